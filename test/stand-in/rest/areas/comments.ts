import { created, done, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { addComment, type Comment, editBody, type Issue, issues } from '../../model/issue.ts'
import { refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import { commentWire } from '../../wire/issue.ts'
import { checkBody } from '../check-body.ts'
import { findIssue } from '../find.ts'

/** Comments on issues and pull requests. */
export const routes = [
  route(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { issues: 'read', 'pull-requests': 'read' },
    (call) => {
      const { repo, input } = call
      const { since } = input
      const issue = findIssue(call, input.issue_number)
      const wanted = issue.comments.filter((comment) => !since || comment.updatedAt >= since)
      return paged(call, wanted, { wire: (comment) => commentWire(repo, issue, comment) })
    },
  ),

  route(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { issues: 'write', 'pull-requests': 'write' },
    (call) => {
      const { repo, token, actor, input } = call
      const { body } = input
      const issue = findIssue(call, input.issue_number)
      checkBody('IssueComment', body)
      // Actions have no write access of their own, so a locked conversation is closed to them.
      if (issue.locked && token.app) refuse(403, 'Unable to create comment because issue is locked.')
      return created(commentWire(repo, issue, addComment(repo, issue, actor, body, token.app)))
    },
  ),

  route(
    'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
    { issues: 'read', 'pull-requests': 'read' },
    ({ repo, input }) => {
      const { issue, comment } = find(repo, Number(input.comment_id))
      return ok(commentWire(repo, issue, comment))
    },
  ),

  route(
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    { issues: 'write', 'pull-requests': 'write' },
    ({ repo, input }) => {
      const { body } = input
      const { issue, comment } = find(repo, Number(input.comment_id))
      checkBody('IssueComment', body)
      editBody(repo, comment, body)
      return ok(commentWire(repo, issue, comment))
    },
  ),

  route(
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    { issues: 'write', 'pull-requests': 'write' },
    ({ repo, input }) => {
      const { issue, comment } = find(repo, Number(input.comment_id))
      issue.comments.splice(issue.comments.indexOf(comment), 1)
      return done()
    },
  ),
]

function find(repo: Repository, id: number): { issue: Issue; comment: Comment } {
  for (const issue of issues(repo).values()) {
    const comment = issue.comments.find((known) => known.id === id)
    if (comment) return { issue, comment }
  }
  return refuse(404, 'Not Found')
}
