import { ConfigurationError } from '../../deploy/errors.ts'
import type { Arms, Counted } from '../../evidence/family/series.ts'
import type { CountedFile, CountedRows } from './counted-csv.ts'
import { emptyArms, readCountedRows } from './counted-csv.ts'

/** Counted events: rows with their streams filled in, and which moments had numbers at all. */
export type CountedTable = Pick<CountedRows, 'labels' | 'leaves' | 'grid' | 'times'> & {
  readonly streams: readonly (readonly Arms[])[]
  readonly hasNumbers: readonly boolean[]
  /** Names of the streams: one for counts, `slower than ...` for each boundary of a histogram. */
  readonly streamNames: readonly string[]
  /** When the buckets of a histogram were no longer what they had been, Unix seconds. */
  readonly changedAt: number | null
}

const columns = { needed: ['bad', 'total'], optional: ['control_bad', 'control_total'] }

/** `timestamp,bad,total[,control_bad,control_total]` and labels. Rows of the same moment and labels are added up. */
export function parseCountsCsv(text: string, of: CountedFile): CountedTable {
  const { labels, leaves, grid, times, rows } = readCountedRows(text, of, columns)
  const hasControl = rows.some(({ numbers }) => numbers.length > 2)
  const streams = leaves.map(() => [emptyArms(times.length, hasControl)])
  const hasNumbers = times.map(() => false)
  for (const { leaf, step, numbers, line } of rows) {
    if (numbers.some(Number.isNaN)) continue
    const [bad = 0, total = 0, controlBad = 0, controlTotal = 0] = numbers
    if (bad > total || controlBad > controlTotal) {
      throw new ConfigurationError(`${of.file}, line ${line}: more bad events than events`)
    }
    const arms = streams[leaf]?.[0]
    if (arms === undefined) continue
    hasNumbers[step] = true
    add(arms.ours, step, bad, total)
    if (arms.control !== null) add(arms.control, step, controlBad, controlTotal)
  }
  return { labels, leaves, grid, times, streams, hasNumbers, streamNames: ['bad events'], changedAt: null }
}

function add(counted: Counted, step: number, bad: number, total: number): void {
  counted.bad[step] = (counted.bad[step] ?? 0) + bad
  counted.total[step] = (counted.total[step] ?? 0) + total
}
