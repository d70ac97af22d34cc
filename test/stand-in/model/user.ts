/** An account; bots have a login that ends in "[bot]", as in GitHub's REST answers. */
export interface User {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot'
  name: string
  email: string
  readonly createdAt: string
}

/** What an account may do in one repository, from most to least. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'

/** A GitHub App, the owner of check runs and of installation tokens. */
export interface App {
  readonly id: number
  readonly slug: string
}

/** The app behind every workflow token. */
export const ACTIONS_APP: App = { id: 15368, slug: 'github-actions' }

/** The login behind every workflow token. */
export const ACTIONS_LOGIN = 'github-actions[bot]'

/** Who signs what GitHub's web interface commits. */
export const WEB_FLOW = { login: 'web-flow', name: 'GitHub', email: 'noreply@github.com' }

/** Whether this role lets an account push. */
export function mayPush(role: Role): boolean {
  return role === 'admin' || role === 'maintain' || role === 'write'
}
