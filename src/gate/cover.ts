import { revertRange } from '../deploy/revert.ts'
import type { FileChange, Repository } from '../git/repository.ts'
import type { UnitCoverage, UnitReason } from './coverage.ts'
import type { Credit } from './credit.ts'
import { creditOf } from './credit.ts'
import { standing } from './people.ts'
import type { LandingUnit } from './units.ts'

/** A range that our own record says was rolled back. */
export type RollbackRange = { readonly good: string; readonly bad: string }

/** What covering needs to know besides the unit. */
export type CoverContext = {
  readonly branch: string
  /** Independent approvers that each path needs. */
  readonly approvals: number
  readonly rollback: RollbackRange | null
}

/** A unit's coverage with all that it changes. */
export type CoveredUnit = { readonly coverage: UnitCoverage; readonly changes: readonly FileChange[] }

/** How much of a unit was seen by enough independent approvers in the form in which it landed. */
export async function coverUnit(
  repository: Repository,
  landing: LandingUnit,
  context: CoverContext,
): Promise<CoveredUnit> {
  const changes = await repository.changes(landing.unit.parent, landing.tree)
  const touched = changes.map(({ path }) => path)
  const result = (reason: UnitReason, residue: readonly string[], approvers: readonly string[] = []): CoveredUnit => ({
    coverage: { ...landing.unit, covered: residue.length === 0, reason, approvers, residue },
    changes,
  })
  if (touched.length === 0) return result('empty', [])
  if (await isRollback(repository, landing, changes, context.rollback)) return result('rollback-recomputed', [])
  if (landing.pull === null) return result('direct-push', touched)
  const { approvals, refusal } = standing(landing.pull)
  if (refusal !== null) return result(refusal, touched)
  const credits: Credit[] = []
  for (const approval of approvals) {
    credits.push(await creditOf(repository, landing, approval, { branch: context.branch, touched }))
  }
  if (credits.length < context.approvals)
    return result('no-independent-approval', touched, approversOf(credits, touched))
  const { residue, reason } = combine(credits, context.approvals)
  return result(reason, residue, approversOf(credits, touched))
}

/**
 * What too few approvers saw: a path counts as seen by those whose residue does not name it. The reason is that of the
 * approval that left least.
 */
export function combine(
  credits: readonly Credit[],
  needed: number,
): { readonly residue: readonly string[]; readonly reason: UnitReason } {
  const paths = [...new Set(credits.flatMap((credit) => credit.residue))].toSorted()
  const seenBy = (path: string): number => credits.filter((credit) => !credit.residue.includes(path)).length
  const best = credits.toSorted((a, b) => a.residue.length - b.residue.length)[0]
  const residue = paths.filter((path) => seenBy(path) < needed)
  if (residue.length === 0) return { residue, reason: 'approved-as-merged' }
  // Someone saw all of it, but not enough people did.
  if (best === undefined || best.residue.length === 0) return { residue, reason: 'no-independent-approval' }
  return { residue, reason: best.reason }
}

/** Those who saw at least a part of it. */
function approversOf(credits: readonly Credit[], touched: readonly string[]): string[] {
  return credits
    .filter(({ residue }) => touched.some((path) => !residue.includes(path)))
    .map(({ approver }) => approver)
}

/** Whether a unit is exactly the revert of the recorded range on top of what it landed on, with or without workflow files. */
async function isRollback(
  repository: Repository,
  landing: LandingUnit,
  changes: readonly FileChange[],
  range: RollbackRange | null,
): Promise<boolean> {
  if (range === null || changes.length === 0) return false
  for (const withoutWorkflows of [false, true]) {
    const revert = await revertRange(repository, { ...range, onto: landing.unit.parent, withoutWorkflows })
    if (revert.outcome === 'clean' && revert.tree === landing.tree) return true
  }
  return false
}
