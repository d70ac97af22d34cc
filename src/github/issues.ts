import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { Answer } from './answer.ts'
import type { Client } from './client.ts'
import { orNull, recoded } from './errors.ts'
import { ensureLabels } from './labels.ts'

export type Issue = {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly author: string | null
  readonly url: string
}

export type Issues = {
  get(number: number): Promise<Issue | null>
  /** With all of `labels`, open and closed, newest first, pull requests left out. Throws OutsideError `issues-disabled`. */
  list(labels: readonly string[]): Promise<Issue[]>
  /** Creates missing labels. Throws OutsideError `issues-disabled`. */
  create(issue: { title: string; body: string; labels: readonly string[] }): Promise<Issue>
  update(number: number, change: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<void>
  comment(number: number, body: string): Promise<void>
}

type WireIssue = RestEndpointMethodTypes['issues']['get']['response']['data']

/** Issues of the client's repository. Needs `issues: write`. */
export function issuesOf(client: Client): Issues {
  const { octokit, at } = client
  const { issues } = octokit.rest
  return {
    async get(number) {
      const asked = recoded(issues.get({ ...at, issue_number: number }), ({ status }) =>
        status === 410 ? 'not-found' : null,
      )
      const found = await orNull(asked)
      return found && !found.data.pull_request ? toIssue(found.data) : null
    },
    async list(labels) {
      const wanted = {
        ...at,
        labels: labels.join(','),
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: 100,
      } as const
      const found = await recoded(octokit.paginate(issues.listForRepo, wanted), disabled)
      return found.filter((each) => !each.pull_request).map(toIssue)
    },
    async create({ title, body, labels }) {
      await ensureLabels(client, labels)
      const { data } = await recoded(issues.create({ ...at, title, body, labels: [...labels] }), disabled)
      return toIssue(data)
    },
    async update(number, change) {
      await issues.update({ ...at, issue_number: number, ...change })
    },
    async comment(number, body) {
      await issues.createComment({ ...at, issue_number: number, body })
    },
  }
}

/** 410 for a single issue says that it was deleted, for all others that the repository has none. */
function disabled({ status }: Answer): 'issues-disabled' | null {
  return status === 410 ? 'issues-disabled' : null
}

function toIssue(issue: WireIssue): Issue {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    state: issue.state === 'open' ? 'open' : 'closed',
    author: issue.user?.login ?? null,
    url: issue.html_url,
  }
}
