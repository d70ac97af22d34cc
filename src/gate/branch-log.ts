import type { Activity } from '../github/activity.ts'

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
