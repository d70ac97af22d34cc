import { pulls } from '../model/pull.ts'
import { type Reaction, reactions } from '../model/reaction.ts'
import type { Comment, Issue } from '../model/issue.ts'
import type { Label } from '../model/label.ts'
import type { Repository } from '../model/repository.ts'
import { nodeId } from './node-id.ts'
import { userWire, viaApp } from './user.ts'

/** How GitHub calls the relation of an account to the repository. */
export function association(repo: Repository, login: string): string {
  if (login.toLowerCase() === repo.owner.login.toLowerCase()) return 'OWNER'
  return repo.roles.has(login.toLowerCase()) ? 'COLLABORATOR' : 'NONE'
}

export function labelWire(repo: Repository, label: Label): object {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: repo.api(`labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    description: label.description,
    color: label.color,
    default: false,
  }
}

/** What issues and pull requests show alike. */
export function sharedWire(repo: Repository, issue: Issue): object {
  const people = issue.assignees.map((user) => userWire(repo.world, user))
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: issue.locked,
    active_lock_reason: issue.lockReason,
    user: userWire(repo.world, issue.author),
    labels: issue.labels.map((label) => labelWire(repo, label)),
    assignee: people[0] ?? null,
    assignees: people,
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(repo, issue.author.login),
  }
}

/** An issue; also what a pull request looks like among the issues. */
export function issueWire(repo: Repository, issue: Issue): object {
  const url = repo.api(`issues/${issue.number}`)
  const pull = repo.api(`pulls/${issue.number}`)
  const html = repo.html(`${issue.isPull ? 'pull' : 'issues'}/${issue.number}`)
  return {
    ...sharedWire(repo, issue),
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    url,
    repository_url: repo.api(),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: html,
    comments: issue.comments.length,
    state_reason: issue.stateReason,
    closed_by: issue.closedBy && userWire(repo.world, issue.closedBy),
    performed_via_github_app: viaApp(repo.world, issue.app),
    reactions: reactionsWire(url, []),
    ...(issue.isPull && {
      draft: pulls(repo).get(issue.number)?.draft ?? false,
      pull_request: { url: pull, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
    }),
  }
}

const CONTENTS = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes']

/** How often each reaction stands there; here only comments have any. */
function reactionsWire(url: string, given: readonly Reaction[]): object {
  const countOf = (content: string) => given.filter((reaction) => reaction.content === content).length
  const counts = CONTENTS.map((content): [string, number] => [content, countOf(content)])
  return { url: `${url}/reactions`, total_count: given.length, ...Object.fromEntries(counts) }
}

export function commentWire(repo: Repository, issue: Issue, comment: Comment): object {
  const url = repo.api(`issues/comments/${comment.id}`)
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url,
    html_url: repo.html(`${issue.isPull ? 'pull' : 'issues'}/${issue.number}#issuecomment-${comment.id}`),
    issue_url: repo.api(`issues/${issue.number}`),
    user: userWire(repo.world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(repo, comment.author.login),
    performed_via_github_app: viaApp(repo.world, comment.app),
    reactions: reactionsWire(
      url,
      reactions(repo).filter((reaction) => reaction.comment === comment.id),
    ),
  }
}
