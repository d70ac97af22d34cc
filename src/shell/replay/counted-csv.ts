import { ConfigurationError } from '../../base/errors.ts'
import type { LabelValues } from '../../evidence/family/segment-tree.ts'
import type { Arms, Counted } from '../../evidence/family/series.ts'

/** Counted events: rows with their streams filled in, and which moments had numbers at all. */
export type CountedTable = Pick<CountedRows, 'labels' | 'leaves' | 'grid' | 'times'> & {
  readonly streams: readonly (readonly Arms[])[]
  readonly hasNumbers: readonly boolean[]
  /** Names of the streams: one for counts, `slower than ...` for each boundary of a histogram. */
  readonly streamNames: readonly string[]
  /** Finite boundaries of a histogram; null for counts. */
  readonly boundaries: readonly number[] | null
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
  return {
    labels,
    leaves,
    grid,
    times,
    streams,
    hasNumbers,
    streamNames: ['bad events'],
    boundaries: null,
    changedAt: null,
  }
}

function add(counted: Counted, step: number, bad: number, total: number): void {
  counted.bad[step] = (counted.bad[step] ?? 0) + bad
  counted.total[step] = (counted.total[step] ?? 0) + total
}

const bucketColumns = { needed: ['le', 'count'], optional: ['control_count'] }

/** What one boundary's row of one moment and combination says. */
type Buckets = Map<number, Row>

/**
 * `timestamp,le,count[,control_count]` and labels: cumulative counts of one step for each upper boundary, `+Inf` among them. Each finite
 * boundary becomes a stream of events slower than it. A moment whose boundaries differ from the others' has no numbers.
 */
