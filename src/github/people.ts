import type { AccountNode, SignatureNode } from './answers.ts'
import type { Person } from './reviews.ts'

const BOT_SUFFIX = '[bot]'
/** Address of GitHub's own account `web-flow`, which commits what is merged and edited on its pages. */
const WEB_FLOW = 'noreply@github.com'

/** Whoever GitHub saw acting. Imported identities and organisations are nobody: no account stands behind them. */
export function personOfAccount(account: AccountNode | null): Person | null {
  if (account?.__typename === 'User') return personOfLogin(account.login)
  return account?.__typename === 'Bot' ? botOf(account.login) : null
}

/**
 * The account behind a name in a commit, null where GitHub knows none. Whoever commits writes the address,
 * so this can add a contributor and never clear one.
 */
export function personOfSignature(signature: SignatureNode | null): Person | null {
  if (!signature) return null
  if (signature.user) return personOfLogin(signature.user.login)
  if (signature.email === WEB_FLOW) return { login: 'web-flow', kind: 'User' }
  // GraphQL's `user` is a person's, and missing now and then; the address that GitHub itself gives names the account.
  const [, login, bot] = /^(?:\d+\+)?([\w-]+)(\[bot\])?@users\.noreply\.github\.com$/.exec(signature.email ?? '') ?? []
  if (login === undefined) return null
  return bot === undefined ? personOfLogin(login) : botOf(login)
}

function personOfLogin(login: string): Person {
  return { login, kind: login.endsWith(BOT_SUFFIX) ? 'Bot' : 'User' }
}

/** GraphQL leaves the suffix away that REST writes. */
function botOf(login: string): Person {
  return { login: login.endsWith(BOT_SUFFIX) ? login : `${login}${BOT_SUFFIX}`, kind: 'Bot' }
}
