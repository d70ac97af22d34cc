import type { BucketsQuery, CountsQuery, GaugeQuery, MetricQuery } from '../config/policy.ts'
import { type Candidate, discover, policyLines } from './discover.ts'
import type { Exposition, OddLine, Series } from './page/exposition.ts'
import { bucketsFault, bucketsOf, gaugeFault, gaugeOf } from './page/kinds.ts'
import { countersOf, faultOf, type PageCounter, type Part } from './page/scrape.ts'
import { formatSelector } from './selector.ts'
import { type Fault, selected, separationFault, told } from './separation.ts'
import { ALL } from './source.ts'
import { quoted } from './suggest.ts'
import { userLabelOf } from './user-label.ts'

/**
 * What would be read of one metric. `total` and `bad`: what is asked for, null where nothing is. `segments`: `label=value` that are there. `events`,
 * `badEvents`: what is counted now (of a page since its process began, of a store in the last hour); null where it cannot be read. `newestAge`: seconds
 * since the end of the newest step with a number. `past`: seconds that the policy asks for, that the store reaches back, and that have numbers. Both are
 * null of a page, and where nothing is known. `reason`: `CODE: sentence` why it would never be judged; null where it would be.
 */
export type CheckedMetric = {
  readonly name: string
  readonly kind: 'counts' | 'histogram' | 'gauge' | 'monitor'
  readonly total: string | null
  readonly bad: string | null
  readonly segments: readonly string[]
  readonly events: number | null
  readonly badEvents: number | null
  readonly newestAge: number | null
  readonly past: { readonly wanted: number; readonly reach: number; readonly known: number } | null
  readonly separates: boolean
  readonly reason: string | null
}

/** A metric that could be watched, with the lines of policy that name it. `by`: who is known to write it; null where nobody is. `bad` is null for a monitor. */
export type CheckedCandidate = {
  readonly name: string
  readonly by: string | null
  readonly total: string
  readonly bad: string | null
  readonly events: number | null
  readonly badEvents: number | null
  readonly policy: string
}

/** What is wrong or odd, where, and what to do. `judged`: nothing is lost by it. */
export type Problem = {
  readonly where: string
  readonly what: string
  readonly cure: string
  readonly judged: boolean
}

/** What a watch would read. Names and values in it are untrusted text. */
export type Checked = {
  readonly metrics: readonly CheckedMetric[]
  readonly candidates: readonly CheckedCandidate[]
  readonly problems: readonly Problem[]
}

/** All of them together, in their order. */
export function joinedChecks(parts: readonly Checked[]): Checked {
  return {
    metrics: parts.flatMap(({ metrics }) => metrics),
    candidates: parts.flatMap(({ candidates }) => candidates),
    problems: parts.flatMap(({ problems }) => problems),
  }
}

const MOST_SEGMENTS = 100
const MOST_ODD = 20

/** What a watch of this page would read: by the queries of a policy, or without any by what the page looks like. */
export function checkPage(exposition: Exposition, queries: readonly MetricQuery[]): Checked {
  const { chosen, candidates, why } = discover(exposition)
  const isFree = queries.length === 0
  const read = isFree ? (chosen === null ? [] : [chosen.query]) : queries
  const named = isFree && chosen !== null ? pageLines(exposition, chosen) : null
  const checked = read.map((query) => checkMetric(exposition, query, named))
  const others = chosen === null || isFree ? candidates : [chosen, ...candidates]
  const nothing: Problem[] =
    isFree && chosen === null
      ? [{ where: 'page', what: why, cure: cureOfNone(exposition, candidates), judged: false }]
      : []
  return {
    metrics: checked.map(({ metric }) => metric),
    candidates: others.map((candidate) => candidateWords(exposition, candidate)),
    problems: [...nothing, ...checked.flatMap(({ problems }) => problems), ...oddProblems(exposition.odd)],
  }
}

/** The label that tells the users of a page's metric apart; null where it has none. */
export const pageLabel = ({ series }: Exposition, { query }: Candidate): string | null =>
  userLabelOf(selected(series, query.total))

/** The lines of policy for a metric of a page, with that label. */
export const pageLines = (exposition: Exposition, candidate: Candidate): string =>
  policyLines(candidate, pageLabel(exposition, candidate))

