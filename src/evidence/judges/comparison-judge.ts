/** What a comparison judge sees, one value a minute. Every judge here is two-sided: which way is harm is not known. */
export type Case = {
  /** All values before the change, oldest first. */
  readonly history: readonly number[]
  /** Values after it, in order. */
  readonly after: readonly number[]
}

/** The minute (from 1) after the change at which a judge called it harmful; null for never. Uses nothing later than that minute. */
export type Judge = { readonly name: string; readonly alarm: (change: Case) => number | null }

/** Minutes before the change that the comparison judges take as their baseline. */
export const baselineMinutes = 120

/** Those minutes' values. */
export function baselineOf(change: Case): readonly number[] {
  return change.history.slice(-baselineMinutes)
}
