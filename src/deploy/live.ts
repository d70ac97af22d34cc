import type { RunContext, RunRef } from '../base/run.ts'
import type { WatchEntry } from './record.ts'
import type { Deployment, Deployments, DeploymentStatus } from '../github/deployments.ts'
import type { Forge } from '../github/forge.ts'
import type { Job, Run } from '../github/runs.ts'

type Source = {
  readonly deployments: Pick<Forge['deployments'], 'list'>
  readonly runs: Pick<Forge['runs'], 'get' | 'jobs' | 'job'>
}

/**
 * Finds what production runs. Asks for runs newest first and stops at the first success that counts. Throws OutsideError
 * where GitHub does not answer.
 */
export async function findLive(forge: Source, environment: string, rules: LiveRules): Promise<Live> {
  const facts: DeploymentFacts[] = []
  const runs = new Map<number, Promise<Run | null>>()
  for (const success of successes(await forge.deployments.list(environment))) {
    const fact = await factsOf(forge, success, rules, runs)
    facts.push(fact)
    if (judgeDeployment(fact, rules) === null) break
  }
  return selectLive(facts, rules)
}

async function factsOf(
  forge: Source,
  success: Success,
  rules: LiveRules,
  runs: Map<number, Promise<Run | null>>,
): Promise<DeploymentFacts> {
  const named = runOfLogUrl(success.status.logUrl)
  if (named === null || refuseEarly(success, rules) !== null) return { ...success, run: null, jobs: [] }
  const asked = runs.get(named.run) ?? forge.runs.get(named.run)
  runs.set(named.run, asked)
  const run = await asked
  const relevant = run !== null && run.path === rules.workflow && run.branch === rules.branch
  return { ...success, run, jobs: relevant ? await jobsOf(forge, run, named.job, rules) : [] }
}

/** The job that the log URL names if it is one of that run, else the jobs of the newest attempt that holds the guard. */
async function jobsOf(forge: Source, run: Run, job: number | null, rules: LiveRules): Promise<Job[]> {
  const named = job === null ? null : await forge.runs.job(job)
  if (named !== null) return belongsTo(named, run.id) ? [named] : []
  // A job that cannot be had by its number must not make a deploy look like the first one: the lists are asked as well.
  for (let attempt = run.attempt; attempt >= 1; attempt -= 1) {
    const jobs = await forge.runs.jobs(run.id, attempt)
    if (jobs.some((one) => holdsGuard(one, rules.guardSteps))) return jobs
  }
  return []
}

/** A log URL is written by whoever sets the status: a job of another run proves nothing. */
function belongsTo(job: Job, run: number): boolean {
  const named = runOfLogUrl(job.url)
  return named === null || named.run === run
}

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

/**
 * Id of the deployment that this run makes of `sha`: GitHub's own record where the job has `environment:`, an earlier attempt's of ours, else a
 * new one, in progress.
 */
export async function ownDeployment(
  deployments: Deployments,
  run: RunContext,
  deploy: { readonly environment: string; readonly sha: string },
): Promise<number> {
  const { environment, sha } = deploy
  const known = (await deployments.list(environment)).find(
    (deployment) =>
      deployment.sha === sha && deployment.statuses.some(({ logUrl }) => runOfLogUrl(logUrl)?.run === run.runId),
  )
  if (known !== undefined) return known.id
  const description = 'Deployed under Deploy Guard'
  const id = await deployments.create({
    environment,
    sha,
    description,
    payload: { 'deploy-guard': { run: run.runId } },
  })
  await deployments.setStatus(id, { state: 'in_progress', description: 'Let through by the gate', logUrl: run.runUrl })
  return id
}
