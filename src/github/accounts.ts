import { OutsideError } from '../base/errors.ts'
import { orNull } from './api-errors.ts'
import type { Client } from './client.ts'
import type { AccountNode, SignatureNode } from './graphql-answers.ts'

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

export type Person = {
  /** As in REST: bots end in `[bot]`. */
  readonly login: string
  readonly kind: 'User' | 'Bot'
}

export type Teams = {
  /** Logins of a team's members, those of teams below it as well; null where there is no such team or the token may not see it. */
  members(organization: string, team: string): Promise<readonly string[] | null>
}

/** Answers that say "not for this token", which GitHub does not tell apart from "no such team". */
const unseen: readonly string[] = ['not-found', 'missing-permission', 'refused']

/** Teams of an organization. Needs the organization permission `members: read`, which no workflow's token has. */
export function teamsOf({ octokit }: Client): Teams {
  return {
    async members(organization, team) {
      const wanted = { org: organization, team_slug: team, per_page: 100 }
      try {
        const found = await octokit.paginate(octokit.rest.teams.listMembersInOrg, wanted)
        return found.map(({ login }) => login)
      } catch (error) {
        if (error instanceof OutsideError && unseen.includes(error.code)) return null
        throw error
      }
    },
  }
}

export type Apps = {
  /** Id of the app whose bot has a login; null where it is no bot of an app, or the app is not there for this token. */
  idOf(login: string): Promise<number | null>
}

/** Apps, of which everybody may know the public part. */
export function appsOf({ octokit }: Client): Apps {
  return {
    async idOf(login) {
      const [, slug] = /^([\w-]+)\[bot\]$/.exec(login) ?? []
      if (slug === undefined) return null
      const found = await orNull(octokit.rest.apps.getBySlug({ app_slug: slug }))
      return found?.data?.id ?? null
    },
  }
}
