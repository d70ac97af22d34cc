import type { User } from '../model/user.ts'
import type { World } from '../model/world.ts'
import { nodeId } from '../wire/node-id.ts'
import type { Fields } from './scope.ts'

/** An account as GraphQL shows it: a bot's login has no "[bot]" there, unlike everywhere else. */
export function actor(world: World, user: User): Fields {
  const login = user.login.replace(/\[bot\]$/, '')
  return {
    __typename: user.type,
    id: nodeId(user.type, user.id),
    databaseId: user.id,
    login,
    ...(user.type === 'User' && { name: user.name, email: user.email }),
    url: user.type === 'Bot' ? `${world.url}/apps/${login}` : `${world.url}/${login}`,
  }
}
