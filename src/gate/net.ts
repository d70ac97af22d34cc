import type { FileChange, FileDiff, Hunk, Repository } from '../git/repository.ts'
import type { Coverage, CoverageSummary, UncoveredFile } from './coverage.ts'
import type { CoveredUnit } from './cover.ts'

/** Lines around each hunk, as in a pull request. */
const CONTEXT = 3

/**
 * The coverage of a whole range: only what differs between base and candidate counts, so that a change which was taken
 * back again asks for nothing. A file is uncovered where any unit left something of it unseen, or where no unit changed it.
 */
export async function netCoverage(
  repository: Pick<Repository, 'changes' | 'diff'>,
  range: { readonly base: string; readonly head: string },
  units: readonly CoveredUnit[],
): Promise<Coverage> {
  const changes = await repository.changes(range.base, range.head)
  const paths = changes.map(({ path }) => path)
  const diffs = new Map(
    (await repository.diff(range.base, range.head, paths, CONTEXT)).map((diff) => [diff.path, diff]),
  )
  const uncovered = changes.flatMap((change) => {
    const blame = blameOf(change, units, range.head)
    return blame === null ? [] : [uncoveredFile(change, diffs.get(change.path), blame)]
  })
  const coverages = units.map(({ coverage }) => coverage)
  return { summary: summarize([...diffs.values()], changes, uncovered), uncovered, units: coverages }
}

type Blame = Pick<UncoveredFile, 'unit' | 'pull' | 'reason'>

/**
 * The last unit that left something of a path unseen; null where all of it was seen. Where a unit put the path back to what
 * production runs, nothing that came before it matters any more.
 */
function blameOf(net: FileChange, units: readonly CoveredUnit[], head: string): Blame | null {
  const own = (unit: CoveredUnit): FileChange | undefined => unit.changes.find(({ path }) => path === net.path)
  const back = units.findLastIndex((unit) => own(unit)?.newId === net.oldId && own(unit)?.newMode === net.oldMode)
  const since = units.slice(back + 1)
  const last = since.findLast(({ coverage }) => coverage.residue.includes(net.path))?.coverage
  if (last !== undefined) return { unit: last.sha, pull: last.pull, reason: last.reason }
  return since.some((unit) => own(unit) !== undefined) ? null : { unit: head, pull: null, reason: 'drops-deployed' }
}

function uncoveredFile(change: FileChange, diff: FileDiff | undefined, blame: Blame): UncoveredFile {
  const hunks = diff?.hunks ?? []
  const regular = [change.oldMode, change.newMode].every((mode) => mode === '000000' || mode.startsWith('100'))
  return {
    path: change.path,
    ...blame,
    change,
    added: hunks.flatMap((hunk) => lineNumbers(hunk, '+')),
    deleted: hunks.flatMap((hunk) => lineNumbers(hunk, '-')),
    hunks,
    withoutLines: !regular || hunks.length === 0,
  }
}

/** Numbers of the added lines in the candidate, or of the deleted ones in the base. */
export function lineNumbers(hunk: Hunk, kind: '+' | '-'): number[] {
  const numbers: number[] = []
  let at = kind === '+' ? hunk.newStart : hunk.oldStart
  for (const line of hunk.lines) {
    if (line.kind === kind) numbers.push(at)
    if (line.kind === kind || line.kind === ' ') at += 1
  }
  return numbers
}

function summarize(
  diffs: readonly FileDiff[],
  changes: readonly FileChange[],
  uncovered: readonly UncoveredFile[],
): CoverageSummary {
  const count = (hunks: readonly Hunk[]): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== ' ').length, 0)
  const changedLines = count(diffs.flatMap(({ hunks }) => hunks))
  const coveredLines = changedLines - count(uncovered.flatMap(({ hunks }) => hunks))
  const summary = { changedLines, coveredLines, changedFiles: changes.length, uncoveredFiles: uncovered.length }
  return { ...summary, percent: percent(summary) }
}

/** Whole percent, rounded down; 100 only where no file at all is left, for a mode or a binary has no lines to count. */
export function percent(counts: Omit<CoverageSummary, 'percent'>): number {
  if (counts.uncoveredFiles === 0) return 100
  if (counts.changedLines === 0)
    return Math.floor((100 * (counts.changedFiles - counts.uncoveredFiles)) / counts.changedFiles)
  return Math.min(99, Math.floor((100 * counts.coveredLines) / counts.changedLines))
}
