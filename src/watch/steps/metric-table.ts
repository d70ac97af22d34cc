import type { Arms, Counted } from '../../evidence/family/series.ts'
import { ALL, type MissingReason, type Segment } from '../../metrics/source.ts'
import type { StoreAnswer, StoreBlock, StoreMetric, StoreSeries } from '../../metrics/store.ts'

/** What is known of a step. */
export const UNREAD = 0
export const KNOWN = 1
export const WITHOUT = 2

/**
 * All that was read of one metric, filled in place as steps come in: what is judged keeps looking at the same arrays. A step that
 * is not known counts nothing of nothing.
 */
export type MetricTable = {
  readonly metric: StoreMetric
  readonly steps: number
  readonly state: Uint8Array
  /** Streams of each segment: one for counts, one for each boundary of a histogram; none for a gauge or a monitor. */
  readonly arms: Map<Segment, Arms[]>
  /** Of a monitor 1 where it alerts, 0 where it does not. */
  readonly gauges: Map<Segment, Float64Array>
  /** Finite boundaries of a histogram, once they are known. */
  boundaries: readonly number[] | null
  /** First step whose boundaries were others. */
  changedAt: number | null
  /** Why steps have no numbers; why the store had no answer last, and in its own words (untrusted text). */
  readonly reasons: Map<number, MissingReason>
  missing: MissingReason | null
  detail: string | null
  /** The past is a sum spread over its steps: its course is not known. */
  spread: boolean
  /** Steps with a number that cannot be, and what the first of them was (untrusted text). */
  odd: { readonly steps: number; readonly what: string } | null
}

export function emptyTable(metric: StoreMetric, steps: number): MetricTable {
  return {
    metric,
    steps,
    state: new Uint8Array(steps),
    arms: new Map(),
    gauges: new Map(),
    boundaries: metric.query.kind === 'histogram' ? null : [],
    changedAt: null,
    reasons: new Map(),
    missing: null,
    detail: null,
    spread: false,
    odd: null,
  }
}

const counted = (steps: number): Counted => ({ bad: new Float64Array(steps), total: new Float64Array(steps) })

/** The streams of a segment, made where there are none yet. */
export function armsOf(table: MetricTable, segment: Segment): Arms[] {
  const known = table.arms.get(segment)
  if (known) return known
  const streams = table.metric.query.kind === 'histogram' ? (table.boundaries ?? []).length : 1
  const made = Array.from({ length: streams }, (): Arms => ({
    ours: counted(table.steps),
    control: table.metric.control === null ? null : counted(table.steps),
  }))
  table.arms.set(segment, made)
  return made
}

function clear(table: MetricTable, index: number): void {
  for (const { ours, control } of [...table.arms.values()].flat()) {
    for (const each of control === null ? [ours] : [ours, control]) {
      each.bad[index] = 0
      each.total[index] = 0
    }
  }
  for (const values of table.gauges.values()) values[index] = Number.NaN
}

/** Says that a step has no numbers, and why: nothing of it counts. */
export function without(table: MetricTable, index: number, reason: MissingReason, detail: string | null): void {
  clear(table, index)
  table.state[index] = WITHOUT
  table.reasons.set(index, reason)
  table.detail = detail ?? table.detail
}

/** Says that a step holds a number that cannot be: it counts nothing, and it is told how many such steps there were. */
export function oddStep(table: MetricTable, index: number, reason: MissingReason, what: string): void {
  without(table, index, reason, what)
  table.odd = { steps: (table.odd?.steps ?? 0) + 1, what: table.odd?.what ?? what }
}

/** Takes steps [from, from + count) of an answer into the table. An answer without numbers leaves them as they are: they are asked for again. */
export function addAnswer(table: MetricTable, answer: StoreAnswer, from: number, count: number): void {
  if ('missing' in answer) {
    table.missing = answer.missing
    table.detail = answer.detail
    return
  }
  const fill = { counts: fillCounts, histogram: fillHistogram, gauge: fillGauge, monitor: fillGauge }[
    table.metric.query.kind
  ]
  fill(table, answer, from, count)
  table.spread ||= answer.spread ?? false
  for (const [index, { missing, detail }] of answer.without ?? []) {
    if (index >= 0 && index < count) without(table, from + index, missing, detail)
  }
  for (const [index, what] of answer.odd) {
    if (index >= 0 && index < count) oddStep(table, from + index, 'not-parsable', what)
  }
}

function fillGauge(table: MetricTable, { series }: StoreBlock, from: number, count: number): void {
  const values = series.filter(({ part, arm }) => part === 'value' && arm === 'ours')
  for (const each of values) copyGauge(table, each, from)
  for (let index = 0; index < count; index++) {
    if (values.some((each) => Number.isFinite(each.values[index] ?? Number.NaN))) table.state[from + index] = KNOWN
    else without(table, from + index, 'series-missing', null)
  }
}

function copyGauge(table: MetricTable, { segment, values }: StoreSeries, from: number): void {
  const known = table.gauges.get(segment) ?? new Float64Array(table.steps).fill(Number.NaN)
  table.gauges.set(segment, known)
  for (const [index, value] of values.entries()) known[from + index] = Number.isFinite(value) ? value : Number.NaN
}

// A store extrapolates each series for itself, so that parts may come out a little larger than their whole.
const SLACK = 1.05

