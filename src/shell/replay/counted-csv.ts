import { ConfigurationError } from '../../deploy/errors.ts'
import type { Arms, Counted } from '../../evidence/family/series.ts'
import type { LabelValues } from '../../evidence/family/tree.ts'
import type { Grid } from './grid.ts'
import { gridOf } from './grid.ts'

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
const REACH = 15 * 86_400
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
