import type { UncoveredFile } from './coverage.ts'
import type { Origin } from './coverage.ts'
import { isPlain } from './reviewed-lines.ts'

/** What of one file nobody saw, by its lines in the version that `blob` names, each with where it came from. */
export type Mark = {
  readonly blob: string
  readonly mode: string
  readonly lines: Map<number, Origin>
  /** Content without lines. */
  whole: Origin | null
  /** The mode that it has. */
  fileMode: Origin | null
  /** Something that was approved is missing in it. */
  other: Origin | null
}

/** The marks of a tree, by path. */
export type Marks = ReadonlyMap<string, Mark>

/**
 * A marked file that something may have come from: as it stood right before the unit, where the page of an approval began, or in the state that the unit
 * brings back.
 */
export type Source = { readonly path: string; readonly mark: Mark; readonly from: 'before' | 'page' | 'restored' }

/** A file of which everything was seen so far. */
export function markOf(blob: string, mode: string): Mark {
  return { blob, mode, lines: new Map(), whole: null, fileMode: null, other: null }
}

export function unmarked({ lines, whole, fileMode, other }: Mark): boolean {
  return lines.size === 0 && whole === null && fileMode === null && other === null
}

/** The marks of a candidate, by what was found of it. */
export function marksOf(uncovered: readonly UncoveredFile[]): Marks {
  const marks = new Map<string, Mark>()
  for (const { path, unit, pull, reason, carriers, change, added, withoutLines } of uncovered) {
    const mark = marks.get(path) ?? markOf(change.newId, change.newMode)
    const origin = { unit, pull, reason, carriers }
    for (const line of added) mark.lines.set(line, origin)
    if (withoutLines && isPlain(change)) mark.other ??= origin
    if (withoutLines) mark.whole ??= origin
    marks.set(path, mark)
  }
  return marks
}
