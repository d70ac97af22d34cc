import type { MissingReason } from '../metrics/source.ts'

/** Why numbers are missing; `detail` is untrusted text. */
export type Trouble = { readonly missing: MissingReason; readonly detail?: string }

const CURES: Readonly<Record<MissingReason, string>> = {
  'source-unreachable': 'See that the runner reaches that address.',
  'source-error': 'Give an address that answers the runner with 200, without a password and without a redirect.',
  'not-parsable': 'metrics-url has to be a Prometheus or OpenMetrics page with counters.',
  'series-missing':
    'Compare the names and labels in the policy (without one: http_requests_total) with what the page holds.',
  'not-sampled': 'The step that takes the samples may be too short for the source, or its process was ended.',
}

/** One sentence about what is missing and why, one about what follows, one about what to do. Plain text. */
export function noBaselineWords(metrics: readonly string[], { missing, detail }: Trouble): string {
  const why = detail === undefined ? missing : `${missing}: ${detail}`
  return `No full baseline of ${metrics.join(', ')}: too few numbers could be read before the deploy (${why}). The watch can then say little or nothing about this deploy. ${CURES[missing]}`
}
