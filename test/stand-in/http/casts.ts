// The casts that cannot be avoided, each with what makes it right.
import type { Server } from 'node:http'
import type { Level, Permission } from '../model/token.ts'
import type { Needs } from './route.ts'

/** The port of a server that listens on TCP; only a server on a socket file has none. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port')
  return address.port
}

/** The permissions of a route one by one; what is not named is not in the object. */
export function needsOf(needs: Needs): [Permission, Level][] {
  return Object.entries(needs) as [Permission, Level][]
}
