import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { found } from '../../model/refusal.ts'
import { permissionsOf } from '../../wire/repository.ts'
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
      const wire = { ...userWire(world, user), permissions: permissionsOf(role), role_name: role }
      return ok({ permission, role_name: role, user: wire })
    },
  ),
]
