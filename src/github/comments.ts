import type { AccountNode } from './answers.ts'
import type { Client } from './client.ts'
import { COMMENTS } from './documents.ts'
import { personOfAccount } from './people.ts'

/** A comment as far as commands are concerned. */
export type Comment = {
  readonly id: number
  readonly author: string | null
  readonly body: string
  /** ISO 8601. */
  readonly at: string
  readonly edited: boolean
}

export type Comments = {
  /** The newest 100 comments of an issue or pull request, oldest first. */
  list(issue: number): Promise<readonly Comment[]>
  react(comment: number, content: '+1' | '-1' | 'confused'): Promise<void>
}

type CommentNode = {
  readonly databaseId: number | null
  readonly body: string
  readonly createdAt: string
  readonly lastEditedAt: string | null
  readonly author: AccountNode | null
}
type CommentsAnswer = {
  readonly repository: {
    readonly issue: { readonly comments: { readonly nodes: readonly (CommentNode | null)[] | null } } | null
  } | null
}

/** Comments of the client's repository. Needs `issues: write`; REST does not say whether a comment was edited. */
export function commentsOf({ octokit, at, query }: Client): Comments {
  return {
    async list(issue) {
      const { repository } = await query<CommentsAnswer>(COMMENTS, { ...at, issue })
      const nodes = (repository?.issue?.comments.nodes ?? []).filter((node) => node !== null)
      return nodes.map((node) => ({
        id: node.databaseId ?? 0,
        author: personOfAccount(node.author)?.login ?? null,
        body: node.body,
        at: node.createdAt,
        edited: node.lastEditedAt !== null,
      }))
    },
    async react(comment, content) {
      await octokit.rest.reactions.createForIssueComment({ ...at, comment_id: comment, content })
    },
  }
}
