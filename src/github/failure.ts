import { isJson, memberOf, readAnswer } from './answer.ts'
import type { Answer } from './answer.ts'

/** Why one attempt at a request brought nothing usable. */
export type Failure =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** `sent: false` only where the request certainly never left. */
  | { readonly kind: 'no-answer'; readonly sent: boolean; readonly why: string; readonly cause: unknown }

type Response = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

/** Errors of the socket that come before the first byte of a request. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What is wrong with a response that came without an error, or null if it is usable. */
export function failureOfResponse(response: Response): Failure | null {
  const { status, headers, data } = response
  if (status === 204) return null
  const answer = readAnswer(status, headers, data)
  if (status >= 300) return { kind: 'answer', answer }
  if (typeof data !== 'object' || data === null) {
    const media = answer.headers['content-type']
    if (media !== undefined && !isJson(media)) return { kind: 'answer', answer }
    // Octokit hands out an empty or partial text where a JSON body broke off.
    return { kind: 'no-answer', sent: true, why: 'the answer broke off', cause: undefined }
  }
  return isGraphqlError(data) ? { kind: 'answer', answer } : null
}

/** What a thrown value says about the attempt. */
export function failureOfError(error: unknown): Failure {
  const response = memberOf(error, 'response')
  const status = memberOf(response, 'status')
  const headers = memberOf(response, 'headers')
  if (typeof status === 'number' && typeof headers === 'object' && headers !== null) {
    return {
      kind: 'answer',
      answer: readAnswer(status, Object.fromEntries(Object.entries(headers)), memberOf(response, 'data')),
    }
  }
  const chain = causesOf(error)
  const timedOut = chain.some((each) => each.name === 'TimeoutError')
  const code = chain.map((each) => memberOf(each, 'code')).find((each) => typeof each === 'string')
  return {
    kind: 'no-answer',
    sent: typeof code !== 'string' || !BEFORE_SENDING.has(code),
    why: timedOut
      ? 'no answer in time'
      : typeof code === 'string'
        ? `no answer (${code})`
        : `no answer (${chain.at(-1)?.message ?? 'unknown cause'})`,
    cause: chain.at(-1),
  }
}

/** GraphQL answers 200 also when it refuses; REST objects with `errors` come with an error status. */
function isGraphqlError(data: object): boolean {
  return 'errors' in data && Array.isArray(data.errors) && data.errors.length > 0
}

/** The error and its causes, outermost first; several addresses tried at once count as one cause each. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [error, ...inner.flatMap(causesOf)]
}
