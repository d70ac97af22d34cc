import type { Answer } from '../http/answer.ts'
import type { Refusal } from '../model/refusal.ts'

/** A refusal in the form of GitHub's error answers. */
export function errorAnswer({ status, message, errors, headers }: Refusal): Answer {
  const body = {
    message,
    ...(errors && { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  }
  return { status, body, headers }
}
