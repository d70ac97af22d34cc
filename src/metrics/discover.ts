import { groupBy } from '../base/group-by.ts'
import type { CountsQuery } from '../config/policy.ts'
import { type KnownMetric, knownMetrics, notServed, type Traffic } from './known-metrics.ts'
import type { Exposition, Series } from './page/exposition.ts'
import { formatSelector, type Matcher } from './selector.ts'
import { failureCondition, selected } from './separation.ts'
import { pairsOf, quoted, wordsOf } from './suggest.ts'

/** Name of the metric that is watched when the policy names none. */
export const DEFAULT_METRIC = 'requests'

/** A metric of a page that could be watched. `by`: who is known to write it; null for a name that nobody knows. */
export type Candidate = { readonly query: CountsQuery; readonly by: string | null }

/** What a page without a policy is read for: one query, or why there is none, and what else there is. */
export type Discovery = {
  readonly chosen: Candidate | null
  readonly candidates: readonly Candidate[]
  /** Why none is chosen; empty where one is. Names in it are untrusted text. */
  readonly why: string
}

type Found = Candidate & {
  readonly known: { readonly traffic: Traffic; readonly rank: number } | null
  readonly sure: boolean
}

const MOST_CANDIDATES = 10
const REQUESTS = /request|response|http|call|handled|(?:^|_)rq(?:_|$)/

/**
 * Finds what counts the requests that a page's service has served, by the names that the field uses and by the values of labels. Decided by names and
 * labels alone, so that it comes out the same from one reading to the next. Where several fit, none is chosen: which of them is the service's
 * health nobody but its owner knows.
 */
export function discover(exposition: Exposition): Discovery {
  const byName = groupBy(exposition.series, ({ name }) => name)
  const counters = [...byName].filter(([name]) => countsEvents(name, exposition.types))
  const found = counters.flatMap(([name, series]) => candidateOf(name, series) ?? [])
  const all = [...found, ...pairs(counters.map(([name]) => name))]
  const best = firstOf(found)
  const [first] = best
  if (first !== undefined && best.length === 1) {
    const chosen = { by: first.by, query: { ...first.query, name: DEFAULT_METRIC } }
    return { chosen, candidates: ordered(all.filter((each) => each !== first)), why: '' }
  }
  const candidates = ordered(all)
  const waiting = [...exposition.described].find((name) => !byName.has(name) && knownAs(name) !== null)
  if (candidates.length === 0 && waiting !== undefined) {
    const why = `${waiting} is described and has no series yet: send a request and look again`
    return { chosen: null, candidates, why }
  }
  return {
    chosen: null,
    candidates,
    why: whyNone(
      best,
      candidates,
      counters.map(([name]) => name),
    ),
  }
}

/** Whether a series counts events: a counter, or the count of a histogram or summary. */
function countsEvents(name: string, types: ReadonlyMap<string, string>): boolean {
  if (/_(?:sum|bucket|created|max|min|info)$/.test(name)) return false
  const type = types.get(name) ?? types.get(name.replace(/_(?:total|count)$/, ''))
  // Pages that are written by hand name a counter as one and call it something else.
  if (knownAs(name) !== null && (type === undefined || name.endsWith('_total'))) return true
  if (type === 'gauge' || type === 'gaugehistogram' || type === 'info' || type === 'stateset') return false
  return type === 'counter' || /_(?:total|count|requests|responses|rq|xx)$/.test(name)
}

function candidateOf(name: string, series: readonly Series[]): Found | null {
  const known = knownAs(name)
  const scope = known === null ? [] : scopeOf(known.metric, series)
  const within = selected(series, { name, matchers: scope })
  const failure = failureCondition(within)
  if (failure === null) return null
  const matchers = [...scope, ...withoutSums(failure.matcher.label, within)]
  const query: CountsQuery = {
    kind: 'counts',
    name,
    total: { name, matchers },
    bad: { name, matchers: [...matchers, failure.matcher] },
    segment: null,
  }
  const isServed = !notServed.test(name)
  const sure = known !== null || (failure.sure && isServed && REQUESTS.test(name))
  const place = known === null || !isServed ? null : { traffic: known.metric.traffic, rank: known.rank }
  return { query, by: known?.metric.by ?? null, known: place, sure: sure && isServed }
}

/** The metric of the table that a name is; one with a name of its owner before it comes after one without. */
function knownAs(name: string): { readonly metric: KnownMetric; readonly rank: number } | null {
  for (const [rank, metric] of knownMetrics.entries()) if (metric.name.test(name)) return { metric, rank }
  const parts = name.split('_')
  const tails = parts.map((_, index) => parts.slice(index + 1).join('_'))
  for (const [rank, metric] of knownMetrics.entries()) {
    if (metric.prefixed === true && tails.some((tail) => metric.name.test(tail)))
      return { metric, rank: rank + knownMetrics.length }
  }
  return null
}

