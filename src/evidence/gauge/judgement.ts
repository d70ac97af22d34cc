import type { QuietRecord, Uncalibrated } from './calibration.ts'

/** Why nothing can be said about a gauge. None of them is green, none of them is red. */
export type Unjudged = Uncalibrated | 'no-data' | 'too-many-gaps' | 'watch-not-over' | 'constant-history'

/** What raised the alarm, in the unit of the series. */
export type Alarm = {
  /** Unix seconds: the newest sample that the alarm needed. */
  readonly at: number
  readonly direction: 'up' | 'down'
  /** `slow`: against the same time on other days; `fast`: against the minutes before; `constant`: against a value that never changed. */
  readonly against: 'slow' | 'fast' | 'constant'
  /** Seconds over which `observed` and `expected` are means (of logarithms, where the series is judged on a log scale). */
  readonly span: number
  readonly observed: number
  readonly expected: number
  /** How many times the scale of the quiet windows it was off, over the boundary; null for `constant`. */
  readonly score: number | null
}

/** What a judgement rests on. */
export type Basis = {
  readonly threshold: number
  readonly thresholdMeasured: boolean
  /** Largest score up to the alarm or the end; an alarm needs more than `threshold`. */
  readonly largestScore: number | null
  readonly quiet: QuietRecord
  /** Seconds of a step; steps that are over, that could be compared, and that the whole watch has. */
  readonly step: number
  readonly stepsSeen: number
  readonly stepsCompared: number
  readonly stepsPlanned: number
  readonly scale: 'plain' | 'log'
}

/** The verdict on one gauge. */
export type GaugeJudgement =
  | { readonly verdict: 'regressed'; readonly alarm: Alarm; readonly basis: Basis }
  | { readonly verdict: 'healthy'; readonly basis: Basis }
  | { readonly verdict: 'inconclusive'; readonly reason: Unjudged; readonly basis: Basis | null }
