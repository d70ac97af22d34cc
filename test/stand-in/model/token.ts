import type { App, User } from './user.ts'

/** The permissions a route asks for and a token carries, by GitHub's own names. */
export type Permission =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'pull-requests'
  | 'statuses'
  | 'workflows'
  | 'members'

export type Level = 'read' | 'write'
export type Permissions = Partial<Record<Permission, Level | 'none'>>

/** A token the stand-in knows; `app` is missing for a person's token. */
export interface Token {
  readonly value: string
  readonly actor: User
  readonly app?: App
  readonly repository: string
  readonly permissions: Permissions
  /** Requests counted against the rate limit, by resource. */
  readonly used: { core: number; graphql: number }
}

/** Whether the token carries a permission at this level; metadata may be read with every token. */
export function carries(token: Token, permission: Permission, level: Level): boolean {
  if (permission === 'metadata' && level === 'read') return true
  const has = token.permissions[permission]
  return has === 'write' || (has === 'read' && level === 'read')
}
