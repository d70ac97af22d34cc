import type { CountsQuery, MetricQuery } from '../config/policy.ts'
import { answerers, startOf } from './answerers.ts'
import { DEFAULT_METRIC, discover, policyLine } from './discover.ts'
import type { OpenAccess } from './login.ts'
import type { Exposition } from './page/exposition.ts'
import { bucketsFault, bucketsOf, gaugeFault, gaugeOf } from './page/kinds.ts'
import {
  allCounters,
  countersOf,
  faultOf,
  fetchPage,
  isUncounted,
  type Page,
  type PageCounters,
  type Part,
  withoutNumbers,
} from './page/scrape.ts'
import { type Counters, countsOf, missing, type Missing, type Reading, type Readings } from './sampler/readings.ts'
import type { Fault } from './separation.ts'
import { ALL, type Segment } from './source.ts'
import { type Tallied, tally, unreadBy } from './tally.ts'

/** Reads pages once more. `at`: Unix seconds. Never throws: what cannot be had is a reading with a reason. */
export type PageReader = (at: number, timeoutMilliseconds: number) => Promise<Readings>

/** Reads the metrics of pages again and again; see `pagesTogether`. `access`: what opens them; nothing where absent. */
export function pageReader(urls: readonly string[], queries: readonly MetricQuery[], access?: OpenAccess): PageReader {
  const readingsOf = pagesTogether(urls, queries)
  return async (at, timeoutMilliseconds) =>
    readingsOf(at, await Promise.all(urls.map((url) => fetchPage(url, timeoutMilliseconds, access))))
}

/**
 * The readings of pages that are read again and again, one page for each process of a service, in the order of their addresses: counters that go on from the
 * first reading (see `tally`), and gauges, summed over the pages. A page that could not be read leaves no sum. Without queries the pages are looked at for
 * what counts their requests, and what was found once is read from then on.
 */
export function pagesTogether(
  urls: readonly string[],
  queries: readonly MetricQuery[],
): (at: number, pages: readonly Page[]) => Readings {
  const readers = queries.map((query) => metricReader(query.name, () => query, urls))
  const all = readers.length > 0 ? readers : [metricReader(DEFAULT_METRIC, foundOnce(), urls)]
  return (at, pages) => new Map(all.map(({ name, read }) => [name, read(pages, at)]))
}

type Chosen = MetricQuery | Missing
type MetricReader = { readonly name: string; readonly read: (pages: readonly Page[], at: number) => Reading }

/** The query that pages are read for without a policy. */
function foundOnce(): (exposition: Exposition) => Chosen {
  let found: MetricQuery | null = null
  return (exposition) => {
    if (found !== null) return found
    const { chosen, candidates, why } = discover(exposition)
    const [first] = candidates
    if (chosen === null)
      return first === undefined
        ? missing('series-missing', `${why}. Name a metric in the policy, under watch.metrics.`)
        : missing('not-separating', `${why}. Name one in the policy, such as ${policyLine(first)}`)
    found = chosen.query
    return found
  }
}

function metricReader(
  name: string,
  queryOf: (exposition: Exposition) => Chosen,
  urls: readonly string[],
): MetricReader {
  const faults = separationWatch()
  const trackers = urls.map(() => tracker())
  const read = (pages: readonly Page[], at: number): Reading => {
    const unread = withoutSum(pages, urls)
    const whole = wholeOf(pages.flatMap((page) => ('missing' in page ? [] : [page.exposition])))
    if (whole === null) return unread ?? missing('not-sampled')
    const query = queryOf(whole)
    if ('missing' in query) return unread ?? query
    // A page that is there is followed also while another is not: what began anew meanwhile is seen.
    const found = pages.map((page, index) => {
      if ('missing' in page) return page
      return trackers[index]?.(page.exposition, query, at) ?? missing('not-sampled')
    })
    if (unread !== null) return unread
    const fault = faults(whole, query)
    return fault === null ? sumOf(found, urls, query) : withoutNumbers(fault)
  }
  return { name, read }
}

