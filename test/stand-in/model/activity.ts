import { kept } from './kept.ts'
import type { User } from './user.ts'

export type ActivityType =
  | 'push'
  | 'force_push'
  | 'branch_creation'
  | 'branch_deletion'
  | 'pr_merge'
  | 'merge_queue_merge'

/** One movement of a branch, as the repository's activity log shows it. */
export interface Activity {
  readonly id: number
  readonly before: string
  readonly after: string
  readonly ref: string
  readonly timestamp: string
  readonly type: ActivityType
  readonly actor: User
}

/** The activity log of a repository, oldest first. */
export const activities = kept<Activity[]>(() => [])
