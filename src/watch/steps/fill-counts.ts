import type { Arms } from '../../evidence/family/series.ts'
import type { StoreBlock, StoreSeries } from '../../metrics/store.ts'
import { ALL } from '../../metrics/source.ts'
import type { MetricTable } from './metric-table.ts'
import { armsOf, KNOWN, oddStep, without } from './metric-table.ts'

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
