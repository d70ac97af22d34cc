import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { found } from '../../model/refusal.ts'
import { mayPush } from '../../model/user.ts'
import { userWire } from '../../wire/user.ts'

/** What an account may do; the older `permission` knows only four levels. */
export const routes = [
  route(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    { metadata: 'read' },
    ({ world, repo, input }) => {
      const user = found(world.users.get(input.username.toLowerCase()))
      const role = repo.role(user.login)
      const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
      const permissions = {
        admin: role === 'admin',
        maintain: role === 'admin' || role === 'maintain',
        push: mayPush(role),
        triage: mayPush(role) || role === 'triage',
        pull: role !== 'none',
      }
      return ok({ permission, role_name: role, user: { ...userWire(world, user), permissions, role_name: role } })
    },
  ),
]
