import type { PullEvidence } from './evidence.ts'

/** A range that our own record says was rolled back. */
export type RollbackRange = { readonly good: string; readonly bad: string }

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
  readonly opaque: 'review' | 'allow'
  /** Branches whose reviews count when they are merged as a whole. */
  readonly promotionBranches: readonly string[]
  /** All pull requests that are known. */
  readonly pulls: readonly PullEvidence[]
  readonly bots: readonly KnownBot[]
  /** Null where each unit has to be seen by itself. */
  readonly exact: ExactRules | null
}
