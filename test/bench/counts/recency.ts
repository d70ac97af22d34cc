import { parseArgs } from 'node:util'
import { testsOf } from '../../../src/evidence/family/count-table.ts'
import type { PreparedFamily } from '../../../src/evidence/family/judgement.ts'
import { calibrated } from '../../../src/evidence/family/placebo.ts'
import { mostOf } from '../../../src/evidence/family/evidence-bound.ts'
import type { Counted } from '../../../src/evidence/family/series.ts'
import { DAY, evidence, PLANNED, prepare } from './past-watch.ts'
import { normal, poissonCount } from './random.ts'
import { random } from '../../evidence/random.ts'

const about = `Counts against the same time on other days, simulated: two weeks of 1,000 requests a minute, 0.5 % bad, the rate wandering around
that (its logarithm by so much, for about twenty minutes at a time), then a watch of an hour. "even": quiet windows spread evenly over the
past; "recent": as they are picked, half as many at every half-life back.`

const RECENT = 3
const deploy = 14 * DAY
const courses = [
  { name: 'always calm', old: 0.2, now: 0.2 },
  { name: 'always wild', old: 0.7, now: 0.7 },
  { name: 'wild for three days', old: 0.2, now: 0.7 },
  { name: 'calm for three days', old: 0.7, now: 0.2 },
]
const { values } = parseArgs({ options: { runs: { type: 'string', default: '120' } } })
const runs = Number(values.runs)

function history(next: () => number, old: number, now: number): Counted {
  const steps = deploy + PLANNED
  const [bad, total] = [new Float64Array(steps), new Float64Array(steps).fill(1000)]
  let level = 0
  for (let step = 0; step < steps; step++) {
    const size = step < deploy - RECENT * DAY ? old : now
    level = 0.95 * level + Math.sqrt(1 - 0.95 ** 2) * normal(next)
    bad[step] = poissonCount(next, 5 * Math.exp(size * level - size ** 2 / 2))
  }
  return { bad, total }
}

/** What the evidence in a window cannot exceed, for far less work. */
function most({ family, planAt }: PreparedFamily, first: number): number {
  const [node] = family.nodes
  const [test] = node === undefined ? [] : testsOf(node, planAt(first))
  return test === undefined ? 0 : Math.log(mostOf(test, { first, planned: PLANNED }, PLANNED))
}

/** What an alarm would need with windows spread evenly. */
function evenly(prepared: PreparedFamily): number {
  const { windows } = prepared.known.placebo
  const room = deploy - PLANNED - 2 * DAY
  const starts = Array.from({ length: windows }, (_, i) => 2 * DAY + Math.round((room * i) / (windows - 1)))
  const alpha = prepared.plan.falseAlarmRate * 0.8
  return calibrated(
    starts.map((start) => (most(prepared, start) < -Math.log(alpha) ? 0 : evidence(prepared, start))),
    alpha,
  ).needed
}

const rows = courses.flatMap(({ name, old, now }) =>
  [0.01, 0.05].flatMap((rate) => {
    const next = random(20_261)
    const watches = Array.from({ length: runs }, () => {
      const prepared = prepare(history(next, old, now), deploy, rate, 'same-hour')
      const [calm, doubled, tripled] = [1, 2, 3].map((ratio) => evidence(prepared, deploy, ratio))
      return { even: evenly(prepared), recent: prepared.known.placebo.needed, calm, doubled, tripled }
    })
    return (['even', 'recent'] as const).map((how) => {
      const share = (which: 'calm' | 'doubled' | 'tripled'): string =>
        `${((100 * watches.filter((watch) => (watch[which] ?? 0) >= watch[how]).length) / runs).toFixed(1)} %`
      const [alarms, doubled, tripled] = [share('calm'), share('doubled'), share('tripled')]
      return { service: name, rate, windows: how, alarms, doubled, tripled }
    })
  }),
)
process.stdout.write(`${about}\n\n`)
console.table(rows)
