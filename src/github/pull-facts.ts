import type { CommitNode, EventNode, PullEntries, PullLists, PullNode, ReviewNode, TurnNode } from './answers.ts'
import { pullListAnswer } from './answers.ts'
import type { Client } from './client.ts'
import { pullListDocument } from './documents.ts'
import { allPages, onePage } from './pages.ts'
import type { Listed } from './pages.ts'
import { personOfAccount, personOfSignature } from './people.ts'
import type { PullCommit, PullEvent, PullFacts, Review } from './reviews.ts'

/** Completes the lists of a pull request and converts it. */
export async function toPullFacts(client: Client, pull: PullNode): Promise<PullFacts> {
  const commits = await listOf(client, pull, 'commits', pull.commits)
  const reviews = await listOf(client, pull, 'reviews', pull.reviews)
  const events = await listOf(client, pull, 'timelineItems', pull.timelineItems)
  const turns = await listOf(client, pull, 'turns', pull.turns)
  return {
    number: pull.number,
    title: pull.title,
    url: pull.url,
    author: personOfAccount(pull.author),
    merged: pull.merged,
    mergedAt: pull.mergedAt,
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

function toReview({ author, state, submittedAt, authorCanPushToRepository }: ReviewNode): Review[] {
  return submittedAt === null
    ? []
    : [{ reviewer: personOfAccount(author), state, submittedAt, canPush: authorCanPushToRepository }]
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
