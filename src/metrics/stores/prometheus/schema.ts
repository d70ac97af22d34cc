import { z } from 'zod'
import { duration, gaugeEffect, minEffect, selector } from '../../../config/scalars.ts'
import { formatSelector } from '../../selector.ts'
import type { StoreSpec } from '../../store.ts'

const label = z
  .string('expected the name of a label')
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a label, such as platform')

const query = z
  .string('expected a query such as avg by (pod) (process_load)')
  .regex(/^[^\p{Cc}]{1,2000}$/u, 'expected a query of 1 to 2000 characters on one line')

const common = {
  name: z
    .string('expected a name')
    .regex(/^(?!\s)[^\p{Cc}]{1,100}(?<!\s)$/u, 'expected a name of 1 to 100 characters on one line'),
  segments: z.array(label, 'expected a list of labels').max(3, 'expected at most 3 labels').prefault([]),
  role: z.enum(['critical', 'advisory', 'control'], 'expected critical, advisory or control').default('critical'),
}

const segmentName = z
  .string('expected a segment such as region=eu')
  .regex(/^[A-Za-z_][A-Za-z0-9_]*=[^\p{Cc}]{1,200}$/u, 'expected label=value, such as region=eu')

const eventful = {
  ...common,
  untouched: z
    .array(segmentName, 'expected a list of segments such as region=eu')
    .max(20, 'expected at most 20 segments')
    .prefault([]),
  'min-effect': minEffect.prefault({}),
  objective: z
    .number('expected a share such as 0.001')
    .gt(0, 'expected more than 0')
    .lt(1, 'expected less than 1')
    .optional(),
}

const countsQuery = { total: selector, bad: selector }
const bucketsQuery = { buckets: selector }

const metric = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('counts'),
      ...eventful,
      ...countsQuery,
      control: z.strictObject(countsQuery, 'expected total and bad').optional(),
    }),
    z
      .strictObject({
        kind: z.literal('histogram'),
        ...eventful,
        ...bucketsQuery,
        'slower-than': z
          .number('expected the boundary of a bucket such as 0.5')
          .gt(0, 'expected more than 0')
          .optional(),
        control: z.strictObject(bucketsQuery, 'expected buckets').optional(),
      })
      .refine((document) => (document.objective === undefined) === (document['slower-than'] === undefined), {
        path: ['objective'],
        error: 'expected slower-than beside it: the boundary that the objective of a histogram is about, such as 0.5',
      }),
    z.strictObject({
      kind: z.literal('gauge'),
      ...common,
      query,
      direction: z.enum(['up', 'down', 'both'], 'expected up, down or both').default('both'),
      'min-effect': gaugeEffect.prefault({}),
    }),
  ],
  'expected a metric with kind (counts, histogram or gauge), name and what is asked',
)

type MetricDocument = z.infer<typeof metric>

const address = (what: string) =>
  z.string(what).regex(/^https?:\/\/[^\s@?#\p{Cc}]{1,1000}$/u, `${what}, without a user name, a password or a query`)

/** The part `watch.store` of a policy file, as its users write it. */
export const storeSchema = z.strictObject(
  {
    source: z.literal('prometheus', 'expected prometheus'),
    url: address('expected the address of the Prometheus API, such as https://prometheus.example.com'),
    'token-env': z
      .string('expected the name of an environment variable')
      .regex(/^DEPLOY_GUARD_[A-Z0-9_]{1,80}$/, 'expected a name that begins with DEPLOY_GUARD_')
      .optional(),
    'history-days': z
      .int('expected a whole number of days from 1 to 28')
      .min(1, 'expected 1 or more')
      .max(28, 'expected at most 28')
      .default(14),
    range: duration.optional(),
    baseline: z
      .enum(
        ['auto', 'control', 'previous-window', 'same-hour', 'same-weekday', 'previous-deploys', 'objective'],
        'expected auto, control, previous-window, same-hour, same-weekday, previous-deploys or objective',
      )
      .default('auto'),
    'status-page': address(
      'expected the address of a Statuspage summary, such as https://status.example.com/api/v2/summary.json',
    ).optional(),
    metrics: z
      .array(metric, 'expected a list of metrics')
      .min(1, 'expected at least one metric')
      .max(50, 'expected at most 50 metrics'),
  },
  'expected source, url and metrics',
)

/** Keys that are known below `watch.store`, as `knownKeys` lists them. */
export const storeKeys: readonly (readonly [string, readonly string[]])[] = [
  ['watch.store', Object.keys(storeSchema.shape)],
  ['watch.store.metrics.*', [...new Set(metric.options.flatMap((option) => Object.keys(option.shape)))]],
  ['watch.store.metrics.*.min-effect', Object.keys(minEffect.shape)],
  ['watch.store.metrics.*.control', ['total', 'bad', 'buckets']],
]

/** Default width of the window that increases are taken over: two scrapes at Prometheus' own default of one a minute. */
const RANGE = 120

/** What the document means. `step` in seconds. */
export function storeSpec(document: z.infer<typeof storeSchema>, step: number): StoreSpec {
  return {
    kind: document.source,
    url: document.url,
    tokenEnv: document['token-env'] ?? null,
    history: document['history-days'] * 86_400,
    range: document.range ?? Math.max(step, RANGE),
    baseline: document.baseline,
    statusPage: document['status-page'] ?? null,
    metrics: document.metrics.map(metricOf),
  }
}

function metricOf(document: MetricDocument): StoreSpec['metrics'][number] {
  const { name, role, segments: labels } = document
  const rest = { name, role, labels, untouched: document.kind === 'gauge' ? [] : document.untouched }
  if (document.kind === 'gauge') {
    const asked = { kind: 'gauge', query: document.query } as const
    const { direction, 'min-effect': effect } = document
    return { ...rest, control: null, objective: null, minEffect: effect, query: asked, direction }
  }
  const effect = { direction: 'up', minEffect: document['min-effect'], objective: document.objective ?? null } as const
  if (document.kind === 'counts') {
    const asked = (from: typeof document | NonNullable<typeof document.control>) => {
      return { kind: 'counts', total: formatSelector(from.total), bad: formatSelector(from.bad) } as const
    }
    return { ...rest, ...effect, query: asked(document), control: document.control ? asked(document.control) : null }
  }
  const slowerThan = document['slower-than'] ?? null
  const asked = (from: typeof document | NonNullable<typeof document.control>) => {
    return { kind: 'histogram', buckets: formatSelector(from.buckets), slowerThan } as const
  }
  return { ...rest, ...effect, query: asked(document), control: document.control ? asked(document.control) : null }
}
