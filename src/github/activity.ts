import { z } from 'zod'
import type { OutsideCode } from '../deploy/errors.ts'
import { OutsideError } from '../deploy/errors.ts'
import type { Client } from './client.ts'
import { loginShape, objectIdShape, shaped, timeShape } from './shape.ts'

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
  /**
   * The same of a branch of another repository (`owner/name`), a fork for one. Null where this token may not read its log:
   * anybody may read that of a public repository.
   */
  listElsewhere(repository: string, branch: string): Promise<Activity[] | null>
  /** Movements of all branches, newest first, at most so many pages of 100; `complete` where that is all of them. */
  recent(mostPages: number): Promise<{ readonly movements: readonly Activity[]; readonly complete: boolean }>
}

/** GitHub says of what is private that it is not there, or that it is not for this token. */
const CLOSED: ReadonlySet<OutsideCode> = new Set(['not-found', 'missing-permission', 'refused'])

/** The activity log of the client's repository. Needs `contents: read`. */
export function activitiesOf({ octokit, at }: Client): Activities {
  const wanted = { ...at, time_period: 'year', direction: 'desc', per_page: 100 } as const
  const { listActivities } = octokit.rest.repos
  return {
    async list(branch) {
      return (await octokit.paginate(listActivities, { ...wanted, ref: `refs/heads/${branch}` })).map(toActivity)
    },
    async listElsewhere(repository, branch) {
      const [owner = '', repo = ''] = repository.split('/')
      const there = { ...wanted, owner, repo, ref: `refs/heads/${branch}` }
      try {
        return (await octokit.paginate(listActivities, there)).map(toActivity)
      } catch (error) {
        if (error instanceof OutsideError && CLOSED.has(error.code)) return null
        throw error
      }
    },
    async recent(mostPages) {
      const movements: Activity[] = []
      let pages = 0
      for await (const { data, headers } of octokit.paginate.iterator(listActivities, wanted)) {
        movements.push(...data.map(toActivity))
        pages += 1
        const more = headers.link?.includes('rel="next"') === true
        if (more && pages >= mostPages) return { movements, complete: false }
      }
      return { movements, complete: true }
    },
  }
}

const wireActivity = z.object({
  activity_type: z.enum(['push', 'force_push', 'branch_creation', 'branch_deletion', 'pr_merge', 'merge_queue_merge']),
  ref: z.string(),
  before: objectIdShape,
  after: objectIdShape,
  timestamp: timeShape,
  actor: z.object({ login: loginShape }).nullish(),
})

function toActivity(wire: unknown): Activity {
  const read = shaped(wireActivity, wire, 'The activity of the repository')
  const { activity_type: kind, ref, before, after, timestamp, actor } = read
  return { kind, ref, before, after, at: timestamp, actor: actor?.login ?? null }
}
