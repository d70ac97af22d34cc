import type { BlobDiff, BlobPair, FileChange, FileDiff, Hunk } from '../git/repository.ts'
import type { UncoveredFile } from './coverage.ts'
import { lineMap } from './line-map.ts'
import { lineOrigins } from './line-origins.ts'
import type { NetStep } from './net-steps.ts'
import { linesIn, tight } from './hunks.ts'
import { type DiffOf, isPlain, side } from './sight.ts'

/** The differences that `uncoveredIn` will ask for: none where one step is all, for the net diff tells it. */
export function pairsOfSteps(steps: readonly NetStep[] | null): BlobPair[] {
  return steps === null || (steps.length === 1 && steps[0]?.residue === null)
    ? []
    : steps.filter(({ change }) => isPlain(change)).map(({ change }) => pairOf(change))
}

export function pairOf({ oldId, newId }: FileChange): BlobPair {
  return [side(oldId), side(newId)]
}

/** A file of the net diff: its change, and its text diff with some context. */
export type NetFile = { readonly change: FileChange; readonly diff: FileDiff | undefined }

/** What of a file nobody saw, one entry for each step that left something; nothing where all of it was seen. */
export function uncoveredIn(file: NetFile, steps: readonly NetStep[], diffOf: DiffOf): UncoveredFile[] {
  const guilty = steps.filter(({ residue }) => residue !== null)
  const last = guilty.at(-1)
  if (last === undefined) return []
  if (!isPlain(file.change) || file.diff?.binary !== false || !steps.every(({ change }) => hasLines(change, diffOf))) {
    return [wholeFile(file, last)]
  }
  const { added, deleted } = originsOf(steps, file.diff.hunks, diffOf)
  return guilty.flatMap((step) => {
    const lines = { added: numbersOf(added, step), deleted: numbersOf(deleted, step) }
    const none = lines.added.length === 0 && lines.deleted.length === 0
    return none && !leavesOther(step, file, diffOf) ? [] : [partOfFile(file, step, lines)]
  })
}

function hasLines(change: FileChange, diffOf: DiffOf): boolean {
  return isPlain(change) && !diffOf(pairOf(change)).binary
}

/** By line the step that is to blame for it; null where it was seen. */
function originsOf(steps: readonly NetStep[], hunks: readonly Hunk[], diffOf: DiffOf) {
  const chain = steps.map((step) => {
    const unseen = step.residue?.unseen
    const blame = (lines: ReadonlySet<number> | undefined, line: number): NetStep | null =>
      step.residue === null || (lines !== undefined && !lines.has(line)) ? null : step
    return {
      map: lineMap(diffOf(pairOf(step.change)).hunks),
      added: (line: number) => blame(unseen?.added, line),
      deleted: (line: number) => blame(unseen?.deleted, line),
    }
  })
  return lineOrigins(chain, lineMap(tight(hunks)))
}

function numbersOf(origins: ReadonlyMap<number, NetStep | null>, step: NetStep): number[] {
  return [...origins].flatMap(([line, by]) => (by === step ? [line] : [])).toSorted((a, b) => a - b)
}

/** Whether a step left something unseen that is not told in lines: a mode, an empty file, or something approved that did not land. */
function leavesOther({ change, residue }: NetStep, net: NetFile, diffOf: DiffOf): boolean {
  if (residue === null) return false
  if (residue.unseen !== null) return residue.unseen.other
  if (change.oldMode !== change.newMode && net.change.oldMode !== net.change.newMode && !isPlainFile(change))
    return true
  return diffOf(pairOf(change)).hunks.length === 0 && net.change.oldMode !== net.change.newMode
}

/** Whether a file came or went with the mode that files have. */
function isPlainFile({ oldMode, newMode }: FileChange): boolean {
  return [`${oldMode} ${newMode}`].some((modes) => modes === '000000 100644' || modes === '100644 000000')
}

/** The whole of a file, where nothing tells its lines apart. */
export function wholeFile(
  { change, diff }: NetFile,
  { origin, residue }: Pick<NetStep, 'origin' | 'residue'>,
): UncoveredFile {
  const hunks = diff?.hunks ?? []
  return {
    path: change.path,
    ...origin,
    reason: residue?.reason ?? 'objects-missing',
    change,
    added: hunks.flatMap((hunk) => linesIn(hunk, '+')),
    deleted: hunks.flatMap((hunk) => linesIn(hunk, '-')),
    hunks,
    withoutLines: !isPlain(change) || hunks.length === 0,
  }
}

function partOfFile(
  { change, diff }: NetFile,
  { origin, residue }: NetStep,
  lines: Pick<UncoveredFile, 'added' | 'deleted'>,
): UncoveredFile {
  const holds = (hunk: Hunk): boolean =>
    linesIn(hunk, '+').some((line) => lines.added.includes(line)) ||
    linesIn(hunk, '-').some((line) => lines.deleted.includes(line))
  const none = lines.added.length === 0 && lines.deleted.length === 0
  return {
    path: change.path,
    ...origin,
    reason: residue?.reason ?? 'objects-missing',
    change,
    ...lines,
    // Without a line to point at, all of what changes is what has to be looked at.
    hunks: none ? (diff?.hunks ?? []) : (diff?.hunks ?? []).filter(holds),
    withoutLines: none,
  }
}

/** Whether what a step did to the content is as good as not shown to anybody. */
export function diffOfStep({ change }: NetStep, alone: FileDiff | undefined, diffOf: DiffOf): BlobDiff {
  return alone ?? (isPlain(change) ? diffOf(pairOf(change)) : { binary: false, hunks: [] })
}
