import type { Counted } from '../family/series.ts'
import { at } from '../family/series.ts'
import type { Calendar } from './calendar.ts'
import { dayOf, stepsOf, timeOf } from './calendar.ts'

/** Steps [from, until) of trouble in the past. `isHabit`: it comes so often that it belongs to the service, and stays in the calibration. */
export type Incident = { readonly from: number; readonly until: number; readonly isHabit: boolean }

/** Which way trouble goes: more bad events, or less traffic. */
export type Way = 'up' | 'down'

/** Ratios of rates that are bet on, what is tolerated, and from which ratio on a step does harm. */
const RULES = {
  up: { tolerated: 1.05, ratios: [1.5, 2.5, 5, 12], harm: 1.5, clear: 1.3 },
  down: { tolerated: 0.8, ratios: [0.6, 0.4, 0.2, 0.05], harm: 0.5, clear: 0.7 },
} as const

/** What the stakes and the number of bets cost (logarithm), about. */
const PRICE = 5
/** Evidence of an incident, in units of what a service's own quiet windows come to. */
const FAR = 3 * Math.log(100)

type Peak = { readonly from: number; readonly peak: number; readonly evidence: number; readonly steps: number }

/**
 * The largest evidence of any beginning up to each step, by cumulative sums, and the stretches in which it rose far. A stretch ends where the
 * evidence has fallen from its height; from there on it begins anew.
 */
function stretches(counted: Counted, expected: Float64Array, dispersion: number, way: Way, end: number) {
  const { tolerated, ratios } = RULES[way]
  const logs = Float64Array.from(ratios, (ratio) => Math.log(ratio / tolerated))
  const rises = Float64Array.from(ratios, (ratio) => ratio - tolerated)
  const heights = new Float64Array(end)
  const sums = new Float64Array(ratios.length)
  const begun = new Float64Array(ratios.length)
  const loudest = new Float64Array(ratios.length)
  const peaks: Peak[] = []
  const harmful = (first: number, last: number) => harmfulSteps(counted, expected, way, first, last)
  let [height, peak, from, quiet] = [0, 0, 0, 0]
  const renew = (): void => {
    if (height - quiet > PRICE) peaks.push({ from, peak, evidence: height - quiet - PRICE, steps: harmful(from, peak) })
    sums.fill(0)
    loudest.fill(0)
    height = 0
  }
  let step = 0
  while (step < end) {
    const [x, e] = [at(counted.bad, step), at(expected, step)]
    let best = 0
    let most = 0
    for (let bet = 0; bet < ratios.length; bet++) {
      const gain = (x * at(logs, bet) - at(rises, bet) * e) / dispersion
      const before = at(sums, bet)
      if (before === 0) {
        begun[bet] = step
        loudest[bet] = 0
      }
      const sum = Math.max(0, before + gain)
      sums[bet] = sum
      if (gain > at(loudest, bet)) loudest[bet] = gain
      if (sum > most) [most, best] = [sum, bet]
    }
    heights[step] = most
    if (most >= height && most > 0) [height, peak, from, quiet] = [most, step, at(begun, best), at(loudest, best)]
    else if (height > 20 && most < 0.9 * height - 10) {
      const next = peak + 1
      renew()
      step = next
      continue
    } else if (most === 0 && height > 0) renew()
    step += 1
  }
  renew()
  return { heights, peaks }
}

/** Steps of a stretch that do harm by themselves. */
function harmfulSteps(counted: Counted, expected: Float64Array, way: Way, from: number, last: number): number {
  const { harm } = RULES[way]
  let n = 0
  for (let step = from; step <= last; step++) {
    const [x, e] = [at(counted.bad, step), at(expected, step)]
    n += Number(way === 'up' ? x > harm * e && x > 0 : x < harm * e && e > 0)
  }
  return n
}

/** How far quiet windows of an hour go, in units of what chance would let them: of all, and near each time of day. */
function habitOf(heights: Float64Array, calendar: Calendar): (step: number) => number {
  const block = stepsOf(calendar, 15)
  const blocks = Math.floor(heights.length / block)
  const largest = new Float64Array(blocks)
  for (let index = 0; index < blocks; index++) {
    let most = 0
    for (let step = index * block; step < (index + 1) * block; step++) most = Math.max(most, at(heights, step))
    largest[index] = Math.max(0, most - PRICE)
  }
  const windows = Float64Array.from({ length: Math.max(0, blocks - 3) }, (_, index) =>
    Math.max(at(largest, index), at(largest, index + 1), at(largest, index + 2), at(largest, index + 3)),
  )
  const sorted = windows.toSorted()
  const q = (numbers: Float64Array, p: number): number => at(numbers, Math.floor((numbers.length - 1) * p))
  const all = Math.max(
    1,
    Math.min(
      q(sorted, 0.9) / Math.log(10),
      2 * Math.max(q(sorted, 0.5) / Math.log(2), q(sorted, 0.8) / Math.log(5), 0.5),
    ),
  )
  const near = stepsOf(calendar, 120)
  const known = new Map<number, number>()
  return (step) => {
    const hour = Math.floor(timeOf(calendar, step) / near)
    const before = known.get(hour)
    if (before !== undefined) return before
    const own = windows
      .filter((_, index) => apart(timeOf(calendar, index * block), (hour + 0.5) * near, calendar.period) <= near)
      .toSorted()
    const made = Math.max(all, (1.5 * q(own, 0.8)) / Math.log(5) || 0)
    known.set(hour, made)
    return made
  }
}

