import type { Checked, CheckedMetric, Problem } from './check-page.ts'
import { formatSelector, parseSelector } from './selector.ts'
import { ALL } from './source.ts'
import type { MetricStore, StoreBlock, StoreMetric, StoreQuery, StoreSeries } from './store.ts'
import type { StoreSpec } from './stores/stores.ts'
import { openStore } from './stores/open-store.ts'

/** Seconds up to now that are counted. */
const SPAN = 3600

/** What a watch would read of the store that a policy names: the last hour, and whether each metric tells good from bad. `now` in Unix seconds. */
export async function checkStore(spec: StoreSpec, step: number, now: number): Promise<Checked> {
  const store = await openStore(spec)
  const checked = await Promise.all(spec.metrics.map((metric) => checkMetric(store, metric, step, now)))
  return {
    metrics: checked.map(({ metric }) => metric),
    candidates: [],
    problems: checked.flatMap(({ problems }) => problems),
  }
}

/** What keeps a metric from being judged: a code and a sentence, and what to do. */
type Hindrance = { readonly code: string; readonly what: string; readonly cure: string }
type CheckedOne = { readonly metric: CheckedMetric; readonly problems: readonly Problem[] }

async function checkMetric(store: MetricStore, metric: StoreMetric, step: number, now: number): Promise<CheckedOne> {
  const until = Math.floor((now - 60) / step) * step
  const count = Math.max(1, Math.floor(SPAN / step))
  const answer = await store.read(metric, { first: until - (count - 1) * step, count, step })
  const fault = (await store.faultAt?.(metric, until)) ?? null
  const block = 'missing' in answer ? null : answer
  const hindrance = hindranceOf(answer, fault) ?? (block === null ? null : BLOCKS[metric.query.kind](metric, block))
  const where = `watch.store.metrics, ${metric.name}`
  const absent = block === null || hindrance !== null ? [] : labelsAbsent(metric, block, where)
  return {
    metric: {
      name: metric.name,
      kind: metric.query.kind,
      ...askedFor(metric.query),
      segments: block === null ? [] : segmentsOf(block),
      ...(block === null ? { events: null, badEvents: null } : eventsOf(metric.query, block)),
      separates: hindrance === null,
      reason: hindrance === null ? null : `${hindrance.code}: ${hindrance.what}`,
    },
    problems: hindrance === null ? absent : [{ where, what: hindrance.what, cure: hindrance.cure, judged: false }],
  }
}

type FaultAnswer = Awaited<ReturnType<NonNullable<MetricStore['faultAt']>>>

function hindranceOf(answer: Awaited<ReturnType<MetricStore['read']>>, fault: FaultAnswer): Hindrance | null {
  if (fault !== null && 'reason' in fault) return { code: fault.reason, what: fault.what, cure: fault.cure }
  if (!('missing' in answer)) return null
  const cure = 'See that the runner reaches watch.store.url, and ask the store the same query by hand.'
  return { code: answer.missing, what: answer.detail, cure }
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
  counts: (_, block) => (ours(block, 'total').length === 0 ? NOTHING : null),
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
