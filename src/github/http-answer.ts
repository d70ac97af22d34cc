/** One entry of an answer's `errors`: REST fills `code`, `field` and `resource`, GraphQL `type`. Empty where not given. */
export type AnswerDetail = {
  readonly code: string
  readonly field: string
  readonly resource: string
  readonly type: string
  readonly message: string
}

/** What came back over HTTP when it was not what was asked for. */
export type Answer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** GitHub's own words, empty where it gave none. */
  readonly message: string
  readonly details: readonly AnswerDetail[]
  /** Media type of something that is not JSON (a proxy's or a maintenance page), else null. */
  readonly foreign: string | null
}

type Headers = Readonly<Record<string, string | number | undefined>>

/** Reads an HTTP answer of any shape. Nothing in it is taken for granted: a proxy may have written it. */
export function readAnswer(status: number, headers: Headers, data: unknown): Answer {
  const lower: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) lower[name.toLowerCase()] = String(value)
  const media = lower['content-type']
  return {
    status,
    headers: lower,
    message: textOf(data, 'message'),
    details: listOf(memberOf(data, 'errors')).map(readDetail),
    foreign: media !== undefined && !isJson(media) ? media : null,
  }
}

/** Whether a media type is JSON in any of GitHub's forms. */
export function isJson(media: string): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(media)
}

/** A member of a value of unknown shape, undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function readDetail(value: unknown): AnswerDetail {
  return {
    code: textOf(value, 'code') || textOf(memberOf(value, 'extensions'), 'code'),
    field: textOf(value, 'field'),
    resource: textOf(value, 'resource'),
    type: textOf(value, 'type'),
    message: typeof value === 'string' ? value : textOf(value, 'message'),
  }
}

function textOf(value: unknown, name: string): string {
  const member = memberOf(value, name)
  return typeof member === 'string' ? member : ''
}

/** GitHub gives `errors` as a list of objects, a list of strings, or one string. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

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

// Places where GitHub's answer says only in words what a caller must tell apart: no status, header or code does.
// Everything else is decided on those. Should GitHub change a sentence, the answer becomes a plain `refused`.

/** 403 or 429 of a secondary limit that came without `retry-after`. */
export const saysSecondaryLimit = (answer: Answer): boolean => says(answer, /secondary rate limit|abuse detection/i)

/** 403 or 422 where the repository or organisation does not let Actions open pull requests. */
export const saysPullRequestsNotPermitted = (answer: Answer): boolean =>
  says(answer, /not permitted to create (or approve )?pull requests/i)

/** 422 with `code: custom`: the head has an open pull request to this base. */
export const saysPullRequestExists = (answer: Answer): boolean => says(answer, /a pull request already exists/i)

/** 422 of `POST git/refs`. */
export const saysRefExists = (answer: Answer): boolean => says(answer, /reference already exists/i)

/** 422 of `PATCH` and `DELETE git/refs/…`. */
export const saysRefMissing = (answer: Answer): boolean => says(answer, /reference does not exist/i)

/** 422 of `PATCH git/refs/…` without force. */
export const saysNotFastForward = (answer: Answer): boolean => says(answer, /not a fast[ -]forward/i)

/** 403 for a token of an app or workflow, on servers that send no `x-accepted-github-permissions`. */
export const saysNotAccessible = (answer: Answer): boolean => says(answer, /resource not accessible by/i)

function says(answer: Answer, wording: RegExp): boolean {
  return wording.test(answer.message) || answer.details.some((detail) => wording.test(detail.message))
}
