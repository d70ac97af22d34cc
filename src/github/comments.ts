import { type CommentNode, commentsAnswer } from './answers.ts'
import type { Client } from './client.ts'
import { COMMENTS } from './documents.ts'
import { allPages } from './pages.ts'
import { personOfAccount } from './people.ts'
import type { Person } from './reviews.ts'

/** A comment on an issue or a pull request. */
export type Comment = {
  readonly id: number
  readonly body: string
  /** Null for accounts that are gone. */
  readonly author: Person | null
  /** Server time, ISO 8601. */
  readonly at: string
  /** Whether it was ever changed after it was written. */
  readonly edited: boolean
}

export type Reaction = '+1' | '-1' | 'confused' | 'rocket'

export type Comments = {
  /** Comments of an issue or a pull request, oldest first. `complete` is false where some could not be had. */
  list(issue: number): Promise<{ readonly comments: readonly Comment[]; readonly complete: boolean }>
  /** False where the same reaction of ours stood there already. */
  react(comment: number, reaction: Reaction): Promise<boolean>
}

/** Comments of the client's repository. Needs `issues: write` to react. */
export function commentsOf({ octokit, at, query }: Client): Comments {
  const page = async (issue: number, after: string | null) => {
    const answer = await query(COMMENTS, { ...at, number: issue, after }, commentsAnswer)
    return answer.repository?.issueOrPullRequest?.comments
  }
  return {
    async list(issue) {
      const { items, complete } = await allPages(await page(issue, null), (after) => page(issue, after))
      return { comments: items.flatMap(toComment), complete }
    },
    async react(comment, reaction) {
      const content = { ...at, comment_id: comment, content: reaction }
      const { status } = await octokit.rest.reactions.createForIssueComment(content)
      // 200 says that the same reaction stood there.
      return status === 201
    },
  }
}

function toComment({ databaseId, body, author, createdAt, lastEditedAt }: CommentNode): Comment[] {
  if (databaseId === null) return []
  return [{ id: databaseId, body, author: personOfAccount(author), at: createdAt, edited: lastEditedAt !== null }]
}
