import { GraphQLError } from 'graphql'
import type { Pull } from '../model/pull.ts'
import type { Repository } from '../model/repository.ts'
import { carries, type Permission, type Token } from '../model/token.ts'
import type { World } from '../model/world.ts'

/** The fields of a type: values, or functions that are called with the arguments when the field is asked for. */
export type Fields = Readonly<Record<string, unknown>>

/** What the fields of a repository are resolved with. */
export interface Scope {
  readonly world: World
  readonly token: Token
  readonly repo: Repository
  /** Types that lead to each other find one another here, so that their files need not. */
  readonly nodes: {
    readonly commit: (sha: string) => Promise<Fields | null>
    readonly pull: (pull: Pull) => Fields
    /** The repository itself, or another one. */
    readonly repository: (other?: Repository) => Fields
  }
}

/** Refuses what the token's permissions do not allow, in GitHub's words. */
export function permit({ repo, token }: Scope, permission: Permission): void {
  if (!repo.settings.private || carries(token, permission, 'read')) return
  throw failure('FORBIDDEN', 'Resource not accessible by integration')
}

/** An error with the type GitHub gives it. */
export function failure(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}

/** The error for a number that leads nowhere. */
export function noSuch(type: string, number: number): GraphQLError {
  return failure(
    'NOT_FOUND',
    `Could not resolve to ${/^[AI]/.test(type) ? 'an' : 'a'} ${type} with the number of ${number}.`,
  )
}
