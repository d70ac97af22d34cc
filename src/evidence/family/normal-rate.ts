import { at, type Counted, sumBetween, type Sums } from './series.ts'
import { upperRate } from '../rates/confidence-bounds.ts'
import { stretchDispersion } from '../rates/dispersion.ts'

/**
 * What our own past is taken as normal: the time just before, the same time on earlier days or in earlier weeks, the time after earlier good deploys (so that a
 * warm-up that always happens is expected), or a constant that was agreed on.
 */
export type PastKind = 'previous-window' | 'same-hour' | 'same-weekday' | 'previous-deploys' | 'objective'

/** The past that a window is compared with. */
export type PastPlan = {
  readonly kind: PastKind
  /** Seconds of a step. */
  readonly length: number
  /** What is not before this step is not of the past, whatever the window; its own beginning where that is earlier. */
  readonly end?: number
  /** First steps after earlier good deploys. */
  readonly deploys?: readonly number[]
  /** Share that is not to be passed. */
  readonly objective?: number
}

/** Seconds of the time just before that count, and seconds on either side of the same time elsewhere. */
const BEFORE = 7200
const AROUND = 1800

type Season = { readonly seconds: number; readonly most: number; readonly fewest: number }

/** How far apart the same time is, how often one looks back at most, and how often it has to be known to be the strongest past. */
const SEASONS = {
  'same-hour': { seconds: 86_400, most: 7, fewest: 2 },
  'same-weekday': { seconds: 7 * 86_400, most: 4, fewest: 3 },
} as const satisfies Partial<Record<PastKind, Season>>

const isSeason = (kind: PastKind): kind is keyof typeof SEASONS => kind in SEASONS

/** Seconds from one time to the same time before, where the past goes by seasons; null elsewhere. */
export const seasonOf = ({ kind }: PastPlan): number | null => (isSeason(kind) ? SEASONS[kind].seconds : null)

/** The most that is normal, and what is usual, for each step of the window. `bad` of `total`: what they were learnt from. */
export type NormalRate = {
  readonly rate: Float64Array
  readonly usual: Float64Array
  readonly bad: number
  readonly total: number
}

type Window = { readonly first: number; readonly planned: number }
type Range = { readonly from: number; readonly until: number }

const stepsOf = (seconds: number, { length }: PastPlan): number => Math.round(seconds / length)

/** The steps at which the past was where the window begins: this time on earlier days or weeks, or the beginning after earlier deploys. */
function twins({ first, planned }: Window, plan: PastPlan): number[] {
  if (!isSeason(plan.kind)) {
    return (plan.deploys ?? []).filter((start) => start >= 0 && start + planned <= Math.min(first, plan.end ?? first))
  }
  const { seconds, most } = SEASONS[plan.kind]
  const season = stepsOf(seconds, plan)
  return Array.from({ length: most }, (_, index) => first - (index + 1) * season).filter((start) => start + planned > 0)
}

/** How far around a step of a twin is still the same time; after a deploy every minute differs. */
const aroundOf = (plan: PastPlan): number => stepsOf(plan.kind === 'previous-deploys' ? 300 : AROUND, plan)

/** The steps that tell what is normal in the window. */
function pastRanges(window: Window, plan: PastPlan): Range[] {
  const end = Math.min(window.first, plan.end ?? window.first)
  if (plan.kind === 'previous-window') return [{ from: end - stepsOf(BEFORE, plan), until: end }]
  const around = plan.kind === 'previous-deploys' ? 0 : aroundOf(plan)
  return twins(window, plan).map((start) => ({
    from: start - around,
    until: Math.min(end, start + window.planned + around),
  }))
}

/** The rate in each stretch of the twins, all together: how the rate moves within the window. */
function course(sums: Sums, window: Window, plan: PastPlan): Float64Array {
  const half = Math.max(1, aroundOf(plan))
  const end = Math.min(window.first, plan.end ?? window.first)
  const shape = new Float64Array(window.planned)
  const starts = twins(window, plan)
  for (let each = 0; each < window.planned; each += half) {
    const sum = { bad: 0, total: 0 }
    for (const start of starts) {
      const middle = start + each + Math.floor(half / 2)
      const part = sums(middle - half, Math.min(end, middle + half))
      sum.bad += part.bad
      sum.total += part.total
    }
    shape.fill(sum.total > 0 ? sum.bad / sum.total : 0, each, Math.min(window.planned, each + half))
  }
  return shape
}

/**
 * Upper bound at level `alpha` of the rate that the past allows in the window, with events made as few as `dispersion` says, or the days among
 * themselves where they say more. With
 * seasons and `previous-deploys` it moves as the rate has moved there. A share of 1 where nothing is known: no alarm can come of it.
 */
export function normalRate(
  sums: Sums,
  window: Window,
  plan: PastPlan,
  bound: { readonly alpha: number; readonly dispersion: number },
): NormalRate {
  const { planned } = window
  const rate = new Float64Array(planned)
  if (plan.kind === 'objective') {
    rate.fill(plan.objective ?? 1)
    return { rate, usual: rate, bad: 0, total: 0 }
  }
  const ranges = pastRanges(window, plan)
  const { bad, total } = sumOver(sums, ranges)
  // Days that differ from each other say less about this one than their events alone would.
  const dispersion = Math.max(bound.dispersion, stretchDispersion(ranges.map(({ from, until }) => sums(from, until))))
  const highest = upperRate(bad / dispersion, total / dispersion, bound.alpha)
  rate.fill(highest)
  const usual = new Float64Array(planned).fill(total > 0 ? bad / total : 1)
  if (plan.kind !== 'previous-window' && bad > 0) {
    const raised = highest / (bad / total)
    const shape = course(sums, window, plan)
    // A stretch without bad events in all of the past is no promise of none: never below a quarter of the whole.
    for (let step = 0; step < planned; step++) {
      rate[step] = Math.min(1, Math.max(at(shape, step) * raised, highest / 4))
      usual[step] = at(rate, step) / raised
    }
  }
  return { rate, usual, bad, total }
}

/** Events of the past that the window is compared with. */
export function sumOfPast(ours: Counted, window: Window, plan: PastPlan): { bad: number; total: number } {
  return sumOver((from, until) => sumBetween(ours, from, until), pastRanges(window, plan))
}

function sumOver(sums: Sums, ranges: readonly Range[]): { bad: number; total: number } {
  const sum = { bad: 0, total: 0 }
  for (const { from, until } of ranges) {
    const part = sums(from, until)
    sum.bad += part.bad
    sum.total += part.total
  }
  return sum
}

/**
 * The strongest past there is: the same time on the same day of three or more earlier weeks with events (a Monday morning is compared with Monday
 * mornings), else on two or more other days, else the time just before.
 */
export function choosePast(ours: Counted, window: Window, plan: Omit<PastPlan, 'kind'>): PastKind {
  const isKnown = (kind: keyof typeof SEASONS): boolean => {
    const ranges = pastRanges(window, { ...plan, kind })
    return ranges.filter(({ from, until }) => sumBetween(ours, from, until).total > 0).length >= SEASONS[kind].fewest
  }
  if (isKnown('same-weekday')) return 'same-weekday'
  return isKnown('same-hour') ? 'same-hour' : 'previous-window'
}
