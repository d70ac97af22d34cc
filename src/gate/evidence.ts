/** One review, with the head and base that stood when it was given: never what a client or a re-pointed review says. */
export type Approval = {
  readonly reviewer: string
  readonly kind: 'User' | 'Bot'
  readonly canPush: boolean
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  /** Head of the pull request at that time by server clocks; null when it cannot be known. */
  readonly head: string | null
  /** Base branch at that time. */
  readonly base: string | null
  /** Tip of the base branch at that time; null when it cannot be known. */
  readonly baseSha: string | null
  /** ISO 8601. */
  readonly submittedAt: string
}

/** What is known about one merged pull request and the people around it. */
export type PullEvidence = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly head: string | null
  readonly mergeCommit: string | null
  readonly base: string
  /** Labelled as a matter of security; whoever may triage sets labels, so it orders reports and decides nothing. */
  readonly security?: boolean
  /** Logins besides the author: commit authors, committers, co-authors, pushers. */
  readonly contributors: readonly string[]
  /** True where someone who contributed has no known account: then nobody's independence can be shown. */
  readonly unknownContributor: boolean
  /** True where a commit names somebody without an account. */
  readonly unnamedCommit?: boolean
  /** True where its branch is in a fork. */
  readonly fromFork?: boolean
  readonly approvals: readonly Approval[]
}

/** All facts about people that coverage is decided from; the same from GitHub and from a file. */
export type ReviewEvidence = {
  /** The deploy branch. */
  readonly branch: string
  readonly pulls: readonly PullEvidence[]
}
