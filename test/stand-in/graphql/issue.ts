import { type Comment, type Issue, issues } from '../model/issue.ts'
import type { Label } from '../model/label.ts'
import { pulls } from '../model/pull.ts'
import { reactions } from '../model/reaction.ts'
import { association } from '../wire/issue.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import { type Fields, noSuch, permit, type Scope } from './scope.ts'

/** `issue(number)` of a repository. */
export function issueFields(scope: Scope): Fields {
  const { repo } = scope
  const issueNode = ({ number }: { number: number }): Fields => {
    permit(scope, 'issues')
    const issue = issues(repo).get(number)
    if (!issue || issue.isPull || !repo.settings.issues) throw noSuch('Issue', number)
    return {
      ...issueLikeFields(scope, issue),
      __typename: 'Issue',
      id: nodeId('Issue', issue.id),
      databaseId: issue.id,
      url: repo.html(`issues/${number}`),
      state: issue.state.toUpperCase(),
      stateReason: issue.stateReason?.toUpperCase() ?? null,
    }
  }
  return {
    issue: issueNode,
    issueOrPullRequest: (args: { number: number }) => {
      const pull = pulls(repo).get(args.number)
      if (!pull) return issueNode(args)
      permit(scope, 'pull-requests')
      return scope.nodes.pull(pull)
    },
  }
}

/** What issues and pull requests have alike. */
export function issueLikeFields(scope: Scope, issue: Issue): Fields {
  const { world, repo } = scope
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    author: () => actor(world, issue.author),
    authorAssociation: association(repo, issue.author.login),
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closed: issue.state === 'closed',
    closedAt: issue.closedAt,
    lastEditedAt: issue.lastEditedAt,
    locked: issue.locked,
    labels: (args: PageArgs) => connection(args, issue.labels, labelNode),
    comments: (args: PageArgs) => connection(args, issue.comments, (comment) => commentNode(scope, issue, comment)),
  }
}

/** A label. */
export function labelNode(label: Label): Fields {
  return { id: nodeId('Label', label.id), name: label.name, color: label.color, description: label.description }
}

/** GraphQL's names of the reactions that REST knows by other ones, in GitHub's order. */
const reactionNames = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  hooray: 'HOORAY',
  confused: 'CONFUSED',
  heart: 'HEART',
  rocket: 'ROCKET',
  eyes: 'EYES',
} as const

/** One group for each reaction there is, made or not. */
function reactionGroups({ repo, token }: Scope, comment: Comment): Fields[] {
  const made = reactions(repo).filter((reaction) => reaction.comment === comment.id)
  return Object.entries(reactionNames).map(([content, name]) => ({
    content: name,
    viewerHasReacted: made.some((reaction) => reaction.content === content && reaction.user === token.actor),
  }))
}

function commentNode(scope: Scope, issue: Issue, comment: Comment): Fields {
  const { world, repo } = scope
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url: repo.html(`${issue.isPull ? 'pull' : 'issues'}/${issue.number}#issuecomment-${comment.id}`),
    author: () => actor(world, comment.author),
    authorAssociation: association(repo, comment.author.login),
    body: comment.body,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.lastEditedAt,
    reactionGroups: () => reactionGroups(scope, comment),
  }
}
