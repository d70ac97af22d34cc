import type { Issue } from './issue.ts'
import type { Label } from './label.ts'
import type { Repository } from './repository.ts'
import type { Review } from './review.ts'
import type { User } from './user.ts'

/** What happened to an issue or pull request, apart from comments and reviews, which have records of their own. */
export type Happening =
  | { readonly kind: 'closed' | 'reopened'; readonly actor: User }
  | { readonly kind: 'labeled' | 'unlabeled'; readonly actor: User; readonly label: Label }
  | { readonly kind: 'merged'; readonly actor: User; readonly commit: string; readonly base: string }
  | { readonly kind: 'head-force-pushed'; readonly actor: User; readonly before: string; readonly after: string }
  | {
      readonly kind: 'base-changed' | 'base-changed-automatically'
      readonly actor: User
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'review-dismissed'; readonly actor: User; readonly review: Review; readonly message: string }

/** A happening with its number and time. */
export type TimelineEvent = Happening & { readonly id: number; readonly at: string }

/** Adds an event at the present time. */
export function record(repo: Repository, issue: Issue, happening: Happening): void {
  const at = repo.world.now()
  issue.timeline.push({ ...happening, id: repo.world.nextId(), at })
  issue.updatedAt = at
}