const valuesOf = (label: string, series: readonly Series[]): ReadonlySet<string> =>
  new Set(series.map(({ labels }) => labels.get(label) ?? ''))

/** The conditions that keep a request from being counted twice. */
function scopeOf({ only = [] }: KnownMetric, series: readonly Series[]): Matcher[] {
  return only.flatMap(({ label, take, leave }): Matcher[] => {
    const values = valuesOf(label, series)
    if (take !== undefined) return values.has(take) ? [{ label, operator: '=', value: take }] : []
    return leave !== undefined && !values.has('') ? [{ label, operator: '!~', value: leave }] : []
  })
}

/** Some exporters write the sum of all statuses beside them. */
function withoutSums(label: string, series: readonly Series[]): Matcher[] {
  const sums = [...valuesOf(label, series)].filter((value) => /^(?:total|all)$/i.test(value))
  return sums.length === 0 ? [] : [{ label, operator: '!~', value: sums.join('|') }]
}

/** Those between which nothing decides: one where it is clear. */
function firstOf(found: readonly Found[]): Found[] {
  const known = found.filter((each) => each.known !== null)
  if (known.length > 0) {
    const traffics = groupBy(known, (each) => each.known?.traffic)
    return [...traffics.values()].flatMap((each) => {
      const rank = Math.min(...each.map(({ known: place }) => place?.rank ?? Infinity))
      return sameOnce(each.filter(({ known: place }) => place?.rank === rank))
    })
  }
  return sameOnce(found.filter(({ sure }) => sure))
}

/** A counter and the histogram of the same requests are one: the counter. */
function sameOnce(found: readonly Found[]): Found[] {
  const byStem = groupBy(found, ({ query }) => stem(query.total.name))
  return [...byStem.values()].flatMap(
    (same) => same.find(({ query }) => query.total.name.endsWith('_total')) ?? same[0] ?? [],
  )
}

const stem = (name: string): string => wordsOf(name).join('_')

/** Two counters, of which one counts the failures of what the other counts. */
function pairs(names: readonly string[]): Found[] {
  return pairsOf(names).map(({ total, bad }): Found => {
    const query: CountsQuery = {
      kind: 'counts',
      name: total,
      total: { name: total, matchers: [] },
      bad: { name: bad, matchers: [] },
      segment: null,
    }
    return { query, by: null, known: null, sure: false }
  })
}

/**
 * Names of counters that may count the requests of a service or their failures, the likeliest first: those that the field knows, those that say so, then
 * all others.
 */
export function likelyNames(names: readonly string[], types: ReadonlyMap<string, string>): string[] {
  const paired = new Set(pairsOf(names).flatMap(({ total, bad }) => [total, bad]))
  const place = (name: string): number => {
    const known = notServed.test(name) ? null : knownAs(name)
    if (known !== null) return known.rank
    if (paired.has(name)) return 1000
    return REQUESTS.test(name) && !notServed.test(name) ? 2000 : 3000
  }
  return names
    .filter((name) => countsEvents(name, types))
    .map((name) => ({ name, at: place(name) }))
    .toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

function ordered(found: readonly Found[]): Candidate[] {
  const place = (each: Found): number => each.known?.rank ?? (each.sure ? 1000 : 2000)
  return found
    .toSorted((a, b) => place(a) - place(b) || (a.query.name < b.query.name ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ query, by }) => ({ query, by }))
}

function whyNone(best: readonly Found[], candidates: readonly Candidate[], counters: readonly string[]): string {
  const namesOf = (each: readonly Candidate[]): string =>
    each
      .map(({ query }) => query.total.name)
      .slice(0, 3)
      .join(', ')
  if (best.length > 1) return `several metrics may count the requests: ${namesOf(best)}`
  if (candidates.length > 0) return `no metric is known to count the requests; ${namesOf(candidates)} may do`
  const like = counters.filter((name) => REQUESTS.test(name) && !notServed.test(name))
  if (like.length === 0) return 'no series http_requests_total or any other that is known to count requests'
  return `${like.slice(0, 3).join(', ')} has no label that tells a failed request from another`
}

/** The lines of policy that name such a metric, as a block to paste; judged by a label as well where one is given. */
export function policyLines({ query: { name, total, bad } }: Candidate, segment: string | null): string {
  const entry = [
    `    - name: ${quoted(name)}`,
    `      total: ${quoted(formatSelector(total))}`,
    `      bad: ${quoted(formatSelector(bad))}`,
    ...(segment === null ? [] : [`      segment: ${quoted(segment)}`]),
  ]
  return ['watch:', '  metrics:', ...entry].join('\n')
}

/** The same on one line, for a message. */
export function policyLine({ query: { name, total, bad } }: Candidate): string {
  const entry = `name: ${quoted(name)}, total: ${quoted(formatSelector(total))}, bad: ${quoted(formatSelector(bad))}`
  return `watch: {metrics: [{${entry}}]}`
}
