import { plain } from '../render/markdown.ts'
import type { Response } from '../deploy/record.ts'

/** Message of the commit that takes a range back: what, why in one line, and trailers for machines. No untrusted text. */
export function rollbackMessage(environment: string, response: Response, good: string): string {
  const lines = [
    `Roll back ${plain(environment)} to ${good.slice(0, 7)}`,
    '',
    'After the deploy of',
    response.bad,
    'the watched metrics became worse than before it. This commit takes back everything that landed after',
    good,
    'up to that deploy, and nothing else.',
    '',
    `Deploy-Guard-Rollback: ${good}..${response.bad}`,
    `Deploy-Guard-Run: ${response.run.id}/${response.run.attempt}`,
  ]
  return `${lines.join('\n')}\n`
}
