import { formatDuration } from '../base/duration.ts'
import { plural } from '../base/words.ts'
import { type Checked, type CheckedCandidate, type CheckedMetric, joinedChecks, type Problem } from './check-page.ts'
import { checkPast, type CheckedPast, pastReach, roughly } from './check-past.ts'
import { formatSelector, parseSelector } from './selector.ts'
import { ALL } from './source.ts'
import {
  type BlockRange,
  lagOf,
  type MetricStore,
  type StoreAnswer,
  type StoreBlock,
  type StoreMetric,
  type StoreQuery,
  type StoreSeries,
} from './store.ts'
import { isSeveral, type OneStoreSpec, type StoreSpec } from './stores/stores.ts'
import { openStore, suggestFor } from './stores/open-store.ts'
import { storeLines } from './suggest.ts'

/** Seconds up to now that are counted. */
const SPAN = 3600

/**
 * What a watch would read of the store that a policy names: the last hour, how late numbers come, how far the past reaches, and whether each metric tells
 * good from bad. Each of several stores speaks for itself. Where a metric would never be judged, and wherever `suggest` is true, the store is asked what
 * else it holds. `now` in Unix seconds.
 */
export async function checkStore(spec: StoreSpec, step: number, now: number, suggest = false): Promise<Checked> {
  const stores = isSeveral(spec) ? spec.stores.map((one) => ({ ...one, history: spec.history })) : [spec]
  const parts = await Promise.all(
    stores.map(async (one): Promise<Checked> => {
      const checked = await checkOne(one, step, now)
      const problems = checked.flatMap((each) => each.problems)
      const isAsked = suggest || problems.some(({ judged }) => !judged)
      const other = isAsked ? await otherMetrics(one, isSeveral(spec), { step, now }) : NO_OTHER
      const reasons = checked.map(({ metric }) => metric.reason)
      return {
        metrics: checked.map(({ metric }) => metric),
        candidates: other.candidates,
        // What keeps the metrics from being read is told with them.
        problems: [...problems, ...(reasons.includes(other.reason) ? [] : other.problems)],
      }
    }),
  )
  return joinedChecks(parts)
}

/** `reason`: as of a metric, why the store does not say what it holds; empty where nothing went wrong. */
type Other = Pick<Checked, 'candidates' | 'problems'> & { readonly reason: string }

const NO_OTHER: Other = { candidates: [], problems: [], reason: '' }

/** What the store holds besides, as lines of policy; or why it does not say. */
async function otherMetrics(spec: OneStoreSpec, several: boolean, { step, now }: Moment): Promise<Other> {
  const [found, store] = await Promise.all([suggestFor(spec, now), openStore(spec)])
  const none = (what: string, cure: string, reason = ''): Other => {
    return { candidates: [], problems: [{ where: 'watch.store', what, cure, judged: true }], reason }
  }
  if (found === null) return none('it has no list of its metrics that could be asked', COPY)
  if ('missing' in found) {
    const cure = `${store.remedy(found.missing, found.detail)} Its page in docs/sources says what its lists need.`
    return none(`it does not say which metrics it holds: ${found.detail}`, cure, `${found.missing}: ${found.detail}`)
  }
  const named = new Set(spec.metrics.map(({ query }) => JSON.stringify(askedFor(query))))
  const others = found.filter(({ total, bad }) => !named.has(JSON.stringify({ total, bad })))
  if (others.length === 0) return none('none of the other metrics that it holds counts requests by its name', COPY)
  const until = Math.floor(now / step) * step
  const count = Math.max(1, Math.floor(SPAN / step))
  const candidates = await Promise.all(
    others.map(async (each): Promise<CheckedCandidate> => {
      const policy = storeLines(each, several ? spec.kind : null)
      if (each.bad === null) return { ...each, events: null, badEvents: null, policy }
      const query: StoreQuery = { kind: 'counts', total: each.total, bad: each.bad }
      const answer = await store.read(
        { ...PROBE, name: each.name, query },
        { first: until - (count - 1) * step, count, step },
      )
      const seen = 'missing' in answer ? { events: null, badEvents: null } : eventsOf(query, answer)
      return { ...each, ...seen, policy }
    }),
  )
  const alive = candidates.filter(({ events }) => events !== null && events > 0)
  return { ...NO_OTHER, candidates: alive.length === 0 ? candidates : alive }
}

const COPY = 'Copy a query from a dashboard of yours.'

/** A metric that is looked at once. */
const PROBE: Omit<StoreMetric, 'name' | 'query'> = {
  control: null,
  labels: [],
  untouched: [],
  direction: 'up',
  role: 'critical',
  minEffect: { relative: 0, absolute: null },
  objective: null,
}

/** What keeps a metric from being judged: a code and a sentence, and what to do. */
type Hindrance = { readonly code: string; readonly what: string; readonly cure: string }
type CheckedOne = { readonly metric: CheckedMetric; readonly problems: readonly Problem[] }

