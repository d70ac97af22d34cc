import type { FileChange, FileDiff, Repository } from '../git/repository.ts'
import type { CoveredUnit } from './cover.ts'
import type { Coverage, CoverageSummary, UncoveredFile } from './coverage.ts'
import { type NetFile, diffOfStep, pairsOfSteps, uncoveredIn, wholeFile } from './net-file.ts'
import { type NetStep, stepsFinder, type Way } from './net-steps.ts'
import { isOpaque } from './opaque.ts'
import type { DiffOf } from './sight.ts'
import { comparePairs } from './sights.ts'

/** Lines around each hunk, as in a pull request. */
const CONTEXT = 3

type Repo = Pick<Repository, 'changes' | 'diff' | 'blobDiffs'>

/** A range with the units in it: what the candidate takes out of production, and what landed on it. */
export type MeasuredRange = {
  readonly base: string
  readonly head: string
  readonly dropped: readonly CoveredUnit[]
  readonly landed: readonly CoveredUnit[]
}

/**
 * The coverage of a whole range: only what differs between base and candidate counts, so that a change which was taken
 * back again asks for nothing. Each line is attributed to the unit that changed it.
 */
export async function netCoverage(
  repository: Repo,
  range: MeasuredRange,
  opaque: 'review' | 'allow',
): Promise<Coverage> {
  const { base, head, dropped, landed } = range
  const changes = await repository.changes(base, head)
  const paths = changes.map(({ path }) => path)
  const diffs = new Map((await repository.diff(base, head, paths, CONTEXT)).map((diff) => [diff.path, diff]))
  const find = stepsFinder(await wayOf(repository, range), head)
  const files = changes.map((change) => ({ change, diff: diffs.get(change.path), steps: find(change) }))
  const diffOf = await comparePairs(
    repository,
    files.flatMap(({ steps }) => pairsOfSteps(steps)),
  )
  const uncovered = files.flatMap(({ steps, ...file }) => {
    if (steps === null) return [wholeFile(file, unexplained(head))]
    return uncoveredIn(file, opaque === 'allow' ? steps : withOpaque(file, steps, diffOf), diffOf)
  })
  const units = [...dropped, ...landed].map(({ coverage }) => coverage)
  return { summary: summarize([...diffs.values()], changes, uncovered), uncovered, units }
}

async function wayOf(repository: Repo, { base, head, dropped, landed }: MeasuredRange): Promise<Way> {
  const start = landed[0]?.coverage.parent ?? head
  return { dropped, landed, droppedChanges: start === base ? [] : await repository.changes(base, start) }
}

function unexplained(head: string): Pick<NetStep, 'origin' | 'residue'> {
  return { origin: { unit: head, pull: null }, residue: { unseen: null, reason: 'drops-deployed' } }
}

/** The same, with what was approved and could not be looked at as unseen. */
function withOpaque(file: NetFile, steps: readonly NetStep[], diffOf: DiffOf): readonly NetStep[] {
  return steps.map((step) => {
    const alone = steps.length === 1 && step.residue === null ? file.diff : undefined
    const hidden = step.byEye && step.residue === null && isOpaque(step.change, diffOfStep(step, alone, diffOf))
    return hidden ? { ...step, residue: { unseen: null, reason: 'opaque' } } : step
  })
}

function summarize(
  diffs: readonly FileDiff[],
  changes: readonly FileChange[],
  uncovered: readonly UncoveredFile[],
): CoverageSummary {
  const changedLines = diffs
    .flatMap(({ hunks }) => hunks)
    .reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind !== ' ').length, 0)
  const left = uncovered.reduce((sum, { added, deleted }) => sum + added.length + deleted.length, 0)
  const uncoveredFiles = new Set(uncovered.map(({ path }) => path)).size
  const summary = { changedLines, coveredLines: changedLines - left, changedFiles: changes.length, uncoveredFiles }
  return { ...summary, percent: percent(summary) }
}

/** Whole percent, rounded down; 100 only where no file at all is left, for a mode or a binary has no lines to count. */
export function percent(counts: Omit<CoverageSummary, 'percent'>): number {
  if (counts.uncoveredFiles === 0) return 100
  if (counts.changedLines === 0)
    return Math.floor((100 * (counts.changedFiles - counts.uncoveredFiles)) / counts.changedFiles)
  return Math.min(99, Math.floor((100 * counts.coveredLines) / counts.changedLines))
}
