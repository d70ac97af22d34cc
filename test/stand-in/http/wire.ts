import { createHash } from 'node:crypto'
import type { Answer } from './answer.ts'

/** An answer as bytes, ready to be sent. */
export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Turns an answer into bytes. */
export function encode({ status, body, headers = {} }: Answer): Sent {
  if (body === undefined) return { status, headers: { ...headers }, body: Buffer.alloc(0) }
  if (body instanceof Uint8Array) return { status, headers: { ...headers }, body: Buffer.from(body) }
  const json = Buffer.from(JSON.stringify(body))
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: json }
}

/** Gives what was answered its ETag, and makes it a 304 when the client has this very answer already. */
export function withETag(sent: Sent, known: string | undefined): Sent {
  if (sent.status !== 200 && sent.status !== 201) return sent
  const etag = `W/"${createHash('sha256').update(sent.body).digest('hex')}"`
  const headers = { ...sent.headers, etag }
  if (known !== etag) return { ...sent, headers }
  return { status: 304, headers, body: Buffer.alloc(0) }
}
