const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  UND_ERR_SOCKET: 'connection closed',
  ENOTFOUND: 'name not found',
  EAI_AGAIN: 'name lookup failed',
  ENETUNREACH: 'network unreachable',
  EHOSTUNREACH: 'host unreachable',
}

// Errors that are known by their name only.
const NAMED = new Set(['TimeoutError', 'HTTPParserError'])

/**
 * The other side answered wrongly, hung up, refused or did not answer. A name that is not found, a network that is not there and
 * whatever else is not listed may be our own fault.
 */
export const REFUSALS: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'TimeoutError',
  'HTTPParserError',
])

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** `TimeoutError`, `HTTPParserError`, or the code of the innermost cause that has one; null where nothing is known. */
export function failureCode(error: unknown): string | null {
  let code: string | null = null
  for (let each = error; each instanceof Error; each = each.cause) {
    if (NAMED.has(each.name)) return each.name
    code = codeOf(each) ?? code
    // Several addresses were tried: the first speaks for all.
    const tried: readonly unknown[] = each instanceof AggregateError ? each.errors : []
    code = codeOf(tried[0]) ?? code
  }
  return code
}

/** A login had no token to send. The message says why, without secrets; there is no cause, because who was asked last has not refused. */
export class LoginError extends Error {
  override readonly name = 'LoginError'
}

/** What went wrong in a few words, without addresses, which may hold secrets. */
export function failureText(error: unknown): string {
  const code = failureCode(error)
  if (code === 'TimeoutError') return 'no answer in time'
  if (code === 'HTTPParserError') return 'the answer is not HTTP'
  return code === null ? 'request failed' : (WORDS[code] ?? code)
}

/** The body as text, null where it is longer than allowed. */
export async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | undefined = response.body ?? undefined
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
