import { groupBy } from '../../base/group-by.ts'
import type { Immutable } from '../../base/stored-shape.ts'
import { z } from 'zod'
import { cloudNames, hostsOf, scopeFor } from '../clouds.ts'
import { filledText, forAddress, forHeader, forQuery, type VariableValues } from '../variables.ts'
import { type MetricStore, type StoreQuery, type WatchedSpec, watchedShape } from '../store.ts'
import * as kinds from './kinds.ts'
import type { NeededVariable } from '../login.ts'
import type { Suggestions } from '../suggest.ts'
import type { StoreWays } from './store-kind.ts'

const { prometheus, ...others } = kinds

/** Every kind of metric store, by the word that `source` has for it. The most usual one is named first. */
const stores = { prometheus, ...others }

type Stores = typeof stores

/** The words of `source`. */
export type StoreSource = keyof Stores

/** The part `watch.store` of a policy file, told apart by `source`. */
export type StoreDocument<S extends StoreSource = StoreSource> = {
  readonly [K in S]: { readonly source: K } & z.infer<Stores[K]['schema']>
}[S]

/** Everything that is needed to read and judge from one metric store, told apart by `kind`; plain JSON, without secrets. Times in seconds. */
export type OneStoreSpec<S extends StoreSource = StoreSource> = {
  readonly [K in S]: { readonly kind: K } & Immutable<z.infer<Stores[K]['specSchema']>>
}[S]

const ways: { readonly [S in StoreSource]: StoreWays<StoreDocument<S>, OneStoreSpec<S>> } = stores

/** The words of `source`. */
export const storeSources: readonly string[] = Object.keys(stores)

/** The part `watch.store` of a policy file, as its users write it. */
export const storeSchema = z
  .discriminatedUnion(
    'source',
    listed(Object.values(stores).map(({ schema }) => schema)),
    `expected source (${storeSources.join(', ')}), metrics and where they are`,
  )
  .meta({ id: 'watch-store' })

const specSchemas = listed(Object.values(stores).map(({ specSchema }) => specSchema))

const severalSchema = z.object({
  kind: z.literal('several'),
  stores: z.array(z.discriminatedUnion('kind', specSchemas)),
  ...watchedShape,
})

/** See `StoreSpec`. */
export const storeSpecSchema = z.discriminatedUnion('kind', [...specSchemas, severalSchema])

/** Several stores, with all their metrics. */
export type SeveralSpec = WatchedSpec & { readonly kind: 'several'; readonly stores: readonly OneStoreSpec[] }

/** One store, or several. */
export type StoreSpec = OneStoreSpec | SeveralSpec

/** What the document means. `step` in seconds. */
export function storeSpec<S extends StoreSource>(document: StoreDocument<S>, step: number): OneStoreSpec<S> {
  return ways[document.source].spec(document, step)
}

/** What a list of stores means; null where there is none. `step` in seconds. */
export function severalSpec(documents: readonly StoreDocument[], step: number): SeveralSpec | null {
  const [first, ...rest] = documents.map((document) => storeSpec(document, step))
  return first === undefined ? null : { kind: 'several', stores: [first, ...rest], ...watchedOfAll([first, ...rest]) }
}

function watchedOfAll(specs: readonly [WatchedSpec, ...WatchedSpec[]]): WatchedSpec {
  const [first] = specs
  return {
    // As much of the past as every one of them has.
    history: Math.min(...specs.map(({ history }) => history)),
    range: Math.max(...specs.map(({ range }) => range)),
    baseline: first.baseline,
    statusPage: specs.map(({ statusPage }) => statusPage).find((page) => page !== null) ?? null,
    metrics: specs.flatMap(({ metrics }) => metrics),
  }
}

/** What contradicts itself in a store of the policy: a key below `watch.store`, and what was expected. `step` in seconds. */
export function storeMistakes<S extends StoreSource>(
  spec: OneStoreSpec<S>,
  step: number,
): readonly { readonly key: string; readonly message: string }[] {
  return [...loginMistakes(spec), ...ways[spec.kind].mistakes(spec, step)]
}

/** A token of a cloud is made for its own addresses alone. */
function loginMistakes({ access: { login }, url }: OneStoreSpec): { readonly key: string; readonly message: string }[] {
  if ((login.type !== 'google' && login.type !== 'azure') || scopeFor(login.type, url) !== null) return []
  const message = `expected an address of ${hostsOf(login.type)} with https, to which alone a token of ${cloudNames[login.type]} is sent`
  return [{ key: 'auth', message }]
}

/** The environment variables that a store needs. */
export function storeSecrets<S extends StoreSource>(spec: OneStoreSpec<S> | SeveralSpec): readonly NeededVariable[] {
  return isSeveral(spec) ? spec.stores.flatMap((each) => storeSecrets(each)) : ways[spec.kind].secrets(spec)
}

