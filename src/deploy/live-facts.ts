import type { Forge } from '../github/forge.ts'
import type { Job, Run } from '../github/runs.ts'
import type { DeploymentFacts, Live, LiveRules, Success } from './live.ts'
import { holdsGuard, judgeDeployment, refuseEarly, runOfLogUrl, selectLive, successes } from './live.ts'

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