async function checkOne(spec: OneStoreSpec, step: number, now: number): Promise<CheckedOne[]> {
  // The past is asked of a store that has read nothing yet: what it reads later it judges by what it has read.
  const [store, other] = await Promise.all([openStore(spec), openStore(spec)])
  const pasts = await checkPast(other, spec, now)
  return Promise.all(spec.metrics.map((metric, at) => checkMetric(store, metric, pasts[at] ?? null, { step, now })))
}

/** Seconds of a step; and now, Unix seconds. */
type Moment = { readonly step: number; readonly now: number }

async function checkMetric(
  store: MetricStore,
  metric: StoreMetric,
  past: CheckedPast | null,
  { step, now }: Moment,
): Promise<CheckedOne> {
  const until = Math.floor(now / step) * step
  const count = Math.max(1, Math.floor(SPAN / step))
  const range = { first: until - (count - 1) * step, count, step }
  const answer = await store.read(metric, range)
  const fault = (await store.faultAt?.(metric, until)) ?? null
  const block = 'missing' in answer ? null : answer
  const newest = (block === null ? null : newestIn(block, range)) ?? past?.newest ?? null
  const newestAge = newest === null ? null : Math.max(0, now - newest)
  const hindrance = hindranceOf(store, answer, fault) ?? (block === null ? null : lackOf(metric, block, newestAge))
  const where = `watch.store.metrics, ${metric.name}`
  const notes =
    block === null || hindrance !== null
      ? []
      : [
          ...labelsAbsent(metric, block, where),
          ...reachNotes(store, past, newestAge, step).map((each) => ({ where, ...each, judged: true })),
        ]
  return {
    metric: {
      name: metric.name,
      kind: metric.query.kind,
      ...askedFor(metric.query),
      segments: block === null ? [] : segmentsOf(block),
      ...(block === null ? { events: null, badEvents: null } : eventsOf(metric.query, block)),
      newestAge,
      past: past === null ? null : { wanted: past.wanted, reach: past.reach, known: past.known },
      separates: hindrance === null,
      reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
    },
    problems: hindrance === null ? notes : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
  }
}

/** The end of the newest step with a number, Unix seconds; null where none has one. */
function newestIn({ series }: StoreBlock, { first, step }: BlockRange): number | null {
  const own = series.filter(({ arm, part }) => arm === 'ours' && part !== 'bad')
  const last = Math.max(-1, ...own.map(({ values }) => values.findLastIndex((value) => Number.isFinite(value))))
  return last < 0 ? null : first + last * step
}

/** What a watch would not see because numbers come late, and what it would not know because the past is short. */
function reachNotes(
  store: MetricStore,
  past: CheckedPast | null,
  newestAge: number | null,
  step: number,
): Pick<Problem, 'what' | 'cure'>[] {
  return [...lateNotes(store, newestAge, step), ...(past === null ? [] : pastNotes(store, past))]
}

function lateNotes(store: MetricStore, newestAge: number | null, step: number): Pick<Problem, 'what' | 'cure'>[] {
  const wait = lagOf(store)
  // A step that has just ended is waited for.
  if (newestAge === null || newestAge <= wait + step) return []
  const what = `the newest number is ${roughly(newestAge)} old, and the watch waits ${roughly(wait)} for a step: it would find the last ${roughly(newestAge - wait)} without numbers`
  const delay = formatDuration(Math.ceil(newestAge / 60) * 60)
  const cure = `If its numbers always come that late, write delay: ${delay} in watch.store. Else: ${store.remedy('not-sampled', null)}`
  return [{ what, cure }]
}

const HOUR = 3600
const DAY = 24 * HOUR
/** Part of the past that has to be there for the same hour of other days to be known. */
const ENOUGH = 0.8
/** Days from which on the same hour of other days is compared with. */
const SAME_HOUR = 2

function pastNotes(store: MetricStore, { wanted, reach, known }: CheckedPast): Pick<Problem, 'what' | 'cure'>[] {
  const days = Math.floor(reach / DAY)
  const means =
    days < SAME_HOUR
      ? 'the watch compares with the time just before the deploy'
      : 'the watch knows fewer days like this one'
  if (reach < ENOUGH * wanted) {
    const cure =
      days < SAME_HOUR
        ? 'Nothing, if the service is young. Else raise the retention of the store.'
        : `Nothing, if the service is young: it grows by itself. Else raise the retention of the store, or write history-days: ${days}.`
    return [{ what: `the ${pastReach({ wanted, reach })}, so ${means}`, cure }]
  }
  if (known >= ENOUGH * reach) return []
  const what = `numbers are there in ${known / HOUR} of the ${plural(reach / HOUR, 'hour')} of the past, so ${means}`
  return [{ what, cure: store.remedy('not-sampled', null) }]
}

type FaultAnswer = Awaited<ReturnType<NonNullable<MetricStore['faultAt']>>>

function hindranceOf(store: MetricStore, answer: StoreAnswer, fault: FaultAnswer): Hindrance | null {
  if (fault !== null && 'reason' in fault) return { code: fault.reason, what: fault.what, cure: fault.cure }
  if (!('missing' in answer)) return null
  return { code: answer.missing, what: answer.detail, cure: store.remedy(answer.missing, answer.detail) }
}

