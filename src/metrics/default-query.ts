import type { MetricQuery } from '../config/policy.ts'

/** Name of the metric that is watched when the policy names none. */
export const DEFAULT_METRIC = 'requests'

/** Labels that client libraries put the HTTP status into. */
const STATUS_LABELS = ['status', 'code', 'status_code']

/**
 * What is read when the policy names no metric: `http_requests_total`, bad being statuses 500 to 599. One alternative for each
 * usual label; the first whose label exists is taken.
 */
export const defaultQueries: readonly MetricQuery[] = STATUS_LABELS.map((label) => ({
  name: DEFAULT_METRIC,
  total: { name: 'http_requests_total', matchers: [] },
  bad: { name: 'http_requests_total', matchers: [{ label, operator: '=~', value: '5..' }] },
  segment: null,
}))
