import { plural } from '../base/words.ts'
import type { CheckedMetric } from './check-page.ts'
import type { MetricStore, StoreMetric } from './store.ts'

/**
 * How much of its past a store has of a metric: seconds that are asked for, that it reaches back, and that have numbers; and the end of the newest hour with
 * one, Unix seconds, null without any.
 */
export type CheckedPast = {
  readonly wanted: number
  readonly reach: number
  readonly known: number
  readonly newest: number | null
}

const HOUR = 3600
const DAY = 24 * HOUR

/**
 * Of how many hours of the past a store has numbers, metric by metric; null for one that could not be asked, and for a monitor. One question each: the numbers at each full
 * hour. `now` in Unix seconds.
 */
export function checkPast(
  store: MetricStore,
  { metrics, history }: { readonly metrics: readonly StoreMetric[]; readonly history: number },
  now: number,
): Promise<readonly (CheckedPast | null)[]> {
  const count = Math.max(1, Math.floor(history / HOUR))
  const first = Math.floor(now / HOUR) * HOUR - (count - 1) * HOUR
  return Promise.all(
    metrics.map(async (metric) => {
      // A monitor is judged by what it says, and not by other days.
      if (metric.query.kind === 'monitor') return null
      const answer = await store.read({ ...metric, labels: [], control: null }, { first, count, step: HOUR })
      if ('missing' in answer) return null
      const hours = Array.from({ length: count }, (_, index) =>
        answer.series.some(({ part, values }) => part !== 'bad' && Number.isFinite(values[index])),
      )
      const [oldest, last] = [hours.indexOf(true), hours.lastIndexOf(true)]
      return {
        wanted: history,
        reach: oldest < 0 ? 0 : (count - oldest) * HOUR,
        known: hours.filter(Boolean).length * HOUR,
        newest: last < 0 ? null : first + last * HOUR,
      }
    }),
  )
}

/** How far the past reaches, as a part of a sentence. */
export function pastReach({ wanted, reach }: Pick<CheckedPast, 'wanted' | 'reach'>): string {
  const days = Math.floor(reach / DAY)
  const found = days > 0 ? String(days) : plural(Math.floor(reach / HOUR), 'hour')
  return `past reaches back ${found} of ${plural(wanted / DAY, 'day')} (history-days)`
}

/** How old the newest number of a metric is and how far its past reaches, in sentences; none of a page. */
export function reachOf({ newestAge, past }: Pick<CheckedMetric, 'newestAge' | 'past'>): string[] {
  return [
    ...(newestAge === null ? [] : [`The newest number is ${roughly(newestAge)} old.`]),
    ...(past === null ? [] : [`The ${pastReach(past)}.`]),
  ]
}

/** Seconds as a person says them: 40 seconds, 3 minutes, 2 hours, 9 days. */
export function roughly(seconds: number): string {
  const [, size, noun] = UNITS.find(([least]) => seconds >= least) ?? SECOND
  return plural(Math.round(seconds / size), noun)
}

/** From how many seconds on, the seconds of one, and its name. */
type Unit = readonly [least: number, size: number, noun: string]
const SECOND: Unit = [0, 1, 'second']
const UNITS: readonly Unit[] = [
  [2 * DAY, DAY, 'day'],
  [2 * HOUR, HOUR, 'hour'],
  [60, 60, 'minute'],
]
