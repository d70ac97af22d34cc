import type { GatePolicy } from '../config/gate-policy.ts'
import type { KnownBot } from '../gate/context.ts'
import type { ReviewEvidence } from '../gate/evidence.ts'
import { claimedCommits } from '../gate/exact.ts'
import { gatherEvidence, type GatherPorts, type GatherRange } from '../gate/gather.ts'
import { pullFinder } from '../gate/mapping.ts'
import type { Repository } from '../git/repository.ts'
import type { Apps } from '../github/apps.ts'

/** Commits outside of the range that are looked into: whoever claims more has them reviewed. */
const MOST_SOURCES = 20

/**
 * The bots of the policy by login. One that is named by its app is found among the authors of these pull requests, by asking GitHub whose
 * bot each author is; without anybody to ask there is none.
 */
export async function knownBots(
  { knownBots: named }: Pick<GatePolicy, 'knownBots'>,
  { pulls }: ReviewEvidence,
  apps: Apps | null,
): Promise<KnownBot[]> {
  const byLogin = named.flatMap(({ login, paths }) => (login === null ? [] : [{ login, paths }]))
  const byApp = named.filter(({ appId }) => appId !== null)
  const authors = byApp.length === 0 ? [] : [...new Set(pulls.map(({ author }) => author))]
  for (const login of authors) {
    const id = (await apps?.idOf(login)) ?? null
    for (const { appId, paths } of byApp) if (id !== null && id === appId) byLogin.push({ login, paths })
  }
  return byLogin
}

/** Facts about units outside of the range which something inside claims to revert or to pick. What cannot be had is left out. */
export async function claimedSources(
  ports: GatherPorts,
  repository: Repository,
  range: GatherRange,
  { pulls }: ReviewEvidence,
): Promise<ReadonlyMap<string, ReviewEvidence>> {
  const inside = await repository.firstParents(range.base, range.head)
  const known = new Set(inside.map(({ sha }) => sha))
  const claimed = (await claimedCommits(repository, inside, pulls)).filter((sha) => !known.has(sha))
  const sources = new Map<string, ReviewEvidence>()
  for (const sha of claimed.slice(0, MOST_SOURCES)) {
    const found = await sourceOf(ports, repository, range, sha)
    if (found !== null) sources.set(sha, found)
  }
  return sources
}

/** A picked unit may have landed on another branch: then that branch's own log tells what stood when. */
async function sourceOf(
  ports: GatherPorts,
  repository: Repository,
  range: GatherRange,
  sha: string,
): Promise<ReviewEvidence | null> {
  const { missing } = await repository.fetch([sha])
  const commit = missing.length > 0 ? null : await repository.commit(sha)
  const [parent] = commit?.parents ?? []
  if (commit === null || parent === undefined) return null
  const alone = { ...range, base: parent, head: sha }
  const found = await gatherEvidence(ports, repository, alone)
  const pull = pullFinder(found.pulls)(commit)
  return pull === null || pull.base === range.branch
    ? found
    : gatherEvidence(ports, repository, { ...alone, branch: pull.base })
}
