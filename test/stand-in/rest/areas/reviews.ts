import { ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { found, refuse } from '../../model/refusal.ts'
import { dismissReview, reviewsOf, submitReview } from '../../model/review.ts'
import { ACTIONS_APP } from '../../model/user.ts'
import { reviewWire } from '../../wire/pull.ts'
import { findPull } from '../find.ts'

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

/** Reviews of pull requests, and who was asked for one. */
export const routes = [
  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { 'pull-requests': 'read' }, (call) => {
    const { repo, input } = call
    const pull = findPull(repo, input.pull_number)
    return paged(call, reviewsOf(repo, pull), { wire: (review) => reviewWire(repo, pull, review) })
  }),

  route(
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    { 'pull-requests': 'write' },
    ({ repo, token, actor, input }) => {
      const { event, body, commit_id: commit } = input
      const pull = findPull(repo, input.pull_number)
      if (!event) return refuse(500, 'the stand-in keeps no pending reviews')
      const byActions = token.app?.id === ACTIONS_APP.id && event === 'APPROVE'
      if (byActions && !repo.settings.actionsMayCreatePulls)
        refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.')
      return ok(reviewWire(repo, pull, submitReview(repo, pull, actor, STATES[event], { body, commit })))
    },
  ),

  route(
    'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals',
    { 'pull-requests': 'write' },
    ({ repo, actor, input }) => {
      const { message, event } = input
      const pull = findPull(repo, input.pull_number)
      const review = found(reviewsOf(repo, pull).find(({ id }) => id === input.review_id))
      if (event && event !== 'DISMISS') refuse(422, 'event must be DISMISS')
      dismissReview(repo, pull, review, actor, message)
      return ok(reviewWire(repo, pull, review))
    },
  ),
]