function cureOfNone(exposition: Exposition, candidates: readonly Candidate[]): string {
  const lines = candidates
    .slice(0, 3)
    .map((candidate) => pageLines(exposition, candidate))
    .join('\n')
  return candidates.length === 0
    ? 'Count requests in http_requests_total with a label for the status, or name another metric in the policy, under watch.metrics.'
    : `Name one in the policy, such as:\n${lines}`
}

type Sums = { readonly events: number; readonly badEvents: number }

const sumOf = (counters: readonly PageCounter[], part: Part): number =>
  counters.reduce((all, each) => all + (each.parts.includes(part) ? each.value : 0), 0)

function sumsOf(counters: readonly PageCounter[]): Sums {
  return { events: sumOf(counters, 'total'), badEvents: sumOf(counters, 'bad') }
}

function candidateWords(exposition: Exposition, candidate: Candidate): CheckedCandidate {
  const { query, by } = candidate
  const read = countersOf(exposition, query)
  const sums = 'missing' in read ? { events: null, badEvents: null } : sumsOf(read.counters)
  const [total, bad] = [formatSelector(query.total), formatSelector(query.bad)]
  return { name: query.name, by, total, bad, ...sums, policy: pageLines(exposition, candidate) }
}

/** What keeps a metric from being judged: a code and a sentence, and what to do. */
type Hindrance = { readonly code: string; readonly what: string; readonly cure: string }

/** `named`: the lines of policy that name it, where it was found without any. */
function checkMetric(
  exposition: Exposition,
  query: MetricQuery,
  named: string | null,
): { readonly metric: CheckedMetric; readonly problems: readonly Problem[] } {
  const { hindrance, segments: all, asked, ...found } = foundOf(exposition, query)
  const segments = [...new Set(all)].toSorted().slice(0, MOST_SEGMENTS)
  const where = `metric ${query.name}`
  const missing = hindrance === null ? unsegmented(exposition, query, { asked, segments, where, named }) : []
  return {
    metric: {
      name: query.name,
      kind: query.kind,
      ...found,
      segments,
      newestAge: null,
      past: null,
      separates: hindrance === null,
      reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
    },
    problems: hindrance === null ? missing : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
  }
}

/** What a page holds of a metric. `asked`: the name whose series are read. */
type Found = Pick<CheckedMetric, 'total' | 'bad' | 'segments' | 'events' | 'badEvents'> & {
  readonly asked: string
  readonly hindrance: Hindrance | null
}

function foundOf(exposition: Exposition, query: MetricQuery): Found {
  switch (query.kind) {
    case 'counts':
      return foundCounts(exposition, query)
    case 'histogram':
      return foundBuckets(exposition, query)
    case 'gauge':
      return foundGauge(exposition, query)
  }
}

const unreadHindrance = (read: object): Hindrance | null =>
  'missing' in read
    ? {
        code: String(read.missing),
        what: 'detail' in read ? String(read.detail) : '',
        cure: 'Let the page write each series once, with a number.',
      }
    : null

const faultHindrance = (fault: Fault | null): Hindrance | null =>
  fault === null ? null : { code: fault.reason, what: fault.what, cure: fault.cure }

const segmentsOf = (counters: readonly PageCounter[]): string[] => counters.flatMap(({ segment }) => segment ?? [])

function foundCounts(exposition: Exposition, query: CountsQuery): Found {
  const read = countersOf(exposition, query)
  const counters = 'missing' in read ? [] : read.counters
  const unread = unreadHindrance(read)
  return {
    total: formatSelector(query.total),
    bad: formatSelector(query.bad),
    segments: segmentsOf(counters),
    ...(unread === null ? sumsOf(counters) : { events: null, badEvents: null }),
    asked: query.total.name,
    hindrance: unread ?? hindranceOf(exposition, query, counters),
  }
}

const NOTHING_YET: Hindrance = {
  code: 'no-series',
  what: 'it is described only: nothing has been counted yet',
  cure: 'Send a request or two, and look again.',
}
const ONE_BUCKET: Hindrance = {
  code: 'one-bucket',
  what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
  cure: 'Give the histogram boundaries.',
}

