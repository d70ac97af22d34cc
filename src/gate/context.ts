import type { PullEvidence } from './evidence.ts'

/** A range that our own record says was rolled back. */
export type RollbackRange = { readonly good: string; readonly bad: string }

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
}
