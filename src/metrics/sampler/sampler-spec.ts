import { z } from 'zod'
import type { MetricQuery } from '../../config/policy.ts'
import { accessSchema, type Openings } from '../login.ts'
import { DEFAULT_METRIC } from '../discover.ts'
import { type AnsweredBefore, PROBE_METRIC } from './probe.ts'

/** What a sampler reads, how often, and where it writes it to. */
export type SamplerSpec = {
  readonly metricsUrl: string | null
  readonly probeUrl: string | null
  /** Empty: what counts the requests of the page. */
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
const query = z.object({ name: z.string(), total: selector, bad: selector, segment: z.string().nullable() })

/** The spec as it stands in a file. */
export const samplerSpecSchema: z.ZodType<SamplerSpec> = z.object({
  metricsUrl: z.string().nullable(),
  probeUrl: z.string().nullable(),
  queries: z.array(query),
  stepSeconds: z.number().positive(),
  answered: z.union([z.literal('first'), z.number(), z.null()]).exactOptional(),
  openings: z.object({ page: accessSchema, probe: accessSchema }).exactOptional(),
  file: z.string().min(1),
})

/** Names of all metrics that a sampler of this spec writes. */
export function metricNames(spec: Pick<SamplerSpec, 'metricsUrl' | 'probeUrl' | 'queries'>): string[] {
  const named = spec.queries.length > 0 ? spec.queries.map(({ name }) => name) : [DEFAULT_METRIC]
  const scraped = spec.metricsUrl === null ? [] : named
  return [...new Set([...scraped, ...(spec.probeUrl === null ? [] : [PROBE_METRIC])])]
}

/** Where the number of the sampler's process stands. */
export const pidFileOf = (file: string): string => `${file}.pid`

/** Where a request to stop is left. */
export const stopFileOf = (file: string): string => `${file}.stop`
