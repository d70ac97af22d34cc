import { z } from 'zod'
import { type OutsideCode, OutsideError } from '../base/errors.ts'
import type { Client } from './client.ts'
import { loginShape, objectIdShape, shaped, timeShape } from './wire.ts'

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

/** Whether GitHub itself merged a pull request: such a movement is nobody's push. */
export function isMerge({ kind }: Pick<Activity, 'kind'>): boolean {
  return kind === 'pr_merge' || kind === 'merge_queue_merge'
}

/** Whether the movements read so far, newest first, tell what is to be known: then no further page is asked for. */
export type Enough = (movements: readonly Activity[]) => boolean

export type Activities = {
  /** Movements of one branch (name without `refs/heads/`), newest first, all pages or until there is enough, at most a year back. */
  list(branch: string, enough?: Enough): Promise<Activity[]>
  /**
   * All of one branch of another repository (`owner/name`), a fork for one. Null where this token may not read its log:
   * anybody may read that of a public repository.
   */
  listElsewhere(repository: string, branch: string): Promise<Activity[] | null>
  /** Movements of all branches, newest first, until there is enough, at most so many pages of 100; `complete` where that is all of them. */
  recent(mostPages: number, enough?: Enough): Promise<Recent>
}

type Recent = { readonly movements: readonly Activity[]; readonly complete: boolean }

const never: Enough = () => false

/** GitHub says of what is private that it is not there, or that it is not for this token. */
const CLOSED: ReadonlySet<OutsideCode> = new Set(['not-found', 'missing-permission', 'refused'])

/** A branch, and its repository where that is another. */
type Place = { readonly owner?: string; readonly repo?: string; readonly ref?: string }

/** The activity log of the client's repository. Needs `contents: read`. */
export function activitiesOf({ octokit, at }: Client): Activities {
  const read = async (place: Place, mostPages: number, enough: Enough) => {
    const wanted = { ...at, ...place, time_period: 'year', direction: 'desc', per_page: 100 } as const
    const movements: Activity[] = []
    let pages = 0
    for await (const { data, headers } of octokit.paginate.iterator(octokit.rest.repos.listActivities, wanted)) {
      movements.push(...data.map(toActivity))
      pages += 1
      const more = headers.link?.includes('rel="next"') === true
      if (more && (pages >= mostPages || enough(movements))) return { movements, complete: false }
    }
    return { movements, complete: true }
  }
  return {
    list: async (branch, enough = never) => (await read({ ref: `refs/heads/${branch}` }, Infinity, enough)).movements,
    async listElsewhere(repository, branch) {
      const [owner = '', repo = ''] = repository.split('/')
      try {
        return (await read({ owner, repo, ref: `refs/heads/${branch}` }, Infinity, never)).movements
      } catch (error) {
        if (error instanceof OutsideError && CLOSED.has(error.code)) return null
        throw error
      }
    },
    recent: (mostPages, enough = never) => read({}, mostPages, enough),
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
