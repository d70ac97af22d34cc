import { SEVERAL_CURE } from '../../source.ts'
import type { MissingReason } from '../../source.ts'

const remedies: Readonly<Record<MissingReason, string>> = {
  'service-refused': 'See that the service answers.',
  'source-unreachable': 'See that the runner reaches watch.store.url.',
  'source-error': 'Ask the store the same query by hand, at the address of watch.store.url.',
  'not-parsable': "watch.store.url has to be the address of Prometheus' HTTP API, without /api/v1.",
  'series-missing': 'Compare the names and labels in watch.store.metrics with what the store holds.',
  'not-separating': 'Run `check --policy FILE` to see what the store holds.',
  'several-processes': SEVERAL_CURE,
  'not-sampled': 'See that the store receives numbers, and how late.',
}

/** What to do about a Prometheus that gives no numbers. `detail`: what it said last. */
export function remedy(reason: MissingReason, detail: string | null): string {
  if (/HTTP status 40[13]\b|^no token of /.test(detail ?? ''))
    return 'Check watch.store.auth (or token-env), headers such as X-Scope-OrgID, and what the login may read.'
  if (/HTTP status 3\d\d\b/.test(detail ?? ''))
    return 'It redirects, and a token is sent to no other address: give the address that it leads to as watch.store.url.'
  return remedies[reason]
}
