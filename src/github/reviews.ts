import { OutsideError } from '../base/errors.ts'
import { type Person, personOfAccount, personOfSignature } from './accounts.ts'
import type { Client } from './client.ts'
import {
  allPages,
  type AssociatedPull,
  type CommitNode,
  type EventNode,
  type Listed,
  onePage,
  type PullEntries,
  pullFactsAnswer,
  pullListAnswer,
  type PullLists,
  type PullNode,
  pullsOfCommitsAnswer,
  type ReviewNode,
  type TurnNode,
} from './graphql-answers.ts'
import { pullFactsDocument, pullListDocument, pullsOfCommitsDocument } from './graphql-documents.ts'

/** A commit as far as people are concerned. `null` for an e-mail address without an account. */
export type PullCommit = {
  readonly sha: string
  readonly authors: readonly (Person | null)[]
  readonly committer: Person | null
  readonly parents: readonly string[]
}

export type Review = {
  readonly reviewer: Person | null
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'
  /** Server time, ISO 8601. */
  readonly submittedAt: string
  readonly canPush: boolean
  /** Commit that it stands at now: the one it was submitted on, or a newer head that GitHub has pointed it at since; null where that is gone. */
  readonly commit?: string | null
}

/** An event of the timeline that tells which head and base stood when, and when it was closed. Server times, ISO 8601. */
export type PullEvent =
  | {
      readonly kind: 'head-force-pushed'
      readonly at: string
      readonly before: string | null
      readonly after: string | null
      readonly actor: string | null
    }
  | { readonly kind: 'closed' | 'reopened'; readonly at: string }
  | { readonly kind: 'base-changed'; readonly at: string; readonly from: string; readonly to: string }

/** What the gate asks about one pull request, in one answer. */
export type PullFacts = {
  readonly number: number
  readonly title: string
  /** Its description as it is now, Markdown; absent where it was not asked for. Untrusted. */
  readonly body?: string
  readonly url: string
  readonly author: Person | null
  readonly merged: boolean
  readonly mergedAt: string | null
  readonly mergeCommit: string | null
  /** Files and changed lines of the page of its final head; absent where they were not asked for. */
  readonly size?: { readonly files: number; readonly lines: number }
  readonly headSha: string
  readonly headBranch: string
  /** `owner/name`; null when the fork is gone. */
  readonly headRepository: string | null
  readonly base: string
  /** Names of its first labels, which whoever may triage sets. */
  readonly labels?: readonly string[]
  readonly commits: readonly PullCommit[]
  readonly reviews: readonly Review[]
  readonly events: readonly PullEvent[]
  /** False where a list was longer than what was fetched: then nothing may be concluded from absence. */
  readonly complete: boolean
}

export type Reviews = {
  /** Numbers of merged pull requests that GitHub associates with each commit. The index lags and may name unrelated ones. */
  pullsOfCommits(shas: readonly string[]): Promise<Map<string, readonly number[]>>
  pullFacts(numbers: readonly number[]): Promise<PullFacts[]>
}

/** Commits of one query. Where GitHub does not answer within its ten seconds, the query is halved. */
export const COMMITS_A_QUERY = 250
/** Pull requests of one query, halved likewise. With all their lists full they are a fifteenth of the nodes that GitHub allows. */
export const PULLS_A_QUERY = 40

/** Who wrote, approved and moved what. Needs `contents: read` and `pull-requests: read`. */
export function reviewsOf(client: Client): Reviews {
  return {
    async pullsOfCommits(shas) {
      const found = new Map<string, readonly number[]>()
      for (const part of partsOf(shas, COMMITS_A_QUERY))
        for (const [sha, numbers] of await halving(part, (some) => pullsOfPart(client, some))) found.set(sha, numbers)
      return found
    },
    async pullFacts(numbers) {
      const facts: PullFacts[] = []
      for (const part of partsOf(numbers, PULLS_A_QUERY)) {
        for (const pull of await halving(part, (some) => pullsOf(client, some)))
          facts.push(await toPullFacts(client, pull))
      }
      return facts
    },
  }
}

async function pullsOfPart({ query, at }: Client, shas: readonly string[]): Promise<[string, number[]][]> {
  const variables = Object.fromEntries(shas.map((sha, index) => [`o${index}`, sha]))
  const { repository } = await query(pullsOfCommitsDocument(shas.length), { ...at, ...variables }, pullsOfCommitsAnswer)
  // A commit may also be in a pull request of a fork, whose numbers mean something else here.
  const counts = (pull: AssociatedPull) =>
    pull.merged && pull.baseRepository?.nameWithOwner === repository?.nameWithOwner
  return shas.map((sha, index) => {
    const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? []
    return [
      sha,
      nodes
        .filter((pull) => pull !== null)
        .filter(counts)
        .map(({ number }) => number),
    ]
  })
}

