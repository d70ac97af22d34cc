import { z } from 'zod'
import { accessKeys, accessOf, accessPlaces } from '../../../config/login-policy.ts'
import { duration, selector } from '../../../config/scalars.ts'
import {
  address,
  commonSpec,
  commonStore,
  eventMetric,
  eventSpec,
  gaugeMetric,
  gaugeSpec,
  metricList,
  secretName,
} from '../../../config/store-policy.ts'
import { accessSchema, neededVariables, openAccess } from '../../login.ts'
import { formatSelector } from '../../selector.ts'
import { type StoreMetric, watchedShape } from '../../store.ts'
import { metricOf as metricDocumentOf, offered, type Suggested } from '../../suggest.ts'
import { storeKind } from '../store-kind.ts'
import { hasBareVariable } from '../../variables.ts'
import { filledQuery, narrowed } from './queries.ts'
import { remedy } from './remedies.ts'

const query = z
  .string('expected a query such as avg by (pod) (process_load)')
  .regex(/^[^\p{Cc}]{1,2000}$/u, 'expected a query of 1 to 2000 characters on one line')
  .refine((text) => !hasBareVariable(text), 'expected variables inside quotes only, such as {version="${sha}"}')

const countsQuery = { total: selector, bad: selector }
const bucketsQuery = { buckets: selector }

const metric = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('counts'),
      ...eventMetric,
      ...countsQuery,
      control: z.strictObject(countsQuery, 'expected total and bad').optional(),
    }),
    z
      .strictObject({
        kind: z.literal('histogram'),
        ...eventMetric,
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
    z.strictObject({ kind: z.literal('gauge'), ...gaugeMetric, query }),
  ],
  'expected a metric with kind (counts, histogram or gauge), name and what is asked',
)

const schema = z
  .strictObject(
    {
      source: z.literal('prometheus'),
      url: address('expected the address of the Prometheus API, such as https://prometheus.example.com'),
      'token-env': secretName.optional(),
      ...accessKeys,
      range: duration.optional(),
      delay: duration.optional(),
      ...commonStore,
      metrics: metricList(metric),
    },
    'expected source, url and metrics',
  )
  .refine((document) => document['token-env'] === undefined || document.auth === undefined, {
    path: ['auth'],
    error: 'expected one of the two: token-env is short for auth with the type bearer',
  })

const specSchema = z.object({
  kind: z.literal('prometheus'),
  url: z.string(),
  access: accessSchema,
  /** Seconds after its end until a step is there; by whom the store is where absent. */
  delay: z.number().exactOptional(),
  ...watchedShape,
})

const keys: readonly (readonly [string, readonly string[]])[] = [
  ...accessPlaces,
  ['', Object.keys(schema.shape)],
  ['metrics.*', [...new Set(metric.options.flatMap((option) => Object.keys(option.shape)))]],
  ['metrics.*.control', ['total', 'bad', 'buckets']],
]

/** Default width of the window that increases are taken over: two scrapes at Prometheus' own default of one a minute. */
const RANGE = 120

const TIMEOUT_MILLISECONDS = 30_000

/** What requests to Amazon Managed Service for Prometheus are signed for. */
const AMAZON = 'aps'

/** Prometheus and all that speaks its HTTP API: Thanos, Mimir, VictoriaMetrics. */
export const prometheus = storeKind({
  schema,
  specSchema,
  words: async () => (await import('./words.ts')).words,
  keys,
  spec: (document, step) => ({
    kind: document.source,
    url: document.url,
    access: accessOf(withAuth(document), AMAZON),
    range: document.range ?? Math.max(step, RANGE),
    ...(document.delay !== undefined && { delay: document.delay }),
    ...commonSpec(document),
    metrics: document.metrics.map(metricOf),
  }),
  mistakes: ({ range }, step) =>
    range < step ? [{ key: 'range', message: `expected at least step, found ${range}s` }] : [],
  secrets: ({ access }) => neededVariables(access.login),
  async open({ url, access, range, delay }, secretOf) {
    const { prometheusStore } = await import('./prometheus-store.ts')
    const opened = await openAccess(access, secretOf)
    return prometheusStore({ url, access: opened, timeoutMilliseconds: TIMEOUT_MILLISECONDS }, range, delay)
  },
  async suggest({ url, access }, secretOf, now) {
    const [{ suggestCounters }, opened] = await Promise.all([import('./suggest.ts'), openAccess(access, secretOf)])
    const found = await suggestCounters({ url, access: opened }, now)
    return 'missing' in found ? found : offered(found.filter((each) => isAccepted(each)))
  },
  lag: 15,
  narrow: narrowed,
  fill: filledQuery,
  remedy,
})

/** Whether a policy may name such a metric. */
const isAccepted = ({ total, bad }: Suggested): boolean =>
  metric.safeParse(metricDocumentOf({ name: 'a', total, bad })).success

/** `token-env` is the short form of a bearer. */
function withAuth(document: z.infer<typeof schema>): Pick<z.infer<typeof schema>, 'auth' | 'headers'> {
  const token = document['token-env']
  return token === undefined ? document : { ...document, auth: { type: 'bearer', 'secret-env': token } }
}

function metricOf(document: z.infer<typeof metric>): StoreMetric {
  if (document.kind === 'gauge') {
    return { ...gaugeSpec(document), control: null, query: { kind: 'gauge', query: document.query } }
  }
  const rest = eventSpec(document)
  if (document.kind === 'counts') {
    const asked = (from: typeof document | NonNullable<typeof document.control>) => {
      return { kind: 'counts', total: formatSelector(from.total), bad: formatSelector(from.bad) } as const
    }
    return { ...rest, query: asked(document), control: document.control ? asked(document.control) : null }
  }
  const slowerThan = document['slower-than'] ?? null
  const asked = (from: typeof document | NonNullable<typeof document.control>) => {
    return { kind: 'histogram', buckets: formatSelector(from.buckets), slowerThan } as const
  }
  return { ...rest, query: asked(document), control: document.control ? asked(document.control) : null }
}
