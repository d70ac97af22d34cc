import type { Clock, Log } from '../deploy/ports.ts'
import type { Repository } from '../git/repository.ts'
import type { Forge } from '../github/forge.ts'
import type { PullFacts } from '../github/reviews.ts'
import type { Activity } from '../github/activity.ts'
import { readActivity } from './branch-activity.ts'
import { cleanMerges } from './clean-merges.ts'
import type { PullEvidence, ReviewEvidence } from './evidence.ts'
import { findPulls } from './find-pulls.ts'
import { pullEvidence } from './pull-evidence.ts'

/** What is asked, of whom. */
export type GatherPorts = {
  readonly forge: Pick<Forge, 'activity' | 'reviews'>
  readonly clock: Clock
  readonly log: Log
}

/** The range to explain. `name` is `owner/name` of the repository: branches of any other are a fork's. */
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
  const baseActivity = await activity.list(range.branch)
  const facts = await findPulls({ ...ports, reviews }, [...dropped, ...landed], baseActivity)
  await repository.fetch(facts.map(({ headSha }) => headSha))
  const pushesOf = await readPushes(ports, facts, range)
  const pulls: PullEvidence[] = []
  for (const pull of facts) {
    const headActivity = await pushesOf(pull)
    const clean = await cleanMerges(repository, pull.commits)
    pulls.push(pullEvidence(pull, { headActivity, baseActivity, clean, fromFork: !isOwn(pull, range) }))
  }
  return { branch: range.branch, pulls }
}

/** Reads what was pushed to the branch of each pull request. A fork keeps a log of its own: null where that cannot be read. */
async function readPushes(
  { forge: { activity }, log }: GatherPorts,
  facts: readonly PullFacts[],
  range: GatherRange,
): Promise<(pull: PullFacts) => Promise<readonly Activity[] | null>> {
  const own = facts.filter((pull) => isOwn(pull, range))
  const activityOf = await readActivity(
    activity,
    own.map(({ headBranch }) => headBranch),
  )
  return async (pull) => {
    if (isOwn(pull, range)) return activityOf(pull.headBranch)
    const { headRepository: fork, headBranch } = pull
    const pushes = fork === null ? null : await activity.listElsewhere(fork, headBranch)
    if (pushes === null) log.info(unreadable(pull))
    return pushes
  }
}

function unreadable({ number, headRepository: fork }: PullFacts): string {
  const why =
    fork === null ? 'the fork it came from is gone' : `the log of pushes of ${fork} cannot be read with this token`
  return `Pull request #${number} counts as unreviewed: ${why}. What its branch has to give can be pushed to a branch of this repository and reviewed there.`
}

function isOwn(pull: PullFacts, range: GatherRange): boolean {
  return pull.headRepository?.toLowerCase() === range.name.toLowerCase()
}
