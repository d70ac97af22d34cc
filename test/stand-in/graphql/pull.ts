import { readRef } from '../git/refs.ts'
import { type Pull, pullCommits, pullFiles, pulls } from '../model/pull.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import { issueLikeFields } from './issue.ts'
import { refNode } from './ref.ts'
import { reviewFields } from './review.ts'
import { type Fields, noSuch, permit, type Scope } from './scope.ts'
import { timelineField } from './timeline.ts'

interface ListArgs extends PageArgs {
  readonly states?: readonly string[] | null
  readonly baseRefName?: string | null
  readonly headRefName?: string | null
  readonly orderBy?: { readonly field: string; readonly direction: string } | null
}

/** `pullRequest(number)` and `pullRequests` of a repository. */
export function pullFields(scope: Scope): Fields {
  const { repo } = scope
  return {
    pullRequest: ({ number }: { number: number }) => {
      permit(scope, 'pull-requests')
      const pull = pulls(repo).get(number)
      if (!pull) throw noSuch('PullRequest', number)
      return pullNode(scope, pull)
    },
    pullRequests: (args: ListArgs) => {
      permit(scope, 'pull-requests')
      const wanted = [...pulls(repo).values()]
        .filter((pull) => !args.states || args.states.includes(stateOf(pull)))
        .filter((pull) => !args.baseRefName || pull.base.ref === args.baseRefName)
        .filter((pull) => !args.headRefName || pull.head.ref === args.headRefName)
      if (args.orderBy?.field === 'UPDATED_AT')
        wanted.sort((one, other) => one.issue.updatedAt.localeCompare(other.issue.updatedAt))
      if (args.orderBy?.direction === 'DESC') wanted.reverse()
      return connection(args, wanted, (pull) => pullNode(scope, pull))
    },
  }
}

/** A pull request. */
export function pullNode(scope: Scope, pull: Pull): Fields {
  const { world, repo, nodes } = scope
  const { issue, head, base, merged } = pull
  const files = () => pullFiles(repo, pull)
  return {
    ...issueLikeFields(scope, issue),
    ...reviewFields(scope, pull),
    ...timelineField(scope, pull),
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.id),
    databaseId: pull.id,
    url: repo.html(`pull/${issue.number}`),
    state: stateOf(pull),
    isDraft: pull.draft,
    autoMergeRequest: pull.autoMerge ? { mergeMethod: pull.autoMerge.method } : null,
    merged: merged !== undefined,
    mergedAt: merged?.at ?? null,
    mergedBy: merged ? actor(world, merged.by) : null,
    mergeCommit: () => (merged ? nodes.commit(merged.sha) : null),
    headRefOid: head.sha,
    headRefName: head.ref,
    headRef: () => (head.fork ? null : refNode(scope, `refs/heads/${head.ref}`)),
    headRepository: () => nodes.repository(head.fork),
    baseRefOid: async () =>
      (issue.state === 'open' ? (await readRef(repo.git, `refs/heads/${base.ref}`))?.sha : undefined) ?? base.sha,
    baseRefName: base.ref,
    baseRef: () => refNode(scope, `refs/heads/${base.ref}`),
    baseRepository: () => nodes.repository(),
    repository: () => nodes.repository(),
    isCrossRepository: head.fork !== undefined,
    additions: async () => (await files()).reduce((sum, file) => sum + file.additions, 0),
    deletions: async () => (await files()).reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: async () => (await files()).length,
    commits: async (args: PageArgs) => {
      const commit = (sha: string) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PullRequestCommit', sha),
        commit: () => nodes.commit(sha),
      })
      return connection(args, (await pullCommits(repo, pull)).slice(0, 250), commit)
    },
    files: async (args: PageArgs) =>
      connection(args, await files(), ({ filename, additions, deletions }) => ({
        path: filename,
        additions,
        deletions,
      })),
  }
}

function stateOf({ merged, issue }: Pull): string {
  return merged ? 'MERGED' : issue.state.toUpperCase()
}