/** All pages as one, which a query is compared with: what one of them holds may be what another has not counted yet. Null without any. */
export function wholeOf(expositions: readonly Exposition[]): Exposition | null {
  const [first, ...others] = expositions
  if (first === undefined || others.length === 0) return first ?? null
  return {
    types: new Map(expositions.flatMap(({ types }) => [...types])),
    described: new Set(expositions.flatMap(({ described }) => [...described])),
    series: expositions.flatMap(({ series }) => series),
    odd: expositions.flatMap(({ odd }) => odd),
  }
}

/** What one page holds of a metric: what was counted there so far, or the values of a gauge. */
type Found = Tallied | { readonly values: ReadonlyMap<Segment, number> }

/** Follows one metric of one page: who answers, and what was counted. */
function tracker(): (exposition: Exposition, query: MetricQuery, at: number) => Found | Missing {
  const count = tally()
  const who = answerers()
  return (exposition, query, at) => {
    const start = startOf(exposition)
    const lacking = lackingOf(exposition, query)
    if (lacking !== null) return lacking
    if (query.kind === 'gauge') {
      const answerer = who({ at, start, counters: allCounters(exposition) })
      // Without a start time a leap of any counter, of bytes say, is no sign that the number is another's.
      const unread = start === null && answerer === 'replaced' ? null : unreadBy(answerer)
      const values = gaugeOf(exposition, query)
      return unread ?? ('missing' in values ? values : { values })
    }
    const page: PageCounters = query.kind === 'counts' ? countersOf(exposition, query) : bucketsOf(exposition, query)
    if ('missing' in page) return page
    // Each event is in many buckets, and in the one of all events once.
    const counters = page.counters.filter(({ parts }) =>
      parts.every((part) => typeof part === 'string' || part === Infinity),
    )
    return count(page, who({ at, start, counters }))
  }
}

/** The name whose series are asked for. */
function askedOf(query: MetricQuery): string {
  return query.kind === 'counts' ? query.total.name : query.kind === 'histogram' ? query.buckets.name : query.query.name
}

function lackingOf({ series, described }: Exposition, query: MetricQuery): Missing | null {
  const asked = askedOf(query)
  if (described.has(asked) || series.some(({ name }) => name === asked)) return null
  return missing('series-missing', `no series ${asked}`)
}

/** Reasons that say by themselves what is to be mended come first. */
const TOLD_FIRST = ['several-processes', 'not-separating'] as const

/**
 * Why there is no sum of what was found on each page; null where all of it is there. That some of several refuse says nothing of the service: they may be
 * replaced just now.
 */
function withoutSum(found: readonly (Found | Page | Missing)[], urls: readonly string[]): Missing | null {
  const without = found.flatMap((each, index) => ('missing' in each ? [{ ...each, url: urls[index] ?? '' }] : []))
  const [first] = without
  if (first === undefined) return null
  if (urls.length === 1) return missing(first.missing, first.detail)
  const reasons = without.map((each) => each.missing)
  const areAllRefused = without.length === urls.length && reasons.every((each) => each === 'service-refused')
  const reason =
    TOLD_FIRST.find((each) => reasons.includes(each)) ??
    (areAllRefused ? 'service-refused' : reasons.find((each) => each !== 'service-refused')) ??
    'source-unreachable'
  const told = without.slice(0, MOST_TOLD).map(({ url, detail, missing: why }) => `${pageName(url)}: ${detail ?? why}`)
  return missing(reason, `${without.length} of ${urls.length} pages, ${told.join('; ')}`)
}

const MOST_TOLD = 3

