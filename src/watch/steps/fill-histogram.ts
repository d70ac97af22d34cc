import type { StoreBlock, StoreSeries } from '../../metrics/store.ts'
import { ALL } from '../../metrics/source.ts'
import type { MetricTable } from './metric-table.ts'
import { armsOf, KNOWN, without } from './metric-table.ts'

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