/** Told from one store. */
export const isSeveral = (spec: { readonly kind: string }): spec is SeveralSpec => spec.kind === 'several'

/** Opens a store, given what environment variables hold. */
export function openKind(spec: StoreSpec, secretOf: (variable: string) => string): Promise<MetricStore> {
  return openEach(spec, (one) => openOne(one, secretOf))
}

/** Opens one store or several by that way; of several, each metric is asked of its own. */
export async function openEach(
  spec: StoreSpec,
  open: (one: OneStoreSpec) => Promise<MetricStore>,
): Promise<MetricStore> {
  if (!isSeveral(spec)) return open(spec)
  const { severalStores } = await import('./several.ts')
  return severalStores(spec.stores, listed(await Promise.all(spec.stores.map(open))))
}

async function openOne<S extends StoreSource>(
  spec: OneStoreSpec<S>,
  secretOf: (variable: string) => string,
): Promise<MetricStore> {
  const { open, lag, narrow, remedy } = ways[spec.kind]
  return { lag: () => lag, ...(await open(spec, secretOf)), narrow, remedy }
}

/** What a store holds that a policy would most likely name; null where it has no list that could be asked. `now` in Unix seconds. */
export async function suggestionsOf<S extends StoreSource>(
  spec: OneStoreSpec<S>,
  secretOf: (variable: string) => string,
  now: number,
): Promise<Suggestions | null> {
  return (await ways[spec.kind].suggest?.(spec, secretOf, now)) ?? null
}

/** A store of that kind which cannot be read, with the reason. */
export function closedStore({ kind }: { readonly kind: StoreSource }, detail: string): MetricStore {
  const { lag, narrow, remedy } = ways[kind]
  return { read: () => Promise.resolve({ missing: 'source-error', detail }), lag: () => lag, narrow, remedy }
}

/** The same store with what the variables in its address, headers and queries stand for. Throws ConfigurationError where one has no value. */
export function filledStore(spec: StoreSpec, values: VariableValues): StoreSpec {
  if (!isSeveral(spec)) return filledOne(spec, values)
  const [first, ...rest] = spec.stores.map((each) => filledOne(each, values))
  return first === undefined ? spec : { ...spec, stores: [first, ...rest], ...watchedOfAll([first, ...rest]) }
}

function filledOne<S extends StoreSource>(spec: OneStoreSpec<S>, values: VariableValues): OneStoreSpec<S> {
  const fill = ways[spec.kind].fill ?? plainly
  const metrics = spec.metrics.map((metric) => ({
    ...metric,
    query: fill(metric.query, values),
    control: metric.control === null ? null : fill(metric.control, values),
  }))
  const inAddress = (text: string): string => filledText(text, values, forAddress)
  const headers = Object.entries(spec.access.headers).map(([name, text]): [string, string] => {
    return [name, filledText(text, values, forHeader)]
  })
  const access = { ...spec.access, headers: Object.fromEntries<string>(headers) }
  return {
    ...spec,
    url: inAddress(spec.url),
    access,
    statusPage: spec.statusPage === null ? null : inAddress(spec.statusPage),
    metrics,
  }
}

/** Where the language of the queries is not known. */
function plainly(query: StoreQuery, values: VariableValues): StoreQuery {
  const filled = (text: string): string => filledText(text, values, forQuery)
  switch (query.kind) {
    case 'counts':
      return { ...query, total: filled(query.total), bad: filled(query.bad) }
    case 'histogram':
      return { ...query, buckets: filled(query.buckets) }
    case 'gauge':
      return { ...query, query: filled(query.query) }
    case 'monitor':
      return query
  }
}

/** The keys that are known at each place of a policy file below `watch.store`, those of all stores together. */
export const storeKeys: readonly (readonly [string, readonly string[]])[] = [
  ...groupBy(
    Object.values(ways).flatMap(({ keys }) => keys),
    ([place]) => place,
  ),
].map(([place, all]) => [below(place), [...new Set(all.flatMap(([, keys]) => keys))]])

/** What each key of its own means, by source and by its path in a policy file. Loaded only for who asks. */
export async function storeDescriptions(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const all = Object.entries(ways).map(async ([source, { words }]) => {
    const told = Object.entries(await words()).map(([key, text]) => [below(key), text] as const)
    return [source, Object.fromEntries(told)] as const
  })
  return new Map(await Promise.all(all))
}

function below(place: string): string {
  return place === '' ? 'watch.store' : `watch.store.${place}`
}

/** A list that is known to have a first member. */
function listed<T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] {
  if (first === undefined) throw new Error('There is no store')
  return [first, ...rest]
}
