import type { Answer } from './answer.ts'

// Places where GitHub's answer says only in words what a caller must tell apart: no status, header or code does.
// Everything else is decided on those. Should GitHub change a sentence, the answer becomes a plain `refused`.

/** 403 or 429 of a secondary limit that came without `retry-after`. */
export const saysSecondaryLimit = (answer: Answer): boolean => says(answer, /secondary rate limit|abuse detection/i)

/** 403 or 422 where the repository or organisation does not let Actions open pull requests. */
export const saysPullRequestsNotPermitted = (answer: Answer): boolean =>
  says(answer, /not permitted to create (or approve )?pull requests/i)

/** 422 with `code: custom`: the head has an open pull request to this base. */
export const saysPullRequestExists = (answer: Answer): boolean => says(answer, /a pull request already exists/i)

/** 422 of `POST git/refs`. */
export const saysRefExists = (answer: Answer): boolean => says(answer, /reference already exists/i)

/** 422 of `PATCH` and `DELETE git/refs/…`. */
export const saysRefMissing = (answer: Answer): boolean => says(answer, /reference does not exist/i)

/** 422 of `PATCH git/refs/…` without force. */
export const saysNotFastForward = (answer: Answer): boolean => says(answer, /not a fast[ -]forward/i)

/** 403 for a token of an app or workflow, on servers that send no `x-accepted-github-permissions`. */
export const saysNotAccessible = (answer: Answer): boolean => says(answer, /resource not accessible by/i)

function says(answer: Answer, wording: RegExp): boolean {
  return wording.test(answer.message) || answer.details.some((detail) => wording.test(detail.message))
}
