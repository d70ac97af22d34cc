import type { Hunk } from '../git/repository.ts'

/** Which line of one version of a file is which of another, by the hunks of a diff without context. Lines count from 1. */
export type LineMap = {
  readonly added: ReadonlySet<number>
  readonly deleted: ReadonlySet<number>
  /** The line in the new version, null where it was deleted. */
  forward(oldLine: number): number | null
  /** The line in the old version, null where it was added. */
  back(newLine: number): number | null
}

/** Reads the map off the hunks of a diff that was made without context. */
export function lineMap(hunks: readonly Hunk[]): LineMap {
  const added = new Set(hunks.flatMap(({ newStart, newLines }) => span(newStart, newLines)))
  const deleted = new Set(hunks.flatMap(({ oldStart, oldLines }) => span(oldStart, oldLines)))
  // An empty side names the line before it.
  const olds = hunks.map(({ oldStart, oldLines }) => (oldLines === 0 ? oldStart + 1 : oldStart + oldLines))
  const news = hunks.map(({ newStart, newLines }) => (newLines === 0 ? newStart + 1 : newStart + newLines))
  const shift = (line: number, from: readonly number[], to: readonly number[]): number => {
    const last = lastUpTo(from, line)
    return last < 0 ? line : line - (from[last] ?? 0) + (to[last] ?? 0)
  }
  return {
    added,
    deleted,
    forward: (line) => (deleted.has(line) ? null : shift(line, olds, news)),
    back: (line) => (added.has(line) ? null : shift(line, news, olds)),
  }
}

function span(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index)
}

/** Index of the last number that is not above `limit`, -1 where all are. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
