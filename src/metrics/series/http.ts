import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { failureText, LoginError } from '../http.ts'
import type { OpenAccess } from '../login.ts'
import type { Failure } from './ask.ts'
import type { Turn } from './pace.ts'

/** What opens the store, where it is (its address without a slash at the end), and the turn that a request waits for, where the store limits how often it is asked. */
export type StoreAddress = { readonly url: string; readonly access: OpenAccess; readonly turn?: Turn }

/**
 * A request to the store. `path` begins with a slash; `body` is sent as JSON, or as a form where it is `URLSearchParams`. `weight`: what it counts for in
 * the store's limits; 1 where absent.
 */
export type StoreRequest = {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly weight?: number
}

const TIMEOUT_MILLISECONDS = 30_000
const MAX_BYTES = 200_000_000
const LONGEST_DETAIL = 300
/** Seconds after which one more try is made, where the fault may be gone by then. */
const SOON = 0.5
/** How AWS says that it was asked too often. */
const THROTTLED = /throttl|rate exceeded/i
const MAY_PASS = new Set([408, 425, 429, 500, 502, 503, 504])

/** A failure with its detail on one short line. */
export function failed(
  missing: Failure['missing'],
  detail: string,
  more: Pick<Failure, 'again' | 'wrong'> = {},
): Failure {
  return { missing, detail: detail.replaceAll(/\s+/g, ' ').slice(0, LONGEST_DETAIL), ...more }
}

/** Asks once and reads the answer as JSON of that shape; or says why there is none, in the store's words where it has any. Never throws. */
export async function askJson<T>(
  { url, access, turn }: StoreAddress,
  request: StoreRequest,
  shape: z.ZodType<T>,
): Promise<T | Failure> {
  const sent = requestOf(url, request)
  await turn?.(request.weight ?? 1)
  try {
    const { text, ...response } = await send({ ...sent, headers: await access.sign(sent) })
    if (text === null) return failed('source-error', `more than ${MAX_BYTES} bytes`)
    if (response.status < 200 || response.status > 299) return refusal(response, access.scrub(saidIn(response, text)))
    const json = jsonOf(text)
    if (json === undefined) return failed('not-parsable', notJson(response))
    const parsed = shape.safeParse(json)
    if (parsed.success) return parsed.data
    const said = wordsOf(json)
    return said === null
      ? failed('not-parsable', `the answer is not as documented: ${placeOf(parsed.error)}`)
      : failed('source-error', access.scrub(said))
  } catch (error) {
    if (error instanceof LoginError) return failed('source-error', error.message)
    return failed('source-unreachable', failureText(error), { again: SOON })
  }
}

/** An answer without its body. Names of headers in lower case. */
type Head = { readonly status: number; readonly headers: IncomingMessage['headers'] }

type Sent = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Sends a request and reads its whole answer; a redirect is an answer, because a secret goes to the address that was named and to no other. Not by `fetch`:
 * where a server hangs up behind a long answer, as gunicorn does in front of Graphite, that of Node throws outside of every promise.
 */
async function send({ url, method, headers, body }: Sent): Promise<Head & { readonly text: string | null }> {
  const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.startsWith('https:') ? httpsRequest : httpRequest
    const options = { method, headers: { ...headers, 'accept-encoding': 'gzip' }, signal }
    request(url, options, resolve).on('error', reject).end(body)
  })
  const isZipped = response.headers['content-encoding'] === 'gzip'
  // What goes wrong on the way is thrown where the last stream is read.
  const stream = isZipped ? pipeline(response, createGunzip(), () => undefined) : response
  return { status: response.statusCode ?? 0, headers: response.headers, text: await textOf(stream) }
}

