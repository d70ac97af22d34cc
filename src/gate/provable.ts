import type { CoverageQuestion } from './assess.ts'

/**
 * The question as far as it can be answered without git: what landed as it was approved, and nothing that would have to be merged, taken back
 * or followed through another branch anew. What stays out is uncovered, as if the policy did not know it.
 */
export function withoutMerges(question: CoverageQuestion): CoverageQuestion {
  return {
    ...question,
    rollback: null,
    mayDrop: false,
    promotionBranches: [],
    exactReverts: false,
    exactCherryPicks: false,
  }
}
