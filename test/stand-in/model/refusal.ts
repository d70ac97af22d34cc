/** One entry of the `errors` of a 422 answer. */
export interface FieldError {
  readonly resource: string
  readonly code: string
  readonly field?: string
  readonly message?: string
}

/** A request that GitHub would refuse: the status, the message and the details of its answer. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly FieldError[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, errors?: readonly FieldError[], headers: Record<string, string> = {}) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

/** Ends the request with this refusal. */
export function refuse(
  status: number,
  message: string,
  errors?: readonly FieldError[],
  headers?: Record<string, string>,
): never {
  throw new Refusal(status, message, errors, headers)
}

/** What was looked for, or a 404. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) return refuse(404, 'Not Found')
  return value
}
