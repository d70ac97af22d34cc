import { quickGammaQuantile } from '../special-functions.ts'
import type { Counted } from '../family/series.ts'
import { at } from '../family/series.ts'
import { freshRooms, rooms, type Rooms } from '../gauge/typed-arrays.ts'
import type { Bursts } from './bursts.ts'
import { dailyBursts } from './bursts.ts'
import type { Calendar } from './calendar.ts'
import { between, boxSums, calendarOf, dayOf, runningSum, stepAt, stepsOf, sumOf, timeOf } from './calendar.ts'
import type { Rates } from './first-rates.ts'
import { firstRates } from './first-rates.ts'
import type { Incident, Way } from './incidents.ts'
import { findIncidents } from './incidents.ts'
import type { Spread } from './spread.ts'
import { spreadOf } from './spread.ts'

/** What to learn from: steps of `length` seconds up to before `end`, in days (or weeks) of `period` steps. */
export type UsualPlan = {
  readonly length: number
  readonly period: number
  readonly end: number
  /** Which way is harm; bursts are looked for upwards only. */
  readonly way: Way
  /** Minutes of the longest blocks that the dispersion is measured on. */
  readonly longest: number
}

/** Which steps are judged: from `first` on, `planned` of them. */
type Window = { readonly first: number; readonly planned: number }

/** What is usual in a window. `usual`: the rate at each step; `highest`: the most that is normal; `events`: how many bad ones it rests on. */
export type UsualRates = {
  readonly usual: Float64Array
  readonly highest: Float64Array
  readonly events: number
  readonly dispersion: number
}

/** All that was learnt of one stream. */
export type Usual = {
  readonly calendar: Calendar
  readonly incidents: readonly Incident[]
  /**
   * The rates of a window, from the other days than its own and the level before its beginning. `alpha`: the chance that the bound may be wrong;
   * `room`: where the rates are written to (0: usual, 1: highest), numbers of their own where absent.
   */
  readonly within: (window: Window, alpha: number, room?: Rooms) => UsualRates
}

/** What is usual at each time of day and on each day, from sums without incidents and bursts. */
type Sums = {
  readonly rates: Rates
  /** The shape of each day, learnt from the others: `[day * cells + cell]`, and the events it rests on. */
  readonly own: Float64Array
  readonly shapeEvents: (day: number, time: number) => number
  /** Steps on either side of a time of day that were taken together; Infinity for all day. */
  readonly half: number
  /** Running sums of the bad events, and of those that a level of 1 would give. */
  readonly bads: Float64Array
  readonly weights: Float64Array
}

const ROUNDS = 3

// What is needed while one stream is learnt, and by nobody after it.
const passing = rooms()
const [BADS, TOTALS, EXPECTED, MASKED, FORMS] = [0, 1, 2, 3, 4] as const

/** Learns what is usual: first from medians, then three times from sums, each without the incidents and bursts that the one before found. */
export function learnUsual(counted: Counted, plan: UsualPlan): Usual {
  const { length, period, end, way, longest } = plan
  const calendar = calendarOf(length, period, end)
  const bads = runningSum(counted.bad, end, passing(BADS, end + 1))
  const totals = runningSum(counted.total, end, passing(TOTALS, end + 1))
  const first = firstRates(bads, totals, calendar)
  let expected = expectedBy(counted, first, null, calendar)
  const bursts = way === 'up' ? dailyBursts(counted, bads, expected, calendar) : NO_BURSTS
  const isBurst = burstSteps(bursts, end)
  withBursts(expected, counted, bursts, isBurst)
  let spread: Spread = spreadOf(
    counted.bad,
    expected,
    isBurst,
    calendar,
    { days: calendar.days - 1, steps: 1 },
    longest,
  )
  let incidents = findIncidents(counted, expected, spread.all, way, calendar)
  let sums = sumsOf(counted, first, masked(isBurst, incidents), calendar)
  for (let round = 0; round < ROUNDS; round++) {
    const mask = masked(isBurst, incidents)
    expected = expectedBy(counted, sums.rates, sums.own, calendar)
    const ground = { days: calendar.days - 1, steps: Number.isFinite(sums.half) ? 2 * sums.half + 1 : period }
    spread = spreadOf(counted.bad, expected, mask, calendar, ground, longest)
    withBursts(expected, counted, bursts, isBurst)
    const found = findIncidents(counted, expected, spread.all, way, calendar)
    const isSame = same(found, incidents)
    incidents = found
    if (isSame) break
    sums = sumsOf(counted, first, masked(isBurst, incidents), calendar)
  }
  const known = { calendar, sums, spread, bursts, plan, levels: sums.rates.level.map(Math.log) }
  return { calendar, incidents, within: (window, alpha, room) => ratesWithin(known, window, alpha, room) }
}

