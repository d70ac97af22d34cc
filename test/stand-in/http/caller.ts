import type { IncomingMessage } from 'node:http'
import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'

/** What the Authorization header says: nothing at all, a token, or one nobody knows. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly token: Token }

/** Finds out who asks, from `token X`, `Bearer X` or basic authentication with the token as password. */
export function callerOf(world: World, request: IncomingMessage): Caller {
  const header = request.headers.authorization
  if (!header) return { kind: 'anonymous' }
  const [scheme = '', secret = ''] = header.split(' ')
  const basic = scheme.toLowerCase() === 'basic'
  const value = basic
    ? Buffer.from(secret, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
    : secret
  const token = world.tokens.get(value)
  return token ? { kind: 'known', token } : { kind: 'unknown' }
}
