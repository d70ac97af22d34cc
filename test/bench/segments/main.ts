import { parseArgs } from 'node:util'
import { judgeCounts } from '../../../src/evidence/family/judge-counts.ts'
import { simulateService, tree } from './service.ts'
import { random } from '../../evidence/random.ts'

const ALPHA = 0.01

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, json: { type: 'boolean', default: false } },
})
const runs = Number(values.runs)

/** One setting: alarms of many watches, and how often just platform=ios was named. */
function rowOf(requests: number, ratio: number, minutes: number) {
  const next = random(7 * requests + 100 * ratio)
  const started = performance.now()
  const ends = Array.from({ length: runs }, () => {
    const { alarm, basis } = judgeCounts(simulateService(next, requests, ratio, minutes), {
      planned: minutes,
      falseAlarmRate: ALPHA,
    })
    if (alarm === null) return null
    const name = basis.nodes[alarm.worst]?.segment.name ?? ''
    return { minute: basis.judged, isIos: name === 'platform=ios' && alarm.alone }
  })
  const alarms = ends.filter((end) => end !== null)
  return {
    requestsAMinute: requests,
    ratio,
    minutes,
    watches: runs,
    alarmed: alarms.length / runs,
    namedAlone: alarms.filter(({ isIos }) => isIos).length / Math.max(1, alarms.length),
    medianMinutes: alarms.map(({ minute }) => minute).toSorted((a, b) => a - b)[Math.floor(alarms.length / 2)] ?? null,
    secondsEach: Number(((performance.now() - started) / runs / 1000).toFixed(2)),
  }
}

const rows = [rowOf(10_000, 1, 30), rowOf(10_000, 2, 30), rowOf(10_000, 4, 30), rowOf(3000, 2, 30)]
if (values.json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, nodes: tree.nodes.length, rows })}\n`)
else {
  process.stdout.write(
    `${tree.nodes.length} segments of one metric beside a control (half the traffic), 0.5 % bad, watched for 30 minutes at 1 %.
A ratio of 1 is a harmless deploy; else iOS has that many times the bad events. "namedAlone": of the alarms, those that named just
platform=ios and said that the rest shows no harm. Simulation and preparation are part of the seconds.\n\n`,
  )
  console.table(rows)
}
