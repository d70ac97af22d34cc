import { saidUnsafe } from '../deploy/cautions.ts'
import { saidExpectations, saidPlan } from '../deploy/expectations.ts'
import { isWebFlow, loginKey, sameLogin } from '../deploy/identity.ts'
import { baseAt, type BranchLog, branchLog, headAt, seconds, shownHead, tipBefore } from './approved-head.ts'
import type { Approval, PullEvidence } from './review-evidence.ts'
import type { Repository } from '../git/repository.ts'
import { type Activity, isMerge } from '../github/activity.ts'
import type { PullCommit, PullFacts, Review } from '../github/reviews.ts'

/** What the server saw around one pull request. */
export type PullSources = {
  /** Movements of its own branch, newest first; null where that is a fork's whose log cannot be read. */
  readonly headActivity: readonly Activity[] | null
  /** Whether its own branch is another repository's. */
  readonly fromFork?: boolean
  /** See `PullEvidence.landedOn`; null where it is the branch that is measured, or none that is deployed. */
  readonly landedOn?: string | null
  /** Movements of the branch that it landed on, newest first. */
  readonly baseActivity: readonly Activity[]
  /** Commits that are merges and nothing else. */
  readonly clean: ReadonlySet<string>
}

const securityLabel = /\b(?:security|vulnerability|cve)\b/i

/** Turns facts about a merged pull request into the evidence that coverage is decided from. */
export function pullEvidence(pull: PullFacts, sources: PullSources): PullEvidence {
  const log = sources.headActivity === null ? null : branchLog(sources.headActivity, pull.headSha, pull.mergedAt)
  const { logins, unknown } = contributorsOf(pull, log, sources.clean)
  const author = pull.author?.login ?? 'ghost'
  const unsafe = saidUnsafe(pull.body ?? '')
  const plannedFor = saidPlan(pull.body ?? '')
  return {
    number: pull.number,
    title: pull.title,
    author,
    head: pull.headSha,
    mergeCommit: pull.mergeCommit,
    base: pull.base,
    ...(pull.size === undefined ? {} : { size: pull.size }),
    ...(sources.landedOn == null ? {} : { landedOn: sources.landedOn }),
    ...landing(pull, sources.baseActivity),
    ...((pull.labels ?? []).some((label) => securityLabel.test(label)) ? { security: true } : {}),
    ...(unsafe === null ? {} : { unsafe }),
    ...(plannedFor === null ? {} : { plannedFor }),
    ...(saidExpectations(pull.body ?? '').length === 0 ? {} : { announces: true }),
    contributors: logins.filter((login) => !sameLogin(login, author)),
    unknownContributor: unknown,
    unnamedCommit: pull.commits.some(({ authors, committer }) => [...authors, committer].includes(null)),
    ...(sources.fromFork === true ? { fromFork: true } : {}),
    approvals: pull.reviews.flatMap((review) => approval(pull, review, log, sources.baseActivity)),
  }
}

/** Where the branch stood before the merge, by the movement that ends in what was merged. */
function landing({ mergeCommit }: PullFacts, baseActivity: readonly Activity[]): Pick<PullEvidence, 'landedAfter'> {
  const merge = baseActivity.find((movement) => isMerge(movement) && movement.after === mergeCommit)
  return merge === undefined ? {} : { landedAfter: merge.before }
}

function approval(
  pull: PullFacts,
  review: Review,
  log: BranchLog | null,
  baseActivity: readonly Activity[],
): Approval[] {
  if (review.reviewer === null) return []
  const at = review.submittedAt
  return [
    {
      reviewer: review.reviewer.login,
      kind: review.reviewer.kind,
      canPush: review.canPush,
      state: review.state,
      head: shownHead(pull, log, headAt(pull, log, at), review.commit ?? null),
      base: baseAt(pull, at),
      baseSha: tipBefore(baseActivity, shownAt(at, pull.mergedAt)),
      submittedAt: at,
    },
  ]
}

/** The time whose difference a review was shown: one after the merge that of the merge. ISO 8601. */
export function shownAt(time: string, mergedAt: string | null): string {
  return mergedAt !== null && seconds(mergedAt) < seconds(time) ? mergedAt : time
}

/** Everyone who had a part in a pull request, and whether someone is missing from that list. */
export type Contributors = { readonly logins: readonly string[]; readonly unknown: boolean }

type Pull = Pick<PullFacts, 'author' | 'commits' | 'events' | 'complete'>

/**
 * Author, commit authors, co-authors, committers and pushers. `clean` names merge commits that hold nothing but what git
 * makes of their parents: they make nobody a contributor, so that pressing "update branch" costs no reviewer.
 *
 * An e-mail address without an account is answered for by whoever pushed it, whom only an unbroken log of the branch names.
 * Without such a log anybody may have pushed under other names.
 */
export function contributorsOf(pull: Pull, log: BranchLog | null, clean: ReadonlySet<string>): Contributors {
  const commits = pull.commits.filter(({ sha }) => !clean.has(sha))
  const pushes = (log?.movements ?? []).filter((movement) => !isUpdate(movement, pull.commits, clean))
  const forced = pull.events.flatMap((event) => (event.kind === 'head-force-pushed' ? [event.actor] : []))
  const named = commits.flatMap((commit) =>
    [...commit.authors, commit.committer].map((person) => person?.login ?? null),
  )
  const actors = [...pushes.map(({ actor }) => actor), ...forced]
  const logins = new Map<string, string>()
  for (const login of [pull.author?.login ?? null, ...named, ...actors]) {
    if (login !== null && !isWebFlow(login) && !logins.has(loginKey(login))) logins.set(loginKey(login), login)
  }
  const pushersKnown = log !== null && log.complete && actors.every((actor) => actor !== null)
  return { logins: [...logins.values()], unknown: pull.author === null || !pull.complete || !pushersKnown }
}

/** Whether a push brought nothing but one clean merge on top of what was there. */
function isUpdate(movement: Activity, commits: readonly PullCommit[], clean: ReadonlySet<string>): boolean {
  const made = commits.find(({ sha }) => sha === movement.after)
  return made !== undefined && clean.has(made.sha) && made.parents[0] === movement.before
}

/** Merge commits whose tree is exactly what git makes of their two parents. What cannot be recomputed is none. */
export async function cleanMerges(
  repository: Pick<Repository, 'commit' | 'mergeBase' | 'mergeCommits'>,
  commits: readonly PullCommit[],
): Promise<Set<string>> {
  const clean = new Set<string>()
  for (const { sha } of commits.filter(({ parents }) => parents.length === 2)) {
    const commit = await repository.commit(sha)
    const [ours, theirs, third] = commit?.parents ?? []
    if (commit === null || ours === undefined || theirs === undefined || third !== undefined) continue
    if ((await repository.mergeBase(ours, theirs)) === null) continue
    const merged = await repository.mergeCommits(ours, theirs)
    if (merged.clean && merged.tree === commit.tree) clean.add(sha)
  }
  return clean
}
