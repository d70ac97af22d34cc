import { ConfigurationError } from '../../deploy/errors.ts'
import type { Counted } from '../../evidence/family/series.ts'
import type { CountedFile, CountedRows, Row } from './counted-csv.ts'
import { emptyArms, readCountedRows } from './counted-csv.ts'
import type { CountedTable } from './counts-csv.ts'

const columns = { needed: ['le', 'count'], optional: ['control_count'] }

/** What one boundary's row of one moment and combination says. */
type Buckets = Map<number, Row>

/**
 * `timestamp,le,count[,control_count]` and labels: cumulative counts of one step for each upper boundary, `+Inf` among them. Each finite
 * boundary becomes a stream of events slower than it. A moment whose boundaries differ from the others' has no numbers.
 */
export function parseHistogramCsv(text: string, of: CountedFile): CountedTable {
  const { file } = of
  const read = readCountedRows(text, of, columns)
  const { labels, leaves, grid, times, rows } = read
  const boundaries = usualBoundaries(read, file)
  const hasControl = rows.some(({ numbers }) => numbers.length > 2)
  const streams = leaves.map(() => boundaries.map(() => emptyArms(times.length, hasControl)))
  const hasNumbers = times.map(() => false)
  let changedAt: number | null = null
  for (const { leaf, step, buckets } of grouped(read)) {
    if (buckets.size !== boundaries.length + 1 || !boundaries.every((le) => buckets.has(le))) {
      changedAt = Math.min(changedAt ?? Infinity, times[step] ?? Infinity)
      continue
    }
    hasNumbers[step] = true
    for (const [stream, le] of boundaries.entries()) {
      const arms = streams[leaf]?.[stream]
      if (arms === undefined) continue
      fill(arms.ours, step, slower(buckets, le, 1, file))
      if (arms.control !== null) fill(arms.control, step, slower(buckets, le, 2, file))
    }
  }
  return {
    labels,
    leaves,
    grid,
    times,
    streams,
    hasNumbers,
    streamNames: boundaries.map((le) => `slower than ${le}`),
    changedAt,
  }
}

function grouped({ rows, times }: CountedRows): { leaf: number; step: number; buckets: Buckets }[] {
  const groups = new Map<number, { leaf: number; step: number; buckets: Buckets }>()
  for (const row of rows) {
    if (row.numbers.some(Number.isNaN)) continue
    const key = row.leaf * times.length + row.step
    const group = groups.get(key) ?? { leaf: row.leaf, step: row.step, buckets: new Map<number, Row>() }
    group.buckets.set(row.numbers[0] ?? Infinity, row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The finite boundaries of the first moment: the layout that all others are to have. */
function usualBoundaries({ rows }: CountedRows, file: string): number[] {
  const [first] = rows
  const own = rows
    .filter(({ step, leaf }) => step === first?.step && leaf === first.leaf)
    .map(({ numbers }) => numbers[0] ?? Infinity)
  const finite = [...new Set(own.filter(Number.isFinite))].toSorted((a, b) => a - b)
  if (finite.length === 0 || !own.includes(Infinity)) {
    throw new ConfigurationError(`${file}: expected at least one finite boundary in "le" and one +Inf at every moment`)
  }
  return finite
}

function slower(buckets: Buckets, le: number, column: number, file: string): { bad: number; total: number } {
  const row = buckets.get(le)
  const total = buckets.get(Infinity)?.numbers[column] ?? 0
  const within = row?.numbers[column] ?? 0
  if (within > total) {
    throw new ConfigurationError(
      `${file}, line ${row?.line ?? 1}: counts are cumulative: no bucket may hold more than +Inf`,
    )
  }
  return { bad: total - within, total }
}

function fill(counted: Counted, step: number, { bad, total }: { bad: number; total: number }): void {
  counted.bad[step] = bad
  counted.total[step] = total
}