export function parseHistogramCsv(text: string, of: CountedFile): CountedTable {
  const { file } = of
  const read = readCountedRows(text, of, bucketColumns)
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
    boundaries,
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

/** Counted rows by combination of labels and moment: `values[column][row]`. Empty cells are NaN. */
export type CountedRows = {
  readonly labels: readonly string[]
  /** Distinct combinations of label values, in order of their names. */
  readonly leaves: readonly LabelValues[]
  readonly grid: Grid
  /** The newest moment in each step, Unix seconds; NaN where the file has none. */
  readonly times: readonly number[]
  readonly rows: readonly Row[]
}

/** One row: indices of its combination and moment, its further numbers in the order of `columns`, and its line in the file. */
export type Row = {
  readonly leaf: number
  readonly step: number
  readonly numbers: readonly number[]
  readonly line: number
}

/** The file's name, for messages, and the moment of the deploy in Unix seconds. */
export type CountedFile = { readonly file: string; readonly deployedAt: number }

/** Columns of a kind: all that it may have; those of `optional` may be missing together. */
export type Columns = { readonly needed: readonly string[]; readonly optional: readonly string[] }

const LATEST = 1e11
/** Rows further away from the deploy than this do not matter, seconds. */
const REACH = 29 * 86_400
const GAPS = new Set(['', 'nan', 'null', 'na'])

/**
 * Reads counted rows: `timestamp`, the columns of the kind, and any further columns as labels. Throws a ConfigurationError that names
 * file, line and column of what is no time, no count, or below zero.
 */
export function readCountedRows(
  text: string,
  { file, deployedAt }: CountedFile,
  { needed, optional }: Columns,
): CountedRows {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = cellsOf(lines[0] ?? '')
  const numeric = [...needed, ...(optional.some((name) => header.includes(name)) ? optional : [])]
  checkHeader(header, ['timestamp', ...numeric], file)
  const places = numeric.map((name) => header.indexOf(name))
  const labels = header.filter((name) => name !== 'timestamp' && !numeric.includes(name))
  const labelPlaces = labels.map((name) => header.indexOf(name))
  const timePlace = header.indexOf('timestamp')
  const leaves = new Map<string, LabelValues>()
  const raw: { key: string; time: number; numbers: number[]; line: number }[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const cells = cellsOf(line)
    const place = `${file}, line ${index + 1}`
    if (cells.length !== header.length) {
      throw new ConfigurationError(`${place}: expected ${header.length} cells, found ${cells.length}`)
    }
    const time = seconds(cells[timePlace] ?? '', place)
    if (time < deployedAt - REACH || time > deployedAt + REACH) continue
    const values = labelPlaces.map((at) => cells[at] ?? '')
    const key = values.join('\u0000')
    leaves.set(key, values)
    const numbers = places.map((at, n) => count(cells[at] ?? '', `${place}, column "${numeric[n] ?? ''}"`))
    raw.push({ key, time, numbers, line: index + 1 })
  }
  return indexed(labels, leaves, raw, deployedAt)
}

function indexed(
  labels: readonly string[],
  leaves: ReadonlyMap<string, LabelValues>,
  raw: readonly { key: string; time: number; numbers: number[]; line: number }[],
  deployedAt: number,
): CountedRows {
  const keys = [...leaves.keys()].toSorted()
  const leafOf = new Map(keys.map((key, index) => [key, index]))
  const moments = [...new Set(raw.map(({ time }) => time))].toSorted((a, b) => a - b)
  const grid = gridOf(moments, deployedAt)
  const times = Array.from({ length: grid.steps }, () => Number.NaN)
  for (const time of moments) times[grid.stepOf(time)] = time
  const rows = raw.map(({ key, time, numbers, line }) => {
    return { leaf: leafOf.get(key) ?? 0, step: grid.stepOf(time), numbers, line }
  })
  return { labels, leaves: keys.map((key) => leaves.get(key) ?? []), grid, times, rows }
}

function cellsOf(line: string): string[] {
  return line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

function checkHeader(header: readonly string[], wanted: readonly string[], file: string): void {
  const missing = wanted.filter((name) => !header.includes(name))
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (missing.length > 0) {
    throw new ConfigurationError(
      `${file}, line 1: expected the columns ${wanted.join(',')} (and labels), found "${header.join(',').slice(0, 80)}": ${missing.join(', ')} is missing`,
    )
  }
  if (twice !== undefined) throw new ConfigurationError(`${file}, line 1: the column "${twice}" stands there twice`)
}

function seconds(cell: string, place: string): number {
  const time = cell === '' ? Number.NaN : Number(cell)
  if (!Number.isFinite(time) || time < 0) {
    throw new ConfigurationError(`${place}, column "timestamp": expected Unix seconds, found "${cell.slice(0, 40)}"`)
  }
  if (time > LATEST) {
    throw new ConfigurationError(`${place}, column "timestamp": ${cell} looks like milliseconds: divide it by 1000`)
  }
  return time
}

/** A count; NaN for a gap; `+Inf` is the last bucket's boundary. */
function count(cell: string, place: string): number {
  if (GAPS.has(cell.toLowerCase())) return Number.NaN
  if (/^\+?inf(inity)?$/i.test(cell) && place.endsWith('"le"')) return Infinity
  const value = Number(cell)
  if (!Number.isFinite(value) || (value < 0 && !place.endsWith('"le"'))) {
    throw new ConfigurationError(`${place}: expected a count of 0 or more, found "${cell.slice(0, 40)}"`)
  }
  return value
}

/** Arms of nothing, to be filled. */
export function emptyArms(steps: number, hasControl: boolean): Arms {
  const counted = (): Counted => ({ bad: new Float64Array(steps), total: new Float64Array(steps) })
  return { ours: counted(), control: hasControl ? counted() : null }
}

/** Equal steps laid over the moments of a file. */
export type Grid = {
  /** Seconds of a step: the usual distance between two moments. */
  readonly length: number
  readonly steps: number
  /** First step at or after the deploy; `steps` where there is none. */
  readonly deploy: number
  readonly stepOf: (time: number) => number
}

/**
 * Lays steps over `times` (distinct, ascending, Unix seconds) so that one begins at the first moment at or after the deploy; what was before
 * it never falls into a step after it.
 */
export function gridOf(times: readonly number[], deployedAt: number): Grid {
  const distances = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const length = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 60
  const [first = deployedAt, last = deployedAt] = [times[0], times.at(-1)]
  const origin = times.find((time) => time >= deployedAt) ?? last + length
  const before = Math.max(0, Math.ceil((origin - first) / length - 0.5), first < deployedAt ? 1 : 0)
  const stepOf = (time: number): number => {
    const step = before + Math.round((time - origin) / length)
    return Math.max(0, time < deployedAt ? Math.min(step, before - 1) : step)
  }
  return { length, steps: Math.max(before, stepOf(last) + 1), deploy: before, stepOf }
}
