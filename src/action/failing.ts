import { debug, getInput, setFailed, warning } from '@actions/core'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import { failureSummary } from '../render/failure.ts'
import { fitAnnotation, harmless } from './log.ts'
import { allPermissions } from './permissions.ts'
import { readOnlyHint } from './read-only-token.ts'
import { appendSummary } from './summary.ts'

/** Fails the step with a message that others had a hand in. */
export function failStep(message: string): void {
  setFailed(fitAnnotation(harmless(message)))
}

/** Every failure ends in one message, in the log and in the job summary; an advisory guard warns and never fails the job. */
export async function reporting(phase: () => Promise<void>): Promise<void> {
  try {
    await phase()
  } catch (error) {
    const message = messageOf(error)
    await appendSummary(failureSummary(message)).catch(() => undefined)
    // Read as it is: what failed may have been the reading of the inputs.
    if (/^true$/i.test(getInput('advisory')))
      warning(fitAnnotation(harmless(`Advisory, so the job goes on. ${message}`)))
    else failStep(message)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message
  if (error instanceof OutsideError) return error.code === 'missing-permission' ? missing(error) : error.message
  // Not ours to explain: its stack is kept for the debug log.
  if (error instanceof Error) debug(harmless(error.stack ?? ''))
  const said = error instanceof Error ? error.message : String(error)
  return `Deploy Guard has a fault of its own: ${said}. Run the job again with debug logging, and report what it prints`
}

/** A missing permission: what hides behind it first, then the lines to add, then everything else that would be missed next. */
function missing({ message }: OutsideError): string {
  const readOnly = readOnlyHint(process.env)
  if (readOnly?.curable === false) return `${readOnly.why}\n${message.split('\n').at(-1)}`
  const all = message.includes('permissions:') ? allPermissions(getInput('mode')) : null
  return [readOnly?.why, message, all].filter((line) => line != null).join('\n')
}
