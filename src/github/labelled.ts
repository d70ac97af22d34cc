import type { Client } from './client.ts'
import { recoded } from './errors.ts'

/** An open issue with a label, and who put the label there last; null where GitHub does not say. */
export type Labelled = { readonly issue: number; readonly by: string | null }

export type LabelledIssues = {
  /** Open issues with that label, pull requests left out. Throws OutsideError `issues-disabled`. */
  open(label: string): Promise<Labelled[]>
}

/** Labels as facts: who applied them. Needs `issues: read`. */
export function labelledOf(client: Client): LabelledIssues {
  const { octokit, at } = client
  return {
    async open(label) {
      const wanted = { ...at, labels: label, state: 'open', per_page: 100 } as const
      const listed = await recoded(octokit.paginate(octokit.rest.issues.listForRepo, wanted), ({ status }) =>
        status === 410 ? 'issues-disabled' : null,
      )
      const issues = listed.filter((each) => !each.pull_request)
      return Promise.all(
        issues.map(async ({ number }) => ({ issue: number, by: await labeller(client, number, label) })),
      )
    },
  }
}

async function labeller({ octokit, at }: Client, issue: number, label: string): Promise<string | null> {
  const asked = { ...at, issue_number: issue, per_page: 100 }
  const events = await octokit.paginate(octokit.rest.issues.listEventsForTimeline, asked)
  const applied = events.findLast(
    (event) => event.event === 'labeled' && 'label' in event && event.label.name?.toLowerCase() === label.toLowerCase(),
  )
  return applied !== undefined && 'actor' in applied ? (applied.actor?.login ?? null) : null
}
