import type { Repository } from '../git/repository.ts'
import type { CoveredUnit } from './cover.ts'
import type { PullEvidence } from './evidence.ts'
import { landingUnits } from './units.ts'

/**
 * What production runs and the candidate does not have, as units whose every path is uncovered: an older or diverged
 * candidate takes it out of production, and a stale re-run looks just like a rollback.
 */
export async function droppedUnits(
  repository: Repository,
  range: { readonly base: string; readonly head: string },
  pulls: readonly PullEvidence[],
): Promise<CoveredUnit[]> {
  const landed = await landingUnits(repository, { base: range.head, head: range.base }, pulls)
  const dropped: CoveredUnit[] = []
  for (const { unit, tree } of landed) {
    const changes = await repository.changes(unit.parent, tree)
    const residue = changes.map(({ path }) => path)
    dropped.push({ coverage: { ...unit, covered: false, reason: 'drops-deployed', approvers: [], residue }, changes })
  }
  return dropped
}