const NO_BURSTS: Bursts = { any: false, isBurst: () => false, rateAt: () => 0 }

function burstSteps({ any, isBurst }: Bursts, end: number): Uint8Array {
  const steps = new Uint8Array(end)
  if (any) for (let step = 0; step < end; step++) steps[step] = Number(isBurst(step))
  return steps
}

function masked(isBurst: Uint8Array, incidents: readonly Incident[]): Uint8Array {
  if (incidents.length === 0) return isBurst
  const mask = isBurst.slice()
  for (const { from, until } of incidents) mask.fill(1, from, until)
  return mask
}

const same = (a: readonly Incident[], b: readonly Incident[]): boolean =>
  a.length === b.length && a.every(({ from, until }, index) => from === b[index]?.from && until === b[index].until)

/** Bad events of each step of the past by the rates; `own`: shapes of each day by itself, where they are known. */
function expectedBy(
  { total }: Counted,
  { shape, level }: Rates,
  own: Float64Array | null,
  calendar: Calendar,
): Float64Array {
  const { end, period, days, cells } = calendar
  const expected = passing(EXPECTED, end)
  for (let day = 0; day < days; day++) {
    const start = stepAt(calendar, day, 0)
    for (let time = Math.max(0, -start); time < period; time++) {
      const form = own === null ? between(shape, 0, calendar, time) : between(own, day * cells, calendar, time)
      expected[start + time] = at(total, start + time) * at(level, day) * form
    }
  }
  return expected
}

function withBursts(expected: Float64Array, { total }: Counted, { any, rateAt }: Bursts, isBurst: Uint8Array): void {
  if (!any) return
  for (let step = 0; step < expected.length; step++) {
    if (isBurst[step] === 1) expected[step] = Math.max(at(expected, step), rateAt(step) * at(total, step))
  }
}

/** Half widths of boxes in minutes, and how many bad events such a box of all days has to hold. */
const BOXES = [
  { minutes: 15, fewest: 1000 },
  { minutes: 30, fewest: 1000 },
  { minutes: 60, fewest: 100 },
  { minutes: 120, fewest: 100 },
] as const

function sumsOf(counted: Counted, first: Rates, mask: Uint8Array, calendar: Calendar): Sums {
  const { end, days, cells, period } = calendar
  const bads = maskedSum(counted.bad, mask, new Float64Array(end + 1))
  const totals = maskedSum(counted.total, mask, passing(MASKED, end + 1))
  const all = at(bads, end)
  const box = BOXES.find(({ minutes, fewest }) => (all * (2 * stepsOf(calendar, minutes) + 1)) / period >= fewest)
  const half = box === undefined ? Infinity : stepsOf(calendar, box.minutes)
  const [boxBads, boxTotals] =
    box === undefined ? [null, null] : [boxSums(bads, calendar, half), boxSums(totals, calendar, half)]
  let level = first.level
  let shape = new Float64Array(cells).fill(1)
  let own = new Float64Array(days * cells).fill(1)
  const weights = new Float64Array(end + 1)
  for (let round = 0; round < 2; round++) {
    if (boxBads !== null && boxTotals !== null) [shape, own] = shapesOf(boxBads, boxTotals, level, calendar)
    weigh(weights, counted.total, mask, shape, calendar)
    level = levelsOf(bads, weights, first.level, calendar)
  }
  const shapeEvents = (day: number, time: number): number => {
    const cell = Math.min(cells - 1, Math.floor(time / calendar.cell))
    let sum = 0
    for (let other = 0; other < days; other++) {
      if (other === day) continue
      sum += boxBads === null ? dayEvents(bads, calendar, other) : at(boxBads, other * cells + cell)
    }
    return sum
  }
  return { rates: { shape, level }, own, shapeEvents, half, bads, weights }
}

