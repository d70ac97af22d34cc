import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { groupBy } from '../base/group-by.ts'
import { branchLog, seconds } from './approved-head.ts'
import { isLinked, linkedPulls, settledPulls } from './linked-pulls.ts'
import { cleanMerges, pullEvidence, shownAt } from './pull-evidence.ts'
import type { PullEvidence, ReviewEvidence } from './review-evidence.ts'
import type { Commit, Repository } from '../git/repository.ts'
import type { Activities, Activity, Enough } from '../github/activity.ts'
import type { Forge } from '../github/forge.ts'
import type { PullFacts } from '../github/reviews.ts'

/** What is asked, of whom. */
export type GatherPorts = {
  readonly forge: Pick<Forge, 'activity' | 'reviews'> & { readonly pulls?: Pick<Forge['pulls'], 'get'> }
  readonly clock: Clock
  readonly log: Log
}

/** The range to explain. `name` is `owner/name` of the repository: branches of any other are a fork's. */
export type GatherRange = {
  readonly base: string
  readonly head: string
  readonly branch: string
  readonly name: string
  /** Whether a branch is deployed as well: what was approved into it is approved. */
  readonly deploys?: (branch: string) => boolean
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
    const landedOn = await landedElsewhere(ports, pull, range)
    const bases = landedOn === null ? baseActivity : await activityOf(landedOn)
    pulls.push(pullEvidence(pull, { headActivity, baseActivity: bases, clean, fromFork, landedOn }))
  }
  return { branch: range.branch, pulls }
}

/**
 * The base of a pull request that landed by another way than on the branch that is measured: on another deploy branch, or as a layer of a stack that
 * lands on one. Null where neither is so.
 */
async function landedElsewhere(
  { forge }: GatherPorts,
  { number, base, headRepository }: PullFacts,
  { branch, name, deploys = () => false }: GatherRange,
): Promise<string | null> {
  if (base === branch) return null
  if (deploys(base)) return base
  // Layers are branches of one repository.
  if (headRepository?.toLowerCase() !== name.toLowerCase()) return null
  const stackBase = (await forge.pulls?.get(number))?.stackBase ?? null
  return stackBase !== null && (stackBase === branch || deploys(stackBase)) ? base : null
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

/** What the logs are asked about. `sides` are stretches of the deploy branch, each oldest first. */
export type ActivityQuestion = {
  readonly branch: string
  readonly sides: readonly (readonly Commit[])[]
  readonly pulls: readonly PullFacts[]
  /** Those of `pulls` whose branch is one of this repository. */
  readonly own: readonly PullFacts[]
}

/**
 * How far back the log of each branch has to be read: of a pull request's branch to where it was made, of the deploy branch to
 * before the first review and past the commits that no pull request explains. What came before decides nothing.
 */
export function wantedActivity({ branch, sides, pulls, own }: ActivityQuestion): WantedBranches {
  const wanted = new Map<string, Enough>()
  const add = (name: string, enough: Enough): void => {
    const before = wanted.get(name)
    wanted.set(name, (movements) => enough(movements) && (before?.(movements) ?? true))
  }
  for (const { headBranch, headSha, mergedAt } of own) {
    add(headBranch, (movements) => branchLog(movements, headSha, mergedAt)?.complete === true)
  }
  add(branch, tellsBases(pulls))
  for (const side of sides) {
    if (side.some((commit) => !isLinked(commit, pulls))) add(branch, goesPast(side))
  }
  return wanted
}

/** Whether the log says where the deploy branch stood at each review. */
function tellsBases(pulls: readonly PullFacts[]): Enough {
  const times = pulls.flatMap(({ reviews, mergedAt }) =>
    reviews.map(({ submittedAt }) => seconds(shownAt(submittedAt, mergedAt))),
  )
  const first = Math.min(...times)
  return (movements) => times.length === 0 || movements.some(({ at }) => seconds(at) < first)
}

/** Whether the log reaches back to the movement that brought the oldest of these commits. */
function goesPast(side: readonly Commit[]): Enough {
  const shas = new Set(side.map(({ sha }) => sha))
  return (movements) => movements.some(({ before, after }) => shas.has(after) && !shas.has(before))
}

/** So many branches are asked about one by one; from there on the log of all branches is read. */
const FEW = 3

/** What is to be known of each branch, by name. */
export type WantedBranches = ReadonlyMap<string, Enough>

/** Movements of each branch, newest first, as far back as is wanted. */
export type BranchActivity = (branch: string) => Promise<readonly Activity[]>

/**
 * Reads the movements of branches in few requests: the log of the whole repository, a hundred movements a page, back to where it
 * tells enough of each, and by itself only a branch of which that did not. No more than a page for four branches is read for it.
 */
export async function readActivity(
  activity: Pick<Activities, 'list' | 'recent'>,
  wanted: WantedBranches,
): Promise<BranchActivity> {
  const asked = new Map<string, Promise<readonly Activity[]>>()
  const alone = (branch: string): Promise<readonly Activity[]> => {
    const answer = asked.get(branch) ?? activity.list(branch, wanted.get(branch))
    asked.set(branch, answer)
    return answer
  }
  if (wanted.size <= FEW) return alone
  const { movements, complete } = await activity.recent(Math.ceil(wanted.size / 4), (read) => {
    const found = byBranch(read)
    return [...wanted].every(([branch, enough]) => enough(found(branch)))
  })
  const found = byBranch(movements)
  return async (branch) => {
    const enough = wanted.get(branch)
    return complete || enough?.(found(branch)) === true ? found(branch) : alone(branch)
  }
}

function byBranch(movements: readonly Activity[]): (branch: string) => readonly Activity[] {
  const byRef = groupBy(movements, ({ ref }) => ref)
  return (branch) => byRef.get(`refs/heads/${branch}`) ?? []
}
