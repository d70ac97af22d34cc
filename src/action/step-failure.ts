import { debug, getInput, warning } from '@actions/core'
import { z } from 'zod'
import { readEvent } from './event.ts'
import { failStep, fitAnnotation, harmless } from './log.ts'
import { allPermissions } from './modes.ts'
import { appendSummary } from './summary.ts'
import { CancelledError, ConfigurationError, OutsideError } from '../base/errors.ts'
import { exitCode } from '../deploy/result.ts'
import { faultLine, step } from '../fault.ts'
import { failureSummary } from '../render/document.ts'

/** Every failure ends in one message, in the log and in the job summary; an advisory guard warns and never fails the job. */
export async function reporting(phase: () => Promise<void>): Promise<void> {
  try {
    await phase()
  } catch (error) {
    const message = messageOf(error)
    await appendSummary(failureSummary(message)).catch(() => undefined)
    // Read as it is: what failed may have been the reading of the inputs.
    if (/^true$/i.test(getInput('advisory')))
      return warning(fitAnnotation(harmless(`Advisory, so the job goes on. ${message}`)))
    failStep(message)
    if (!isForeseen(error)) process.exitCode = exitCode.outside
  }
}

const foreseen = [ConfigurationError, OutsideError, CancelledError]
const isForeseen = (error: unknown): boolean => foreseen.some((kind) => error instanceof kind)

function messageOf(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof CancelledError) return error.message
  if (error instanceof OutsideError) return error.code === 'missing-permission' ? missing(error) : error.message
  // Not ours to explain: its stack is kept for the debug log.
  if (error instanceof Error) debug(harmless(error.stack ?? ''))
  return faultLine(step, error)
}

/** A missing permission: what hides behind it first, then the lines to add, then everything else that would be missed next. */
function missing({ message }: OutsideError): string {
  const readOnly = readOnlyHint(process.env)
  if (readOnly?.curable === false) return `${readOnly.why}\n${message.split('\n').at(-1)}`
  const all = message.includes('permissions:') ? allPermissions(getInput('mode')) : null
  return [readOnly?.why, message, all].filter((line) => line != null).join('\n')
}

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
  const event = pullRequestEvent.safeParse(readEvent(env))
  return event.success && event.data.pull_request.head.repo?.full_name !== env['GITHUB_REPOSITORY']
}