async function pullsOf({ query, at }: Client, numbers: readonly number[]): Promise<PullNode[]> {
  const variables = Object.fromEntries(numbers.map((number, index) => [`n${index}`, number]))
  const { repository } = await query(pullFactsDocument(numbers.length), { ...at, ...variables }, pullFactsAnswer)
  return numbers.map((number, index) => {
    const pull = repository?.[`p${index}`]
    if (pull) return pull
    throw new OutsideError(
      'not-found',
      `Pull request #${number} of ${at.owner}/${at.repo} does not exist, or the token may not see it`,
    )
  })
}

/** Asks for all at once, and for each half where the server fails on that. */
async function halving<T, R>(all: readonly T[], ask: (some: readonly T[]) => Promise<R[]>): Promise<R[]> {
  try {
    return await ask(all)
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'unreachable' || all.length === 1) throw error
    const middle = Math.ceil(all.length / 2)
    return [...(await halving(all.slice(0, middle), ask)), ...(await halving(all.slice(middle), ask))]
  }
}

function partsOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}

/** Completes the lists of a pull request and converts it. */
export async function toPullFacts(client: Client, pull: PullNode): Promise<PullFacts> {
  const commits = await listOf(client, pull, 'commits', pull.commits)
  const reviews = await listOf(client, pull, 'reviews', pull.reviews)
  const events = await listOf(client, pull, 'timelineItems', pull.timelineItems)
  const turns = await listOf(client, pull, 'turns', pull.turns)
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: pull.url,
    author: personOfAccount(pull.author),
    merged: pull.merged,
    mergedAt: pull.mergedAt,
    size: { files: pull.changedFiles, lines: pull.additions + pull.deletions },
    mergeCommit: pull.mergeCommit?.oid ?? null,
    headSha: pull.headRefOid,
    headBranch: pull.headRefName,
    headRepository: pull.headRepository?.nameWithOwner ?? null,
    base: pull.baseRefName,
    labels: (pull.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
    commits: commits.items.map(toCommit),
    reviews: reviews.items.flatMap(toReview),
    events: [...events.items.map(toEvent), ...turns.items.map(toTurn)],
    complete:
      commits.complete &&
      reviews.complete &&
      events.complete &&
      turns.complete &&
      commits.items.every(isWhole) &&
      reviews.items.every(isSubmitted),
  }
}

function listOf<K extends keyof PullEntries>(
  { query, at }: Client,
  { number }: PullNode,
  list: K,
  first: PullLists[K],
): Promise<Listed<PullEntries[K]>> {
  return allPages(first, async (after): Promise<PullLists[K]> => {
    const answer = await query(pullListDocument(list), { ...at, number, after }, pullListAnswer)
    const page: PullLists | null | undefined = answer.repository?.pullRequest
    return page?.[list]
  })
}

function toCommit({ commit }: CommitNode): PullCommit {
  return {
    sha: commit.oid,
    authors: onePage(commit.authors).items.map(personOfSignature),
    committer: personOfSignature(commit.committer),
    parents: onePage(commit.parents).items.map(({ oid }) => oid),
  }
}

function isWhole({ commit }: CommitNode): boolean {
  return onePage(commit.authors).complete && onePage(commit.parents).complete
}

function isSubmitted({ submittedAt }: ReviewNode): boolean {
  return submittedAt !== null
}

function toReview({ author, state, submittedAt, authorCanPushToRepository, commit }: ReviewNode): Review[] {
  if (submittedAt === null) return []
  const reviewer = personOfAccount(author)
  return [{ reviewer, state, submittedAt, canPush: authorCanPushToRepository, commit: commit?.oid ?? null }]
}

function toTurn({ __typename: type, createdAt: at }: TurnNode): PullEvent {
  return { kind: type === 'ClosedEvent' ? 'closed' : 'reopened', at }
}

function toEvent(event: EventNode): PullEvent {
  switch (event.__typename) {
    case 'HeadRefForcePushedEvent':
      return {
        kind: 'head-force-pushed',
        at: event.createdAt,
        before: event.beforeCommit?.oid ?? null,
        after: event.afterCommit?.oid ?? null,
        actor: personOfAccount(event.actor)?.login ?? null,
      }
    case 'BaseRefChangedEvent':
      return { kind: 'base-changed', at: event.createdAt, from: event.previousRefName, to: event.currentRefName }
    case 'AutomaticBaseChangeSucceededEvent':
      return { kind: 'base-changed', at: event.createdAt, from: event.oldBase, to: event.newBase }
  }
}
