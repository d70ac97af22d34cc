/** What a judge said about one change: minutes until its alarm, null for none. */
export type Outcome = { readonly harmful: boolean; readonly delay: number | null }

/** How a judge did on all changes; delays in minutes over the harmful ones that it found, null where it found none. */
export type JudgeScore = {
  readonly name: string
  /** Nominal chance of a false alarm in one watch, for judges that have one. */
  readonly falseAlarmRate: number | null
  /** Share of the harmful changes that it alarmed on, and of the harmless ones. */
  readonly recall: number
  readonly falseAlarms: number
  readonly medianDelayMinutes: number | null
  readonly p90DelayMinutes: number | null
}

export function scoreOf(name: string, falseAlarmRate: number | null, outcomes: readonly Outcome[]): JudgeScore {
  const harmful = outcomes.filter((outcome) => outcome.harmful)
  const harmless = outcomes.filter((outcome) => !outcome.harmful)
  const delays = harmful.flatMap(({ delay }) => (delay === null ? [] : [delay])).toSorted((a, b) => a - b)
  return {
    name,
    falseAlarmRate,
    recall: round(delays.length / Math.max(1, harmful.length), 4),
    falseAlarms: round(harmless.filter(({ delay }) => delay !== null).length / Math.max(1, harmless.length), 4),
    medianDelayMinutes: quantile(delays, 0.5),
    p90DelayMinutes: quantile(delays, 0.9),
  }
}

/** By linear interpolation (R's type 7), of ascending numbers. */
function quantile(sorted: readonly number[], p: number): number | null {
  const position = (sorted.length - 1) * p
  const low = sorted[Math.floor(position)]
  const high = sorted[Math.ceil(position)]
  if (low === undefined || high === undefined) return null
  return round(low + (position - Math.floor(position)) * (high - low), 1)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
