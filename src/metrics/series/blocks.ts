import { segmentName } from '../source.ts'
import type { BlockRange, StoreMetric, StoreQuery, StoreSeries } from '../store.ts'
import type { Ask, Found, StoreTraits } from './ask.ts'

// From a metric to the questions that are asked about it, and from their answers to numbers by step.

/** A question, with what its numbers are. */
export type MetricAsk = Ask & {
  readonly arm: StoreSeries['arm']
  readonly part: Part
  readonly boundary: string | null
}

type Part = StoreSeries['part'] | 'good'

/** The label that tells the buckets of a histogram apart, where a policy does not say. */
const BOUNDARY = 'le'

/** All questions of a metric: everything together, and by each label; the store adds up, so that what comes back grows with what is judged. */
export function asksOf(metric: StoreMetric): MetricAsk[] {
  const arms = [
    { arm: 'ours' as const, query: metric.query },
    ...(metric.control === null ? [] : [{ arm: 'control' as const, query: metric.control }]),
  ]
  const within = metric.within ?? []
  return arms.flatMap(({ arm, query }) =>
    partsOf(query).flatMap(({ part, text, boundary }): MetricAsk[] => {
      const own = { text, arm, part, boundary, within }
      if (part === 'value') return [{ ...own, kind: query.kind === 'monitor' ? 'monitor' : 'gauge', by: metric.labels }]
      const groups = [[], ...metric.labels.map((label) => [label])]
      return groups.map((labels) => ({
        ...own,
        kind: 'events',
        by: boundary === null ? labels : [boundary, ...labels],
      }))
    }),
  )
}

function partsOf(
  query: StoreQuery,
): { readonly part: Part; readonly text: string; readonly boundary: string | null }[] {
  switch (query.kind) {
    case 'counts':
      return [
        { part: 'total', text: query.total, boundary: null },
        { part: query.restIsBad === true ? 'good' : 'bad', text: query.bad, boundary: null },
      ]
    case 'histogram':
      return [{ part: 'bucket', text: query.buckets, boundary: query.boundary ?? BOUNDARY }]
    case 'gauge':
      return [{ part: 'value', text: query.query, boundary: null }]
    case 'monitor':
      return [{ part: 'value', text: query.monitor, boundary: null }]
  }
}

/** Numbers of a metric by step; `odd` as in a block. */
type Numbers = { readonly series: StoreSeries[]; readonly odd: Map<number, string> }

/** What the answers say of each step. Series of one segment are added up; of a gauge that is told in a finer step than ours, the mean. */
export function numbersOf(
  answers: readonly { readonly ask: MetricAsk; readonly found: readonly Found[] }[],
  range: BlockRange,
  { stamp, holds }: Pick<StoreTraits, 'stamp' | 'holds'>,
): Numbers {
  const odd = new Map<number, string>()
  const parts = new Map<string, Told>()
  for (const { ask, found } of answers) {
    for (const each of found) {
      const place = placeOf(ask, each)
      if (place === null) continue
      const values = stepsOf(each, ask, range, stamp, odd)
      const key = JSON.stringify([place.arm, place.part, place.segment, String(place.le)])
      const known = parts.get(key)
      parts.set(key, {
        ...place,
        values: known === undefined ? values : known.values.map((a, at) => both(a, values[at])),
      })
    }
  }
  const all = [...parts.values()]
  const asksGood = answers.some(({ ask }) => ask.part === 'good')
  return { series: asksGood ? withBad(all, holds) : all.flatMap((each) => plain(each) ?? []), odd }
}

type Told = Omit<StoreSeries, 'part'> & { readonly part: Part }

const plain = ({ part, ...rest }: Told): StoreSeries | null => (part === 'good' ? null : { ...rest, part })

/** Whether a gauge's answer has several series that nothing tells apart. */
export function isCrowded(ask: MetricAsk, found: readonly Found[]): boolean {
  if (ask.kind !== 'gauge') return false
  const names = found.flatMap((each) => placeOf(ask, each)?.segment ?? [])
  return new Set(names).size < names.length
}

/** Where a series belongs; null where one of its labels is absent: it counts only in what is asked for as a whole. */
function placeOf({ arm, part, by, boundary }: MetricAsk, { labels }: Found) {
  const names = by.filter((label) => label !== boundary)
  const values = names.map((label) => [label, labels[label] ?? ''] as const)
  if (values.some(([, value]) => value === '')) return null
  const le = boundary === null ? Number.NaN : boundaryOf(labels[boundary])
  if (boundary !== null && Number.isNaN(le)) return null
  return { arm, part, segment: segmentName(values), le }
}

function boundaryOf(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return Number.NaN
  return /^\+?inf(?:inity)?$/i.test(text.trim()) ? Infinity : Number(text)
}

function stepsOf(
  { points }: Found,
  { kind, part }: MetricAsk,
  { first, count, step }: BlockRange,
  stamp: StoreTraits['stamp'],
  odd: Map<number, string>,
): Float64Array {
  const values = new Float64Array(count).fill(Number.NaN)
  const seen = new Uint32Array(count)
  const begin = first - step
  for (const [at, value] of points) {
    const steps = (at - begin) / step
    const index = stamp === 'begin' ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9) - 1
    if (index < 0 || index >= count || Number.isNaN(value)) continue
    if (!Number.isFinite(value) || (kind === 'events' && value < 0)) {
      odd.set(index, `${part} is ${value}, which cannot be`)
      continue
    }
    const times = (seen[index] ?? 0) + 1
    seen[index] = times
    const before = values[index] ?? Number.NaN
    values[index] = times === 1 ? value : kind === 'events' ? before + value : before + (value - before) / times
  }
  return values
}

/**
 * What was counted as good is taken from the total. A store of events that holds no good ones has none; in any other a step of which only one of the two
 * is known is not known.
 */
function withBad(all: readonly Told[], holds: StoreTraits['holds']): StoreSeries[] {
  const goods = new Map(all.flatMap((each) => (each.part === 'good' ? [[keyOf(each), each.values] as const] : [])))
  const none = holds === 'events' ? 0 : Number.NaN
  return all.flatMap((each): StoreSeries[] => {
    const series = plain(each)
    if (series === null) return []
    if (series.part !== 'total') return [series]
    const good = goods.get(keyOf(series))
    const goodAt = (at: number): number => {
      const value = good?.[at] ?? Number.NaN
      return Number.isNaN(value) ? none : value
    }
    const bad = series.values.map((total, at) => Math.max(0, total - goodAt(at)))
    const total = series.values.map((value, at) => (Number.isNaN(bad[at]) ? Number.NaN : value))
    return [
      { ...series, values: total },
      { ...series, part: 'bad', values: bad },
    ]
  })
}

const keyOf = ({ arm, segment }: Pick<StoreSeries, 'arm' | 'segment'>): string => JSON.stringify([arm, segment])

function both(a: number, b = Number.NaN): number {
  if (Number.isNaN(a)) return b
  return Number.isNaN(b) ? a : a + b
}
