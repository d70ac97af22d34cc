import type { FileChange, Repository } from '../git/repository.ts'
import type { CoverContext } from './context.ts'
import type { CoveredUnit } from './cover.ts'
import type { UncoveredFile } from './coverage.ts'
import { netCoverage } from './net.ts'
import { isPlain, side, type View } from './sight.ts'
import type { LandingUnit } from './units.ts'
import { landingUnits } from './units.ts'

/** Measures units; handed in, for what is inside a unit is measured as the unit itself is. */
type CoverUnits = (
  repository: Repository,
  landings: readonly LandingUnit[],
  context: CoverContext,
) => Promise<CoveredUnit[]>

/**
 * What was seen of a merged branch where it was made: on a branch that the policy names, each pull request into it was
 * reviewed before the branch as a whole was merged here. Null where the unit is no such merge. A path's view says how far the
 * reviews inside reach; what the merge itself put in is not among it.
 */
export async function reviewsInside(
  repository: Repository,
  landing: LandingUnit,
  context: CoverContext,
  cover: CoverUnits,
): Promise<((path: string) => View | null) | null> {
  const [into, from, third] = (await repository.commit(landing.unit.sha))?.parents ?? []
  const named = context.pulls.some(({ base }) => context.promotionBranches.includes(base))
  if (!named || landing.unit.kind !== 'merge' || into === undefined || from === undefined || third !== undefined)
    return null
  const [start, another] = await repository.mergeBases(into, from)
  if (start === undefined || another !== undefined) return null
  const inside = await insideUnits(repository, { base: into, head: from }, context)
  if (inside.length === 0) return null
  const landed = await cover(repository, inside, context)
  const { uncovered } = await netCoverage(repository, { base: start, head: from, dropped: [], landed }, context.opaque)
  const left = Map.groupBy(uncovered, ({ path }) => path)
  const shown = new Map((await repository.changes(start, from)).map((change) => [change.path, change]))
  const after = new Map((await repository.changes(into, landing.tree)).map((change) => [change.path, change]))
  return (path) => viewInside(shown.get(path), after.get(path), left.get(path) ?? [])
}

/** Units of the merged branch; each counts for the branch that its pull request went to, if the policy names that one. */
async function insideUnits(
  repository: Repository,
  range: { readonly base: string; readonly head: string },
  { pulls, promotionBranches }: CoverContext,
): Promise<LandingUnit[]> {
  const inner = pulls.filter(({ base }) => promotionBranches.includes(base))
  const units = await landingUnits(repository, range, { branch: '', pulls: inner })
  return units.some(({ pull }) => pull !== null)
    ? units.map((unit) => ({ ...unit, branch: unit.pull?.base ?? '' }))
    : []
}

function viewInside(
  shown: FileChange | undefined,
  landed: FileChange | undefined,
  left: readonly UncoveredFile[],
): View | null {
  if (shown === undefined || landed === undefined || left.some(({ withoutLines }) => withoutLines)) return null
  if (!isPlain(shown)) {
    return left.length === 0 && shown.newId === landed.newId && shown.oldId === landed.oldId ? { kind: 'whole' } : null
  }
  return {
    kind: 'conflict',
    base: side(shown.oldId),
    head: side(shown.newId),
    sameMode: shown.newMode === landed.newMode,
    except: {
      added: new Set(left.flatMap(({ added }) => added)),
      deleted: new Set(left.flatMap(({ deleted }) => deleted)),
    },
  }
}
