import type { Clock, Log } from '../deploy/ports.ts'
import type { Repository } from '../git/repository.ts'
import type { Forge } from '../github/forge.ts'
import type { PullFacts } from '../github/reviews.ts'
import type { Activity } from '../github/activity.ts'
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
    const fromFork = !isOwn(pull, range)
    const headActivity = fromFork ? await forkActivity(ports, pull) : await activityOf(pull.headBranch)
    const clean = await cleanMerges(repository, pull.commits)
    pulls.push(pullEvidence(pull, { headActivity, baseActivity, clean, fromFork }))
  }
  return { branch: range.branch, pulls }
}

/** What was pushed to the branch of a fork, by its own log; null where that cannot be read. */
async function forkActivity(
  { forge: { activity }, log }: GatherPorts,
  pull: PullFacts,
): Promise<readonly Activity[] | null> {
  const { headRepository: fork, headBranch } = pull
  const pushes = fork === null ? null : await activity.listElsewhere(fork, headBranch)
  if (pushes === null) log.info(unreadable(pull))
  return pushes
}

function unreadable({ number, headRepository: fork }: PullFacts): string {
  const why =
    fork === null ? 'the fork it came from is gone' : `the log of pushes of ${fork} cannot be read with this token`
  return `Pull request #${number} counts as unreviewed: ${why}. What its branch has to give can be pushed to a branch of this repository and reviewed there.`
}

function isOwn(pull: PullFacts, range: GatherRange): boolean {
  return pull.headRepository?.toLowerCase() === range.name.toLowerCase()
}