const dayEvents = (bads: Float64Array, calendar: Calendar, day: number): number =>
  sumOf(bads, stepAt(calendar, day, 0), stepAt(calendar, day - 1, 0))

function maskedSum(numbers: Float64Array, mask: Uint8Array, sums: Float64Array): Float64Array {
  let sum = 0
  sums[0] = 0
  for (let step = 0; step + 1 < sums.length; step++) {
    if (mask[step] === 0) sum += at(numbers, step)
    sums[step + 1] = sum
  }
  return sums
}

/** The shape of all days, and of each day from the others. */
function shapesOf(
  boxBads: Float64Array,
  boxTotals: Float64Array,
  level: Float64Array,
  { days, cells }: Calendar,
): [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
  const shape = new Float64Array(cells)
  const own = new Float64Array(days * cells)
  for (let cell = 0; cell < cells; cell++) {
    let [bad, weight] = [0, 0]
    for (let day = 0; day < days; day++) {
      bad += at(boxBads, day * cells + cell)
      weight += at(boxTotals, day * cells + cell) * at(level, day)
    }
    shape[cell] = weight > 0 ? bad / weight : 1
    for (let day = 0; day < days; day++) {
      const without = weight - at(boxTotals, day * cells + cell) * at(level, day)
      own[day * cells + cell] =
        without > 1e-9 * weight ? (bad - at(boxBads, day * cells + cell)) / without : at(shape, cell)
    }
  }
  return [shape, own]
}

/** Running sums of the bad events that a level of 1 would give, written to `sums`. */
function weigh(
  sums: Float64Array,
  total: Float64Array,
  mask: Uint8Array,
  shape: Float64Array,
  calendar: Calendar,
): void {
  const { end, period } = calendar
  const forms = passing(FORMS, period)
  for (let time = 0; time < period; time++) forms[time] = between(shape, 0, calendar, time)
  let sum = 0
  let time = timeOf(calendar, 0)
  for (let step = 0; step < end; step++) {
    if (mask[step] === 0) sum += at(total, step) * at(forms, time)
    sums[step + 1] = sum
    time = time + 1 === period ? 0 : time + 1
  }
}

function levelsOf(
  bads: Float64Array,
  weights: Float64Array,
  otherwise: Float64Array,
  calendar: Calendar,
): Float64Array {
  return otherwise.map((first, day) => {
    const [from, until] = [stepAt(calendar, day, 0), stepAt(calendar, day - 1, 0)]
    const [bad, weight] = [sumOf(bads, from, until), sumOf(weights, from, until)]
    return weight > 0 && bad > 0 ? bad / weight : first
  })
}

type Known = {
  readonly calendar: Calendar
  readonly sums: Sums
  readonly spread: Spread
  readonly bursts: Bursts
  readonly plan: UsualPlan
  /** Logarithms of the levels of the days. */
  readonly levels: Float64Array
}

/** A level, and the bad events that it was learnt from. */
type Level = { readonly level: number; readonly events: number }

/** What levels differ by that is no change: a thirtieth. */
const SAME = 0.03

/**
 * The level before a window: that of all other days, unless the last day before it differs from them by more than four standard errors, the
 * usual difference among days included; then that of the last day: what was repaired yesterday hides nothing today.
 */
