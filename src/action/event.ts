import { readFileSync } from 'node:fs'
import { z } from 'zod'

type Environment = Readonly<Record<string, string | undefined>>

/** The event that started the run, as GitHub hands it to a step; null where there is none. */
export function readEvent(env: Environment): unknown {
  try {
    return JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'))
  } catch {
    return null
  }
}

const commentEvent = z.object({
  issue: z.object({ number: z.int().positive(), pull_request: z.unknown().optional() }),
})

/** The issue on which a comment started this run; null where none did, or it was on a pull request. */
export function commentedIssue(env: Environment): number | null {
  if (env['GITHUB_EVENT_NAME'] !== 'issue_comment') return null
  const event = commentEvent.safeParse(readEvent(env))
  return event.success && event.data.issue.pull_request === undefined ? event.data.issue.number : null
}
