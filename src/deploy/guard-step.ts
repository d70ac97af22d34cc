import type { Job, Step } from '../github/runs.ts'

/** Whether a job holds the guard: a step that bears its name, or the name that its step has in the current job. */
export function holdsGuard(job: Pick<Job, 'steps'>, guardSteps: readonly string[]): boolean {
  return job.steps.some((step) => isGuard(step, guardSteps))
}

/** Whether the guard really ran there and let something pass: a skipped step is a step too. */
export function passedGuard(job: Pick<Job, 'steps'>, guardSteps: readonly string[]): boolean {
  return job.steps.some((step) => isGuard(step, guardSteps) && step.conclusion === 'success')
}

/** The runner calls the second half of a step after it; that one runs, and ends well, also where the first half said no. */
function isGuard({ name }: Step, guardSteps: readonly string[]): boolean {
  return !/^(?:Pre|Post) /.test(name) && (guardSteps.includes(name) || /deploy.?guard/i.test(name))
}
