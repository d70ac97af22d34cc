import { upperRate } from '../historic-bound.ts'
import { at, sumBetween } from './series.ts'
import type { Counted } from './series.ts'

/** What our own past is taken as normal: the time just before, or the same time on earlier days. */
export type PastKind = 'previous-window' | 'same-hour'

/** The past that a window is compared with. `length`: seconds of a step. */
export type PastPlan = { readonly kind: PastKind; readonly length: number }

/** Seconds of the time just before that count; minutes on either side of the same time on other days; days that are looked back. */
const BEFORE = 7200
const AROUND = 1800
const DAYS = 7

/** The most that is normal. `rate`: for each step of the series, known in the window only. `bad` of `total`: what it was learnt from. */
export type NormalRate = { readonly rate: Float64Array; readonly bad: number; readonly total: number }

type Range = { readonly from: number; readonly until: number }

/** The steps that tell what is normal for the steps [first, first + planned). */
function pastRanges(first: number, planned: number, { kind, length }: PastPlan): Range[] {
  const steps = (seconds: number): number => Math.round(seconds / length)
  if (kind === 'previous-window') return [{ from: first - steps(BEFORE), until: first }]
  const ranges = Array.from({ length: DAYS }, (_, day) => first - (day + 1) * steps(86_400)).map((start) => ({
    from: start - steps(AROUND),
    until: Math.min(first, start + planned + steps(AROUND)),
  }))
  return ranges.filter(({ until }) => until > 0)
}

/** Rate of each hour-wide stretch of the same time on other days, over the whole of them: how the rate moves within the window. */
function course(ours: Counted, first: number, planned: number, plan: PastPlan): Float64Array {
  const steps = (seconds: number): number => Math.round(seconds / plan.length)
  const half = steps(AROUND)
  const shape = new Float64Array(planned)
  for (let each = 0; each < planned; each += half) {
    const sum = { bad: 0, total: 0 }
    for (let day = 1; day <= DAYS; day++) {
      const middle = first + each + Math.floor(half / 2) - day * steps(86_400)
      const part = sumBetween(ours, middle - half, Math.min(first, middle + half))
      sum.bad += part.bad
      sum.total += part.total
    }
    shape.fill(sum.total > 0 ? sum.bad / sum.total : 0, each, Math.min(planned, each + half))
  }
  return shape
}

/**
 * Upper bound at level `alpha` of the rate that the past allows in the window, with events made as few as `dispersion` says. With
 * `same-hour` it moves as the rate has moved at this time on other days. A share of 1 where nothing is known: no alarm can come of it.
 */
export function normalRate(
  ours: Counted,
  window: { readonly first: number; readonly planned: number },
  plan: PastPlan,
  bound: { readonly alpha: number; readonly dispersion: number },
): NormalRate {
  const { first, planned } = window
  const sums = pastRanges(first, planned, plan).map(({ from, until }) => sumBetween(ours, from, until))
  const bad = sums.reduce((sum, each) => sum + each.bad, 0)
  const total = sums.reduce((sum, each) => sum + each.total, 0)
  const highest = upperRate(bad / bound.dispersion, total / bound.dispersion, bound.alpha)
  const rate = new Float64Array(first + planned)
  rate.fill(highest, first)
  if (plan.kind === 'same-hour' && bad > 0) {
    const raised = highest / (bad / total)
    const shape = course(ours, first, planned, plan)
    // A stretch without bad events among all the days is no promise of none: never below a quarter of the whole.
    for (let step = 0; step < planned; step++) {
      rate[first + step] = Math.min(1, Math.max(at(shape, step) * raised, highest / 4))
    }
  }
  return { rate, bad, total }
}

/** The strongest past there is: the same time on other days where two of them or more had events, else the time just before. */
export function choosePast(ours: Counted, first: number, planned: number, length: number): PastKind {
  const ranges = pastRanges(first, planned, { kind: 'same-hour', length })
  return ranges.filter(({ from, until }) => sumBetween(ours, from, until).total > 0).length >= 2
    ? 'same-hour'
    : 'previous-window'
}
