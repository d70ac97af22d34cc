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
