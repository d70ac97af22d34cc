import { OutsideError } from '../deploy/errors.ts'
import type { Client } from './client.ts'

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
