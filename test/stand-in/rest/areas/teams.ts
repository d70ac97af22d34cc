import { paged } from '../../http/page.ts'
import { globalRoute } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import { carries } from '../../model/token.ts'
import { userWire } from '../../wire/user.ts'

/** Who is in a team. No workflow's token may know; a team that is not seen is as good as none. */
export const routes = [
  globalRoute('GET /orgs/{org}/teams/{team_slug}/members', (call) => {
    const { world, token, input } = call
    if (!carries(token, 'members', 'read')) return refuse(403, 'Resource not accessible by integration')
    const members = world.teams.get(`${input.org}/${input.team_slug}`.toLowerCase())
    if (!members) return refuse(404, 'Not Found')
    return paged(call, members, { wire: (user) => userWire(world, user) })
  }),
]