/** The whole text; null where it is longer than allowed. */
async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function requestOf(url: string, { path, query = {}, body, headers = {} }: StoreRequest): Sent {
  const asked = new URLSearchParams(query).toString()
  const address = `${url.replace(/(?<!\/)\/+$/, '')}${path}${asked === '' ? '' : `${path.includes('?') ? '&' : '?'}${asked}`}`
  const common = { accept: 'application/json', 'cache-control': 'no-store', ...headers }
  if (body === undefined) return { url: address, method: 'GET', headers: common, body: '' }
  const isForm = body instanceof URLSearchParams
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
  const text = isForm ? body.toString() : typeof body === 'string' ? body : JSON.stringify(body)
  return { url: address, method: 'POST', headers: { 'content-type': type, ...common }, body: text }
}

function refusal({ status, headers }: Head, said: string): Failure {
  const detail = `HTTP status ${status}${said === '' ? '' : `: ${said}`}`
  if (MAY_PASS.has(status) || (status === 400 && THROTTLED.test(said)))
    return failed('source-error', detail, { again: waitOf(headers) ?? SOON })
  return failed('source-error', detail, status === 400 || status === 422 ? { wrong: true } : {})
}

/** Headers that say for how long, the standard's first; the last is Sentry's. */
const RESETS = ['retry-after', 'x-ratelimit-reset', 'ratelimit-reset', 'x-sentry-rate-limit-reset']

/**
 * Seconds that a store asks to be left alone: seconds or a date in `retry-after`, seconds in the headers that others have for it; `ratelimit` may have all in
 * one, `limit=10, remaining=0, reset=60`.
 */
function waitOf(headers: Head['headers']): number | null {
  const reset = /\breset=(\d+)/.exec(String(headers['ratelimit'] ?? ''))?.[1]
  const said = RESETS.map((name) => headers[name]).find((value) => value !== undefined) ?? reset
  if (typeof said !== 'string') return null
  const number = Number(said)
  const seconds = Number.isFinite(number) ? number : (Date.parse(said) - Date.now()) / 1000
  // Some give the moment and not the wait.
  const wait = seconds > 1e9 ? seconds - Date.now() / 1000 : seconds
  return Number.isFinite(wait) ? Math.max(SOON, wait) : null
}

const isHtml = ({ headers }: Head): boolean => /\bhtml\b/i.test(headers['content-type'] ?? '')

function notJson(response: Head): string {
  return isHtml(response) ? 'the answer is a page (HTML) and not JSON' : 'the answer is not JSON, or is cut off'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a refusal says beside its status: a message in JSON or plain text; a page of HTML says nothing. */
function saidIn(response: Head, text: string): string {
  const json = jsonOf(text)
  if (json !== undefined) return wordsOf(json) ?? ''
  return isHtml(response) ? '' : text.trim()
}

const words = z.object({
  message: z.string().optional(),
  Message: z.string().optional(),
  detail: z.string().optional(),
  title: z.string().optional(),
  reason: z.string().optional(),
  description: z.string().optional(),
  error_description: z.string().optional(),
  type_detail: z.array(z.unknown()).optional(),
  error: z.unknown().optional(),
  errors: z.unknown().optional(),
})

/** The sentence of an error in JSON, under the names that stores have for it; null where there is none. */
function wordsOf(json: unknown): string | null {
  if (typeof json === 'string') return json
  if (Array.isArray(json)) {
    const all = json.flatMap((each) => wordsOf(each) ?? [])
    return all.length === 0 ? null : all.join('; ')
  }
  const parsed = words.safeParse(json)
  if (!parsed.success) return null
  const { message, Message, detail, title, reason, description, error, errors, ...rest } = parsed.data
  const { error_description: oauth, type_detail: details } = rest
  const own = message ?? Message ?? detail ?? reason ?? description ?? oauth ?? wordsOf(details ?? null)
  return own ?? wordsOf(error ?? null) ?? wordsOf(errors ?? null) ?? title ?? null
}

function placeOf({ issues: [issue] }: z.ZodError): string {
  return issue === undefined ? 'unknown' : `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}`
}