function levelBefore({ calendar, sums, levels }: Known, first: number): Level {
  const { period, end } = calendar
  const { bads, weights } = sums
  const day = dayOf(calendar, first)
  const [from, until] = [first - period, Math.min(first, end)]
  const last = { events: sumOf(bads, from, until), weight: sumOf(weights, from, until) }
  const out = { from, until: day < 0 ? until : Math.min(end, first + period) }
  const rest = {
    events: at(bads, end) - sumOf(bads, out.from, out.until),
    weight: at(weights, end) - sumOf(weights, out.from, out.until),
  }
  const all = { events: last.events + rest.events, weight: last.weight + rest.weight }
  if (all.events <= 0) return { level: 1 / Math.max(1, all.weight), events: 1 }
  const pooled = { level: all.events / all.weight, events: all.events }
  if (!(last.weight > 0 && rest.weight > 0 && last.events > 0 && rest.events > 0)) return pooled
  const difference = Math.abs(Math.log(last.events / last.weight / (rest.events / rest.weight)))
  const chance = 1 / (last.events + 1) + 1 / (rest.events + 1) + SAME ** 2
  // How much days differ usually is asked only where chance alone does not explain it: hardly ever.
  if (difference <= 4 * Math.sqrt(chance)) return pooled
  const usual = 1.48 * middleDistance([...levels].filter((log, each) => each !== day && Number.isFinite(log)))
  const isOther = difference > 4 * Math.sqrt(usual ** 2 + chance)
  return isOther ? { level: last.events / last.weight, events: last.events } : pooled
}

/** Median of the distances from the median. */
function middleDistance(numbers: readonly number[]): number {
  const middle = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? 0
  const median = middle(numbers.toSorted((a, b) => a - b))
  return middle(numbers.map((each) => Math.abs(each - median)).toSorted((a, b) => a - b))
}

/** Minutes to either side beyond which a window is longer than any box: what is usual in all of it is then known better than at one time of it. */
const LONG = 120

/** Bad events of the other days in the same hours as a window. */
function eventsWithin({ calendar, sums }: Known, first: number, planned: number): number {
  const { days, period, end } = calendar
  const own = dayOf(calendar, first)
  let sum = 0
  for (let day = 0; day < days; day++) {
    const from = first + (own - day) * period
    if (day !== own && from >= 0) sum += sumOf(sums.bads, from, Math.min(end, from + Math.min(planned, period)))
  }
  return sum
}

function ratesWithin(known: Known, { first, planned }: Window, alpha: number, room = freshRooms): UsualRates {
  const { calendar, sums, spread, bursts } = known
  const { level, events } = levelBefore(known, first)
  const middle = first + (planned >> 1)
  const dispersion = Math.max(
    spread.atTime(timeOf(calendar, first)),
    spread.atTime(timeOf(calendar, middle)),
    spread.atTime(timeOf(calendar, first + planned - 1)),
  )
  const boxed = sums.shapeEvents(dayOf(calendar, middle), timeOf(calendar, middle))
  const isLong = planned > 2 * stepsOf(calendar, LONG)
  const shapeEvents = isLong ? Math.max(boxed, eventsWithin(known, first, planned)) : boxed
  const worth = 1 / (dispersion * (1 / Math.max(1, shapeEvents) + 1 / Math.max(1, events)))
  const raised = alpha > 0 ? quickGammaQuantile(1 - alpha, worth + 1) / worth : 1
  // A share is at most 1; what is counted on steps is no share.
  const most = known.plan.way === 'up' ? 1 : Infinity
  const [usual, highest] = [room(0, planned), room(1, planned)]
  for (let index = 0; index < planned; index++) {
    const step = first + index
    const day = dayOf(calendar, step)
    const isOfThePast = day >= 0 && day < calendar.days
    const shape = isOfThePast ? sums.own : sums.rates.shape
    const offset = isOfThePast ? day * calendar.cells : 0
    const rate = level * between(shape, offset, calendar, timeOf(calendar, step))
    const burst = bursts.any && bursts.isBurst(step) ? bursts.rateAt(step) : 0
    usual[index] = Math.min(most, Math.max(rate, burst))
    highest[index] = Math.min(most, Math.max(rate * raised, burst))
  }
  return { usual, highest, events: worth, dispersion }
}