function armOf(arms: Arms, arm: StoreSeries['arm']) {
  return arm === 'ours' ? arms.ours : arms.control
}

/** Takes totals and bad events into the table. A step is known where all traffic has a total; no bad events are none. */
export function fillCounts(table: MetricTable, { series, odd }: StoreBlock, from: number, count: number): void {
  const whole = series.find(({ arm, part, segment }) => arm === 'ours' && part === 'total' && segment === ALL)
  for (const each of series) copy(table, each, from)
  for (let index = 0; index < count; index++) {
    const total = whole?.values[index] ?? Number.NaN
    if (Number.isFinite(total)) table.state[from + index] = KNOWN
    // A step without all traffic says nothing about its parts either.
    else without(table, from + index, 'series-missing', null)
  }
  // What cannot be a number is named as that, once: without it the rest of the step does not add up.
  for (let index = 0; index < count; index++) if (!odd.has(index)) checkParts(table, from + index)
}

function copy(table: MetricTable, { arm, part, segment, values }: StoreSeries, from: number): void {
  const [arms] = armsOf(table, segment)
  const target = arms === undefined ? null : armOf(arms, arm)
  if (target === null) return
  const numbers = part === 'bad' ? target.bad : target.total
  for (const [index, value] of values.entries()) numbers[from + index] = Number.isFinite(value) ? Math.max(0, value) : 0
}

/** More bad events than events cannot be: by a little they are the same, by more the step is none. */
function checkParts(table: MetricTable, index: number): void {
  for (const streams of table.arms.values()) {
    for (const { ours, control } of streams) {
      for (const each of control === null ? [ours] : [ours, control]) {
        const [bad, total] = [each.bad[index] ?? 0, each.total[index] ?? 0]
        if (bad <= total) continue
        if (bad <= total * SLACK + 1) each.bad[index] = total
        else {
          oddStep(table, index, 'source-error', 'more bad events than events')
          return
        }
      }
    }
  }
}

type Buckets = ReadonlyMap<number, Float64Array>

/** The buckets of each arm and segment, by boundary. */
function grouped(
  series: readonly StoreSeries[],
): Map<string, { segment: string; arm: StoreSeries['arm']; buckets: Buckets }> {
  const groups = new Map<string, { segment: string; arm: StoreSeries['arm']; buckets: Map<number, Float64Array> }>()
  for (const { segment, arm, part, le, values } of series) {
    if (part !== 'bucket' || Number.isNaN(le)) continue
    const key = `${arm} ${segment}`
    const group = groups.get(key) ?? { segment, arm, buckets: new Map<number, Float64Array>() }
    group.buckets.set(le, values)
    groups.set(key, group)
  }
  return groups
}

const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value)

/**
 * Takes buckets into the table: each finite boundary is a stream of events slower than it. The newest boundaries of the first block are
 * the layout; a step that has others, or lacks some, is not known, and that they changed is remembered.
 */
export function fillHistogram(table: MetricTable, { series }: StoreBlock, from: number, count: number): void {
  const groups = grouped(series)
  const whole = groups.get(`ours ${ALL}`)?.buckets
  table.boundaries ??= whole === undefined ? null : layoutOf(whole, count)
  const boundaries = table.boundaries ?? []
  for (let index = 0; index < count; index++) {
    const present = whole === undefined ? [] : [...whole].filter(([, values]) => isNumber(values[index]))
    const same = present.length === boundaries.length + 1 && boundaries.every((le) => isNumber(whole?.get(le)?.[index]))
    if (same && boundaries.length > 0) table.state[from + index] = KNOWN
    else without(table, from + index, 'series-missing', present.length > 0 ? 'the buckets have changed' : null)
    if (!same && present.length > 0) table.changedAt = Math.min(table.changedAt ?? Infinity, from + index)
  }
  for (const { segment, arm, buckets } of groups.values()) fillSegment(table, { segment, arm, buckets }, from, count)
}

/** The finite boundaries of the newest step that has any. */
function layoutOf(buckets: Buckets, count: number): number[] | null {
  const all = buckets.get(Infinity)
  const indices = Array.from({ length: count }, (_, index) => count - 1 - index)
  const newest = indices.find((index) => isNumber(all?.[index]))
  if (newest === undefined) return null
  const present = [...buckets].filter(([le, values]) => Number.isFinite(le) && isNumber(values[newest]))
  return present.map(([le]) => le).toSorted((a, b) => a - b)
}

function fillSegment(
  table: MetricTable,
  { segment, arm, buckets }: { segment: string; arm: StoreSeries['arm']; buckets: Buckets },
  from: number,
  count: number,
): void {
  const all = buckets.get(Infinity)
  for (const [stream, le] of (table.boundaries ?? []).entries()) {
    const arms = armsOf(table, segment)[stream]
    const target = arm === 'ours' ? arms?.ours : arms?.control
    const within = buckets.get(le)
    if (!target) continue
    for (let index = 0; index < count; index++) {
      const [total, fast] = [all?.[index], within?.[index]]
      const isKnown = table.state[from + index] === KNOWN && isNumber(total) && isNumber(fast)
      target.total[from + index] = isKnown ? Math.max(0, total) : 0
      target.bad[from + index] = isKnown ? Math.max(0, total - fast) : 0
    }
  }
}
