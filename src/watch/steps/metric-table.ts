import type { Arms, Counted } from '../../evidence/family/series.ts'
import type { MissingReason, Segment } from '../../metrics/source.ts'
import type { StoreAnswer, StoreBlock, StoreSeries } from '../../metrics/store.ts'
import type { StoreMetric } from '../../metrics/store-spec.ts'
import { fillCounts } from './fill-counts.ts'
import { fillHistogram } from './fill-histogram.ts'

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
  /** Streams of each segment: one for counts, one for each boundary of a histogram; none for a gauge. */
  readonly arms: Map<Segment, Arms[]>
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
  const fill = { counts: fillCounts, histogram: fillHistogram, gauge: fillGauge }[table.metric.query.kind]
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
