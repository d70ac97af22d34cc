import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import type { Comment, Issue } from '../../model/issue.ts'
import type { Repository } from '../../model/repository.ts'
import type { TimelineEvent } from '../../model/timeline.ts'
import { commentWire } from '../../wire/issue.ts'
import { nodeId } from '../../wire/node-id.ts'
import { userWire } from '../../wire/user.ts'
import { findIssue } from '../find.ts'

/** What happened to an issue or pull request, oldest first. */
export const routes = [
  route(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline',
    { issues: 'read', 'pull-requests': 'read' },
    (call) => {
      const { repo, input } = call
      const issue = findIssue(call, input.issue_number)
      const comments = issue.comments.map((comment) => ({
        at: comment.createdAt,
        id: comment.id,
        wire: () => commented(repo, issue, comment),
      }))
      const events = issue.timeline.map((event) => ({ at: event.at, id: event.id, wire: () => eventWire(repo, event) }))
      const all = [...comments, ...events].sort((one, other) => one.at.localeCompare(other.at) || one.id - other.id)
      return paged(call, all, { wire: (item) => item.wire() })
    },
  ),
]

function commented(repo: Repository, issue: Issue, comment: Comment): object {
  return { ...commentWire(repo, issue, comment), event: 'commented', actor: userWire(repo.world, comment.author) }
}

function eventWire(repo: Repository, event: TimelineEvent): object {
  const base = {
    id: event.id,
    node_id: nodeId('Event', event.id),
    url: repo.api(`issues/events/${event.id}`),
    actor: userWire(repo.world, event.actor),
    event: event.kind.replaceAll('-', '_'),
    commit_id: null,
    commit_url: null,
    created_at: event.at,
    performed_via_github_app: null,
  }
  switch (event.kind) {
    case 'labeled':
    case 'unlabeled':
      return { ...base, label: { name: event.label.name, color: event.label.color } }
    case 'closed':
    case 'reopened':
      return { ...base, state_reason: null }
    case 'merged':
      return { ...base, commit_id: event.commit, commit_url: repo.api(`commits/${event.commit}`) }
    case 'head-force-pushed':
      return {
        ...base,
        event: 'head_ref_force_pushed',
        commit_id: event.after,
        commit_url: repo.api(`commits/${event.after}`),
      }
    case 'base-changed':
      return { ...base, event: 'base_ref_changed' }
    case 'base-changed-automatically':
      return { ...base, event: 'automatic_base_change_succeeded' }
    case 'review-dismissed':
      return {
        ...base,
        dismissed_review: { state: 'approved', review_id: event.review.id, dismissal_message: event.message },
      }
  }
}
