import { parseArgs } from 'node:util'
import { settings } from './settings.ts'
import type { Watches } from './watches.ts'
import { simulateWatches } from './watches.ts'

const ALPHA = 0.01

const about = `Counts with a concurrent control, simulated: watches of 60 minutes after 120 minutes in which both arms do the same.
Alarms at a nominal false-alarm rate of 1 % over the whole watch, looked at every minute. A ratio of 1 is a harmless deploy.
Minutes run from the beginning of the harm to the alarm, over the watches that found it after it had begun.`

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
})
const runs = Number(values.runs)

const cases = settings.flatMap((setting) => [
  { setting, ratio: 1, onset: 1 },
  ...[1.5, 2, 4].map((ratio) => ({ setting, ratio, onset: 1 })),
  { setting, ratio: 4, onset: 40 },
])
const rows = cases.map(({ setting, ratio, onset }) =>
  rowOf(simulateWatches(setting, ratio, onset, ratio === 1 ? runs : Math.ceil(runs / 10), ALPHA)),
)

function rowOf({ setting, ratio, onset, alarms }: Watches) {
  const found = alarms.filter((at) => at !== null && at >= onset).map((at) => (at ?? 0) - onset + 1)
  const share = alarms.filter((at) => at !== null).length / alarms.length
  return {
    setting: setting.name,
    ratio,
    onset,
    watches: alarms.length,
    alarmed: Number(share.toFixed(4)),
    medianMinutes: middle(found),
  }
}

function middle(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null
}

if (values.json) process.stdout.write(`${JSON.stringify({ schemaVersion: 1, alpha: ALPHA, rows })}\n`)
else {
  process.stdout.write(`${about}\n\n`)
  console.table(rows)
}
