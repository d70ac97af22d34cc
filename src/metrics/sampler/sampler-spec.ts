import { z } from 'zod'
import type { MetricQuery } from '../../config/policy.ts'
import { accessSchema, type Openings } from '../login.ts'
import { DEFAULT_METRIC } from '../discover.ts'
import { type AnsweredBefore, PROBE_METRIC } from './probe.ts'

/** What a sampler reads, how often, and where it writes it to. */
export type SamplerSpec = {
  /** One page for each process of the service; none where no page is read. */
  readonly metricsUrls: readonly string[]
  readonly probeUrl: string | null
  /** Empty: what counts the requests of the pages. */
  readonly queries: readonly MetricQuery[]
  readonly stepSeconds: number
  /** What `probeUrl` answered before the deploy; `first` where absent. */
  readonly answered?: AnsweredBefore
  /** Nothing where absent. */
  readonly openings?: Openings
  /** Absolute path; one JSON line a step is appended to it. */
  readonly file: string
}

const matcher = z.object({ label: z.string(), operator: z.enum(['=', '!=', '=~', '!~']), value: z.string() })
const selector = z.object({ name: z.string(), matchers: z.array(matcher) })
const named = { name: z.string(), segment: z.string().nullable() }
const query = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('counts'), ...named, total: selector, bad: selector }),
  z.object({ kind: z.literal('histogram'), ...named, buckets: selector }),
  z.object({ kind: z.literal('gauge'), ...named, query: selector }),
])

/** The spec as it stands in a file. */
export const samplerSpecSchema: z.ZodType<SamplerSpec> = z.object({
  metricsUrls: z.array(z.string()),
  probeUrl: z.string().nullable(),
  queries: z.array(query),
  stepSeconds: z.number().positive(),
  answered: z.union([z.literal('first'), z.number(), z.null()]).exactOptional(),
  openings: z.object({ page: accessSchema, probe: accessSchema }).exactOptional(),
  file: z.string().min(1),
})

/** Names of all metrics that a sampler of this spec writes. */
export function metricNames(spec: Pick<SamplerSpec, 'metricsUrls' | 'probeUrl' | 'queries'>): string[] {
  const names = spec.queries.length > 0 ? spec.queries.map(({ name }) => name) : [DEFAULT_METRIC]
  const scraped = spec.metricsUrls.length === 0 ? [] : names
  return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])]
}

/** Where the number of the sampler's process stands. */
export const pidFileOf = (file: string): string => `${file}.pid`

/** Where a request to stop is left. */
export const stopFileOf = (file: string): string => `${file}.stop`
