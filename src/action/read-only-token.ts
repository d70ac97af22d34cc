import { readFileSync } from 'node:fs'
import { z } from 'zod'

const pullRequestEvent = z.object({
  pull_request: z.object({ head: z.object({ repo: z.object({ full_name: z.string() }).nullable() }) }),
})

/** Why a run's token may have fewer permissions than its workflow asks for. `curable`: naming permissions there would help. */
export type ReadOnly = { readonly why: string; readonly curable: boolean }

/** Why the token of this run may only read; null where nothing points to it. */
export function readOnlyHint(env: Readonly<Record<string, string | undefined>>): ReadOnly | null {
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') {
    const why = 'Dependabot started this run: its token may only read unless the workflow itself names the permissions.'
    return { why, curable: true }
  }
  if (!(env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request') || !isFromFork(env)) return null
  const why =
    'A pull request from a fork started this run: its token may only read, whatever the workflow says. Deploy on push to the deploy branch, or on workflow_dispatch.'
  return { why, curable: false }
}

function isFromFork(env: Readonly<Record<string, string | undefined>>): boolean {
  const event = pullRequestEvent.safeParse(readEvent(env['GITHUB_EVENT_PATH']))
  return event.success && event.data.pull_request.head.repo?.full_name !== env['GITHUB_REPOSITORY']
}

function readEvent(file: string | undefined): unknown {
  try {
    return JSON.parse(readFileSync(file ?? '', 'utf8'))
  } catch {
    return null
  }
}
