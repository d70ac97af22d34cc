/** The user can mend it: wrong input, unknown commit, malformed policy. Exit code 2. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/** Only git can do or prove this, and there is none, or too old a one. */
export class GitNeededError extends ConfigurationError {}

/** The run was cancelled, so what was begun is not carried on. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

/** Why a call to the outside failed, as far as callers react to it differently. */
export type OutsideCode =
  | 'missing-permission'
  | 'not-found'
  | 'exists'
  | 'not-fast-forward'
  | 'pull-requests-not-permitted'
  | 'issues-disabled'
  | 'rate-limited'
  | 'refused'
  | 'unreachable'

/** The outside world refused or failed. Exit code 4, unless a caller knows an answer to `code`. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError'
  readonly code: OutsideCode
  constructor(code: OutsideCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
