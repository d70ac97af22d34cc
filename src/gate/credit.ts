import type { MergeResult, Repository } from '../git/repository.ts'
import type { UnitReason } from './coverage.ts'
import type { Approval } from './evidence.ts'
import type { LandingUnit } from './units.ts'
import { EMPTY_TREE } from './units.ts'

type Repo = Pick<Repository, 'changes' | 'commit' | 'mergeBase' | 'mergeCommits' | 'mergeTrees'>

/** What one approval leaves of a unit: paths that this person did not see as they landed. */
export type Credit = { readonly approver: string; readonly residue: readonly string[]; readonly reason: UnitReason }

/**
 * Applies exactly what the approver was shown, the difference from the merge base of then to the approved head, to what
 * the unit landed on, and compares with what it left. `touched` are all paths of the unit.
 */
export async function creditOf(
  repository: Repo,
  landing: LandingUnit,
  approval: Approval,
  context: { readonly branch: string; readonly touched: readonly string[] },
): Promise<Credit> {
  const nothing = (reason: UnitReason): Credit => ({ approver: approval.reviewer, residue: context.touched, reason })
  const { head, base, baseSha } = approval
  if (head === null || base === null || baseSha === null) return nothing('approved-head-unknown')
  if (base !== context.branch) return nothing('approved-on-another-base')
  if (landing.unit.parent === EMPTY_TREE) return nothing('objects-missing')
  if ((await repository.commit(head)) === null || (await repository.commit(baseSha)) === null) {
    return nothing('objects-missing')
  }
  const expected = await approvedResult(repository, landing.unit.parent, { head, baseSha })
  if (expected === null) return nothing('objects-missing')
  const residue = await residueOf(repository, expected, landing)
  const reason =
    residue.length === 0 ? 'approved-as-merged' : expected.clean ? 'differs-from-approved' : 'merge-conflict'
  return { approver: approval.reviewer, residue, reason }
}

/**
 * What landing the approved head on `parent` gives. Where the merge base is still the one that stood at the approval, it
 * is the merge that GitHub makes. Where it is not (the deploy branch was force-pushed, or took some of the commits in by
 * another way), GitHub's merge could carry lines that nobody was shown; then the shown difference alone is applied.
 * Null for unrelated histories.
 */
async function approvedResult(
  repository: Repo,
  parent: string,
  approved: { readonly head: string; readonly baseSha: string },
): Promise<MergeResult | null> {
  const shownFrom = await repository.mergeBase(approved.baseSha, approved.head)
  const landedFrom = await repository.mergeBase(parent, approved.head)
  if (shownFrom === null || landedFrom === null) return null
  if (shownFrom === landedFrom) return repository.mergeCommits(parent, approved.head)
  return repository.mergeTrees({ base: shownFrom, ours: parent, theirs: approved.head })
}

/** git reports this conflict while it takes both sides in, as GitHub does; every other is a decision that someone took. */
const harmless = new Set(['rename/delete'])

async function residueOf(repository: Repo, expected: MergeResult, landing: LandingUnit): Promise<string[]> {
  const decided = expected.conflicts.filter(({ kind }) => !harmless.has(kind)).map(({ path }) => path)
  if (expected.tree === landing.tree && decided.length === 0) return []
  const differing = await repository.changes(expected.tree, landing.tree)
  return [...new Set([...differing.map(({ path }) => path), ...decided])].toSorted()
}
