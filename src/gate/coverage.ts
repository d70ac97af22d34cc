import type { FileChange, Hunk } from '../git/repository.ts'
import type { FileOwners } from './ownership.ts'

/** Why a unit is covered or not. Everything unknown is a reason of its own, and uncovered. */
export type UnitReason =
  | 'approved-as-merged'
  | 'rollback-recomputed'
  | 'rollback-lane'
  | 'reviewed-inside'
  | 'exact-revert'
  | 'exact-cherry-pick'
  | 'known-bot'
  | 'empty'
  | 'direct-push'
  | 'no-independent-approval'
  | 'approved-head-unknown'
  | 'approved-on-another-base'
  | 'differs-from-approved'
  | 'merge-conflict'
  | 'changes-requested'
  | 'contributor-unknown'
  | 'objects-missing'
  | 'not-provable-without-git'
  | 'opaque'
  | 'drops-deployed'
  | 'owner-approval-missing'
  | 'owner-unreadable'
  | 'codeowners-missing'

/** What one merge (or one direct push) put on the deploy branch. */
export type Unit = {
  readonly sha: string
  /** First parent of the unit's first commit. */
  readonly parent: string
  readonly kind: 'merge' | 'squash' | 'rebase' | 'commit'
  readonly pull: number | null
  readonly subject: string
  /** Its pull request is labelled as a matter of security. */
  readonly security?: boolean
}

export type UnitCoverage = Unit & {
  readonly covered: boolean
  readonly reason: UnitReason
  /** Who approved what landed. */
  readonly approvers: readonly string[]
  /** Paths that no approver saw in this form; empty where covered. */
  readonly residue: readonly string[]
}

/** What one unit left unseen in a file of the net diff; a file that several left something in stands for each of them. */
export type UncoveredFile = {
  readonly path: string
  readonly unit: string
  readonly pull: number | null
  readonly reason: UnitReason
  /** Status, modes and object ids on both sides. */
  readonly change: FileChange
  /** Line numbers in the candidate. */
  readonly added: readonly number[]
  /** Line numbers in the base. */
  readonly deleted: readonly number[]
  /** The parts of the net diff around those lines; all of it where no single lines are to blame. */
  readonly hunks: readonly Hunk[]
  /** Binary, mode, symlink or submodule changes have no lines. */
  readonly withoutLines: boolean
  /** Whose approval it needs besides, where the policy asks for owners and it has some. */
  readonly owners?: FileOwners
}

export type CoverageSummary = {
  readonly changedLines: number
  readonly coveredLines: number
  readonly changedFiles: number
  readonly uncoveredFiles: number
  /** 100 only if nothing at all is uncovered. */
  readonly percent: number
}

/** The measure of one range. */
export type Coverage = {
  readonly summary: CoverageSummary
  readonly uncovered: readonly UncoveredFile[]
  readonly units: readonly UnitCoverage[]
}