/** An address without what may open it. */
export function pageName(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

/** The pages together. */
function sumOf(found: readonly (Found | Missing)[], urls: readonly string[], { kind }: MetricQuery): Reading {
  const unread = withoutSum(found, urls)
  if (unread !== null) return unread
  if (kind === 'gauge') return { values: sumOfValues(found.flatMap((each) => ('values' in each ? [each.values] : []))) }
  const tallied = found.flatMap((each) => ('counters' in each ? [each] : []))
  const counters = sumOfCounters(tallied.map((each) => each.counters))
  if (kind === 'counts') return { counts: biggest(countsOf(counters), ({ total }) => total) }
  const layouts = tallied.flatMap(({ present }) => (present.size === 0 ? [] : [boundariesOf(present)]))
  const [layout, ...others] = layouts
  if (layout === undefined) return missing('series-missing', 'nothing has been counted yet')
  if (others.some((other) => other.join(' ') !== layout.join(' ')))
    return missing('series-missing', 'the pages have different buckets')
  const buckets = [...counters].map(
    ([segment, parts]) => [segment, new Map(layout.map((boundary) => [boundary, parts.get(boundary) ?? 0]))] as const,
  )
  return { buckets: biggest(new Map(buckets), (each) => each.get(Infinity) ?? 0) }
}

const boundariesOf = (parts: ReadonlySet<Part>): number[] =>
  [...parts].filter((part) => typeof part === 'number').toSorted((a, b) => a - b)

function sumOfValues(pages: readonly ReadonlyMap<Segment, number>[]): ReadonlyMap<Segment, number> {
  const sums = new Map<Segment, number>()
  for (const [segment, value] of pages.flatMap((each) => [...each])) sums.set(segment, (sums.get(segment) ?? 0) + value)
  return sums
}

function sumOfCounters(pages: readonly Counters<Part>[]): Counters<Part> {
  const [first, ...others] = pages
  if (others.length === 0) return first ?? new Map()
  const sums = new Map<Segment, Map<Part, number>>()
  for (const [segment, parts] of pages.flatMap((each) => [...each])) {
    const own = sums.get(segment) ?? new Map<Part, number>()
    sums.set(segment, own)
    for (const [part, value] of parts) own.set(part, (own.get(part) ?? 0) + value)
  }
  return sums
}

/** Segments of one metric that are kept; beyond it only the biggest are, all traffic always is. */
const MAX_SEGMENTS = 100

function biggest<T>(all: ReadonlyMap<Segment, T>, sizeOf: (of: T) => number): Map<Segment, T> {
  const sorted = [...all].toSorted(([nameA, a], [nameB, b]) => sizeOf(b) - sizeOf(a) || (nameA < nameB ? -1 : 1))
  return new Map([
    ...sorted.filter(([name]) => name === ALL),
    ...sorted.filter(([name]) => name !== ALL).slice(0, MAX_SEGMENTS),
  ])
}

/** What keeps a query from being read; null where nothing does. */
function separationWatch(): (exposition: Exposition, query: MetricQuery) => Fault | null {
  const ofCounts = countsWatch()
  return (exposition, query) => {
    switch (query.kind) {
      case 'counts':
        return ofCounts(exposition, query)
      case 'histogram':
        return bucketsFault(exposition, query)
      case 'gauge':
        return gaugeFault(exposition, query)
    }
  }
}

/**
 * Whether a page that is read again still separates. A process that has just begun has had no failure yet: values that separated when there were
 * others beside them do so now.
 */
function countsWatch(): (exposition: Exposition, query: CountsQuery) => Fault | null {
  const seen = new Set<string>()
  return (exposition, query) => {
    const fault = faultOf(exposition, query)
    const values = valuesOf(exposition, query)
    if (fault === null) {
      if (!isUncounted(exposition, query.total)) for (const value of values) seen.add(value)
      return null
    }
    const isAboutValues = fault.reason === 'matches-nothing' || fault.reason === 'matches-everything'
    return isAboutValues && values.every((value) => seen.has(value)) ? null : fault
  }
}

/** The values that a query's conditions are about, on its own series. */
function valuesOf({ series }: Exposition, { total, bad }: CountsQuery): string[] {
  const labels = [...bad.matchers, ...total.matchers].map(({ label }) => label)
  const own = series.filter(({ name }) => name === total.name || name === bad.name)
  return own.flatMap((each) => labels.map((label) => JSON.stringify([label, each.labels.get(label) ?? ''])))
}
