import type { MissingReason } from '../../metrics/source.ts'
import type { InconclusiveReason } from '../verdict.ts'

/** Where numbers come from: a metric store, or a sampler that reads a page or sends probes. */
export type Origin = 'store' | 'sampler'

const CURES: Readonly<Record<Origin, Readonly<Record<MissingReason, string>>>> = {
  store: {
    'source-unreachable': 'See that the runner reaches watch.store.url.',
    'source-error': 'Ask the store the same query by hand, at the address of watch.store.url.',
    'not-parsable': "watch.store.url has to be the address of Prometheus' HTTP API, without /api/v1.",
    'series-missing': 'Compare the names and labels in watch.store.metrics with what the store holds.',
    'not-sampled': 'See that the store receives numbers, and how late.',
  },
  sampler: {
    'source-unreachable': 'See that the runner reaches that address.',
    'source-error': 'The address has to answer the runner with 200, without a password and without a redirect.',
    'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
    'series-missing': 'See whether the deploy renamed a metric or label.',
    'not-sampled': 'See whether the job ends processes that it did not start.',
  },
}

/** What to do about a source that gives no numbers. `detail`: what it said last. */
export function cureOf(reason: MissingReason, detail: string | null, origin: Origin): string {
  if (origin === 'store' && /HTTP status 40[13]\b/.test(detail ?? ''))
    return 'Check the token that watch.store.token-env names.'
  if (origin === 'store' && /HTTP status 3\d\d\b/.test(detail ?? ''))
    return 'It redirects, and a token is sent to no other address: give the address that it leads to as watch.store.url.'
  return CURES[origin][reason]
}

const DOWN = new Set<MissingReason>(['source-unreachable', 'source-error', 'not-parsable'])

/** What a watch without enough numbers ends as, given why its steps have none. */
export function reasonOf(reasons: readonly MissingReason[], origin: Origin): InconclusiveReason {
  if (reasons.length === 0 || reasons.some((reason) => DOWN.has(reason))) return 'source-down'
  if (origin === 'store') return 'no-data'
  // The page is there and holds other series; or nobody reads it any more.
  return reasons.includes('series-missing') ? 'series-changed' : 'sampler-died'
}
