import type { OpaqueKind } from '../config/gate-policy.ts'
import type { PullEvidence } from './review-evidence.ts'
import type { FileChange, Hunk } from '../git/repository.ts'

/** Why a unit is covered: who has seen it, or why nobody has to. */
export type CoveredReason =
  | 'approved-as-merged'
  | 'rollback-recomputed'
  | 'rollback-lane'
  | 'reviewed-inside'
  | 'exact-revert'
  | 'exact-cherry-pick'
  | 'known-bot'
  | 'empty'

/** Why a unit is not covered. Everything unknown is a reason of its own. */
export type UncoveredReason =
  | 'direct-push'
  | 'exact-revert-unmeasured'
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
  | 'rule-approvals-missing'
  | 'rule-team-missing'
  | 'rule-team-unreadable'

/** Why a unit is covered or not; what each means stands in `render/unit-reasons.ts`. */
export type UnitReason = CoveredReason | UncoveredReason

/** A unit through whose hands something went. */
export type Carrier = { readonly unit: string; readonly pull: number | null }

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
  /** Why its pull request says that it cannot be rolled back safely; empty where it names no reason, absent where it does not say so. */
  readonly unsafe?: string
}

export type UnitCoverage = Unit & {
  readonly covered: boolean
  readonly reason: UnitReason
  /** Who approved what landed. */
  readonly approvers: readonly string[]
  /** Paths that no approver saw in this form; empty where covered. */
  readonly residue: readonly string[]
  /** Its commits on the deploy branch, oldest first, where they are several. */
  readonly run?: readonly string[]
  /** Who approved its pull request and does not count; absent where there is nobody. */
  readonly notCounted?: readonly NotCounted[]
}

/** What one unit left unseen in a file of the net diff; a file that several left something in stands for each of them. */
export type UncoveredFile = {
  readonly path: string
  readonly unit: string
  readonly pull: number | null
  readonly reason: UncoveredReason
  /** Units that moved or copied it since, where there are any. */
  readonly carriers: readonly Carrier[]
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
  /** It was judged by its size, and never compared. */
  readonly tooLarge?: boolean
  /** Why its content is not shown, neither by GitHub nor in a report of ours: whoever approves it has to look elsewhere. Absent where it is shown. */
  readonly hidden?: OpaqueKind
  /** Of hidden content the bytes before and after; null where there is no file. */
  readonly sizes?: readonly [number | null, number | null]
  /** Address of a submodule, as `.gitmodules` has it. Untrusted text. */
  readonly submodule?: string
  /** Whose approval it needs besides, where the policy asks for owners and it has some. */
  readonly owners?: FileOwners
  /** What rules of the policy ask for its path besides; absent where none does. */
  readonly demanded?: FileDemand
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
  /** Covered files that GitHub folds by itself: whoever approved them had to open them with a click. */
  readonly folded: readonly string[]
}

/** What nobody saw of a path: lines of what landed, lines of what was there before, and what is not told in lines. */
export type Unseen = {
  readonly added: ReadonlySet<number>
  readonly deleted: ReadonlySet<number>
  /** Mode, kind or content without lines, or something that was approved and did not land. */
  readonly other: boolean
}

/** A unit's coverage with all that it changes and all that nobody saw of that. */
export type CoveredUnit = {
  readonly coverage: UnitCoverage
  readonly changes: readonly FileChange[]
  readonly residue: Residue
  /** Whether somebody had to see it: content that nobody can look at does not count then. */
  readonly byEye: boolean
  /** Its commits on the deploy branch, oldest first. */
  readonly run: readonly string[]
  /** What it was approved by, where lines of it may still be proven to have been shown. */
  readonly shown: (path: string) => readonly Proof[]
  /** The commit whose state it brings back, without anybody's eyes; null where it does not. */
  readonly restores: string | null
  /** Approved changes that did not land, of paths that it did not touch at all. */
  readonly amiss: ReadonlyMap<string, Amiss>
}

/** Who has to look at a file. */
export type FileOwners = {
  /** As CODEOWNERS has them. */
  readonly names: readonly string[]
  /** Keys of the logins that are meant (`loginKey`). */
  readonly logins: readonly string[]
  /** Why fewer logins may be known than are meant. */
  readonly unknown: 'codeowners-missing' | 'owner-unreadable' | null
}

/** How many people have to approve a file, and of each of these groups one among them. */
export type FileDemand = { readonly approvals: number; readonly teams: readonly FileOwners[] }

/** A range that our own record says was rolled back. */
export type RollbackRange = {
  readonly good: string
  readonly bad: string
  /** Paths that are taken back; absent or null: all. */
  readonly scope?: ((path: string) => boolean) | null
}

/** A bot whose own pull requests need nobody's eyes, in some paths (globs). */
export type KnownBot = { readonly login: string; readonly paths: readonly string[] }

/** What the policy says of units that repeat or take back others exactly. */
export type ExactRules = {
  readonly reverts: boolean
  readonly cherryPicks: boolean
  /** Whether the unit that ends with a commit was covered itself, by review. */
  readonly isCovered: (sha: string) => Promise<boolean>
}

/** What covering needs to know besides the unit. */
export type CoverContext = {
  /** Independent approvers that each line needs. */
  readonly approvals: number
  readonly rollback: RollbackRange | null
  /** What becomes of approved content that GitHub does not show. */
  readonly opaque: (kind: OpaqueKind, path: string) => 'review' | 'allow'
  /** Files that GitHub shows of one pull request. */
  readonly pageFiles: number
  /** Branches whose reviews count when they are merged as a whole. */
  readonly promotionBranches: readonly string[]
  /** All pull requests that are known. */
  readonly pulls: readonly PullEvidence[]
  readonly bots: readonly KnownBot[]
  /** Null where each unit has to be seen by itself. */
  readonly exact: ExactRules | null
}

/** A difference as GitHub drew it: from a merge base to the approved head. */
export type ShownDiff = { readonly from: string; readonly head: string }

/** Where something that nobody saw came from, and which units moved or copied it since. */
export type Origin = Carrier & {
  readonly reason: UncoveredReason
  readonly carriers: readonly Carrier[]
  /** Why GitHub does not show it, where that is the reason. */
  readonly hidden?: OpaqueKind
}

/** What nobody saw of one path, of one origin; `unseen` null where that is all that the unit did to it. */
export type ResiduePart = { readonly origin: Origin; readonly unseen: Unseen | null }

/** What a unit left unseen by path, what came from further away first. */
export type Residue = ReadonlyMap<string, readonly ResiduePart[]>

/** Why a path did not end as approved, and the blob that it was approved to be; null where it was approved to go. */
export type Amiss = { readonly reason: UncoveredReason; readonly expected: string | null }

/** One approver's look at one pull request, by each way in which it may have been shown. */
export type Proof = { readonly pull: number | null; readonly reviewer: string; readonly diffs: readonly ShownDiff[] }

/** Why somebody's approval of a pull request does not count. */
export type NotCountedReason =
  | 'wrote-it'
  | 'took-part'
  | 'machine'
  | 'may-not-push'
  | 'dismissed'
  | 'author-unknown'
  | 'head-unknown'

/** Somebody who approved, and why that does not count. */
export type NotCounted = { readonly login: string; readonly because: NotCountedReason }
