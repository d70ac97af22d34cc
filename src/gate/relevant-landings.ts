import { contentsOf } from './contents.ts'
import type { LandingUnit } from './landing-units.ts'
import { pairOf } from './net-coverage.ts'
import { isOther } from './pairs.ts'
import { isPlain, side } from './reviewed-lines.ts'
import type { FileChange, Repository } from '../git/repository.ts'

type Repo = Pick<Repository, 'blobs' | 'blobDiffs' | 'blobIds' | 'changes' | 'prefetch' | 'sizes'>

type Asked = {
  /** Paths that count; absent or null: all. */
  readonly scope?: ((path: string) => boolean) | null
  readonly rollback?: object | null | undefined
  readonly exactReverts?: boolean
  readonly exactCherryPicks?: boolean
}

/**
 * The units that may say something of what counts, in their order: those that touch a path in scope, and earlier ones that touch a path which such a unit
 * touches too, because something that nobody saw may have been moved from there. A page may draw a new or a rewritten file as a copy of any other: all that
 * came before such a file counts. A unit that repeats or takes back another may speak for other paths: where that is believed, all of them count.
 */
export async function relevantLandings(
  repository: Repo,
  landings: readonly LandingUnit[],
  { scope = null, rollback = null, exactReverts = false, exactCherryPicks = false }: Asked,
): Promise<readonly LandingUnit[]> {
  if (scope === null || rollback !== null || exactReverts || exactCherryPicks) return landings
  const units: { landing: LandingUnit; changes: readonly FileChange[] }[] = []
  for (const landing of landings) {
    units.push({ landing, changes: await repository.changes(landing.unit.parent, landing.tree) })
  }
  const own = units.flatMap(({ changes }) => changes.filter((change) => isPlain(change) && scope(change.path)))
  await repository.prefetch(own.filter(({ status }) => status === 'modified').map(pairOf))
  const contents = contentsOf(repository)
  const mayBeCopy = async (change: FileChange): Promise<boolean> => {
    const before = side(change.oldId)
    if (before === null || !isPlain(change)) return true
    return change.status !== 'deleted' && (await isOther(contents, before, change.newId))
  }
  const relevant: LandingUnit[] = []
  const paths = new Set<string>()
  for (const [at, { landing, changes }] of [...units.entries()].toReversed()) {
    const touched = changes.filter(({ path }) => scope(path) || paths.has(path))
    // A merge that changes nothing may have left out what was approved.
    if (touched.length === 0 && changes.length > 0) continue
    relevant.push(landing)
    for (const change of touched) {
      if (await mayBeCopy(change)) return [...landings.slice(0, at), ...relevant.toReversed()]
    }
    for (const { path } of changes) paths.add(path)
  }
  return relevant.toReversed()
}
