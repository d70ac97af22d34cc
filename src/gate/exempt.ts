import { revertRange } from '../deploy/revert.ts'
import type { FileChange, Repository } from '../git/repository.ts'
import type { CoverContext, RollbackRange } from './context.ts'
import type { UnitReason } from './coverage.ts'
import type { LandingUnit } from './units.ts'

/** Why a unit needs nobody's eyes. */
export type Exemption = Extract<UnitReason, 'empty' | 'rollback-recomputed'>

/** Whether a unit is covered without anybody's approval, and why. */
export async function exemptionOf(
  repository: Repository,
  landing: LandingUnit,
  changes: readonly FileChange[],
  { rollback }: CoverContext,
): Promise<Exemption | null> {
  if (changes.length === 0) return 'empty'
  return rollback !== null && (await isRollback(repository, landing, rollback)) ? 'rollback-recomputed' : null
}

/** Whether a unit is exactly the revert of the recorded range on top of what it landed on, with or without workflow files. */
async function isRollback(repository: Repository, landing: LandingUnit, range: RollbackRange): Promise<boolean> {
  for (const withoutWorkflows of [false, true]) {
    const revert = await revertRange(repository, { ...range, onto: landing.unit.parent, withoutWorkflows })
    if (revert.outcome === 'clean' && revert.tree === landing.tree) return true
  }
  return false
}
