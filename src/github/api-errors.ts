import { type OutsideCode, OutsideError } from '../base/errors.ts'
import { type Answer, type Failure, saysNotAccessible } from './http-answer.ts'
import { isPassing, limitOf } from './retry.ts'

/** GitHub answered, but not with what was asked for. Outside this room it is an OutsideError like any other. */
export class AnsweredError extends OutsideError {
  readonly answer: Answer
  constructor(code: OutsideCode, message: string, answer: Answer) {
    super(code, message)
    this.answer = answer
  }
}

/** Gives a refusal the more exact code that an area of the API reads from GitHub's answer; `codeOf` says null to leave it. */
export async function recoded<T>(work: Promise<T>, codeOf: (answer: Answer) => OutsideCode | null): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof AnsweredError) || error.answer.foreign !== null) throw error
    const code = codeOf(error.answer)
    throw code === null ? error : new AnsweredError(code, error.message, error.answer)
  }
}

/** Null where GitHub says that there is no such thing. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'not-found') return null
    throw error
  }
}

/** A request as messages name it: `POST /repos/o/r/git/refs` without host, query and token. */
export type Asked = {
  readonly name: string
  readonly write: boolean
  /** Permissions in the form of `x-accepted-github-permissions`, where GitHub's answer names none (GraphQL). */
  readonly needs?: string
}

/** What was done before a request was given up. `doubtful`: what it writes may stand there, and could not be looked for. */
export type Sent = { readonly times: number; readonly milliseconds: number; readonly doubtful: boolean }

/** What a failure becomes for everybody outside this room. `now` is milliseconds since the Unix epoch. */
export function outsideError(asked: Asked, failure: Failure, now: number, sent: Sent): OutsideError {
  if (failure.kind === 'no-answer') {
    const message = `${asked.name}: ${failure.why}.${tried(sent)} ${REACH}`
    return new OutsideError('unreachable', message, { cause: failure.cause })
  }
  const { answer } = failure
  const [code, message] = reading(asked, answer, now, sent)
  const said = code === 'missing-permission' ? message : `${asked.name}: ${message}`
  return new AnsweredError(code, said, answer)
}

const REACH = 'Check that the runner reaches GitHub (https://www.githubstatus.com), then run the job again'

function tried({ times, milliseconds, doubtful }: Sent): string {
  const seconds = Math.round(milliseconds / 1000)
  const span = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  const often = times < 2 ? '' : ` Sent ${times} times in ${span}.`
  return `${often}${doubtful ? ' It may have been carried out: the next run looks for it first.' : ''}`
}

function reading(asked: Asked, answer: Answer, now: number, sent: Sent): [OutsideCode, string] {
  const said = `HTTP ${answer.status}${quoted(answer)}`
  const limit = limitOf(answer, now)
  if (limit) return ['rate-limited', limitMessage(said, limit.until, now)]
  if (isPassing(answer) || answer.status >= 500) return ['unreachable', `${said}.${tried(sent)} ${REACH}`]
  if (answer.foreign !== null) return foreign(answer, answer.foreign, sent)
  if (answer.status >= 300 && answer.status < 400) {
    return ['refused', `${said}: moved to ${placeOf(answer.headers['location'])}. ${MOVED}`]
  }
  return refusal(asked, answer, said)
}

const MOVED =
  "No token is sent after a redirect to another host. If the repository was renamed, use its present name; else check the API's address and the proxy"

/** An address without what may be secret in it. */
function placeOf(location: string | undefined): string {
  const url = location === undefined ? null : URL.parse(location)
  return url === null ? 'another address' : `${url.origin}${url.pathname}`
}

function refusal(asked: Asked, answer: Answer, said: string): [OutsideCode, string] {
  const types = new Set(answer.details.map(({ type }) => type))
  const cure = permissionCure(answer.headers['x-accepted-github-permissions'] ?? asked.needs)
  // GraphQL refuses with 200: that number would only puzzle.
  const place = `GitHub answered ${asked.name} with ${answer.status < 300 ? `a refusal:${quoted(answer)}` : said}.`
  if (answer.status === 401)
    return ['missing-permission', `The token was not accepted: check github-token, it may have expired. ${place}`]
  if (types.has('FORBIDDEN') || (answer.status === 403 && (cure !== null || saysNotAccessible(answer)))) {
    return [
      'missing-permission',
      `The job's token may not do this. ${cure ?? "Compare the job's permissions with those that docs/reference.md lists."}\n${place}`,
    ]
  }
  if (answer.status === 404 || types.has('NOT_FOUND'))
    return ['not-found', `${said}. It does not exist, or the token may not see it`]
  return ['refused', said]
}

/** HTML and the like come from a proxy, a login page or a wrong address, never from the API itself. */
function foreign(answer: Answer, media: string, sent: Sent): [OutsideCode, string] {
  const code = answer.status < 300 ? 'unreachable' : 'refused'
  const message = `HTTP ${answer.status} with ${media} where JSON was expected.${answer.status < 300 ? tried(sent) : ''}`
  return [code, `${message} Something else than GitHub's API answers there: check the API address and the proxy`]
}

function limitMessage(said: string, until: number, now: number): string {
  const minutes = Math.ceil((until - now) / 60_000)
  return `${said}. GitHub's rate limit holds until ${new Date(until).toISOString()} (${minutes} min): run the job again after that`
}

/** GitHub's own words, on one line and not too long: they may repeat what others wrote. */
function quoted(answer: Answer): string {
  const details = answer.details.map(
    ({ resource, field, code, message }) => message || [resource, field, code].filter(Boolean).join(' '),
  )
  const words = [answer.message, ...details].filter(Boolean).join('; ').replaceAll(/\s+/g, ' ')
  return words === '' ? '' : ` "${words.length > 300 ? `${words.slice(0, 299)}…` : words}"`
}

/** Names a workflow's `permissions:` may hold, by the names of `x-accepted-github-permissions`. */
const WORKFLOW_PERMISSIONS: ReadonlySet<string> = new Set([
  'actions',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
  'pull_requests',
  'security_events',
  'statuses',
])

/** What this program writes in each mode: whoever lacks even the reading of it is told once, not twice. */
const WRITTEN: ReadonlySet<string> = new Set(['checks', 'contents', 'issues', 'pull_requests'])

/**
 * What to add where a token lacks a permission, from the header `x-accepted-github-permissions`
 * (`contents=write,pull_requests=read; issues=write`: all of one group, of any group). Null where it names none.
 */
export function permissionCure(header: string | undefined): string | null {
  const groups = (header ?? '')
    .split(';')
    .map(readGroup)
    .filter((group) => group.length > 0)
  const grantable = groups.find((group) => group.every(({ name }) => WORKFLOW_PERMISSIONS.has(name)))
  if (grantable) {
    const lines = grantable.map(
      ({ name, level }) => `  ${name.replaceAll('_', '-')}: ${WRITTEN.has(name) ? 'write' : level}`,
    )
    return `Add to the job's permissions, and keep what stands there:\npermissions:\n${lines.join('\n')}`
  }
  const [first] = groups
  if (!first) return null
  const needed = first.map(({ name, level }) => `${name}: ${level}`).join(', ')
  return `A workflow token cannot have ${needed}: give the token of a GitHub App that has it (app-token).`
}

/** Every token may read metadata, so it is never what is missing. */
function readGroup(group: string): { name: string; level: string }[] {
  return [...group.matchAll(/(?<![a-z_])([a-z_]+)=([a-z]+)/g)]
    .map(([, name = '', level = '']) => ({ name, level }))
    .filter(({ name }) => name !== 'metadata')
}
