import type { Answer } from './answer.ts'
import { saysSecondaryLimit } from './wording.ts'

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
