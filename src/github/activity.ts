import type { Client } from './client.ts'

/** One movement of a branch as the server saw it. Times and actors here cannot be written by whoever commits. */
export type Activity = {
  readonly kind: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge' | 'merge_queue_merge'
  /** Full ref, e.g. `refs/heads/main`. */
  readonly ref: string
  /** 40 zeros where the branch did not exist. */
  readonly before: string
  readonly after: string
  /** ISO 8601. */
  readonly at: string
  readonly actor: string | null
}

export type Activities = {
  /** Movements of one branch (name without `refs/heads/`), newest first, all pages, at most a year back. */
  list(branch: string): Promise<Activity[]>
}

/** The activity log of the client's repository. Needs `contents: read`. */
export function activitiesOf({ octokit, at }: Client): Activities {
  return {
    async list(branch) {
      const ref = `refs/heads/${branch}`
      const found = await octokit.paginate(octokit.rest.repos.listActivities, {
        ...at,
        ref,
        time_period: 'year',
        direction: 'desc',
        per_page: 100,
      })
      return found.map((each) => ({
        kind: each.activity_type,
        ref: each.ref,
        before: each.before,
        after: each.after,
        at: each.timestamp,
        actor: each.actor?.login ?? null,
      }))
    },
  }
}
