/** One request that was answered, or carried out without an answer. */
export interface LogEntry {
  readonly kind: 'rest' | 'graphql' | 'git'
  readonly method: string
  /** The path with its query, without the API's prefix. */
  readonly path: string
  /** The route in GitHub's words; for GraphQL the operation's name, for git the service. */
  readonly route: string
  readonly status: number
  readonly write: boolean
  /** The login behind the token; empty when there was none. */
  readonly actor: string
  /** Length of the answer's body. */
  readonly bytes: number
  /** Milliseconds it took to make the answer, without what it is held back. */
  readonly ms: number
}

/** What a hook is told about a request that was carried out and is not answered yet. */
export interface CarriedOut extends LogEntry {
  /** The how-manieth request it is, from 1. */
  readonly index: number
}

export type Hook = (request: CarriedOut) => void | Promise<void>
