import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { mergePull, updateBranch } from '../../model/merge.ts'
import { findPull } from '../find.ts'

/** The buttons of a pull request: merge, and update the branch. */
export const routes = [
  route(
    'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge',
    { contents: 'write' },
    async ({ repo, actor, input }) => {
      const { merge_method: method = 'merge', commit_title: title, commit_message: message, sha: expected } = input
      const pull = findPull(repo, input.pull_number)
      const sha = await mergePull(repo, pull, actor, { method, title, message, expected })
      return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
    },
  ),

  route(
    'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch',
    { 'pull-requests': 'write' },
    async ({ repo, actor, input }) => {
      const { expected_head_sha: expected } = input
      const pull = findPull(repo, input.pull_number)
      await updateBranch(repo, pull, actor, expected)
      const url = repo.html(`pull/${pull.issue.number}`)
      return { status: 202, body: { message: 'Updating pull request branch.', url } }
    },
  ),
]
