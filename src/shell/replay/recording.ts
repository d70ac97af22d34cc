import { ConfigurationError } from '../../base/errors.ts'
import type { Arms, Counted } from '../../evidence/family/series.ts'
import type { Samples } from '../../evidence/gauge/index.ts'
import { parseSelector } from '../../metrics/selector.ts'
import { ALL } from '../../metrics/source.ts'
import type { BlockRange, MetricStore, StoreAnswer, StoreMetric, StoreQuery, StoreSeries } from '../../metrics/store.ts'
import { type CountedTable, type Grid, gridOf, parseCountsCsv, parseHistogramCsv } from './counted-csv.ts'
import { parseGaugeCsv } from './gauge-replay.ts'

/** What a file holds. */
export type RecordedKind = 'gauge' | 'counts' | 'histogram'

/** What of a metric a file says by itself; the policy says the rest. */
export type RecordedMetric = Pick<StoreMetric, 'name' | 'query' | 'control' | 'labels'>

/** A file of recorded numbers, as a store that a watch can be run on. */
export type Recording = {
  readonly metric: RecordedMetric
  readonly store: MetricStore
  readonly grid: Grid
  /** The newest moment in each step, Unix seconds as the file has them; NaN where it has none. */
  readonly times: readonly number[]
  readonly hasNumbers: readonly boolean[]
  /** The moment of the deploy on the clock of the store, whose steps end at multiples of a step. */
  readonly startedAt: number
  /** Names of the streams that are judged: one, or one for each boundary of a histogram. */
  readonly streamNames: readonly string[]
  /** When the buckets of a histogram were no longer what they had been, Unix seconds. */
  readonly changedAt: number | null
}

/** The name of what a file holds; events, durations and numbers have none of their own in it. */
const NAMES: Readonly<Record<RecordedKind, string>> = { counts: 'events', histogram: 'duration', gauge: 'value' }

const QUERIES: Readonly<Record<RecordedKind, StoreQuery>> = {
  counts: { kind: 'counts', total: 'events', bad: 'events' },
  histogram: { kind: 'histogram', buckets: 'duration', slowerThan: null },
  gauge: { kind: 'gauge', query: 'value' },
}

/** Reads a file. Throws a ConfigurationError that names file, line and column of what is wrong. */
export function readRecording(kind: RecordedKind, text: string, file: string, deployedAt: number): Recording {
  if (kind === 'gauge') return gaugeRecording(parseGaugeCsv(text, file), deployedAt)
  const table =
    kind === 'counts' ? parseCountsCsv(text, { file, deployedAt }) : parseHistogramCsv(text, { file, deployedAt })
  return countedRecording(kind, table, file, deployedAt)
}

/** A label has to be one that a selector can name: what is looked at below a segment is asked for by it. */
const LABEL = /^[A-Za-z_][A-Za-z0-9_]*$/

const onStep = (time: number, { length }: Grid): number => Math.ceil(time / length) * length

function countedRecording(
  kind: 'counts' | 'histogram',
  table: CountedTable,
  file: string,
  deployedAt: number,
): Recording {
  const { grid, times, labels, hasNumbers, streamNames, changedAt } = table
  const odd = labels.find((label) => !LABEL.test(label))
  if (odd !== undefined) {
    throw new ConfigurationError(
      `${file}, line 1: expected letters, digits and _ in the name of a label, found "${odd}": rename that column`,
    )
  }
  const hasControl = table.streams.some((streams) => streams.some(({ control }) => control !== null))
  const startedAt = onStep(deployedAt, grid)
  const query = QUERIES[kind]
  return {
    metric: { name: NAMES[kind], query, control: hasControl ? query : null, labels: [...labels] },
    store: {
      lag: () => 0,
      remedy: () => 'The file holds no numbers there: see how it was written.',
      read: (metric, range) => Promise.resolve(countedAnswer(table, metric, rangeIn(grid, startedAt, range))),
    },
    grid,
    times,
    hasNumbers,
    startedAt,
    streamNames,
    changedAt,
  }
}

/** The steps of the file that a range of the store's steps is about: the first may be before the file, the last after it. */
function rangeIn({ deploy, length }: Grid, startedAt: number, { first, count }: BlockRange) {
  return { from: deploy - 1 + Math.round((first - startedAt) / length), count }
}

type FileRange = { readonly from: number; readonly count: number }

