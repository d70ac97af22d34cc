import type { Repository } from '../git/repository.ts'
import type { CoveredUnit, PathResidue } from './cover.ts'
import type { ReviewEvidence } from './evidence.ts'
import { landingUnits } from './units.ts'

/**
 * What production runs and the candidate does not have, as units whose every path is uncovered: an older or diverged
 * candidate takes it out of production, and a stale re-run looks just like a rollback. `allowed`: it is one.
 */
export async function droppedUnits(
  repository: Repository,
  range: { readonly base: string; readonly head: string },
  evidence: ReviewEvidence,
  allowed: boolean,
): Promise<CoveredUnit[]> {
  const landed = await landingUnits(repository, { base: range.head, head: range.base }, evidence)
  const dropped: CoveredUnit[] = []
  for (const { unit, tree } of landed) {
    const changes = await repository.changes(unit.parent, tree)
    const paths = allowed ? [] : changes.map(({ path }) => path)
    const reason = allowed ? 'rollback-lane' : 'drops-deployed'
    const residue = new Map(paths.map((path): [string, PathResidue] => [path, { unseen: null, reason }]))
    const coverage = { ...unit, covered: allowed, reason, approvers: [], residue: paths } as const
    dropped.push({ coverage, changes, residue, byEye: false })
  }
  return dropped
}
