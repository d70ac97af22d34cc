import { z } from 'zod'
import { accessKeys, accessOf, accessPlaces } from '../../config/login-policy.ts'
import { duration } from '../../config/scalars.ts'
import {
  commonSpec,
  commonStore,
  eventMetric,
  eventSpec,
  gaugeMetric,
  gaugeSpec,
  metricList,
  monitorMetric,
  monitorSpec,
} from '../../config/store-policy.ts'
import type { Immutable } from '../../base/stored-shape.ts'
import { quote } from '../../base/words.ts'
import { type Access, accessSchema, type Login, neededVariables, openAccess } from '../login.ts'
import { type MissingReason, SEVERAL_CURE } from '../source.ts'
import { type StoreMetric, type StoreQuery, watchedShape } from '../store.ts'
import { storeKind } from '../stores/store-kind.ts'
import { metricOf as metricDocumentOf, offered, type Suggested, type Suggestions } from '../suggest.ts'
import type { SeriesClient, StoreTraits } from './ask.ts'
import type { StoreAddress } from './http.ts'

// What every store has that is asked in a language of its own and answers with series: the policy's keys for it, what they mean, and how it is opened. A
// new one is a folder with its settings and its client, and a line in `kinds.ts`.

const text = z
  .string('expected a query in the language of the store')
  .regex(/^[^\p{Cc}]{1,2000}$/u, 'expected a query of 1 to 2000 characters on one line')

const ID = 'expected the id of a monitor'
// Datadog's are numbers.
const monitorId = z.union([z.string(ID).regex(/^[A-Za-z0-9_-]{1,100}$/, ID), z.int(ID).min(1, ID)], ID)

const yes = z.literal(true, 'expected true, or nothing').optional()
const countsQuery = { total: text, bad: text.optional(), good: text.optional() }
const bucketsQuery = { buckets: text }
const both = { path: ['bad'], error: 'expected one of the two: bad, or good where the rest of them is bad' }
const hasOne = ({ bad, good }: { readonly bad?: unknown; readonly good?: unknown }): boolean =>
  (bad === undefined) !== (good === undefined)

