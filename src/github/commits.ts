import { type CommitPeople, peopleOfCommitsAnswer } from './answers.ts'
import type { Client } from './client.ts'
import { peopleOfCommitsDocument } from './documents.ts'
import { onePage } from './pages.ts'
import { personOfSignature } from './people.ts'
import type { Person } from './reviews.ts'

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