/** How far two times of day are from each other. */
const apart = (a: number, b: number, period: number): number => {
  const distance = Math.abs(a - b) % period
  return Math.min(distance, period - distance)
}

/**
 * Finds incidents: evidence far beyond what quiet windows of the service itself come to, without the loudest step and in two steps that do harm.
 * What comes more often than every second day, or near one time of day on a third of the days, is a habit.
 */
export function findIncidents(
  counted: Counted,
  expected: Float64Array,
  dispersion: number,
  way: Way,
  calendar: Calendar,
): Incident[] {
  if (!isAnythingOff(counted, expected, dispersion, way, calendar)) return []
  const { heights, peaks } = stretches(counted, expected, dispersion, way, calendar.end)
  if (!peaks.some(({ evidence }) => evidence > FAR)) return []
  const habit = habitOf(heights, calendar)
  const far = peaks.filter(({ peak, evidence, steps }) => steps >= 2 && evidence > FAR * habit(peak))
  const found = merged(far.flatMap((each) => troubled(each, counted, expected, dispersion, way, calendar)))
  const often = found.length > Math.ceil(calendar.days / 2)
  return found.map((each) => ({ ...each, isHabit: often || isOfTheTime(each, found, calendar) }))
}

/** Whether any quarter of an hour is far off: most pasts hold none, and that takes far less than evidence to see. */
function isAnythingOff(
  counted: Counted,
  expected: Float64Array,
  dispersion: number,
  way: Way,
  calendar: Calendar,
): boolean {
  const block = stepsOf(calendar, 15)
  const { clear } = RULES[way]
  let [x, e, inBlock] = [0, 0, 0]
  for (let step = 0; step < calendar.end; step++) {
    x += at(counted.bad, step)
    e += at(expected, step)
    inBlock += 1
    if (inBlock < block) continue
    inBlock = 0
    const off = way === 'up' ? x - e : e - x
    if (off > 4 * Math.sqrt(dispersion * e + 1) && (way === 'up' ? x > clear * e : x < clear * e)) return true
    x = 0
    e = 0
  }
  return false
}

type Stretch = Omit<Incident, 'isHabit'>

/** The steps of a stretch in which five minutes are beyond what is usual, with a quarter of an hour on either side. */
function troubled(
  { from, peak }: Peak,
  counted: Counted,
  expected: Float64Array,
  dispersion: number,
  way: Way,
  calendar: Calendar,
): Stretch[] {
  const { end } = calendar
  const [half, around] = [Math.floor(stepsOf(calendar, 5) / 2), stepsOf(calendar, 15)]
  const [first, last] = [Math.max(0, from - stepsOf(calendar, 30)), Math.min(end, peak + stepsOf(calendar, 60))]
  const [bads, expecteds] = [windowSums(counted.bad, first, last), windowSums(expected, first, last)]
  const { clear } = RULES[way]
  const found: Stretch[] = []
  for (let step = first; step < last; step++) {
    const [low, high] = [Math.max(0, step - half - first), Math.min(last - first, step + half + 1 - first)]
    const [x, e] = [at(bads, high) - at(bads, low), at(expecteds, high) - at(expecteds, low)]
    const off = 4 * Math.sqrt(dispersion * e + 1)
    const isOff = way === 'up' ? x > clear * e && x - e > off : x < clear * e && e - x > off
    const isWithin = step >= from && step <= peak && isOff
    if (!isWithin && !isOff) continue
    found.push({ from: Math.max(0, step - around), until: Math.min(end, step + around + 1) })
  }
  return found.length > 0 ? found : [{ from: Math.max(0, from - around), until: Math.min(end, peak + around + 1) }]
}

function windowSums(numbers: Float64Array, from: number, until: number): Float64Array {
  const sums = new Float64Array(until - from + 1)
  for (let step = from; step < until; step++) sums[step - from + 1] = at(sums, step - from) + at(numbers, step)
  return sums
}

/** Stretches that touch, as one. */
function merged(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const each of all.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last !== undefined && each.from <= last.until)
      found[found.length - 1] = { from: last.from, until: Math.max(last.until, each.until) }
    else found.push(each)
  }
  return found
}

/** Whether trouble came near that time of day on a third of the days, on two at least. */
function isOfTheTime(incident: Stretch, all: readonly Stretch[], calendar: Calendar): boolean {
  const near = stepsOf(calendar, 120)
  const middle = (of: Stretch): number => timeOf(calendar, Math.floor((of.from + of.until) / 2))
  const days = new Set(
    all
      .filter((each) => apart(middle(each), middle(incident), calendar.period) <= near)
      .map(({ from }) => dayOf(calendar, from)),
  )
  return days.size >= Math.max(2, calendar.days / 3)
}
