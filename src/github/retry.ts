import { type Answer, type Failure, saysSecondaryLimit } from './http-answer.ts'
import { JOB } from './patience.ts'

// When a request is sent again:
// - After 500, 502, 503, 504, a dropped connection or a timeout, with growing pauses: reads for some seconds, writes as `writes.ts` says.
// - Rate limits are waited out, up to ten minutes each: GitHub did not carry out what it limited, and would limit whatever came instead.

/** Milliseconds before the first repeats; every further one waits as long as the last. */
const PAUSES: readonly number[] = [500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]
const PASSING_STATUS: ReadonlySet<number> = new Set([500, 502, 503, 504])

/** Milliseconds that a read is repeated for: whoever asks mostly knows what to do without the answer. */
export const MOMENT = 3500

/** What repeating a request has cost so far, milliseconds; what limits cost is counted by itself. */
export type Waited = { readonly repeats: number; readonly pauses: number; readonly limits: number }

export const notWaited: Waited = { repeats: 0, pauses: 0, limits: 0 }

/** How long to wait before a request is sent again, and what that makes of the account; null where it is given up. `most`: milliseconds of pauses. */
export function waitBefore(
  failure: Failure,
  waited: Waited,
  most: number,
  now: number,
): { readonly wait: number; readonly waited: Waited } | null {
  const repeats = waited.repeats + 1
  const pause = PAUSES[Math.min(waited.repeats, PAUSES.length - 1)] ?? 0
  const limit = failure.kind === 'answer' ? limitOf(failure.answer, now) : null
  if (limit !== null) {
    const wait = Math.max(limit.wait, waited.repeats === 0 ? 0 : pause)
    const limits = waited.limits + wait
    return limits > JOB ? null : { wait, waited: { ...waited, repeats, limits } }
  }
  if (failure.kind === 'answer' && !isPassing(failure.answer) && !isForeign(failure.answer)) return null
  const asked = failure.kind === 'answer' ? retryAfter(failure.answer, now) : null
  const left = most - waited.pauses
  // What a server asks for is not cut short: then there is no time for it.
  if (left <= 0 || (asked !== null && asked > JOB - waited.pauses)) return null
  const wait = asked ?? Math.min(pause, left)
  return { wait, waited: { ...waited, repeats, pauses: waited.pauses + wait } }
}

/** Whether a request without a clear answer may have been carried out. */
export function isDoubtful(failure: Failure): boolean {
  if (failure.kind === 'no-answer') return failure.sent
  return isPassing(failure.answer) || isForeign(failure.answer)
}

/** A page in place of the answer, with a status that says that all went well. */
function isForeign({ status, foreign }: Answer): boolean {
  return foreign !== null && status < 300
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
