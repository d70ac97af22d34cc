import { Octokit } from '@octokit/rest'
import type { AcceptanceStage } from './stage.ts'

type Place = Pick<AcceptanceStage, 'github' | 'repo'>

/** A person's view of the repository, over the API. */
export function lookAt(stage: Place): { octokit: Octokit; at: { owner: string; repo: string } } {
  const token = stage.github.token({ actor: 'carol', repository: stage.repo.fullName })
  const [owner = '', repo = ''] = stage.repo.fullName.split('/')
  return { octokit: new Octokit({ auth: token, baseUrl: stage.github.apiUrl }), at: { owner, repo } }
}

/** Pull requests in any state that the guard has opened. */
export async function rollbacks(stage: Place) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.pulls.list({ ...at, state: 'all' })
  return data.filter(({ head }) => head.ref.startsWith('deploy-guard/rollback/'))
}

/** Issues in any state that the guard has opened and labelled. */
export function incidents(stage: Place) {
  return issuesOf(stage, { labels: 'incident' })
}

/** Issues in any state, with those labels or any. */
export async function issuesOf(stage: Place, having: { readonly labels?: string } = {}) {
  const { octokit, at } = lookAt(stage)
  const { data } = await octokit.issues.listForRepo({ ...at, state: 'all', ...having })
  return data.filter((issue) => issue.pull_request === undefined)
}
