import { rateOf } from '../http/rate.ts'
import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { nodeId } from '../wire/node-id.ts'
import { autoMergeFields } from './auto-merge.ts'
import { suiteOfNode } from './check-suite.ts'
import { repositoryNode, repositoryParts } from './repository.ts'
import { failure, type Fields } from './scope.ts'
import { updateRefsFields } from './update-refs.ts'

interface RepositoryArgs {
  readonly owner: string
  readonly name: string
}

/** What a query begins with. */
export function rootFields(world: World, token: Token): Fields {
  return {
    // The one place where GraphQL keeps the suffix of a bot's login.
    viewer: {
      __typename: 'User',
      id: nodeId('User', token.actor.id),
      databaseId: token.actor.id,
      login: token.actor.login,
    },
    rateLimit: () => {
      const { limit, remaining, used, reset } = rateOf(world, token, 'graphql')
      return { cost: 1, limit, remaining, used, nodeCount: 0, resetAt: new Date(reset * 1000).toISOString() }
    },
    ...autoMergeFields(world, token),
    ...updateRefsFields(world, token),
    // Only what is asked for by its id somewhere: check suites of the token's own repository.
    node: ({ id }: { readonly id: string }) => {
      const repo = world.repositories.get(token.repository.toLowerCase())
      return repo ? suiteOfNode(repositoryParts(world, token, repo).scope, id) : null
    },
    repository: ({ owner, name }: RepositoryArgs) => {
      const repo = world.repository(`${owner}/${name}`)
      const hidden = repo?.settings.private && token.repository.toLowerCase() !== repo.fullName.toLowerCase()
      if (!repo || hidden)
        throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      return repositoryNode(world, token, repo)
    },
  }
}
