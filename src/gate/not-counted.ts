import { isBot, loginKey, sameLogin } from '../deploy/identity.ts'
import { latestReviews } from './approvals.ts'
import type { Coverage, NotCounted, NotCountedReason } from './coverage.ts'
import type { Approval, PullEvidence } from './review-evidence.ts'

/** Everyone who approved a pull request and does not count, by name. */
export function notCounted(pull: PullEvidence): NotCounted[] {
  return latestReviews(pull.approvals).flatMap((review) => {
    const because = reasonOf(review, pull)
    return because === null ? [] : [{ login: review.reviewer, because }]
  })
}

/** The same coverage, with everyone who approved a unit and does not count. */
export function withNotCounted(coverage: Coverage, pulls: readonly PullEvidence[]): Coverage {
  const byNumber = new Map(pulls.map((pull) => [pull.number, pull]))
  const units = coverage.units.map((unit) => {
    const pull = unit.pull === null ? undefined : byNumber.get(unit.pull)
    const found = pull === undefined ? [] : notCounted(pull)
    return found.length === 0 ? unit : { ...unit, notCounted: found }
  })
  return { ...coverage, units }
}

/** Null for an approval that counts, and for a review that is none. */
function reasonOf({ reviewer, kind, state, canPush, head }: Approval, pull: PullEvidence): NotCountedReason | null {
  if (state === 'CHANGES_REQUESTED') return null
  if (state === 'DISMISSED') return 'dismissed'
  if (sameLogin(reviewer, pull.author)) return 'wrote-it'
  if (pull.contributors.map(loginKey).includes(loginKey(reviewer))) return 'took-part'
  if (isBot({ login: reviewer, kind })) return 'machine'
  if (!canPush) return 'may-not-push'
  if (pull.unknownContributor) return 'author-unknown'
  return head === null ? 'head-unknown' : null
}
