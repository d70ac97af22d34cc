import type { Clock, Log } from '../deploy/ports.ts'
import type { Repository } from '../git/repository.ts'
import type { Forge } from '../github/forge.ts'
import type { PullFacts } from '../github/reviews.ts'
import { type BranchActivity, readActivity } from './branch-activity.ts'
import { cleanMerges } from './clean-merges.ts'
import type { PullEvidence, ReviewEvidence } from './evidence.ts'
import { linkedPulls, settledPulls } from './find-pulls.ts'
import { pullEvidence } from './pull-evidence.ts'
import { wantedActivity } from './wanted-activity.ts'

/** What is asked, of whom. */
export type GatherPorts = {
  readonly forge: Pick<Forge, 'activity' | 'reviews'>
  readonly clock: Clock
  readonly log: Log
}

/** The range to explain. `name` is `owner/name` of the repository: branches of any other are not ours to ask about. */
export type GatherRange = {
  readonly base: string
  readonly head: string
  readonly branch: string
  readonly name: string
}

/** Gathers all facts about people for a range from GitHub. Throws OutsideError where it does not answer. */
export async function gatherEvidence(
  ports: GatherPorts,
  repository: Repository,
  range: GatherRange,
): Promise<ReviewEvidence> {
  const { reviews, activity } = ports.forge
  await repository.fetch([range.base, range.head])
  const landed = await repository.firstParents(range.base, range.head)
  const dropped = await repository.firstParents(range.head, range.base)
  const commits = [...dropped, ...landed]
  if (commits.length === 0) return { branch: range.branch, pulls: [] }
  const first = await linkedPulls(reviews, commits)
  const logsOf = (pulls: readonly PullFacts[]): Promise<BranchActivity> => {
    const own = pulls.filter((pull) => isOwn(pull, range))
    const question = { branch: range.branch, sides: [dropped, landed], pulls, own }
    return readActivity(activity, wantedActivity(question))
  }
  const early = await logsOf(first)
  const facts = await settledPulls({ ...ports, reviews }, commits, first, await early(range.branch))
  // A pull request that was named late may have been reviewed before all that was read so far.
  const activityOf = facts === first ? early : await logsOf(facts)
  const baseActivity = await activityOf(range.branch)
  await repository.fetch(facts.map(({ headSha }) => headSha))
  const pulls: PullEvidence[] = []
  for (const pull of facts) {
    const headActivity = isOwn(pull, range) ? await activityOf(pull.headBranch) : null
    const clean = await cleanMerges(repository, pull.commits)
    pulls.push(pullEvidence(pull, { headActivity, baseActivity, clean }))
  }
  return { branch: range.branch, pulls }
}

/** A fork keeps its own log, which this token cannot ask for: its heads stay unknown. */
function isOwn(pull: PullFacts, range: GatherRange): boolean {
  return pull.headRepository?.toLowerCase() === range.name.toLowerCase()
}
