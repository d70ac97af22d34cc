import type { Pull } from '../model/pull.ts'
import { latestOpinions, type Review, reviewsOf } from '../model/review.ts'
import { mayPush } from '../model/user.ts'
import { association } from '../wire/issue.ts'
import { nodeId } from '../wire/node-id.ts'
import { actor } from './actor.ts'
import { connection, type PageArgs } from './connection.ts'
import type { Fields, Scope } from './scope.ts'

interface ReviewArgs extends PageArgs {
  readonly states?: readonly string[] | null
  readonly author?: string | null
}

/** `reviews` and `latestOpinionatedReviews` of a pull request. */
export function reviewFields(scope: Scope, pull: Pull): Fields {
  const { repo } = scope
  const all = reviewsOf(repo, pull)
  const canPush = ({ author }: Review) => mayPush(repo.role(author.login))
  return {
    reviews: (args: ReviewArgs) => {
      const wanted = all
        .filter((review) => !args.states || args.states.includes(review.state))
        .filter((review) => !args.author || review.author.login === args.author)
      return connection(args, wanted, (review) => reviewNode(scope, review))
    },
    latestOpinionatedReviews: (args: PageArgs & { writersOnly?: boolean | null }) => {
      const wanted = latestOpinions(all).filter((review) => !args.writersOnly || canPush(review))
      return connection(args, wanted, (review) => reviewNode(scope, review))
    },
  }
}

/** A review. */
export function reviewNode({ world, repo, nodes }: Scope, review: Review): Fields {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PullRequestReview', review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    state: review.state,
    body: review.body,
    submittedAt: review.submittedAt,
    createdAt: review.submittedAt,
    author: () => actor(world, review.author),
    authorAssociation: association(repo, review.author.login),
    authorCanPushToRepository: mayPush(repo.role(review.author.login)),
    commit: () => nodes.commit(review.commit),
    onBehalfOf: (args: PageArgs) => connection(args, [], () => null),
  }
}
