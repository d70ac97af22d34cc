import { plain } from '../render/markdown.ts'
import type { Response } from '../deploy/record.ts'

const scope = {
  clean: 'up to that deploy, and nothing else.',
  'kept-main': 'up to that deploy, but for files in conflict that the policy keeps as they are.',
  'restore-good': 'up to that deploy, and what landed since as well.',
} as const

/** The line of a rollback's commit by which machines know its range. */
export function rollbackTrailer(good: string, bad: string): string {
  return `Deploy-Guard-Rollback: ${good}..${bad}`
}

/** Message of the commit that takes a range back: what, why in one line, and trailers for machines. No untrusted text. */
export function rollbackMessage(
  environment: string,
  response: Response,
  good: string,
  how: 'clean' | 'kept-main' | 'restore-good',
): string {
  const lines = [
    `Roll back ${plain(environment)} to ${good.slice(0, 7)}`,
    '',
    'After the deploy of',
    response.bad,
    `${response.byHand === undefined ? 'the watched metrics became worse than before it' : 'a person called it bad'}. This commit takes back everything that landed after`,
    good,
    scope[how],
    '',
    rollbackTrailer(good, response.bad),
    `Deploy-Guard-Run: ${response.run.id}/${response.run.attempt}`,
  ]
  return `${lines.join('\n')}\n`
}
