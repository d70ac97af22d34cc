// The shapes of the answers to documents.ts, as GitHub's schema gives them.

/** A page of a list. GitHub may put null in place of what the token may not see. */
export type Connection<T> = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly (T | null)[] | null
}

export type ViewerAnswer = { readonly viewer: { readonly login: string } }

/** `actor` or `author`: whoever GitHub itself saw acting. */
export type AccountNode = { readonly __typename: string; readonly login: string }

/** Name and address in a commit, with the account GitHub finds for the address. */
export type SignatureNode = {
  readonly name: string | null
  readonly email: string | null
  readonly user: { readonly login: string } | null
}

export type StatusNode = {
  readonly state: 'ERROR' | 'FAILURE' | 'INACTIVE' | 'IN_PROGRESS' | 'PENDING' | 'QUEUED' | 'SUCCESS' | 'WAITING'
  readonly createdAt: string
  readonly logUrl: string | null
}

export type DeploymentNode = {
  readonly databaseId: number | null
  readonly commitOid: string
  readonly environment: string | null
  readonly task: string | null
  readonly createdAt: string
  readonly statuses: Connection<StatusNode> | null
}

export type DeploymentsAnswer = { readonly repository: { readonly deployments: Connection<DeploymentNode> } | null }

type Oid = { readonly oid: string }

export type CommitNode = {
  readonly commit: Oid & {
    readonly authors: Connection<SignatureNode>
    readonly committer: SignatureNode | null
    readonly parents: Connection<Oid>
  }
}

export type ReviewNode = {
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  readonly submittedAt: string | null
  readonly authorCanPushToRepository: boolean
  readonly author: AccountNode | null
}

export type EventNode =
  | {
      readonly __typename: 'HeadRefForcePushedEvent'
      readonly createdAt: string
      readonly actor: AccountNode | null
      readonly beforeCommit: Oid | null
      readonly afterCommit: Oid | null
    }
  | {
      readonly __typename: 'BaseRefChangedEvent'
      readonly createdAt: string
      readonly previousRefName: string
      readonly currentRefName: string
    }
  | {
      readonly __typename: 'AutomaticBaseChangeSucceededEvent'
      readonly createdAt: string
      readonly oldBase: string
      readonly newBase: string
    }

/** The lists of a pull request by their names in GitHub's schema. */
export type PullEntries = {
  readonly commits: CommitNode
  readonly reviews: ReviewNode
  readonly timelineItems: EventNode
}
export type PullLists = { readonly [K in keyof PullEntries]: Connection<PullEntries[K]> | null }

export type PullNode = PullLists & {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly merged: boolean
  readonly mergedAt: string | null
  readonly headRefOid: string
  readonly headRefName: string
  readonly baseRefName: string
  readonly author: AccountNode | null
  readonly mergeCommit: Oid | null
  readonly headRepository: { readonly nameWithOwner: string } | null
  readonly labels?: { readonly nodes: readonly ({ readonly name: string } | null)[] | null } | null
}

export type PullFactsAnswer = { readonly repository: Readonly<Record<string, PullNode | null>> | null }

export type PullListAnswer<K extends keyof PullLists> = {
  readonly repository: { readonly pullRequest: Pick<PullLists, K> | null } | null
}

export type AssociatedPull = {
  readonly number: number
  readonly merged: boolean
  readonly baseRepository: { readonly nameWithOwner: string } | null
}

export type PullsOfCommitsAnswer = {
  readonly repository: Readonly<
    Record<
      string,
      { readonly associatedPullRequests?: { readonly nodes: readonly (AssociatedPull | null)[] | null } | null } | null
    >
  > | null
}

export type CommentNode = {
  readonly databaseId: number | null
  readonly body: string
  readonly createdAt: string
  readonly lastEditedAt: string | null
  readonly author: AccountNode | null
}

export type CommentsAnswer = {
  readonly repository: { readonly issueOrPullRequest: { readonly comments: Connection<CommentNode> } | null } | null
}

export type PeopleOfCommitsAnswer = {
  readonly repository: Readonly<
    Record<string, { readonly authors?: Connection<SignatureNode>; readonly committer?: SignatureNode | null } | null>
  > | null
}
