import { isCommitId } from '../base/commit-id.ts'
import type { Commit } from '../git/repository.ts'
import { type Person, personOfSignature } from './accounts.ts'
import { orNull, recoded } from './api-errors.ts'
import type { Client } from './client.ts'
import { type CommitPeople, onePage, peopleOfCommitsAnswer } from './graphql-answers.ts'
import { peopleOfCommitsDocument } from './graphql-documents.ts'
import type { Answer } from './http-answer.ts'
import { remembered } from './immutable.ts'

/** A commit of a comparison, with the accounts that GitHub finds for it: login, or null where it knows none. */
export type ComparedCommit = Commit & {
  readonly message: string
  readonly author: string | null
  readonly committer: string | null
  /** Times of the commit itself, ISO 8601, which whoever makes it sets; absent where they are not told. */
  readonly authoredAt?: string | null
  readonly committedAt?: string | null
}

/** What `head` has that `base` has not. */
export type Comparison = {
  /** Of `head` towards `base`; `ahead` and `identical` mean that `base` is an ancestor. */
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged'
  /** The newest of them, at most 300, oldest first; merged branches' commits included. */
  readonly commits: readonly ComparedCommit[]
  /** False where there are more than were fetched. */
  readonly complete: boolean
  /** Ids of the text files that `head` has otherwise, at most 300, for whoever will read them; absent where they are not told. */
  readonly contents?: readonly string[]
  /** Paths of the files that differ, at most 300; absent where they are not told. */
  readonly paths?: readonly string[]
}

export type Comparisons = {
  /** Null where a commit is unknown or the two have no history in common. */
  compare(base: string, head: string): Promise<Comparison | null>
}

const PER_PAGE = 100
/** Pages of commits that are read: the list is for people. */
const PAGES = 3

/** Ancestry without a clone. Needs `contents: read`. */
export function comparisonsOf({ octokit, at }: Client): Comparisons {
  const page = (base: string, head: string, number: number) =>
    octokit.rest.repos.compareCommitsWithBasehead({
      ...at,
      basehead: `${base}...${head}`,
      per_page: PER_PAGE,
      page: number,
    })
  // A commit that is unknown now may be pushed later.
  const once = remembered<Comparison | null>((found) => found !== null)
  const compare = async (base: string, head: string): Promise<Comparison | null> => {
    const asked = recoded(page(base, head, 1), isUnknown)
    const first = await orNull(asked)
    if (first === null) return null
    const last = Math.ceil(first.data.total_commits / PER_PAGE)
    const from = Math.max(2, last - PAGES + 1)
    const numbers = Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index)
    const rest = await Promise.all(numbers.map((number) => page(base, head, number)))
    const pages = last > PAGES ? rest : [first, ...rest]
    return {
      status: statusOf(first.data.status),
      commits: pages.flatMap(({ data }) => data.commits).map(toCommit),
      complete: last <= PAGES,
      contents: (first.data.files ?? []).flatMap(({ sha, status, patch }) =>
        status === 'removed' || sha === null || patch === undefined ? [] : [sha],
      ),
      paths: (first.data.files ?? []).map(({ filename }) => filename),
    }
  }
  return {
    compare: (base, head) =>
      isCommitId(base) && isCommitId(head) ? once(`${base}...${head}`, () => compare(base, head)) : compare(base, head),
  }
}

/** 422 stands for a commit that the repository has not, as 404 does; the request itself is always well formed. */
export function isUnknown({ status }: Answer): 'not-found' | null {
  return status === 422 ? 'not-found' : null
}

/** GitHub's word for how two commits stand to each other; what it may add some day counts as diverged. */
export function statusOf(status: string): Comparison['status'] {
  return status === 'ahead' || status === 'behind' || status === 'identical' ? status : 'diverged'
}

type WireCommit = {
  readonly sha: string
  readonly commit: {
    readonly message: string
    readonly tree: { readonly sha: string }
    readonly author: { readonly date?: string } | null
    readonly committer: { readonly date?: string } | null
  }
  readonly parents: readonly { readonly sha: string }[]
  readonly author: { readonly login?: string } | null
  readonly committer: { readonly login?: string } | null
}

/** A commit of a comparison as plain data. */
export function toCommit({ sha, commit, parents, author, committer }: WireCommit): ComparedCommit {
  return {
    sha,
    tree: commit.tree.sha,
    parents: parents.map((parent) => parent.sha),
    subject: commit.message.split('\n')[0] ?? '',
    message: commit.message,
    author: author?.login ?? null,
    committer: committer?.login ?? null,
    authoredAt: commit.author?.date ?? null,
    committedAt: commit.committer?.date ?? null,
  }
}

export type Commits = {
  /** Authors, co-authors and committer of each commit, null in it for an address without an account; null where they are not all known. */
  people(shas: readonly string[]): Promise<Map<string, readonly (Person | null)[] | null>>
}

/** Commits of one query. */
const BATCH = 50

/** Commits of the client's repository. Needs `contents: read`. */
export function commitsOf({ query, at }: Client): Commits {
  return {
    async people(shas) {
      const found = new Map<string, readonly (Person | null)[] | null>()
      for (let start = 0; start < shas.length; start += BATCH) {
        const part = shas.slice(start, start + BATCH)
        const variables = Object.fromEntries(part.map((sha, index) => [`o${index}`, sha]))
        const document = peopleOfCommitsDocument(part.length)
        const { repository } = await query(document, { ...at, ...variables }, peopleOfCommitsAnswer)
        part.forEach((sha, index) => found.set(sha, peopleOf(repository?.[`c${index}`])))
      }
      return found
    },
  }
}

function peopleOf(commit: CommitPeople | null | undefined): (Person | null)[] | null {
  if (!commit?.authors) return null
  const { items, complete } = onePage(commit.authors)
  return complete ? [...items, commit.committer ?? null].map(personOfSignature) : null
}
