import { isBot, loginKey, sameLogin } from '../deploy/identity.ts'
import type { UncoveredReason } from './coverage.ts'
import type { Approval, PullEvidence } from './review-evidence.ts'

/** An account with the word of the policy: one that only machines use is no person, whatever GitHub calls it. */
export function knownMachine<A extends { readonly login: string; readonly kind: 'User' | 'Bot' }>(
  account: A,
  machineUsers: readonly string[],
): A {
  return machineUsers.some((login) => sameLogin(login, account.login)) ? { ...account, kind: 'Bot' } : account
}

/** The same pull request, with the approvals of machines marked as such. */
export function withMachines(pull: PullEvidence, machineUsers: readonly string[]): PullEvidence {
  const approvals = pull.approvals.map((approval) => {
    const { kind } = knownMachine({ login: approval.reviewer, kind: approval.kind }, machineUsers)
    return { ...approval, kind }
  })
  return { ...pull, approvals }
}

/** Whose approvals of a pull request count, and why none does. */
export type Standing = {
  readonly approvals: readonly Approval[]
  /** Null where at least one approval counts. */
  readonly refusal: Extract<
    UncoveredReason,
    'changes-requested' | 'contributor-unknown' | 'no-independent-approval'
  > | null
}

/** The last opinionated review of each person: a later dismissal or request for changes takes an approval back. */
export function latestReviews(reviews: readonly Approval[]): Approval[] {
  const latest = new Map<string, Approval>()
  for (const review of reviews) {
    const key = loginKey(review.reviewer)
    const known = latest.get(key)
    if (known === undefined || Date.parse(known.submittedAt) <= Date.parse(review.submittedAt)) latest.set(key, review)
  }
  return [...latest.values()]
}

/**
 * Approvals by people who may push and had no part in what they approved. One independent request for changes that still
 * stands outweighs them all; where a contributor is unknown nobody's independence can be shown.
 */
export function standing(pull: PullEvidence): Standing {
  const involved = new Set([pull.author, ...pull.contributors].map(loginKey))
  const independent = latestReviews(pull.approvals).filter(
    (review) =>
      review.canPush &&
      !involved.has(loginKey(review.reviewer)) &&
      !isBot({ login: review.reviewer, kind: review.kind }),
  )
  if (independent.some(({ state }) => state === 'CHANGES_REQUESTED'))
    return { approvals: [], refusal: 'changes-requested' }
  const approvals = independent.filter(({ state }) => state === 'APPROVED')
  if (approvals.length === 0) return { approvals, refusal: 'no-independent-approval' }
  if (pull.unknownContributor) return { approvals: [], refusal: 'contributor-unknown' }
  return { approvals, refusal: null }
}
