import { branchRules } from '../model/branch-rule.ts'
import { pulls } from '../model/pull.ts'
import { carries, type Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { nodeId } from '../wire/node-id.ts'
import { failure, type Fields } from './scope.ts'

interface Input {
  readonly pullRequestId: string
  readonly mergeMethod?: string
  readonly expectedHeadOid?: string
}

/** Has no route in REST. */
export function autoMergeFields(world: World, token: Token): Fields {
  return {
    enablePullRequestAutoMerge: ({ input }: { readonly input: Input }) => {
      const repo = world.repositories.get(token.repository.toLowerCase())
      const pull = repo && [...pulls(repo).values()].find(({ id }) => nodeId('PullRequest', id) === input.pullRequestId)
      if (!repo || !pull)
        throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${input.pullRequestId}'.`)
      if (!carries(token, 'contents', 'write') || !carries(token, 'pull-requests', 'write'))
        throw failure('FORBIDDEN', 'Resource not accessible by integration')
      if (!repo.settings.autoMerge) throw failure('UNPROCESSABLE', 'Auto merge is not allowed for this repository')
      if (pull.issue.state !== 'open') throw failure('UNPROCESSABLE', 'Pull request is closed')
      if (pull.draft) throw failure('UNPROCESSABLE', 'Pull request is in draft state')
      if (input.expectedHeadOid !== undefined && input.expectedHeadOid !== pull.head.sha)
        throw failure('UNPROCESSABLE', 'Head branch was modified. Review and try the merge again.')
      // Without a rule there is nothing to wait for, and GitHub wants it merged at once.
      if (!branchRules(repo).some(({ branch }) => branch === pull.base.ref))
        throw failure('UNPROCESSABLE', 'Pull request Pull request is in clean status')
      pull.autoMerge = { by: token.actor, method: input.mergeMethod ?? 'MERGE' }
      return { pullRequest: { __typename: 'PullRequest', number: pull.issue.number } }
    },
  }
}
