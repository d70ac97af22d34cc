import { kept } from './kept.ts'
import type { User } from './user.ts'

/** A reaction to a comment. */
export interface Reaction {
  readonly id: number
  readonly comment: number
  readonly user: User
  readonly content: string
  readonly at: string
}

/** All of a repository, in the order in which they were made. */
export const reactions = kept<Reaction[]>(() => [])
