import { z } from 'zod'
import type { MetricQuery } from '../../config/policy.ts'
import { PROBE_METRIC } from './probe.ts'

/** What a sampler reads, how often, and where it writes it to. */
export type SamplerSpec = {
  readonly metricsUrl: string | null
  readonly probeUrl: string | null
  /** Empty: the default queries. */
  readonly queries: readonly MetricQuery[]
  readonly stepSeconds: number
  /** Absolute path; one JSON line a step is appended to it. */
  readonly file: string
}

const matcher = z.object({ label: z.string(), operator: z.enum(['=', '!=', '=~', '!~']), value: z.string() })
const selector = z.object({ name: z.string(), matchers: z.array(matcher) })
const query = z.object({ name: z.string(), total: selector, bad: selector, segment: z.string().nullable() })

/** The spec as it stands in a file. */
export const samplerSpecSchema: z.ZodType<SamplerSpec> = z.object({
  metricsUrl: z.string().nullable(),
  probeUrl: z.string().nullable(),
  queries: z.array(query),
  stepSeconds: z.number().positive(),
  file: z.string().min(1),
})

/** Queries of a spec, the default ones where it names none. */
export const queriesOf = (spec: Pick<SamplerSpec, 'queries'>): readonly MetricQuery[] =>
  spec.queries.length > 0 ? spec.queries : defaultQueries

/** Names of all metrics that a sampler of this spec writes. */
export function metricNames(spec: Pick<SamplerSpec, 'metricsUrl' | 'probeUrl' | 'queries'>): string[] {
  const scraped = spec.metricsUrl === null ? [] : queriesOf(spec).map(({ name }) => name)
  return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])]
}

/** Where a request to stop is left. */
export const stopFileOf = (file: string): string => `${file}.stop`

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
