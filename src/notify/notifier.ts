import type { Message } from '../render/notice-message.ts'
import type { Notice } from './notice.ts'

/** One request to a service. */
export type PostRequest = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON. */
  readonly body: string
}

/** What came of it. `sent`: false only where it certainly never left. */
export type PostAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly retryAfter: number | null }
  | { readonly kind: 'none'; readonly sent: boolean; readonly why: string }

/** Sends one request with a time limit; never throws. */
export type Post = (request: PostRequest) => Promise<PostAnswer>

/** The outside that telling people needs. */
export type Telling = {
  readonly post: Post
  /** What an environment variable holds, empty where it is not set. */
  readonly secretOf: (variable: string) => string
  /** The same of one that holds no secret. */
  readonly textOf: (variable: string) => string
}

/** What is told, with what a service may need of it. */
export type Outgoing = {
  readonly notice: Notice
  readonly message: Message
  /** Identity of this message to this place: the same each time that it is sent. */
  readonly id: string
  /** Unix seconds. */
  readonly now: number
  /** A text without secrets. */
  readonly clean: (text: string) => string
  /** How the service named what this follows on; null where it did not. */
  readonly thread: string | null
}

/** How a try ended. `why` is plain text without secrets. */
export type Outcome =
  /** `handle`: how the service names the message. */
  | { readonly kind: 'sent'; readonly handle?: string }
  /** It certainly did not arrive, and another try may do better; `after` in seconds. */
  | { readonly kind: 'again'; readonly why: string; readonly after?: number }
  /** It may have arrived. */
  | { readonly kind: 'unsure'; readonly why: string }
  /** It did not arrive, and another try would not either. */
  | { readonly kind: 'failed'; readonly why: string }

/** A service that messages are sent to. */
export type Notifier<P> = {
  /** Whether a message that may have arrived is sent again, because the other side drops doubles. */
  readonly repeats: boolean
  /** What people call it. */
  readonly title: string
  /** Environment variables that the place needs. */
  readonly variables: (place: P) => readonly string[]
  /** False for what has no form there. */
  readonly takes: (notice: Notice) => boolean
  /** The request, or why there can be none. `secrets`: what the variables hold, in their order; none of them is empty. */
  readonly request: (place: P, outgoing: Outgoing, secrets: readonly string[]) => PostRequest | Refused
  readonly judge: (answer: Answered) => Outcome
}

export type Refused = { readonly refused: string }
export type Answered = Extract<PostAnswer, { kind: 'answer' }>

/** Longest piece of a service's answer that is repeated. */
const MOST = 200

/** What a service said, on one line. */
export function saidBy(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length <= MOST ? line : `${characters.slice(0, MOST - 1).join('')}…`
}

/** How an answer is judged that is no success: what the service refuses stays refused, what it fails at may have been done. */
export function judgeStatus({ status, body, retryAfter }: Answered): Outcome {
  const said = saidBy(body)
  const why = `it answered ${status}${said === '' ? '' : ` (${said})`}`
  if (status === 429) return retryAfter === null ? { kind: 'again', why } : { kind: 'again', why, after: retryAfter }
  if (status >= 500) return { kind: 'unsure', why }
  if (status >= 300 && status < 400) return { kind: 'failed', why: `it answered ${status}: no redirect is followed` }
  return { kind: 'failed', why }
}

/** An address out of a secret, or why it is none. Nothing of the secret is repeated. */
export function addressIn(variable: string, text: string): URL | Refused {
  const url = URL.canParse(text) ? new URL(text) : null
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url === null || (url.protocol !== 'https:' && !isLocal))
    return { refused: `${variable} holds no address that begins with https://` }
  return url.username === '' && url.password === ''
    ? url
    : { refused: `${variable} holds an address with a user name or a password, which is not sent` }
}

/** A secret in all the forms in which a service may repeat it: of an address also its path and its parameters. */
export function secretForms(secret: string): readonly string[] {
  if (!URL.canParse(secret)) return [secret]
  const { pathname, searchParams } = new URL(secret)
  return [secret, pathname, ...searchParams.values(), ...pathname.split('/')].filter((part) => part.length >= 8)
}

/** A message without secrets, should somebody have written one where we read. */
export function scrubbed(message: Message, clean: (text: string) => string): Message {
  return {
    ...message,
    title: clean(message.title),
    text: clean(message.text),
    facts: message.facts.map(([name, value]) => [name, clean(value)] as const),
    links: message.links.map(({ text, url }) => ({ text, url: clean(url) })),
  }
}
