import type { DiffLine, Hunk } from '../git/repository.ts'

/** One change of a file among several that follow one another, with a word on each line that it adds or deletes. */
export type Step<T> = {
  readonly map: LineMap
  /** By line of the version after the step. */
  readonly added: (line: number) => T
  /** By line of the version before the step. */
  readonly deleted: (line: number) => T
}

/** Whose change each line of a net diff is; null where nobody changed the line and only the two diffs are drawn differently. */
export type Origins<T> = {
  readonly added: ReadonlyMap<number, T | null>
  readonly deleted: ReadonlyMap<number, T | null>
}

/**
 * Attributes the lines of a net diff to the steps that lead from its old version to its new one. Of equal lines the steps
 * may call another one new than the net diff does. The two readings are followed, line by equal line, from one to the other
 * until they meet, so that the word on a line is neither lost nor given twice: it stands on another line of the same text.
 */
export function lineOrigins<T>(steps: readonly Step<T>[], net: LineMap): Origins<T> {
  const added = new Map([...net.added].map((line) => [line, originOfAdded(steps, net, line)]))
  const deleted = new Map([...net.deleted].map((line) => [line, originOfDeleted(steps, net, line)]))
  return { added, deleted }
}

function originOfAdded<T>(steps: readonly Step<T>[], net: LineMap, line: number): T | null {
  for (let at = line; ;) {
    const found = backThrough(steps, at)
    if ('by' in found) return found.by
    const same = net.forward(found.line)
    // The line was there before and still is: the net diff only draws it as deleted here and added there.
    if (same === null) return null
    at = same
  }
}

function originOfDeleted<T>(steps: readonly Step<T>[], net: LineMap, line: number): T | null {
  for (let at = line; ;) {
    const found = forwardThrough(steps, at)
    if ('by' in found) return found.by
    const same = net.back(found.line)
    if (same === null) return null
    at = same
  }
}

type Found<T> = { readonly by: T } | { readonly line: number }

/** Where a line of the last version comes from: the step that added it, or its place in the first version. */
export function backThrough<T>(steps: readonly Step<T>[], line: number): Found<T> {
  let at = line
  for (const step of steps.toReversed()) {
    const before = step.map.back(at)
    if (before === null) return { by: step.added(at) }
    at = before
  }
  return { line: at }
}

/** What becomes of a line of the first version: the step that deleted it, or its place in the last version. */
export function forwardThrough<T>(steps: readonly Step<T>[], line: number): Found<T> {
  let at = line
  for (const step of steps) {
    const after = step.map.forward(at)
    if (after === null) return { by: step.deleted(at) }
    at = after
  }
  return { line: at }
}

/** Which line of one version of a file is which of another, by the hunks of a diff without context. Lines count from 1. */
export type LineMap = {
  readonly added: ReadonlySet<number>
  readonly deleted: ReadonlySet<number>
  /** The places where the versions differ, in order. */
  readonly places: readonly Place[]
  /** The line in the new version, null where it was deleted. */
  forward(oldLine: number): number | null
  /** The line in the old version, null where it was added. */
  back(newLine: number): number | null
}

/** Lines of both versions that stand for each other; an empty side begins behind the line that it names. */
export type Place = Pick<Hunk, 'oldStart' | 'oldLines' | 'newStart' | 'newLines'>

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
    places: hunks,
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

/** Numbers of the added lines in the new version, or of the deleted ones in the old. */
export function linesIn(hunk: Hunk, kind: '+' | '-'): number[] {
  const numbers: number[] = []
  // An empty side names the line before it.
  let at = kind === '+' ? hunk.newStart : hunk.oldStart
  for (const line of hunk.lines) {
    if (line.kind === kind) numbers.push(at)
    if (line.kind === kind || line.kind === ' ') at += 1
  }
  return numbers
}

/** The same hunks without context, as a diff without context would have drawn them. */
export function tight(hunks: readonly Hunk[]): Hunk[] {
  return hunks.flatMap(tightHunk)
}

function tightHunk(hunk: Hunk): Hunk[] {
  const found: Hunk[] = []
  let old = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart
  let made = hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart
  let open: DiffLine[] = []
  const close = (): void => {
    if (open.length === 0) return
    const [oldLines, newLines] = [
      open.filter(({ kind }) => kind === '-').length,
      open.filter(({ kind }) => kind === '+').length,
    ]
    const [oldStart, newStart] = [
      oldLines === 0 ? old - 1 : old - oldLines,
      newLines === 0 ? made - 1 : made - newLines,
    ]
    found.push({ oldStart, oldLines, newStart, newLines, lines: open })
    open = []
  }
  for (const line of hunk.lines) {
    if (line.kind === ' ') close()
    else open.push(line)
    if (line.kind !== '+') old += 1
    if (line.kind !== '-') made += 1
  }
  close()
  return found
}
