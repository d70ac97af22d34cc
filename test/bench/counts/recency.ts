import { parseArgs } from 'node:util'
import type { Counted } from '../../../src/evidence/family/series.ts'
import { alarmsOf, DAY, PLANNED, sharesOf } from './past-watch.ts'
import { normal, poissonCount } from './random.ts'
import { random } from '../../evidence/random.ts'

const about = `Counts against the same time on other days, simulated: two weeks of 1,000 requests a minute, 0.5 % bad, the rate wandering around
that (its logarithm by so much, for about twenty minutes at a time), then a watch of an hour by the whole rule with the defaults of a
policy. Some services have become wilder or calmer three days ago.`

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

const rows = courses.flatMap(({ name, old, now }) =>
  [0.01, 0.05].map((rate) => {
    const next = random(20_261)
    const watches = Array.from({ length: runs }, () =>
      alarmsOf({ ours: history(next, old, now), deploy, falseAlarmRate: rate, kind: 'same-hour' }, [1, 2, 3]),
    )
    const share = sharesOf(watches)
    return { service: name, rate, alarms: share(0), doubled: share(1), tripled: share(2) }
  }),
)
process.stdout.write(`${about}\n\n`)
console.table(rows)
