import { type Answer, type Failure, saysSecondaryLimit } from './http-answer.ts'

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

/** A rate limit that an answer speaks of. `wait` and `until` are milliseconds, the latter since the Unix epoch. */
export type Limit = { readonly kind: 'primary' | 'secondary'; readonly wait: number; readonly until: number }

/** GitHub asks for a minute at least where it names no time: docs, "Best practices for using the REST API". */
const UNNAMED_WAIT = 60_000

/** The limit that an answer reports, null where it reports none. `now` is milliseconds since the Unix epoch. */
export function limitOf(answer: Answer, now: number): Limit | null {
  const limited = answer.details.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT')
  if (answer.status !== 403 && answer.status !== 429 && !limited) return null
  const asked = retryAfter(answer, now)
  if (asked !== null) return { kind: 'secondary', wait: asked, until: now + asked }
  if (answer.headers['x-ratelimit-remaining'] === '0') return primary(answer, now)
  if (limited || answer.status === 429 || saysSecondaryLimit(answer)) {
    return { kind: 'secondary', wait: UNNAMED_WAIT, until: now + UNNAMED_WAIT }
  }
  return null
}

/** Milliseconds that `retry-after` asks for, as seconds or as a date; null where it is missing. */
export function retryAfter(answer: Answer, now: number): number | null {
  const header = answer.headers['retry-after']
  if (header === undefined) return null
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - serverTime(answer, now)
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}

function primary(answer: Answer, now: number): Limit {
  const reset = Number(answer.headers['x-ratelimit-reset']) * 1000
  const wait = Number.isFinite(reset) ? Math.max(0, reset - serverTime(answer, now)) : UNNAMED_WAIT
  return { kind: 'primary', wait, until: now + wait }
}

/** The server's clock where it sent it: a runner's own may be off by more than the wait. */
function serverTime(answer: Answer, now: number): number {
  const date = Date.parse(answer.headers['date'] ?? '')
  return Number.isNaN(date) ? now : date
}
