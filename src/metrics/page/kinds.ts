import type { BucketsQuery, GaugeQuery } from '../../config/policy.ts'
import { missing, type Missing } from '../sampler/readings.ts'
import { formatSelector } from '../selector.ts'
import { type Fault, noSeries, selected } from '../separation.ts'
import { ALL, type Segment } from '../source.ts'
import type { Exposition, Series } from './exposition.ts'
import { isUncounted, pageCounters, type PageCounters, type Part, segmentOf, unreadLine } from './scrape.ts'

// Metrics of a page that are no counts: the buckets of a histogram, and gauges.

/** The boundary of a bucket; NaN where a series has none. */
export const boundaryOf = ({ labels }: Series): number => {
  const le = labels.get('le') ?? ''
  return le === '' ? Number.NaN : Number(le.replace(/^\+?Inf$/i, 'Infinity'))
}

const fault = (what: string, cure: string): Fault => ({ reason: 'wrong-kind', what, cure })

/** The type of the family that a series of that name belongs to. */
const typeOf = ({ types }: Exposition, name: string): string | undefined =>
  types.get(name) ?? types.get(name.replace(/_(?:total|count|sum|bucket)$/, ''))

const ofName = ({ series }: Exposition, wanted: string): Series[] => series.filter(({ name }) => name === wanted)

/** What keeps a query from being read as a histogram; null where nothing does, or where no event has been counted yet. */
export function bucketsFault(exposition: Exposition, { buckets }: BucketsQuery): Fault | null {
  if (isUncounted(exposition, buckets)) return null
  const { series, described } = exposition
  const own = selected(series, buckets)
  if (own.length === 0) return noSeries(ofName(exposition, buckets.name), buckets, series, described)
  const asked = formatSelector(buckets)
  const type = typeOf(exposition, buckets.name)
  if (type === 'gaugehistogram')
    return fault(`${asked} is a histogram of what is now, which does not count on`, 'Name a histogram of events.')
  if (own.some((each) => Number.isNaN(boundaryOf(each)))) {
    const isSummary = type === 'summary' || own.some(({ labels }) => labels.has('quantile'))
    return isSummary
      ? fault(
          `${asked} is a summary: its quantiles can be neither added nor counted`,
          'Let the service write a histogram, or watch one quantile of one process as kind: gauge.',
        )
      : fault(`${asked} has series without a boundary in the label le`, 'Name the buckets, as in NAME_bucket.')
  }
  const layouts = [...layoutsOf(own)]
  if (layouts.some((layout) => !layout.has(Infinity)))
    return fault(`${asked} lacks the bucket le="+Inf", which holds all events`, 'Leave le free in the selector.')
  const [first, ...others] = layouts.map((layout) => [...layout].toSorted((a, b) => a - b).join(' '))
  return others.every((each) => each === first)
    ? null
    : fault(`series of ${asked} have different boundaries`, 'Name those alone that have the same.')
}

/** The boundaries of each series of a histogram. */
function layoutsOf(buckets: readonly Series[]): Iterable<ReadonlySet<number>> {
  const layouts = new Map<string, Set<number>>()
  for (const each of buckets) {
    const key = JSON.stringify(
      [...each.labels].filter(([label]) => label !== 'le').toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
    const layout = layouts.get(key) ?? new Set()
    layouts.set(key, layout.add(boundaryOf(each)))
  }
  return layouts.values()
}

/** The buckets of a query without a fault, as counters of the events up to each boundary. */
export function bucketsOf(exposition: Exposition, { buckets, segment }: BucketsQuery): PageCounters {
  const unread = unreadLine(exposition, [buckets])
  return unread ?? pageCounters(selected(exposition.series, buckets), segment, (each): Part[] => [boundaryOf(each)])
}

/** What keeps a query from being read as a gauge; null where nothing does. */
export function gaugeFault(exposition: Exposition, { query }: GaugeQuery): Fault | null {
  const { series, described } = exposition
  const own = selected(series, query)
  if (own.length === 0) return noSeries(ofName(exposition, query.name), query, series, described)
  const type = typeOf(exposition, query.name)
  const isQuantile = type === 'summary' && own.every(({ labels }) => labels.has('quantile'))
  if ((type !== 'counter' && type !== 'histogram' && type !== 'summary') || isQuantile) return null
  const asked = formatSelector(query)
  return fault(`${asked} is a ${type}: what it counts only grows`, 'Watch it as kind: counts, or as kind: histogram.')
}

/** The numbers of a query without a fault, or why there are none: the sum of its series. A number that is none leaves nothing to add up. */
export function gaugeOf(
  exposition: Exposition,
  { query, segment }: GaugeQuery,
): ReadonlyMap<Segment, number> | Missing {
  const unread = unreadLine(exposition, [query])
  if (unread !== null) return unread
  const own = selected(exposition.series, query)
  const wrong = own.find(({ value }) => !Number.isFinite(value))
  if (wrong !== undefined)
    return missing('series-missing', `line ${wrong.line}: ${wrong.name} is ${wrong.value}, which is no number`)
  const values = new Map<Segment, number>()
  for (const each of own) {
    const part = segmentOf(each, segment)
    for (const name of part === null ? [ALL] : [ALL, part]) values.set(name, (values.get(name) ?? 0) + each.value)
  }
  return values
}
