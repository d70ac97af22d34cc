import { created } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import { pullWire } from '../../wire/pull.ts'
import { findPull } from '../find.ts'

/** Whom a pull request asks for a review. */
export const routes = [
  route(
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    { 'pull-requests': 'write' },
    ({ repo, token, input }) => {
      const { reviewers = [], team_reviewers: teams = [] } = input
      const pull = findPull(repo, input.pull_number)
      if (teams.length > 0) refuse(422, 'Could not resolve to a node with the global id of a team.')
      for (const login of reviewers) {
        if (!repo.roles.has(login.toLowerCase())) {
          refuse(
            422,
            'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator.',
          )
        }
        const user = repo.world.user(login)
        if (user === pull.issue.author) refuse(422, 'Review cannot be requested from pull request author.')
        if (!pull.requestedReviewers.includes(user)) pull.requestedReviewers.push(user)
      }
      return created(pullWire(repo, token, pull))
    },
  ),
]
