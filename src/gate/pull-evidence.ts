import { sameLogin } from '../deploy/identity.ts'
import type { Activity } from '../github/activity.ts'
import type { PullFacts, Review } from '../github/reviews.ts'
import { baseAt, headAt } from './approved-head.ts'
import type { BranchLog } from './branch-log.ts'
import { branchLog, seconds, tipBefore } from './branch-log.ts'
import { contributorsOf } from './contributors.ts'
import type { Approval, PullEvidence } from './evidence.ts'

/** What the server saw around one pull request. */
export type PullSources = {
  /** Movements of its own branch, newest first; null where that is a fork's whose log cannot be read. */
  readonly headActivity: readonly Activity[] | null
  /** Whether its own branch is another repository's. */
  readonly fromFork?: boolean
  /** Movements of the deploy branch, newest first. */
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
  return {
    number: pull.number,
    title: pull.title,
    author,
    head: pull.headSha,
    mergeCommit: pull.mergeCommit,
    base: pull.base,
    ...((pull.labels ?? []).some((label) => securityLabel.test(label)) ? { security: true } : {}),
    contributors: logins.filter((login) => !sameLogin(login, author)),
    unknownContributor: unknown,
    unnamedCommit: pull.commits.some(({ authors, committer }) => [...authors, committer].includes(null)),
    ...(sources.fromFork === true ? { fromFork: true } : {}),
    approvals: pull.reviews.flatMap((review) => approval(pull, review, log, sources.baseActivity)),
  }
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
      head: headAt(pull, log, at),
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
