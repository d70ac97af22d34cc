import { findLabel } from '../model/label.ts'
import type { Repository } from '../model/repository.ts'
import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { commitNode, objectField } from './commit.ts'
import { deploymentFields } from './deployment.ts'
import { issueFields, labelNode } from './issue.ts'
import { pullFields, pullNode } from './pull.ts'
import { refNode } from './ref.ts'
import type { Fields, Scope } from './scope.ts'

/** A repository; each file of this folder adds the fields that lead to its own type. */
export function repositoryNode(world: World, token: Token, repo: Repository): Fields {
  return repositoryParts(world, token, repo).fields
}

/** The same, with what other fields of it are resolved with. */
export function repositoryParts(world: World, token: Token, repo: Repository): { fields: Fields; scope: Scope } {
  const node: Fields = {
    __typename: 'Repository',
    id: nodeId('Repository', repo.id),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: repo.fullName,
    owner: () => actor(world, repo.owner),
    url: repo.html(),
    isPrivate: repo.settings.private,
    isFork: false,
    hasIssuesEnabled: repo.settings.issues,
    autoMergeAllowed: repo.settings.autoMerge,
    viewerDefaultMergeMethod: 'SQUASH',
    label: ({ name }: { name: string }) => {
      const label = findLabel(repo, name)
      return label ? labelNode(label) : null
    },
    defaultBranchRef: () => refNode(scope, `refs/heads/${repo.settings.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refNode(scope, qualifiedName),
  }
  const scope: Scope = {
    world,
    token,
    repo,
    nodes: {
      commit: (sha) => commitNode(scope, sha),
      pull: (pull) => pullNode(scope, pull),
      repository: (other = repo) => (other === repo ? node : repositoryNode(world, token, other)),
    },
  }
  const more = { ...objectField(scope), ...pullFields(scope), ...issueFields(scope), ...deploymentFields(scope) }
  return { fields: { ...node, ...more }, scope }
}
