import type { MetricQuery } from '../config/policy.ts'
import { answerers, startOf } from './answerers.ts'
import { DEFAULT_METRIC, discover, policyLine } from './discover.ts'
import type { Exposition } from './page/exposition.ts'
import type { OpenAccess } from './login.ts'
import { countersOf, faultOf, fetchPage, isUncounted, withoutNumbers } from './page/scrape.ts'
import { missing, type Reading, type Readings } from './sampler/readings.ts'
import { tally } from './tally.ts'

/** Reads a page once more. `at`: Unix seconds. Never throws: what cannot be had is a reading with a reason. */
export type PageReader = (at: number, timeoutMilliseconds: number) => Promise<Readings>

/**
 * Reads the metrics of a page again and again: counters that go on from the first reading (see `tally`). Without queries the page is looked at for what
 * counts its requests, and what was found once is read from then on. `access`: what opens it; nothing where absent.
 */
export function pageReader(url: string, queries: readonly MetricQuery[], access?: OpenAccess): PageReader {
  const readers = queries.map((query) => metricReader(query.name, () => query))
  const all = readers.length > 0 ? readers : [metricReader(DEFAULT_METRIC, foundOnce())]
  return async (at, timeoutMilliseconds) => {
    const page = await fetchPage(url, timeoutMilliseconds, access)
    return new Map(all.map(({ name, read }) => [name, 'missing' in page ? page : read(page.exposition, at)]))
  }
}

type Chosen = MetricQuery | Extract<Reading, { missing: unknown }>
type MetricReader = { readonly name: string; readonly read: (exposition: Exposition, at: number) => Reading }

/** The query that a page is read for without a policy. */
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

function metricReader(name: string, queryOf: (exposition: Exposition) => Chosen): MetricReader {
  const count = tally()
  const whoAnswers = answerers()
  const faults = separationWatch()
  const read = (exposition: Exposition, at: number): Reading => {
    const query = queryOf(exposition)
    if ('missing' in query) return query
    const fault = faults(exposition, query)
    if (fault !== null) return withoutNumbers(fault)
    const page = countersOf(exposition, query)
    if ('missing' in page) return page
    return count(page, whoAnswers({ at, start: startOf(exposition), counters: page.counters }))
  }
  return { name, read }
}

/**
 * Whether a page that is read again still separates. A process that has just begun has had no failure yet: values that separated when there were
 * others beside them do so now.
 */
function separationWatch(): (exposition: Exposition, query: MetricQuery) => ReturnType<typeof faultOf> {
  const seen = new Set<string>()
  return (exposition, query) => {
    const fault = faultOf(exposition, query)
    const values = valuesOf(exposition, query)
    if (fault === null) {
      if (!isUncounted(exposition, query)) for (const value of values) seen.add(value)
      return null
    }
    const isAboutValues = fault.reason === 'matches-nothing' || fault.reason === 'matches-everything'
    return isAboutValues && values.every((value) => seen.has(value)) ? null : fault
  }
}

/** The values that a query's conditions are about, on its own series. */
function valuesOf({ series }: Exposition, { total, bad }: MetricQuery): string[] {
  const labels = [...bad.matchers, ...total.matchers].map(({ label }) => label)
  const own = series.filter(({ name }) => name === total.name || name === bad.name)
  return own.flatMap((each) => labels.map((label) => JSON.stringify([label, each.labels.get(label) ?? ''])))
}
