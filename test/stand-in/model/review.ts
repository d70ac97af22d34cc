import { kept } from './kept.ts'
import type { Pull } from './pull.ts'
import { refuse } from './refusal.ts'
import type { Repository } from './repository.ts'
import { record } from './timeline.ts'
import type { User } from './user.ts'

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'

/** A review; an approval's `commit` is moved by GitHub later on, which is why nobody should believe it. */
export interface Review {
  readonly id: number
  readonly author: User
  readonly submittedAt: string
  readonly body: string
  state: ReviewState
  commit: string
}

const all = kept(() => new Map<number, Review[]>())

/** The reviews of a pull request, oldest first. */
export function reviewsOf(repo: Repository, pull: Pull): Review[] {
  const known = all(repo).get(pull.issue.number)
  if (known) return known
  const fresh: Review[] = []
  all(repo).set(pull.issue.number, fresh)
  return fresh
}

/** Submits a review, pinned to the head as it stands; authors may only comment on their own pull request. */
export function submitReview(
  repo: Repository,
  pull: Pull,
  author: User,
  state: Exclude<ReviewState, 'DISMISSED'>,
  { body = '', commit = pull.head.sha }: { body?: string | undefined; commit?: string | undefined } = {},
): Review {
  if (author === pull.issue.author && state !== 'COMMENTED') {
    const verb = state === 'APPROVED' ? 'approve' : 'request changes on'
    refuse(422, `Unprocessable Entity: Review Can not ${verb} your own pull request`)
  }
  const review = { id: repo.world.nextId(), author, submittedAt: repo.world.now(), body, state, commit }
  reviewsOf(repo, pull).push(review)
  pull.issue.updatedAt = review.submittedAt
  return review
}

/** Takes away the weight of a review. */
export function dismissReview(repo: Repository, pull: Pull, review: Review, actor: User, message: string): void {
  review.state = 'DISMISSED'
  record(repo, pull.issue, { kind: 'review-dismissed', actor, review, message })
}

/** The latest review with an opinion of each person: a later comment does not hide an approval. */
export function latestOpinions(reviews: readonly Review[]): Review[] {
  const latest = new Map<User, Review>()
  for (const review of reviews) if (review.state !== 'COMMENTED') latest.set(review.author, review)
  return [...latest.values()]
}
