import { OutsideError } from '../../base/errors.ts'
import { timeoutsOf } from '../../config/workflow-timeouts.ts'
import { duration } from '../../render/quantities.ts'
import type { WatchPlan } from '../../watch/plan.ts'
import type { Ports } from '../ports.ts'

/** Minutes that a job has where its workflow does not say. */
const JOB_MINUTES = 360

/**
 * Says before the deploy where the workflow's own timeouts would end its watch: a step's timeout holds for the post phase as well, and whatever ends by
 * it says nothing. Where the workflow file cannot be had, or is another one's (a reusable workflow), nothing is known and nothing is said.
 */
export async function warnOfTimeouts({ forge, log, run }: Ports, plan: WatchPlan, sha: string): Promise<void> {
  const { job, action, workflowPath, workflowSha = sha } = run
  if (job === undefined) return
  try {
    const text = await forge.contents.text(workflowPath, workflowSha)
    const isOurs = (uses: string): boolean =>
      action === undefined ? uses.startsWith('./') : uses.toLowerCase().startsWith(action.toLowerCase())
    const timeouts = timeoutsOf(text ?? '', job, isOurs)
    if (timeouts === null) return
    const watched = Math.max(plan.duration, plan.minWatch)
    const needed = `The watch takes ${duration(watched)}`
    const { step } = timeouts
    if (step !== null && step * 60 <= watched)
      log.warning(
        `${needed}, and the step of the guard in ${workflowPath} ends after ${step} min: it would be cut off, and say nothing. A step's timeout-minutes holds for its post phase as well: raise it, or remove it.`,
      )
    const whole = timeouts.job ?? JOB_MINUTES
    if (whole * 60 <= watched + plan.minBaseline)
      log.warning(
        `${needed}, and job ${job} in ${workflowPath} ends after ${whole} min: it would be cut off, and say nothing. Raise the timeout-minutes of the job, or shorten watch.duration in the policy.`,
      )
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.debug(`The timeouts of the workflow are not known: ${error.message}`)
  }
}
