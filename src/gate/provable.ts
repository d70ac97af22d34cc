import type { CoverageQuestion } from './assess.ts'

/**
 * The question as far as it can be answered without git: what landed as it was approved, and nothing that would have to be merged, taken back
 * or followed through another branch anew. What stays out is uncovered, as if the policy did not know it. The lane of a rollback is open as always:
 * that its target was found good stands in the record, and no merge has a part in it.
 */
export function withoutMerges(question: CoverageQuestion): CoverageQuestion {
  return {
    ...question,
    rollback: null,
    promotionBranches: [],
    exactReverts: false,
    exactCherryPicks: false,
  }
}
