import { revertRange } from '../deploy/revert.ts'
import type { FileChange, Repository } from '../git/repository.ts'
import type { CoverContext, RollbackRange } from './context.ts'
import type { UnitReason } from './coverage.ts'
import { exactOf } from './exact.ts'
import { isKnownBots } from './known-bot.ts'
import type { LandingUnit } from './units.ts'

/** Why a unit needs nobody's eyes. */
export type Exemption = Extract<
  UnitReason,
  'empty' | 'rollback-recomputed' | 'known-bot' | 'exact-revert' | 'exact-cherry-pick'
>

/** Whether a unit is covered without anybody's approval, and why. */
export async function exemptionOf(
  repository: Repository,
  landing: LandingUnit,
  changes: readonly FileChange[],
  { rollback, bots, exact }: CoverContext,
): Promise<Exemption | null> {
  if (changes.length === 0) return 'empty'
  if (rollback !== null && (await isRollback(repository, landing, rollback))) return 'rollback-recomputed'
  if (await isKnownBots(repository, landing, changes, bots)) return 'known-bot'
  return exact === null ? null : exactOf(repository, landing, exact)
}

/** Whether a unit is exactly the revert of the recorded range on top of what it landed on, with or without workflow files. */
async function isRollback(repository: Repository, landing: LandingUnit, range: RollbackRange): Promise<boolean> {
  for (const withoutWorkflows of [false, true]) {
    const revert = await revertRange(repository, { ...range, onto: landing.unit.parent, withoutWorkflows })
    if (revert.outcome === 'clean' && revert.tree === landing.tree) return true
  }
  return false
}