/** Every segment of one label, within the labels that the metric's selector names, and all of them together. */
function countedAnswer(table: CountedTable, metric: StoreMetric, range: FileRange): StoreAnswer {
  const { query } = metric
  const selector = query.kind === 'counts' ? query.total : query.kind === 'histogram' ? query.buckets : null
  const within = selector === null ? [] : parseSelector(selector).matchers
  const isMeant = (leaf: number): boolean =>
    within.every(({ label, value }) => table.leaves[leaf]?.[table.labels.indexOf(label)] === value)
  const leaves = table.leaves.flatMap((_, leaf) => (isMeant(leaf) ? [leaf] : []))
  const segments = new Map<string, number[]>([[ALL, leaves]])
  for (const label of metric.labels) {
    const place = table.labels.indexOf(label)
    for (const leaf of leaves) {
      const value = table.leaves[leaf]?.[place] ?? ''
      if (value === '') continue
      const name = `${label}=${value}`
      segments.set(name, [...(segments.get(name) ?? []), leaf])
    }
  }
  const series = [...segments].flatMap(([segment, members]) => seriesOf(table, segment, members, range))
  return { series, odd: new Map() }
}

function seriesOf(table: CountedTable, segment: string, leaves: readonly number[], range: FileRange): StoreSeries[] {
  const first = table.streams[0] ?? []
  const arms = first.some(({ control }) => control !== null) ? (['ours', 'control'] as const) : (['ours'] as const)
  return arms.flatMap((arm): StoreSeries[] => {
    const sum = (stream: number, of: (counted: Counted) => Float64Array): Float64Array =>
      summed(
        table,
        leaves.flatMap((leaf) => table.streams[leaf]?.[stream] ?? []),
        { arm, of },
        range,
      )
    const total = sum(0, (counted) => counted.total)
    const rest = { arm, segment }
    if (table.boundaries === null) {
      const bad = sum(0, (counted) => counted.bad)
      return [
        { ...rest, part: 'total', le: Number.NaN, values: total },
        { ...rest, part: 'bad', le: Number.NaN, values: bad },
      ]
    }
    const buckets = table.boundaries.map((le, stream): StoreSeries => {
      const slower = sum(stream, (counted) => counted.bad)
      return { ...rest, part: 'bucket', le, values: total.map((each, index) => each - (slower[index] ?? 0)) }
    })
    return [...buckets, { ...rest, part: 'bucket', le: Infinity, values: total }]
  })
}

/** The sum over some combinations of labels at each step of a range; NaN where the file has no numbers. */
function summed(
  { hasNumbers }: CountedTable,
  parts: readonly Arms[],
  { arm, of }: { readonly arm: 'ours' | 'control'; readonly of: (counted: Counted) => Float64Array },
  { from, count }: FileRange,
): Float64Array {
  const sum = Float64Array.from({ length: count }, (_, index) => (hasNumbers[from + index] === true ? 0 : Number.NaN))
  for (const arms of parts) {
    const counted = arm === 'ours' ? arms.ours : arms.control
    if (counted === null) continue
    const values = of(counted)
    for (let index = 0; index < count; index++) sum[index] = (sum[index] ?? 0) + (values[from + index] ?? 0)
  }
  return sum
}

function gaugeRecording(samples: Samples, deployedAt: number): Recording {
  const rows = Array.from(samples.time, (time, index) => ({ time, value: samples.value[index] ?? Number.NaN }))
    .filter(({ time }) => Math.abs(time - deployedAt) <= REACH)
    .toSorted((a, b) => a.time - b.time)
  const moments = [...new Set(rows.map(({ time }) => time))]
  const grid = gridOf(moments, deployedAt)
  const values = new Float64Array(grid.steps).fill(Number.NaN)
  const times = Array.from({ length: grid.steps }, () => Number.NaN)
  for (const { time, value } of rows) {
    const step = grid.stepOf(time)
    times[step] = time
    if (Number.isFinite(value)) values[step] = value
  }
  const startedAt = onStep(deployedAt, grid)
  return {
    metric: { name: NAMES.gauge, query: QUERIES.gauge, control: null, labels: [] },
    store: {
      lag: () => 0,
      remedy: () => 'The file holds no numbers there: see how it was written.',
      read: (_, range) => {
        const { from, count } = rangeIn(grid, startedAt, range)
        const own = Float64Array.from({ length: count }, (_value, index) => values[from + index] ?? Number.NaN)
        return Promise.resolve({
          series: [{ arm: 'ours', part: 'value', segment: ALL, le: Number.NaN, values: own }],
          odd: new Map<number, string>(),
        })
      },
    },
    grid,
    times,
    hasNumbers: Array.from(values, Number.isFinite),
    startedAt,
    streamNames: ['value'],
    changedAt: null,
  }
}

/** Rows of a gauge further away from the deploy than this do not matter, seconds. */
const REACH = 29 * 86_400
