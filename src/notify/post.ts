import { failureCode, failureText, readBody } from '../metrics/http.ts'
import type { PostAnswer, PostRequest } from './notifier.ts'

/** Milliseconds that a service has to answer. */
const LIMIT = 5000

/** Bytes of an answer that are read. */
const MOST_BYTES = 64 * 1024

/** Failures that come before the first byte of a request. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Posts JSON, follows no redirect, and says what came of it; never throws, and never repeats the address, which may be a secret. */
export async function post({ url, headers, body }: PostRequest): Promise<PostAnswer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'deploy-guard', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT),
    })
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN)
    const text = await readBody(answer, MOST_BYTES)
    return {
      kind: 'answer',
      status: answer.status,
      body: text ?? '',
      retryAfter: Number.isFinite(after) ? after : null,
    }
  } catch (error) {
    const code = failureCode(error)
    return { kind: 'none', sent: code === null || !BEFORE_SENDING.has(code), why: failureText(error) }
  }
}
