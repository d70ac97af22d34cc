import { at, type Counted } from '../family/series.ts'
import { poissonTail } from '../special-functions.ts'
import { type Calendar, dayOf, runningSum, stepAt, stepsOf, sumOf, timeOf } from './calendar.ts'

/**
 * Bursts that come at the same minute every day, or every week: usual at that minute and at no other. `isBurst` says it of a step, from the
 * other days than its own; `rateAt` is then the highest rate of a step within two minutes of that time on the other days.
 */
export type Bursts = {
  readonly any: boolean
  readonly isBurst: (step: number) => boolean
  readonly rateAt: (step: number) => number
}

/** Fewer days than this know no habit: one other day is none, and would hide an incident. */
const FEWEST_DAYS = 3
const RARE = 0.001
/** A burst may come so many minutes early or late. */
const AROUND = 2
const DAY = 86_400

const none: Bursts = { any: false, isBurst: () => false, rateAt: () => 0 }

/** Whether so many events are far more than that many: by chance once in a thousand at a fifth more, and half as many again. */
function isFar(count: number, expected: number): boolean {
  if (!(count >= 3 && count > 1.5 * expected)) return false
  const most = 1.2 * expected
  if (count - most < 2 * Math.sqrt(most)) return false
  return most > 100 ? count - most > 3.2 * Math.sqrt(most) : poissonTail(count, most) < RARE
}

/** Finds them. `expected`: bad events of each step of the past by the rates without bursts. */
export function dailyBursts(counted: Counted, bads: Float64Array, expected: Float64Array, calendar: Calendar): Bursts {
  const { days, period, end, length } = calendar
  if (days < FEWEST_DAYS || period * length < DAY) return none
  const hits = hitsOf(counted, bads, expected, calendar)
  if (hits === null) return none
  const counts = new Uint16Array(period)
  for (let day = 0; day < days; day++) {
    for (let time = 0; time < period; time++) counts[time] = (counts[time] ?? 0) + (hits[day * period + time] ?? 0)
  }
  const weeks = period * length === DAY && days >= 14
  const isBurst = (step: number): boolean => {
    const time = timeOf(calendar, step)
    // Most times of day are hit on no two days: they cost no more than this.
    if ((counts[time] ?? 0) < 2) return false
    const day = dayOf(calendar, step)
    const others = day < 0 ? days : days - 1
    const hit = (counts[time] ?? 0) - (day < 0 ? 0 : (hits[day * period + time] ?? 0))
    if (hit >= 2 && hit * 2 >= others) return true
    return weeks && hit >= 2 && isWeekly(hits, calendar, day, time)
  }
  const around = stepsOf(calendar, AROUND)
  const rateAt = (step: number): number => {
    const [own, time] = [dayOf(calendar, step), timeOf(calendar, step)]
    let most = 0
    for (let day = 0; day < days; day++) {
      if (day === own || hits[day * period + time] !== 1) continue
      const middle = stepAt(calendar, day, time)
      for (let near = middle - around; near <= middle + around; near++) {
        if (near < 0 || near >= end || !(at(counted.total, near) > 0)) continue
        most = Math.max(most, at(counted.bad, near) / at(counted.total, near))
      }
    }
    return most
  }
  return { any: true, isBurst, rateAt }
}

/** For each step of each day whether it belongs to a burst; null where none does. */
function hitsOf(counted: Counted, bads: Float64Array, expected: Float64Array, calendar: Calendar): Uint8Array | null {
  const { days, period, end, length } = calendar
  const expecteds = runningSum(expected, end)
  const [half, around] = [Math.floor(stepsOf(calendar, 5) / 2), stepsOf(calendar, AROUND)]
  let hits: Uint8Array | null = null
  for (let step = 0; step < end; step++) {
    const alone = isFar(at(counted.bad, step), at(expected, step))
    const box =
      !alone &&
      length < 300 &&
      isFar(sumOf(bads, step - half, step + half + 1), sumOf(expecteds, step - half, step + half + 1))
    if (!alone && !box) continue
    hits ??= new Uint8Array(days * period)
    for (let near = Math.max(0, step - around); near <= Math.min(end - 1, step + around); near++) {
      hits[dayOf(calendar, near) * period + timeOf(calendar, near)] = 1
    }
  }
  return hits
}

/** On two thirds of the same day of the other weeks, two at least. */
function isWeekly(hits: Uint8Array, { days, period }: Calendar, day: number, time: number): boolean {
  let [known, hit] = [0, 0]
  for (let other = ((day % 7) + 7) % 7; other < days; other += 7) {
    if (other === day) continue
    known += 1
    hit += hits[other * period + time] ?? 0
  }
  return hit >= 2 && hit * 3 >= known * 2
}