function lackOf(metric: StoreMetric, block: StoreBlock, newestAge: number | null): Hindrance | null {
  const lack = BLOCKS[metric.query.kind](metric, block)
  if (lack !== NOTHING || newestAge === null) return lack
  return { ...lack, what: `${lack.what}; the newest is ${roughly(newestAge)} old` }
}

function askedFor(query: StoreQuery): Pick<CheckedMetric, 'total' | 'bad'> {
  switch (query.kind) {
    case 'counts':
      return { total: query.total, bad: query.restIsBad === true ? `all but ${query.bad}` : query.bad }
    case 'histogram': {
      const slower = query.slowerThan === null ? null : `slower than ${query.slowerThan}`
      // Only a selector says by itself what its bucket of everything is.
      if (query.boundary !== undefined) return { total: query.buckets, bad: slower }
      const { name, matchers } = parseSelector(query.buckets)
      const all = formatSelector({ name, matchers: [...matchers, { label: 'le', operator: '=', value: '+Inf' }] })
      return { total: all, bad: slower }
    }
    case 'gauge':
      return { total: query.query, bad: null }
    case 'monitor':
      return { total: query.monitor, bad: null }
  }
}

const ours = (block: StoreBlock, part: StoreSeries['part'], segment = ALL): StoreSeries[] =>
  block.series.filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment)
const sumOf = ({ values }: StoreSeries): number =>
  values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0)
const rounded = (value: number): number => Math.round(value * 1000) / 1000

function eventsOf(query: StoreQuery, block: StoreBlock): Pick<CheckedMetric, 'events' | 'badEvents'> {
  const all = (series: readonly StoreSeries[]): number => rounded(series.reduce((sum, each) => sum + sumOf(each), 0))
  switch (query.kind) {
    case 'counts':
      return { events: all(ours(block, 'total')), badEvents: all(ours(block, 'bad')) }
    case 'histogram': {
      const buckets = ours(block, 'bucket')
      const events = all(buckets.filter(({ le }) => le === Infinity))
      const fast = buckets.filter(({ le }) => le === query.slowerThan)
      return { events, badEvents: fast.length === 0 ? null : rounded(events - all(fast)) }
    }
    case 'gauge':
    case 'monitor':
      return { events: null, badEvents: null }
  }
}

const segmentsOf = ({ series }: StoreBlock): string[] =>
  [...new Set(series.flatMap(({ segment }) => (segment === ALL ? [] : [segment])))].toSorted()

/** What a block of each kind lacks. */
const BLOCKS: Readonly<Record<StoreQuery['kind'], (metric: StoreMetric, block: StoreBlock) => Hindrance | null>> = {
  counts: (_, block) => (ours(block, 'total').some(({ values }) => values.some(Number.isFinite)) ? null : NOTHING),
  histogram: ({ query }, block) => {
    const les = ours(block, 'bucket')
      .map(({ le }) => le)
      .toSorted((a, b) => a - b)
    if (les.length === 0) return NOTHING
    if (!les.includes(Infinity)) {
      const what = 'the bucket le="+Inf" is missing, so how many events there were is not known'
      return { code: 'no-total', what, cure: 'Let the selector of buckets leave le free.' }
    }
    const wanted = query.kind === 'histogram' ? query.slowerThan : null
    if (wanted === null || les.includes(wanted)) return les.length > 1 ? null : ONE_BUCKET
    const what = `no bucket ends at ${wanted}: there are ${les.filter(Number.isFinite).join(', ')}`
    return { code: 'no-such-boundary', what, cure: 'Write one of these as slower-than.' }
  },
  gauge: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : NOTHING),
  monitor: (_, block) => (block.series.some(({ values }) => values.some(Number.isFinite)) ? null : STATELESS),
}
const STATELESS: Hindrance = {
  code: 'no-state',
  what: 'the monitor has had no data within the last hour',
  cure: 'See in the store why it has none: without data a monitor is never taken for well.',
}
const NOTHING: Hindrance = {
  code: 'no-series',
  what: 'the store had no numbers of it within the last hour',
  cure: 'Compare the names and labels with what the store holds.',
}
const ONE_BUCKET: Hindrance = {
  code: 'one-bucket',
  what: 'there is no bucket but le="+Inf", so nothing is slower than anything',
  cure: 'Give the histogram boundaries.',
}

/** Labels of `segments` that no series has: nothing would be judged by them. */
function labelsAbsent({ labels }: StoreMetric, block: StoreBlock, where: string): Problem[] {
  const there = segmentsOf(block)
  return labels
    .filter((label) => !there.some((segment) => segment.split(',').some((part) => part.startsWith(`${label}=`))))
    .map((label) => ({
      where,
      what: `no series has the label ${label}, which segments names`,
      cure: 'Write a label that is there, or leave it out.',
      judged: false,
    }))
}
