import { parseArgs } from 'node:util'
import type { Counted } from '../../../src/evidence/family/series.ts'
import { random } from '../../evidence/random.ts'
import { alarmsOf, DAY, PLANNED, sharesOf } from './past-watch.ts'
import { normal, poissonCount } from './random.ts'

const about = `Counts of a service that is not the same on every day of the week, simulated: four weeks of 1,000 requests a minute, 0.5 % bad, the rate
wandering around that (its logarithm by 0.2, for about twenty minutes at a time), on Monday mornings (8 to 12) three times as many. A watch of an
hour from 9 o'clock on, at 1 %, against the same time on other days, and on the same day of other weeks.`

const deploy = 28 * DAY + 9 * 60
const { values } = parseArgs({ options: { runs: { type: 'string', default: '120' } } })
const runs = Number(values.runs)

/** Four weeks and the watch; the last day is a Monday, or one day after it. */
function history(next: () => number, isMonday: boolean): Counted {
  const steps = deploy + PLANNED
  const [bad, total] = [new Float64Array(steps), new Float64Array(steps).fill(1000)]
  let level = 0
  for (let step = 0; step < steps; step++) {
    const [day, hour] = [Math.floor(step / DAY) - (isMonday ? 0 : 6), (step % DAY) / 60]
    const rise = day % 7 === 0 && hour >= 8 && hour < 12 ? 3 : 1
    level = 0.95 * level + Math.sqrt(1 - 0.95 ** 2) * normal(next)
    bad[step] = poissonCount(next, 5 * rise * Math.exp(0.2 * level - 0.02))
  }
  return { bad, total }
}

const rows = [true, false].flatMap((isMonday) => {
  const next = random(20_261)
  const pasts = Array.from({ length: runs }, () => history(next, isMonday))
  return (['same-hour', 'same-weekday'] as const).map((kind) => {
    const watches = pasts.map((ours) => alarmsOf({ ours, deploy, falseAlarmRate: 0.01, kind }, [1, 2, 3]))
    const share = sharesOf(watches)
    const [alarms, doubled, tripled] = [share(0), share(1), share(2)]
    return { deploy: isMonday ? 'on a Monday' : 'on a Tuesday', baseline: kind, alarms, doubled, tripled }
  })
})
process.stdout.write(`${about}\n\n`)
console.table(rows)
