import type { Answer } from './answer.ts'
import type { Failure } from './failure.ts'
import { limitOf, retryAfter } from './limits.ts'

// The retry policy of everything that is asked of GitHub:
// - Reads (GET, GraphQL queries) are repeated after 500, 502, 503, 504, a dropped connection or a timeout.
// - Rate limits are waited out, for reads and writes alike: GitHub did not carry out what it limited.
// - Writes are repeated besides only if the connection was refused, so that nothing was sent. After a 5xx or a lost
//   answer they may have been carried out: whoever called looks it up.

/** Pauses before the first, second and third repeat, milliseconds. */
const PAUSES: readonly number[] = [500, 1000, 2000]
/** A job waits no longer than this for a limit or a `retry-after`, milliseconds. */
const LONGEST_WAIT = 60_000
const PASSING_STATUS: ReadonlySet<number> = new Set([500, 502, 503, 504])

/** Milliseconds to wait before the request is sent again; null if it must not be. `repeats` counts those already made. */
export function waitBefore(failure: Failure, write: boolean, repeats: number, now: number): number | null {
  const pause = PAUSES[repeats]
  if (pause === undefined) return null
  if (failure.kind === 'no-answer') return write && failure.sent ? null : pause
  const limit = limitOf(failure.answer, now)
  const wait = limit
    ? limit.wait
    : isPassing(failure.answer) && !write
      ? (retryAfter(failure.answer, now) ?? pause)
      : null
  return wait !== null && wait <= LONGEST_WAIT ? wait : null
}

/** Whether an answer is the server's own trouble. GraphQL's internal errors come as 200 with neither `type` nor `code`. */
export function isPassing(answer: Answer): boolean {
  if (answer.status !== 200) return PASSING_STATUS.has(answer.status)
  return answer.details.length > 0 && answer.details.every(({ type, code }) => type === '' && code === '')
}
