import type { Activity } from '../github/activity.ts'
import type { PullEvent, PullFacts } from '../github/reviews.ts'

type Pull = Pick<PullFacts, 'headSha' | 'mergedAt' | 'base' | 'events' | 'complete'>

/**
 * Head of a pull request at a time, by the server's clock alone. Null where it cannot be known, so that nobody is credited
 * with what he may not have seen: no unbroken log of the branch (that of a private fork cannot be read), or a push in the very second.
 * While a pull request is closed its head stays behind its branch: what is approved then is not known either.
 * What a review itself names as its commit is not asked here, because GitHub points it at newer heads (see `shownHead`); nor is any date of a commit.
 */
export function headAt(pull: Pull, log: BranchLog | null, time: string): string | null {
  const at = seconds(time)
  if (log === null) return isMerged(pull, at) ? pull.headSha : null
  if (log.movements.some((movement) => seconds(movement.at) === at && movement.kind !== 'branch_creation')) return null
  if (isMerged(pull, at)) return pull.headSha
  if (wasClosed(pull, at)) return null
  return log.movements.find((movement) => seconds(movement.at) <= at)?.after ?? null
}

/**
 * The older of the head that stood when a review was submitted and the commit that the review names: a page that was left open, or a request, is about
 * what was shown there. GitHub points a review at newer heads and never at older ones, so a newer commit says nothing and an older one that the reviewer
 * saw less. Null where the named commit is none that this branch is known to have had: then it is not known what was shown.
 */
export function shownHead(
  { commits }: Pick<PullFacts, 'commits'>,
  log: BranchLog | null,
  head: string | null,
  named: string | null,
): string | null {
  if (head === null || named === null || named === head) return head
  const heads = (log?.movements ?? []).map(({ after }) => after)
  // The newest head comes first.
  if (heads.includes(named)) return heads.indexOf(named) > heads.indexOf(head) ? named : head
  // A commit that was pushed together with newer ones.
  const order = commits.map(({ sha }) => sha)
  if (!order.includes(named)) return null
  return !order.includes(head) || order.indexOf(named) < order.indexOf(head) ? named : head
}

/** Whether it was closed at a time without being merged, or may have been. */
function wasClosed({ events, mergedAt, complete }: Pull, at: number): boolean {
  if (!complete) return true
  const turns = events.filter(({ kind }) => kind === 'closed' || kind === 'reopened')
  // GitHub closes what it merges, in the same second.
  const earlier = turns.filter((turn) => mergedAt === null || seconds(turn.at) < seconds(mergedAt))
  if (earlier.some((turn) => seconds(turn.at) === at)) return true
  const last = earlier.filter((turn) => seconds(turn.at) < at).toSorted((a, b) => seconds(a.at) - seconds(b.at))
  return last.at(-1)?.kind === 'closed'
}

/** After its merge a pull request's head does not move any more. */
function isMerged(pull: Pull, at: number): boolean {
  return pull.mergedAt !== null && at > seconds(pull.mergedAt)
}

/** Base branch of a pull request at a time; null where the timeline was not seen whole or changed in that second. */
export function baseAt(pull: Pull, time: string): string | null {
  if (!pull.complete) return null
  const at = seconds(time)
  const changes = pull.events.filter(isBaseChange).toSorted((a, b) => seconds(a.at) - seconds(b.at))
  if (changes.some((change) => seconds(change.at) === at)) return null
  return changes.find((change) => seconds(change.at) > at)?.from ?? pull.base
}

type BaseChange = Extract<PullEvent, { kind: 'base-changed' }>

function isBaseChange(event: PullEvent): event is BaseChange {
  return event.kind === 'base-changed'
}

const NOTHING = /^0+$/

/** Movements of one branch that end in a known head, newest first, without a gap. */
export type BranchLog = {
  readonly movements: readonly Activity[]
  /** Whether the log reaches back to where the branch was made. */
  readonly complete: boolean
}

/** Whole seconds of an ISO 8601 time: GitHub's clock tells no more. */
export function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000)
}

/**
 * The part of a branch's activity that led to `head` (by `until`, ISO 8601, null for now). A name may be used again after a
 * merge, and the log may lag or have gaps: only the unbroken chain that ends in `head` is believed. Null where the log does
 * not know that head.
 */
export function branchLog(activity: readonly Activity[], head: string, until: string | null): BranchLog | null {
  const known = activity.filter(({ at }) => until === null || seconds(at) <= seconds(until))
  const end = known.findIndex(({ after }) => after === head)
  if (end < 0) return null
  const movements: Activity[] = []
  let expected = head
  for (const movement of known.slice(end)) {
    if (movement.after !== expected) break
    movements.push(movement)
    expected = movement.before
    if (NOTHING.test(movement.before)) return { movements, complete: true }
  }
  return { movements, complete: false }
}

/**
 * Tip of a branch right before a time. A movement in the same second counts as later: the difference that was shown is then
 * taken against the older tip. Null where the log does not tell.
 */
export function tipBefore(activity: readonly Activity[], time: string): string | null {
  const earlier = activity.find(({ at }) => seconds(at) < seconds(time))
  const oldest = activity.at(-1)
  const tip = earlier === undefined ? oldest?.before : earlier.after
  return tip === undefined || NOTHING.test(tip) ? null : tip
}
