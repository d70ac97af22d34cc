import type { OutsideCode } from '../deploy/errors.ts'
import { OutsideError } from '../deploy/errors.ts'
import type { Answer } from './answer.ts'

/** GitHub answered, but not with what was asked for. Outside this room it is an OutsideError like any other. */
export class AnsweredError extends OutsideError {
  readonly answer: Answer
  constructor(code: OutsideCode, message: string, answer: Answer) {
    super(code, message)
    this.answer = answer
  }
}

/** Gives a refusal the more exact code that an area of the API reads from GitHub's answer; `codeOf` says null to leave it. */
export async function recoded<T>(work: Promise<T>, codeOf: (answer: Answer) => OutsideCode | null): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof AnsweredError) || error.answer.foreign !== null) throw error
    const code = codeOf(error.answer)
    throw code === null ? error : new AnsweredError(code, error.message, error.answer)
  }
}

/** Null where GitHub says that there is no such thing. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'not-found') return null
    throw error
  }
}