const metric = z.discriminatedUnion(
  'kind',
  [
    z
      .strictObject({
        kind: z.literal('counts'),
        ...eventMetric,
        ...countsQuery,
        control: z.strictObject(countsQuery, 'expected total and bad').refine(hasOne, both).optional(),
        'empty-is-zero': yes,
        rare: yes,
      })
      .refine(hasOne, both),
    z
      .strictObject({
        kind: z.literal('histogram'),
        ...eventMetric,
        ...bucketsQuery,
        boundary: z
          .string('expected the name of a label')
          .min(1, 'expected the name of a label')
          .max(100)
          .default('le'),
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
    z.strictObject({ kind: z.literal('gauge'), ...gaugeMetric, query: text }),
    z.strictObject({
      kind: z.literal('monitor'),
      ...monitorMetric,
      monitor: monitorId,
    }),
  ],
  'expected a metric with kind (counts, histogram, gauge or monitor), name and what is asked',
)

type MetricDocument = z.infer<typeof metric>

/** The keys of every such store; its own stand beside them. */
export const seriesKeys = {
  ...accessKeys,
  ...commonStore,
  delay: duration.optional(),
  metrics: metricList(metric).meta({ id: 'watch-store-metrics' }),
}

const document = z.object(seriesKeys)
type SeriesDocument = z.infer<typeof document>

const specShape = {
  url: z.string(),
  access: accessSchema,
  /** What the policy says of where the numbers are, by its own keys. */
  settings: z.record(z.string(), z.string()),
  /** Seconds after its end until a step is final. */
  delay: z.number(),
  ...watchedShape,
}
const specSchema = z.object(specShape)

/** What such a store is opened with: no secrets. Times in seconds. */
export type SeriesSpec = Immutable<z.infer<typeof specSchema>>

/** Where a store is and what opens it, as its document says. `login` stands where the document has no `auth`. */
export type SeriesPlace = {
  readonly url: string
  readonly settings?: Readonly<Record<string, string | undefined>>
  readonly login?: Login
}

type Definition<K extends string, S extends z.ZodObject & z.ZodType<SeriesDocument & { readonly source: K }>> = {
  readonly source: K
  readonly schema: S
  /** The product's name in sentences. */
  readonly title: string
  /** What each key of its own means. */
  readonly words: () => Promise<Readonly<Record<string, string>>>
  readonly traits: StoreTraits
  /** Kinds of metrics that the store can be asked; all but monitors where absent. */
  readonly kinds?: readonly StoreQuery['kind'][]
  readonly place: (document: z.infer<S>) => SeriesPlace
  /** What requests of AWS are signed for. */
  readonly service?: string
  /** A query that the store cannot be asked: what was expected; null for one that it can. */
  readonly expected?: (query: string, settings: SeriesSpec['settings']) => string | null
  /** Loads the client: it stays out of every start that has no such store. */
  readonly client: () => Promise<(address: StoreAddress, settings: SeriesSpec['settings']) => SeriesClient>
  /** Loads what asks the store for its lists; absent: it has none. */
  readonly suggest?: () => Promise<SuggestSeries>
}

/** Gives what a store holds that a policy would most likely name, the likeliest first. `now` in Unix seconds. Never throws. */
export type SuggestSeries = (
  address: StoreAddress,
  settings: SeriesSpec['settings'],
  now: number,
) => Promise<Suggestions>

/** The kind of a store that answers with series. */
export function seriesKind<
  K extends string,
  S extends z.ZodObject & z.ZodType<SeriesDocument & { readonly source: K }>,
>(definition: Definition<K, S>) {
  const { source, schema, title, traits, suggest } = definition
  return storeKind({
    schema,
    specSchema: z.object({ kind: z.literal(source), ...specShape }),
    words: async () => {
      const [{ seriesDescriptions }, own] = await Promise.all([import('./words.ts'), definition.words()])
      return { ...seriesDescriptions, ...own, source: `How the store is asked: ${source} is ${title}.` }
    },
    keys: keysOf(schema),
    spec: (written, step) => specOf(definition, written, step),
    mistakes: (spec, step) => mistakesIn(definition, spec, step),
    secrets: ({ access }) => neededVariables(access.login),
    async open(spec, secretOf) {
      const { settings, delay } = spec
      const [clientOf, { seriesStore }, address] = await Promise.all([
        definition.client(),
        import('./series-store.ts'),
        addressOf(traits, spec, secretOf),
      ])
      return seriesStore(clientOf(address, settings), traits, delay, address.access.scrub)
    },
    suggest: suggest && suggesting(definition, suggest),
    lag: traits.delay + traits.growth,
    narrow: narrowed,
    remedy: (reason, detail) => remedyFor(title, reason, detail),
  })
}

/** Where a store is, what opens it, and the turns that its limits ask for. */
async function addressOf(
  { pace }: StoreTraits,
  { url, access }: SeriesSpec,
  secretOf: (variable: string) => string,
): Promise<StoreAddress> {
  const [{ paced }, opened] = await Promise.all([import('./pace.ts'), openAccess(access, secretOf)])
  return { url, access: opened, ...(pace && { turn: paced(pace) }) }
}

type Judged = {
  readonly traits: StoreTraits
  readonly expected?: (query: string, settings: SeriesSpec['settings']) => string | null
}

/** Asks a store for its lists, and offers what a policy may name. */
function suggesting({ traits, expected }: Judged, load: () => Promise<SuggestSeries>) {
  return async (spec: SeriesSpec, secretOf: (variable: string) => string, now: number): Promise<Suggestions> => {
    const [ask, address] = await Promise.all([load(), addressOf(traits, spec, secretOf)])
    const found = await ask(address, spec.settings, now)
    if ('missing' in found) return { missing: found.missing, detail: address.access.scrub(found.detail) }
    return offered(found.filter((each) => isAccepted(expected, each, spec.settings)))
  }
}

/** Whether a policy may name such a metric: what a store holds may have names that no query can. */
function isAccepted(
  expected: Judged['expected'],
  { total, bad }: Suggested,
  settings: SeriesSpec['settings'],
): boolean {
  const queries = bad === null ? [] : [total, bad]
  const isKnown = queries.every((query) => (expected?.(query, settings) ?? null) === null)
  return isKnown && metric.safeParse(metricDocumentOf({ name: 'a', total, bad })).success
}

/** A document and what it means: the compiler cannot see through a word that is not known yet, so the word is said in the first line. */
function specOf<K extends string, S extends z.ZodObject & z.ZodType<SeriesDocument & { readonly source: K }>>(
  definition: Definition<K, S>,
  written: z.infer<S>,
  step: number,
): SeriesSpec & { readonly kind: Immutable<K> }
function specOf<K extends string, S extends z.ZodObject & z.ZodType<SeriesDocument & { readonly source: K }>>(
  { source, place, service, traits }: Definition<K, S>,
  written: z.infer<S>,
  step: number,
): SeriesSpec & { readonly kind: string } {
  const { url, settings = {}, login } = place(written)
  const given = accessOf(written, service ?? source)
  const access: Access = given.login.type === 'none' && login !== undefined ? { ...given, login } : given
  const known = Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return {
    kind: source,
    url,
    access,
    settings: Object.fromEntries(known),
    delay: written.delay ?? traits.delay + traits.growth,
    // A step's numbers look back no further than the step.
    range: step,
    ...commonSpec(written),
    metrics: written.metrics.map(metricOf),
  }
}

function metricOf(written: MetricDocument): StoreMetric {
  switch (written.kind) {
    case 'gauge':
      return { ...gaugeSpec(written), control: null, query: { kind: 'gauge', query: written.query } }
    case 'counts': {
      const { control, rare, 'empty-is-zero': emptyIsZero } = written
      const flags = { ...(rare && { rare }), ...(emptyIsZero && { emptyIsZero }) }
      return { ...eventSpec(written), ...flags, query: countsOf(written), control: control ? countsOf(control) : null }
    }
    case 'monitor':
      return { ...monitorSpec(written), control: null, query: { kind: 'monitor', monitor: String(written.monitor) } }
    case 'histogram': {
      const rest = {
        kind: 'histogram',
        slowerThan: written['slower-than'] ?? null,
        boundary: written.boundary,
      } as const
      const control = written.control ? { ...rest, buckets: written.control.buckets } : null
      return { ...eventSpec(written), query: { ...rest, buckets: written.buckets }, control }
    }
  }
}

type Counts = { readonly total: string; readonly bad?: string | undefined; readonly good?: string | undefined }

function countsOf({ total, bad, good }: Counts): Extract<StoreMetric['query'], { kind: 'counts' }> {
  // One of the two is there: the schema says so.
  return good === undefined
    ? { kind: 'counts', total, bad: bad ?? '' }
    : { kind: 'counts', total, bad: good, restIsBad: true }
}

/** The same metric within one value of one of its labels, told apart by the other ones. A gauge's query stays as it is, and a monitor is one. */
function narrowed(asked: StoreMetric, label: string, value: string): StoreMetric | null {
  if (asked.query.kind === 'gauge' || asked.query.kind === 'monitor') return null
  const within = [...(asked.within ?? []), { label, value }]
  return { ...asked, within, labels: asked.labels.filter((each) => each !== label) }
}

type Mistake = { readonly key: string; readonly message: string }

const WITH_NUMBERS: readonly StoreQuery['kind'][] = ['counts', 'histogram', 'gauge']

function mistakesIn(
  {
    title,
    traits,
    kinds = WITH_NUMBERS,
    expected,
  }: Judged & { readonly title: string; readonly kinds?: readonly StoreQuery['kind'][] },
  { metrics, history, settings }: SeriesSpec,
  step: number,
): Mistake[] {
  const others = metrics.flatMap(({ query: { kind } }, at) => {
    const message = `${title} is asked for ${kinds.join(', ')}: expected one of these, found ${kind}`
    return kinds.includes(kind) ? [] : [{ key: `metrics.${at}.kind`, message }]
  })
  const wrong = metrics.flatMap(({ query, control }, at) =>
    [...textsOf(query, ''), ...(control === null ? [] : textsOf(control, 'control.'))].flatMap(
      ({ key, text: written }) => {
        const message = expected?.(written, settings) ?? null
        const whole = `the store cannot be asked this: ${message}, found ${quote(written)}`
        return message === null ? [] : [{ key: `metrics.${at}.${key}`, message: whole }]
      },
    ),
  )
  return [...others, ...wrong, ...stepMistakes(traits, history, step)]
}

/** What a store keeps in steps as short as the policy's reaches back only so far. */
function stepMistakes({ steps, grid = 1 }: StoreTraits, history: number, step: number): Mistake[] {
  const least = Math.min(...steps.map((each) => each.least))
  if (step < least) return [{ key: '../step', message: `expected at least ${least}s: the store has no shorter steps` }]
  if (step % grid !== 0)
    return [{ key: '../step', message: `expected a multiple of ${grid}s: the store has no other steps` }]
  const reach = Math.max(...steps.filter((each) => each.least <= step).map(({ upTo }) => upTo))
  if (history <= reach) return []
  const days = Math.floor(reach / 86_400)
  return [{ key: 'history-days', message: `expected at most ${days}: the store keeps steps of ${step}s no longer` }]
}

function textsOf(query: StoreMetric['query'], place: string): { readonly key: string; readonly text: string }[] {
  switch (query.kind) {
    case 'counts':
      return [
        { key: `${place}total`, text: query.total },
        { key: `${place}${query.restIsBad === true ? 'good' : 'bad'}`, text: query.bad },
      ]
    case 'histogram':
      return [{ key: `${place}buckets`, text: query.buckets }]
    case 'gauge':
      return [{ key: `${place}query`, text: query.query }]
    case 'monitor':
      return []
  }
}

const keysOf = (schema: z.ZodObject): readonly (readonly [string, readonly string[]])[] => [
  ...accessPlaces,
  ['', Object.keys(schema.shape)],
  ['metrics.*', [...new Set(metric.options.flatMap((option) => Object.keys(option.shape)))]],
  ['metrics.*.control', ['total', 'bad', 'good', 'buckets']],
]

const remedies: Readonly<Record<MissingReason, string>> = {
  'service-refused': 'See that the service answers.',
  'source-unreachable': 'See that the runner reaches the store that watch.store names.',
  'source-error': 'Ask the store the same query by hand.',
  'not-parsable': 'See that watch.store names the address of the API, and not of a page.',
  'series-missing': 'Compare the queries in watch.store.metrics with what the store holds.',
  'not-separating': 'Run `check --policy FILE` to see what the queries find.',
  'several-processes': SEVERAL_CURE,
  'not-sampled': 'See that the store receives numbers, and how late.',
}

function remedyFor(title: string, reason: MissingReason, detail: string | null): string {
  // The product alone, without what else the title says of it.
  if (/HTTP status 40[13]\b|^no token of /.test(detail ?? ''))
    return `Check the login of watch.store, and what it may read in ${title.split(/[,:]/)[0]}.`
  if (/HTTP status 429\b|left alone/.test(detail ?? ''))
    return 'The store limits how often it is asked: watch fewer metrics or segments, fewer history-days, or longer steps.'
  if (/HTTP status 3\d\d\b/.test(detail ?? ''))
    return 'It redirects, and a login is sent to no other address: give the address that it leads to in watch.store.'
  return remedies[reason]
}
