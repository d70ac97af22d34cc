import type { Envelope } from '../deploy/result.ts'
import type { Commit } from '../git/repository.ts'
import type { LadderOutcome, WayBack } from './ladder.ts'

/** The result of a rollback that was computed from a repository on this machine. */
export type OfflineRollback = Envelope & {
  readonly verb: 'rollback'
  readonly outcome: LadderOutcome
  /** Tree to commit on top of `onto`; null where nothing can or need be written. */
  readonly tree: string | null
  readonly conflicts: readonly { readonly path: string; readonly kind: string }[]
  readonly leftOut: readonly string[]
  /** Numbers of pull requests; empty offline, for only GitHub can say which commit is whose. */
  readonly laterPulls: readonly number[]
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** Paths that the tree changes on top of `onto`. */
  readonly changed: number
  /** What landed after bad by first parents, oldest first: `restore-good` would drop it. */
  readonly laterCommits: readonly { readonly sha: string; readonly subject: string }[]
}

type Ends = { readonly environment: string; readonly good: string; readonly bad: string; readonly onto: string }

/** The result as it is handed to machines. */
export function offlineRollback(ends: Ends, wayBack: WayBack, later: readonly Commit[]): OfflineRollback {
  const { outcome, change, conflicts, leftOut } = wayBack
  const { environment, good, bad, onto } = ends
  return {
    schemaVersion: 1,
    verb: 'rollback',
    environment,
    sha: bad,
    baseSha: good,
    outcome,
    reasonCode: outcome,
    message: sentence(wayBack, later.length),
    tree: change?.tree ?? null,
    conflicts,
    leftOut,
    laterPulls: [],
    good,
    bad,
    onto,
    changed: change?.edits.length ?? 0,
    laterCommits: later.map(({ sha, subject }) => ({ sha, subject })),
  }
}

function sentence({ outcome, change, conflicts, leftOut }: WayBack, later: number): string {
  const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`)
  const kept = leftOut.length === 0 ? '' : `; ${files(leftOut.length)} left out`
  switch (outcome) {
    case 'clean':
      return `The range can be taken back: ${files(change?.edits.length ?? 0)} change${kept}.`
    case 'kept-main':
      return `The range can be taken back if ${files(conflicts.length)} in conflict keep their present version, as the policy says.`
    case 'restore-good':
      return `${files(conflicts.length)} in conflict: this restores the good tree whole and drops ${later} later commit(s)${kept}.`
    case 'conflict':
      return `The range cannot be taken back by itself: ${files(conflicts.length)} in conflict with what landed since.`
    case 'nothing-to-revert':
      return leftOut.length === 0
        ? 'There is nothing to take back: the branch has the change no longer.'
        : `There is nothing to take back but ${files(leftOut.length)} that may not be written.`
  }
}
