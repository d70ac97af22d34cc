import { GitNeededError, OutsideError } from '../../base/errors.ts'
import type { Response } from '../../deploy/record.ts'
import type { FileChange, Snapshots } from '../../git/repository.ts'
import { findSuspects, type Landing, loneSegment } from '../../incident/suspects.ts'
import type { FaultSearch } from '../../render/incident-plan.ts'
import { isAside } from '../../deploy/aside.ts'
import { changedLines, isFile, sidesOf } from '../../rollback/changed-lines.ts'
import { searchPlan } from '../../rollback/halves.ts'
import type { ResponseDeps } from '../setting.ts'

/** Landings and files that are looked through; a larger range is searched by halves alone. */
const most = { landings: 50, files: 1000 }

/** How the landing at fault is found among these (oldest first); null where there is nothing to find. */
export async function faultSearch(
  responder: ResponseDeps,
  response: Response,
  landed: readonly { readonly sha: string }[],
): Promise<FaultSearch | null> {
  const plan = searchPlan(landed.length)
  if (plan === null || response.verdict.verdict === 'unknown') return null
  const shas = landed.map(({ sha }) => sha)
  const wanted = loneSegment(response.verdict) !== null && shas.length <= most.landings
  const bare = shas.map((sha) => ({ sha, files: [] }))
  const landings = wanted && response.good !== null ? await changedBy(responder, response.good, shas) : bare
  return { ...plan, suspects: findSuspects(response.verdict, landings ?? bare) }
}

/** What each landing changed; null where that cannot be had: an incident is opened all the same. */
async function changedBy(
  { ports: { openSnapshots, log } }: ResponseDeps,
  good: string,
  shas: readonly string[],
): Promise<readonly Landing[] | null> {
  try {
    const repository = await openSnapshots()
    try {
      return await readLandings(repository, good, shas)
    } finally {
      await repository.close()
    }
  } catch (error) {
    if (!(error instanceof OutsideError) && !(error instanceof GitNeededError)) throw error
    log.warning(`No suspect is looked for: ${error.message}`)
    return null
  }
}

async function readLandings(
  repository: Snapshots,
  good: string,
  shas: readonly string[],
): Promise<readonly Landing[] | null> {
  const { missing } = await repository.fetch([good, ...shas])
  if (missing.length > 0) return null
  const changes: (readonly FileChange[])[] = []
  // Documentation and tests run nowhere.
  const counts = (change: FileChange): boolean => isFile(change) && !isAside(change.path)
  for (const [index, sha] of shas.entries())
    changes.push((await repository.changes(shas[index - 1] ?? good, sha)).filter(counts))
  if (changes.flat().length > most.files) return null
  const diffs = (await repository.blobDiffs(changes.flat().map(sidesOf))).values()
  return shas.map((sha, index) => ({
    sha,
    files: (changes[index] ?? []).map(({ path }) => {
      const { added, removed } = changedLines(diffs.next().value)
      return { path, lines: [...added, ...removed] }
    }),
  }))
}
