import type { DeploymentJob } from '../github/deployments.ts'
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

/**
 * The job of a run that a deployment came of: the only one with the guard; where several have it, for stages or places, the one that GitHub names with that deployment.
 * Null where nobody can tell: what another job did says nothing of this one.
 */
export function jobOfDeployment(
  jobs: readonly Job[],
  named: readonly Pick<DeploymentJob, 'deployment' | 'job'>[],
  deployment: number | null,
): Job | null {
  const guarded = jobs.filter((job) => holdsGuard(job, []))
  if (guarded.length < 2) return guarded[0] ?? null
  const own = named.find((one) => one.deployment === deployment)
  return guarded.find(({ id }) => id === own?.job) ?? null
}

/**
 * Seconds from the guard's step to the end of the deploy behind it, as the steps of a job say whose runner may be gone; null where they do not say that it was
 * carried out: each step after the guard's, up to the runner's own, has ended well or was skipped, and one at least did something.
 */
export function secondsToDeploy({ steps }: Pick<Job, 'steps'>): number | null {
  const guard = guardsOf({ steps }, []).find(({ conclusion }) => conclusion === 'success')
  if (guard?.completedAt == null) return null
  const after = steps.slice(steps.indexOf(guard) + 1)
  const own = after.findIndex(({ name }) => /^(?:Post |Complete job$)/.test(name))
  const between = own < 0 ? after : after.slice(0, own)
  const done = between.filter(({ conclusion }) => conclusion === 'success')
  const isWhole = between.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped')
  const ends = done.flatMap(({ completedAt }) => (completedAt === null ? [] : [Date.parse(completedAt)]))
  if (!isWhole || ends.length === 0) return null
  return Math.max(0, (Math.max(...ends) - Date.parse(guard.completedAt)) / 1000)
}
