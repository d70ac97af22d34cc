/**
 * Every number of the gauge detector, in one place. They were chosen on 74 harmful and 74 harmless changes of real one-minute
 * series (the AIOps 2018 challenge's, labelled for Wang et al., ISSRE 2022) and on the quiet windows before them, then tried
 * frozen on 110 + 110 other changes. Minutes unless said otherwise.
 */
export const detector = {
  /** The seasonal baseline: the same time on so many days on either side, within so many minutes. */
  days: 7,
  halfWidth: 5,
  /** The fast residual compares with the median of so many minutes just before. */
  recent: 15,
  /** Moving means over so many last minutes: a spike and a small lasting shift each have a length that fits them. */
  spans: [1, 2, 3, 5, 10, 20],
  /** A quiet window starts every so many minutes, back to so many days before the deploy. */
  stride: 10,
  quietDays: 7,
  /** A window is used only if the baseline is known from so long before it. */
  leadIn: 240,
  /** Windows that start within so long of the deploy's time of day make up the scale of that time of day... */
  sameTime: 180,
  /** ...if there are so many of them. */
  fewest: 15,
  /** Fewer quiet windows than this (half a day of starts) are no measure of what is usual. */
  fewestWindows: 72,
} as const

/** Parts of the scale of a moving mean, see `scaleOf`. */
export const scale = {
  usual: 0.9,
  rare: 0.99,
  /** A rare excursion counts with a third of its size, so that one odd window does not rule and is not ignored either. */
  rareShare: 1 / 3,
  /** The time of day can lower the scale to a tenth at most (before the geometric mean). */
  timeOfDayShare: 0.1,
  /** Never less than a quarter of the other direction's. */
  oppositeShare: 0.25,
  /** Never less than a thousandth of the range between the 5 % and the 95 % quantile of the history. */
  rangeShare: 1e-3,
} as const

/** The logarithm is taken of value + this quantile of the positive values, so that zeros have one. */
export const logOffsetQuantile = 0.05

/** Share of a moving mean's or a window's steps that must hold a number. */
export const fill = { mean: 0.5, window: 0.75 } as const

/**
 * When a gauge counts as off for more than a moment: the mean of a span without its loudest step has to be this part as far off as an alarm needs. Steps of so
 * many seconds are long enough by themselves.
 */
export const sustained = { share: 0.75, longStep: 600 } as const

/**
 * What was off in the last minutes before a deploy was so already: the spans (minutes) that say how far, and the part of it that has to be left at the end. Of
 * what was off for `long` minutes the part `lasting` of an alarm is enough.
 */
export const before = { minutes: 10, spans: [3, 5, 10], still: 0.5, rate: 0.05, long: 180, lasting: 0.75 } as const

/** Of a gauge of which only the minutes before the deploy are known: with fewer steps of them nothing is judged. */
export const FEWEST_BEFORE = 12

/** Which way is harm. */
export type Direction = 'up' | 'down' | 'both'

/**
 * One thing that is looked at: the mean of the last `span` steps of a residual, upwards or downwards. `slow` compares with the
 * same time on other days, `fast` with the minutes just before.
 */
export type Channel = { readonly residual: 'slow' | 'fast'; readonly span: number; readonly sign: 1 | -1 }

/** The channels of steps of `length` seconds. Opposite signs stand side by side: 2k upwards, 2k + 1 downwards. */
export function channelsOf(length: number): Channel[] {
  const spans = new Set(detector.spans.map((minutes) => Math.max(1, Math.round((minutes * 60) / length))))
  return (['slow', 'fast'] as const).flatMap((residual) =>
    [...spans].flatMap((span) => [1, -1].map((sign): Channel => ({ residual, span, sign: sign > 0 ? 1 : -1 }))),
  )
}

/** Steps of the fast residual's past. */
export function recentSteps(length: number): number {
  return Math.max(3, Math.round((detector.recent * 60) / length))
}

/** What the user asks of a watch on a gauge. */
export type GaugePlan = {
  /** Unix seconds. */
  readonly deployedAt: number
  /** Seconds, at most a day. */
  readonly watch: number
  readonly direction: Direction
  /** Chance of a false alarm in the whole watch of this one series, in (0, 1). */
  readonly falseAlarmRate: number
  readonly boundary: Boundary
  /** Seconds that a change has to last; absent or 0: one step may alarm. */
  readonly sustainedFor?: number
  /** Smallest distance from what is usual that is harm, in parts of it and in the unit of the series: both must be exceeded. None where absent. */
  readonly minEffect?: { readonly relative: number; readonly absolute: number }
}

/**
 * How the threshold grows with the minutes since the deploy. `early`: harm of a deploy tends to show early, so later minutes
 * need more (1 until minute 15, then 0.3 more with every doubling). `flat`: the same at all times.
 */
export type Boundary = 'early' | 'flat'

const from = 15
const growth = { early: 0.3, flat: 0 } as const

/** Factor on the threshold at so many minutes after the deploy. */
export function boundaryAt(boundary: Boundary, minutes: number): number {
  return 1 + growth[boundary] * Math.log2(Math.max(1, minutes / from))
}

/** The same for each step of a watch; `length`: of a step, seconds. */
export function boundariesOf(boundary: Boundary, steps: number, length: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, step) => boundaryAt(boundary, ((step + 1) * length) / 60))
}

/** Whether an alarm is about as much as the plan calls harm. */
export function isHarm(
  { observed, expected }: Pick<Alarm, 'observed' | 'expected'>,
  { minEffect }: Pick<GaugePlan, 'minEffect'>,
): boolean {
  if (minEffect === undefined) return true
  return Math.abs(observed - expected) > Math.max(minEffect.relative * Math.abs(expected), minEffect.absolute)
}

/** What raised the alarm, in the unit of the series. */
export type Alarm = {
  /** Unix seconds: the newest sample that the alarm needed. */
  readonly at: number
  readonly direction: 'up' | 'down'
  /** `slow`: against the same time on other days; `fast`: against the minutes before; `constant`: against a value that never changed; `before`: against all that is known. */
  readonly against: 'slow' | 'fast' | 'constant' | 'before'
  /** Seconds over which `observed` and `expected` are means (of logarithms, where the series is judged on a log scale). */
  readonly span: number
  readonly observed: number
  readonly expected: number
  /** How many times the scale of the quiet windows it was off, over the boundary; null for `constant`. */
  readonly score: number | null
}
