import type { Deployment, DeploymentStatus } from '../github/deployments.ts'
import type { Job, Run } from '../github/runs.ts'
import type { RunRef, WatchEntry } from './record.ts'

/** What makes a deployment count; see `judgeDeployment`. */
export type LiveRules = {
  /** Path of the workflow file that deploys. */
  readonly workflow: string
  /** Branch that is deployed. */
  readonly branch: string
  /** This run and when this attempt of it began, ISO 8601. */
  readonly currentRun: { readonly id: number; readonly startedAt: string }
  /** Names of the guard's steps in the current job. */
  readonly guardSteps: readonly string[]
  /** The watches of our own record. */
  readonly watches: readonly WatchEntry[]
}

/** One success of a deployment. */
export type Success = { readonly deployment: Deployment; readonly status: DeploymentStatus }

/** A success with what is known about the run that its log URL names. */
export type DeploymentFacts = Success & { readonly run: Run | null; readonly jobs: readonly Job[] }

/** Why a success says nothing about what production runs. */
export type IgnoredReason =
  | 'created-later'
  | 'no-run-named'
  | 'run-gone'
  | 'another-workflow'
  | 'another-branch'
  | 'no-guard-step'

export type IgnoredDeployment = { readonly id: number; readonly sha: string; readonly reason: IgnoredReason }

/** What production runs, and all that was passed over on the way to it. */
export type Live = {
  readonly deployment: Deployment | null
  readonly run: RunRef | null
  readonly ignored: readonly IgnoredDeployment[]
}

/** All successes, newest first by the time of the success: redeploys and slow deploys make the order of creation wrong. */
export function successes(deployments: readonly Deployment[]): Success[] {
  const all = deployments.flatMap((deployment) =>
    deployment.statuses.filter((status) => status.state === 'success').map((status) => ({ deployment, status })),
  )
  const time = (success: Success): number => Date.parse(success.status.createdAt)
  return all.toSorted((a, b) => time(b) - time(a) || b.deployment.id - a.deployment.id)
}

/** The run, and where given the job, that a log URL names. */
export function runOfLogUrl(url: string | null): { readonly run: number; readonly job: number | null } | null {
  const match = /\/actions\/runs\/(\d+)(?:\/(?:attempts\/\d+\/)?jobs?\/(\d+))?/.exec(url ?? '')
  if (match?.[1] === undefined) return null
  return { run: Number(match[1]), job: match[2] === undefined ? null : Number(match[2]) }
}

/**
 * Why a success does not need its run looked at: it was recorded after this attempt began by another run, or names none.
 * Null: the run decides.
 */
export function refuseEarly(success: Success, rules: LiveRules): IgnoredReason | null {
  const named = runOfLogUrl(success.status.logUrl)
  const later = Date.parse(success.deployment.createdAt) > Date.parse(rules.currentRun.startedAt)
  if (later && named?.run !== rules.currentRun.id) return 'created-later'
  return named === null ? 'no-run-named' : null
}

/**
 * Null where the success counts: its run is one of the deploy workflow on the deploy branch, and its job holds the guard's
 * step or our own record says that this run watched it. Anything may write a deployment named after the environment.
 */
export function judgeDeployment(facts: DeploymentFacts, rules: LiveRules): IgnoredReason | null {
  const early = refuseEarly(facts, rules)
  if (early !== null) return early
  const { run } = facts
  if (run === null) return 'run-gone'
  if (run.path !== rules.workflow) return 'another-workflow'
  if (run.branch !== rules.branch) return 'another-branch'
  const watched = rules.watches.some((watch) => watch.deployment === facts.deployment.id && watch.run.id === run.id)
  if (watched || facts.jobs.some((job) => holdsGuard(job, rules.guardSteps))) return null
  // Every job that ran has steps: where there are none, they are not to be had any more.
  return facts.jobs.some(({ steps }) => steps.length === 0) ? 'run-gone' : 'no-guard-step'
}

/** Whether a job ran the guard: a step named as ours is in the current job, or one named after it. */
export function holdsGuard(job: Job, guardSteps: readonly string[]): boolean {
  return job.steps.some(({ name }) => guardSteps.includes(name) || /deploy.?guard/i.test(name))
}

/** The newest success that counts, from facts in that order. */
export function selectLive(facts: readonly DeploymentFacts[], rules: LiveRules): Live {
  const ignored: IgnoredDeployment[] = []
  for (const fact of facts) {
    const reason = judgeDeployment(fact, rules)
    if (reason === null) {
      const run = fact.run === null ? null : { id: fact.run.id, attempt: fact.run.attempt }
      return { deployment: fact.deployment, run, ignored }
    }
    ignored.push({ id: fact.deployment.id, sha: fact.deployment.sha, reason })
  }
  return { deployment: null, run: null, ignored }
}

/** Whether `live: null` may mean that something counted and can no longer be proven: then it is no first deploy. */
export function liveUnknown(live: Live): boolean {
  return live.deployment === null && live.ignored.some(({ reason }) => reason === 'run-gone')
}