function foundBuckets(exposition: Exposition, query: BucketsQuery): Found {
  const { name, matchers } = query.buckets
  const all = formatSelector({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] })
  const fault = faultHindrance(bucketsFault(exposition, query))
  const read = bucketsOf(exposition, query)
  const counters = 'missing' in read || fault !== null ? [] : read.counters
  const unread = unreadHindrance(read)
  const boundaries = new Set(counters.flatMap(({ parts }) => parts))
  const few = boundaries.size === 0 ? NOTHING_YET : boundaries.size === 1 ? ONE_BUCKET : null
  return {
    total: all,
    bad: null,
    segments: segmentsOf(counters),
    events: unread === null ? sumOf(counters, Infinity) : null,
    badEvents: null,
    asked: name,
    hindrance: fault ?? unread ?? few,
  }
}

function foundGauge(exposition: Exposition, query: GaugeQuery): Found {
  const fault = faultHindrance(gaugeFault(exposition, query))
  const read = gaugeOf(exposition, query)
  const segments = 'missing' in read ? [] : [...read.keys()].filter((segment) => segment !== ALL)
  return {
    total: formatSelector(query.query),
    bad: null,
    segments,
    events: null,
    badEvents: null,
    asked: query.query.name,
    hindrance: fault ?? unreadHindrance(read),
  }
}

function hindranceOf(exposition: Exposition, query: CountsQuery, counters: readonly PageCounter[]): Hindrance | null {
  const fault = faultOf(exposition, query) ?? separationFault(exposition.series, query, exposition.described)
  if (fault !== null) return { code: fault.reason, what: fault.what, cure: fault.cure }
  const { events, badEvents } = sumsOf(counters)
  const [total, bad] = [formatSelector(query.total), formatSelector(query.bad)]
  if (badEvents > events) {
    const what = `more bad events than events: ${bad} is ${badEvents}, ${total} is ${events}`
    return { code: 'more-bad-than-all', what, cure: 'Name as total what counts the good and the bad ones.' }
  }
  if (query.total.name !== query.bad.name && badEvents === events && events > 0) {
    const what = `${bad} is as many as ${total}: ${events}`
    return { code: 'matches-everything', what, cure: 'Name as bad what counts failures alone.' }
  }
  return null
}

type Looked = {
  readonly asked: string
  readonly segments: readonly string[]
  readonly where: string
  readonly named: string | null
}

function unsegmented({ series }: Exposition, query: MetricQuery, { asked, segments, where, named }: Looked): Problem[] {
  if (segments.length > 0) return []
  if (query.segment === null) return judgedAsOne(usersOf(series, query), where, named)
  const own = series.filter(({ name }) => name === asked)
  const labels = [...new Set(own.flatMap((each) => [...each.labels.keys()]))].toSorted()
  const has = labels.length === 0 ? 'it has no labels' : `it has ${labels.join(', ')}`
  const what = `no segment would be judged: ${told(query.segment, own)}; ${has}`
  return [{ where, what, cure: 'Write a label that is there as segment, or none.', judged: false }]
}

/** The series of all that users did; none where it is a number of its own. */
function usersOf(series: readonly Series[], query: MetricQuery): readonly Series[] {
  switch (query.kind) {
    case 'counts':
      return selected(series, query.total)
    case 'histogram':
      return selected(series, query.buckets)
    case 'gauge':
      return []
  }
}

/** A page may tell apart the users of whom only some are broken, where nobody asks it to. */
function judgedAsOne(own: readonly Series[], where: string, named: string | null): Problem[] {
  const label = userLabelOf(own)
  if (label === null) return []
  const what = `all of it is judged as one, and ${told(label, own)}: trouble of one alone shows late`
  const cure =
    named === null
      ? `Write segment: ${quoted(label)} for it in watch.metrics of the policy.`
      : `Name it in the policy:\n${named}`
  return [{ where, what, cure, judged: true }]
}

/** Lines of the page that are not as the format has them. */
function oddProblems(odd: readonly OddLine[]): Problem[] {
  const problems = odd.slice(0, MOST_ODD).map(({ line, what, names }): Problem => {
    const lost = names.length === 0 ? 'Nothing is lost by it' : `Until then ${names.join(', ')} is not read`
    const named = names.length === 0 ? what : `${what} (${names.join(', ')})`
    return {
      where: `line ${line}`,
      what: named,
      cure: `Let the page write this line as the text format has it. ${lost}.`,
      judged: true,
    }
  })
  const more = odd.length - problems.length
  if (more <= 0) return problems
  const rest = { where: 'page', what: `${more} more lines are odd`, cure: 'Mend the first ones.', judged: true }
  return [...problems, rest]
}
