import type { Job, Step } from '../github/runs.ts'

/** Whether a job holds the guard: a step of the name that its step has in the current job, or one that bears its name. */
export function holdsGuard(job: Pick<Job, 'steps'>, guardSteps: readonly string[]): boolean {
  return guardsOf(job, guardSteps).length > 0
}

/** Whether the guard really ran there and let something pass: a skipped step is a step too. */
export function passedGuard(job: Pick<Job, 'steps'>, guardSteps: readonly string[]): boolean {
  return guardsOf(job, guardSteps).some(({ conclusion }) => conclusion === 'success')
}

/**
 * The guard's steps. Where one is called as the current one is, no other counts that only has the words in its name ("Tell deploy-guard's channel"): such a one
 * runs, and ends well, also where the guard was skipped.
 */
function guardsOf({ steps }: Pick<Job, 'steps'>, guardSteps: readonly string[]): Step[] {
  // The runner calls the second half of a step after it; that one runs, and ends well, also where the first half said no.
  const first = steps.filter(({ name }) => !/^(?:Pre|Post) /.test(name))
  const named = first.filter(({ name }) => guardSteps.includes(name))
  return named.length > 0 ? named : first.filter(({ name }) => /deploy.?guard/i.test(name))
}
