import { formatLabel, formatSelector, parseSelector, type Selector } from './selector.ts'
import { type CountsQuery, type Fault, type Labelled, separationFault } from './separation.ts'
import type { StoreAnswer, StoreMetric } from './store.ts'
import { type PrometheusAccess, queryRange } from './stores/prometheus/client.ts'

type Failure = Extract<StoreAnswer, { missing: unknown }>

/** Seconds within which a series is looked for: at first, in a past long enough for the failures of a service that seldom has any, and later on. */
const FIRST = 3600
const LONG = 7 * 86_400
const LATER = 600
/** Series whose labels are told where a query does not separate. */
const MOST_TOLD = 200

/**
 * What keeps a counts metric of a store from telling good events from bad ones at a moment, Unix seconds; null where nothing does. A store is asked for the
 * values of the labels that the metric's selectors name, and for nothing that grows with the fleet.
 */
export type StoreFaults = (metric: StoreMetric, at: number) => Promise<Fault | Failure | null>

/** Asks a store, and keeps in mind which values separated before. */
export function storeFaults(access: PrometheusAccess): StoreFaults {
  const known = new Map<string, Set<string>>()
  return async ({ name, query }, at) => {
    if (query.kind !== 'counts') return null
    const asked = { total: parseSelector(query.total), bad: parseSelector(query.bad) }
    const values = known.get(name) ?? new Set<string>()
    const near = await labelSets(access, asked, values.size > 0 ? LATER : FIRST, at)
    if ('missing' in near) return near
    const fault = separationFault(near.series, asked)
    const there = near.series.flatMap(({ labels }) => [...labels].map((pair) => JSON.stringify(pair)))
    if (fault === null || (isAboutValues(fault) && there.length > 0 && there.every((value) => values.has(value)))) {
      known.set(name, new Set([...values, ...there]))
      return null
    }
    if (values.size > 0 || !isAboutValues(fault)) return explained(access, asked, fault, at)
    const far = await labelSets(access, asked, LONG, at)
    if ('missing' in far) return far
    if (separationFault(far.series, asked) !== null) return explained(access, asked, fault, at)
    known.set(name, new Set(far.series.flatMap(({ labels }) => [...labels].map((pair) => JSON.stringify(pair)))))
    return null
  }
}

const isAboutValues = ({ reason }: Fault): boolean => reason === 'matches-nothing' || reason === 'matches-everything'

type LabelSets = { readonly series: readonly Labelled[] }

/** The combinations of values of the labels that a query names, one for each name that it asks for. */
async function labelSets(
  access: PrometheusAccess,
  { total, bad }: CountsQuery,
  window: number,
  at: number,
): Promise<LabelSets | Failure> {
  const isOne = total.name === bad.name
  const asked = isOne ? [{ name: total.name, matchers: [...total.matchers, ...bad.matchers] }] : [total, bad]
  const series: Labelled[] = []
  for (const { name, matchers } of asked) {
    const labels = [...new Set(matchers.map(({ label }) => label))]
    const by = labels.length === 0 ? 'count' : `count by (${labels.map(formatLabel).join(', ')}) `
    const found = await seriesOf(access, `${by}(${lastOf(name, window)})`, name, at)
    if ('missing' in found) return found
    series.push(...found.series)
  }
  return { series }
}

const lastOf = (name: string, window: number): string =>
  `last_over_time(${formatSelector({ name, matchers: [] })}[${window}s])`

async function seriesOf(
  access: PrometheusAccess,
  query: string,
  name: string,
  at: number,
): Promise<LabelSets | Failure> {
  const result = await queryRange(access, query, { from: at, until: at, step: 1 })
  if ('missing' in result) return result
  return { series: result.series.map(({ labels }) => ({ name, labels: new Map(Object.entries(labels)) })) }
}

/** The same fault in the words of whole series: which labels and values there are besides. */
async function explained(access: PrometheusAccess, asked: CountsQuery, fault: Fault, at: number): Promise<Fault> {
  const names = await namesLike(access, fault, asked, at)
  const found: Labelled[] = [...names]
  for (const name of new Set([asked.total.name, asked.bad.name])) {
    const some = await seriesOf(access, `topk(${MOST_TOLD}, ${lastOf(name, FIRST)})`, name, at)
    if ('series' in some) found.push(...some.series.map((each) => ({ name, labels: withoutName(each.labels) })))
  }
  const told = separationFault(found, asked)
  return told?.reason === fault.reason ? told : fault
}

const withoutName = (labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...labels].filter(([label]) => label !== '__name__'))

/** Names that the store has and that are like the one that is not there. */
async function namesLike(
  access: PrometheusAccess,
  { reason }: Fault,
  { total }: { readonly total: Selector },
  at: number,
): Promise<Labelled[]> {
  if (reason !== 'no-series') return []
  const core = total.name.replace(/_(?:total|count|sum|bucket)$/, '').replaceAll(/[^a-zA-Z0-9_:]/g, '.')
  const result = await queryRange(access, `count by (__name__) ({__name__=~".*${core}.*"})`, {
    from: at,
    until: at,
    step: 1,
  })
  if ('missing' in result) return []
  return result.series.map(({ labels }) => ({ name: labels['__name__'] ?? '', labels: new Map<string, string>() }))
}
