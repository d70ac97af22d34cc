import { ConfigurationError } from '../../deploy/errors.ts'
import type { Samples } from '../../evidence/gauge/index.ts'

/** What stands for a gap. */
const gaps = new Set(['', 'nan', 'null', 'na', 'inf', '+inf', '-inf', 'infinity', '-infinity'])

/** A year-5138 moment in seconds: what is later was meant in milliseconds. */
const latest = 1e11

/**
 * A gauge from CSV text with the header `timestamp,value` (Unix seconds; empty, NaN and Inf are gaps). `file` is for messages.
 * Throws a ConfigurationError that names file, line and column.
 */
export function parseGaugeCsv(text: string, file: string): Samples {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const columns = columnsOf(lines[0] ?? '', file)
  const time: number[] = []
  const value: number[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const cells = line.split(',').map(unquoted)
    const place = (column: string) => `${file}, line ${index + 1}, column "${column}"`
    if (cells.length !== 2) {
      throw new ConfigurationError(
        `${file}, line ${index + 1}: expected 2 cells (timestamp,value), found ${cells.length}`,
      )
    }
    time.push(seconds(cells[columns.timestamp] ?? '', place('timestamp')))
    value.push(number(cells[columns.value] ?? '', place('value')))
  }
  return { time, value }
}

function columnsOf(header: string, file: string): { timestamp: number; value: number } {
  const names = header.split(',').map(unquoted)
  const timestamp = names.indexOf('timestamp')
  const value = names.indexOf('value')
  if (timestamp < 0 || value < 0 || names.length !== 2) {
    throw new ConfigurationError(
      `${file}, line 1: expected the header "timestamp,value", found "${header.slice(0, 80)}": name the two columns so`,
    )
  }
  return { timestamp, value }
}

function seconds(cell: string, place: string): number {
  const time = cell === '' ? Number.NaN : Number(cell)
  if (!Number.isFinite(time) || time < 0) {
    throw new ConfigurationError(`${place}: expected Unix seconds, found "${cell.slice(0, 40)}"`)
  }
  if (time > latest) throw new ConfigurationError(`${place}: ${cell} looks like milliseconds: divide it by 1000`)
  return time
}

function number(cell: string, place: string): number {
  if (gaps.has(cell.toLowerCase())) return Number.NaN
  const value = Number(cell)
  if (!Number.isFinite(value)) {
    throw new ConfigurationError(`${place}: expected a number, or nothing for a gap, found "${cell.slice(0, 40)}"`)
  }
  return value
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1')
}
