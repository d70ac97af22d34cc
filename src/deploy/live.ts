import { OutsideError } from '../base/errors.ts'
import type { RunContext, RunRef } from '../base/run.ts'
import type { DeployBranches } from './deploy-branches.ts'
import { eventRule } from './deploy-events.ts'
import { holdsGuard, passedGuard } from './guard-step.ts'
import type { EnvironmentRecord } from './record.ts'
import type { Deployment, DeploymentJob, Deployments, DeploymentStatus } from '../github/deployments.ts'
import type { Forge } from '../github/forge.ts'
import type { Job, Run } from '../github/runs.ts'

/** What GitHub is asked through. */
export type LiveSource = {
  readonly deployments: Pick<Forge['deployments'], 'list' | 'jobs'>
  readonly runs: Pick<Forge['runs'], 'get' | 'jobs' | 'job'>
  readonly branches: Pick<DeployBranches, 'holding'>
}

/** Deployments that are looked at: a full page. */
const LISTED = 100

/**
 * Finds what production runs, at this moment. Looks at successes newest first and stops at the first that counts. Throws OutsideError where GitHub
 * does not answer, or contradicts itself.
 */
export async function findLive(source: LiveSource, rules: LiveRules): Promise<Live> {
  const listed = await source.deployments.list(rules.environment, LISTED)
  const asking = remembering(source, listed)
  const all = successes(listed)
  const ignored: IgnoredDeployment[] = []
  for (const success of all) {
    const link = await linkOf(asking, success, rules)
    const found = await look(asking, { ...success, link, sha: deployedSha(success, link, rules) }, rules)
    if ('reason' in found) ignored.push(found)
    else return unlessDeleted({ deployment: found, ignored }, listed, rules)
  }
  // Only now is it known whether this host names deployments on check runs at all.
  const live = (await namesJobs(asking, all)) ? { deployment: null, ignored } : await byLog(asking, all, rules, ignored)
  return unlessDeleted(live, listed, rules)
}

/**
 * Whoever may push may delete a deployment. One that our record saw live, later than what was found, and that is no longer there makes it unknown what
 * runs. `listed` are the newest ones: older than all of them proves nothing.
 */
function unlessDeleted(live: Live, listed: readonly Deployment[], { witnesses }: LiveRules): Live {
  const after = live.deployment === null ? Number.NEGATIVE_INFINITY : Date.parse(live.deployment.at)
  const oldest = listed.length < LISTED ? 0 : Math.min(...listed.map(({ id }) => id))
  const known = new Set(listed.map(({ id }) => id))
  const deleted = new Map<number, IgnoredDeployment>()
  for (const { deployment: id, sha, seenAt: at } of witnesses) {
    if (id === null || at === null || id < oldest || known.has(id) || Date.parse(at) <= after) continue
    deleted.set(id, { id, sha, reason: 'deleted', at, detail: null })
  }
  return deleted.size === 0 ? live : { deployment: null, ignored: [...deleted.values(), ...live.ignored] }
}

/** Which of these commits were deployed, by a success that counts: looked for as `findLive` does, and past what is live. */
export async function deployedOf(
  source: LiveSource,
  rules: LiveRules,
  shas: readonly string[],
): Promise<ReadonlySet<string>> {
  const listed = await source.deployments.list(rules.environment, LISTED)
  const asking = remembering(source, listed)
  const found = new Set<string>()
  const all = successes(listed)
  const byName = !(await namesJobs(asking, all))
  for (const success of all) {
    const named = byName ? runOfLogUrl(success.status.logUrl) : null
    const tied = await linkOf(asking, success, rules)
    const link: Link = tied.kind === 'none' && named !== null ? { kind: 'log', ...named } : tied
    const sha = deployedSha(success, link, rules)
    if (!shas.includes(sha) || found.has(sha)) continue
    if (!('reason' in (await look(asking, { ...success, link, sha }, rules)))) found.add(sha)
  }
  return found
}

/** Whether this host names a job of any of these deployments. */
async function namesJobs(asking: Asking, all: readonly Success[]): Promise<boolean> {
  for (const { deployment } of all) if ((await asking.jobsOf(deployment.sha)).length > 0) return true
  return false
}

/** Where a host names no job of any deployment, the log address has to do, with all other conditions. */
async function byLog(
  asking: Asking,
  all: readonly Success[],
  rules: LiveRules,
  refused: readonly IgnoredDeployment[],
): Promise<Live> {
  const ignored: IgnoredDeployment[] = []
  for (const [at, success] of all.entries()) {
    const before = refused[at]
    const named = runOfLogUrl(success.status.logUrl)
    if (before !== undefined && (before.reason !== 'no-job' || named === null)) {
      ignored.push(before)
      continue
    }
    if (named === null) continue
    const link: Link = { kind: 'log', ...named }
    const found = await look(asking, { ...success, link, sha: deployedSha(success, link, rules) }, rules)
    if ('reason' in found) ignored.push(found)
    else return { deployment: found, ignored }
  }
  return { deployment: null, ignored }
}

/** Asks one thing after the other about a success, for as long as nothing speaks against it. */
async function look(
  asking: Asking,
  first: DeploymentFacts,
  rules: LiveRules,
): Promise<LiveDeployment | IgnoredDeployment> {
  let facts = first
  for (const ask of [withRun, withJobs, withBranch]) {
    const refused = judgeDeployment(facts, rules)
    if (refused !== null) return refused
    facts = await ask(asking, facts, rules)
  }
  return judgeDeployment(facts, rules) ?? liveOf(facts)
}

function liveOf(facts: DeploymentFacts): LiveDeployment {
  const { deployment, sha, status, run } = facts
  return {
    id: deployment.id,
    sha,
    at: status.createdAt,
    proof: proofOf(facts),
    run: run == null ? null : { id: run.id, attempt: run.attempt, path: run.path, event: run.event },
  }
}

/** What ties a deployment to a run: GitHub's own word, else our record, else an app of the policy. The log address ties nothing. */
async function linkOf(asking: Asking, { deployment, status }: Success, rules: LiveRules): Promise<Link> {
  if (isByApp(deployment.by, rules) && isByApp(status.by, rules)) return { kind: 'app' }
  const job = await jobOf(asking, { deployment, status })
  if (job !== undefined) return { kind: 'job', run: job.run, job: job.job }
  const witness = rules.witnesses.findLast((one) => one.deployment === deployment.id)
  if (witness !== undefined) return { kind: 'guard', run: witness.run.id, witness }
  return { kind: 'none', named: runOfLogUrl(status.logUrl)?.run ?? null }
}

/**
 * The job whose check run names a deployment. It hangs on the head commit of its run, which for a pull request is not what the deployment is filed
 * against: the log address is a hint where to look, and no more.
 */
async function jobOf(asking: Asking, { deployment, status }: Success): Promise<DeploymentJob | undefined> {
  const isOf = (one: DeploymentJob): boolean => one.deployment === deployment.id
  const found = (await asking.jobsOf(deployment.sha)).find(isOf)
  const hint = found === undefined ? runOfLogUrl(status.logUrl) : null
  const run = hint === null ? null : await asking.run(hint.run)
  if (run === null || run.sha === deployment.sha) return found
  return (await asking.jobsOf(run.sha)).find(isOf)
}

function isByApp(by: Deployment['by'], { deployedBy }: LiveRules): boolean {
  return by?.kind === 'Bot' && deployedBy.includes(by.login.toLowerCase())
}

/** A job's deployment is filed against the commit of its run; where the guard was given another one to deploy, our record names that. */
function deployedSha({ deployment }: Success, link: Link, { witnesses }: LiveRules): string {
  if (link.kind === 'guard') return link.witness.sha
  if (link.kind === 'app' || link.kind === 'none') return deployment.sha
  const said = new Set(witnesses.flatMap(({ run, sha }) => (run.id === link.run ? [sha] : [])))
  const [only] = said
  return said.size === 1 && only !== undefined ? only : deployment.sha
}

async function withRun(asking: Asking, facts: DeploymentFacts): Promise<DeploymentFacts> {
  const { link } = facts
  if (link.kind === 'app') return facts
  const id = link.kind === 'none' ? link.named : link.run
  const run = id === null ? null : await asking.run(id)
  if (run === null && link.kind === 'job') throw contradiction(link.run)
  if (run === null || link.kind !== 'guard') return { ...facts, run }
  // The guard makes a deployment only where no job of its run has made one.
  const made = (await asking.jobsOf(run.sha)).filter((job) => job.run === run.id)
  const others = made.filter(({ deployment }) => deployment !== facts.deployment.id)
  return { ...facts, run, doubled: others.some(({ deployment }) => asking.listed.has(deployment)) }
}

async function withJobs(asking: Asking, facts: DeploymentFacts, rules: LiveRules): Promise<DeploymentFacts> {
  const { link, run } = facts
  if (run == null) return facts
  if (link.kind === 'job') {
    const own = await asking.job(link.job, run)
    // Where the gate is a job of its own, our record says that this run was gated; the guard has to have passed in it all the same.
    const gated = rules.witnesses.some((one) => one.run.id === run.id && one.sha === facts.sha)
    const apart = gated && !holdsGuard(own, rules.guardSteps)
    return { ...facts, jobs: apart ? [own, ...(await asking.allJobs(run))] : [own] }
  }
  const named = link.kind === 'log' && link.job !== null ? await asking.source.runs.job(link.job) : null
  // A log address is text: a job of another run proves nothing.
  if (named !== null && named.run === run.id) return { ...facts, jobs: [named] }
  return { ...facts, jobs: await asking.allJobs(run) }
}

async function withBranch({ source }: Asking, facts: DeploymentFacts): Promise<DeploymentFacts> {
  const { link, run, sha, deployment } = facts
  if (link.kind !== 'app' && run == null) return facts
  const at = run?.createdAt ?? deployment.createdAt
  const branch = await source.branches.holding(sha, at, run?.branch)
  const file = workflowCommit(facts)
  if (branch === null || file === sha || file === undefined) return { ...facts, branch }
  return { ...facts, branch: file === null ? null : await source.branches.holding(file, at, run?.branch) }
}

/** The commit that the run took its workflow file from; null where it cannot be known, undefined where there is none to ask about. */
function workflowCommit({ run, link, deployment }: DeploymentFacts): string | null | undefined {
  const rule = run == null ? null : eventRule(run.event)
  if (run == null || rule === null || rule === 'default-branch') return undefined
  if (rule === 'head') return run.sha
  // Only of a job's own deployment it is GitHub that filed it.
  return link.kind === 'job' ? deployment.sha : null
}

/** GitHub names a job as the deployment's and then does not know its run: nothing may be made of that. */
function contradiction(run: number): OutsideError {
  return new OutsideError('refused', `GitHub names workflow run ${run} as one that deployed, and does not give it`)
}

/** The questions, each asked once. */
type Asking = {
  readonly source: LiveSource
  /** Deployments of this environment. */
  readonly listed: ReadonlySet<number>
  /** Jobs on a commit that made a deployment. */
  readonly jobsOf: (sha: string) => Promise<readonly DeploymentJob[]>
  readonly run: (id: number) => Promise<Run | null>
  /** One job of a run. */
  readonly job: (id: number, run: Run) => Promise<Job>
  /** Jobs of all attempts of a run. */
  readonly allJobs: (run: Run) => Promise<Job[]>
}

function remembering(source: LiveSource, deployments: readonly Deployment[]): Asking {
  const bySha = new Map<string, Promise<readonly DeploymentJob[]>>()
  const byId = new Map<number, Promise<Run | null>>()
  return {
    source,
    listed: new Set(deployments.map(({ id }) => id)),
    jobsOf: (sha) => once(bySha, sha, () => source.deployments.jobs(sha)),
    run: (id) => once(byId, id, () => source.runs.get(id)),
    async job(id, run) {
      const found = await source.runs.job(id)
      if (found !== null) return found
      // One that cannot be had by its number must not make a deploy look like the first one: the lists are asked as well.
      for (let attempt = run.attempt; attempt >= 1; attempt -= 1) {
        const listed = (await source.runs.jobs(run.id, attempt)).find((job) => job.id === id)
        if (listed !== undefined) return listed
      }
      throw contradiction(run.id)
    },
    async allJobs(run) {
      const all: Job[] = []
      for (let attempt = run.attempt; attempt >= 1; attempt -= 1) all.push(...(await source.runs.jobs(run.id, attempt)))
      return all
    },
  }
}

function once<K, T>(asked: Map<K, Promise<T>>, key: K, ask: () => Promise<T>): Promise<T> {
  const answer = asked.get(key) ?? ask()
  asked.set(key, answer)
  return answer
}

/** What makes a deployment count; see `judgeDeployment`. */
export type LiveRules = {
  /** Environment that is asked about. */
  readonly environment: string
  /** Paths of the workflow files that deploy. */
  readonly workflows: readonly string[]
  /** Apps whose deployments count as they are, by the names in their addresses. */
  readonly deployedBy: readonly string[]
  /** Names of the guard's steps in the current job. */
  readonly guardSteps: readonly string[]
  /** What our own record says of deploys. */
  readonly witnesses: readonly Witness[]
  /** Another place of the environment may have been deployed to in this run: what that deployed is not what ran before here. Absent: there is one place. */
  readonly ownRun?: number
  /** Deployments that went to a stage before the last only. */
  readonly parts?: ReadonlySet<number>
  /** What other services of this environment deployed; absent: there are none. */
  readonly others?: OtherServices
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Days that GitHub keeps runs for. */
  readonly retentionDays: number
}

/** By what deployments of other services in the same environment are known, each with the service's name. */
export type OtherServices = {
  /** Deployments that the record of the other service holds. */
  readonly deployments: ReadonlyMap<number, string>
  /** Workflow files that deploy another service and not this one. */
  readonly workflows: ReadonlyMap<string, string>
}

/** What our own record says: this run deployed this commit. It is compared with the run for as long as that exists. */
export type Witness = {
  /** Null where the deployment's number was not known yet. */
  readonly deployment: number | null
  readonly sha: string
  readonly run: RunRef
  /** When the run itself, or a gate while the run existed, saw it deployed, ISO 8601: that stands once the run has expired. Null: only planned. */
  readonly seenAt: string | null
}

/** One success of a deployment. */
export type Success = { readonly deployment: Deployment; readonly status: DeploymentStatus }

/** What ties a deployment to a run. */
export type Link =
  /** GitHub's own word: the check run of this job names the deployment. */
  | { readonly kind: 'job'; readonly run: number; readonly job: number }
  /** Our own record: the guard made the deployment in this run, or has checked it there. */
  | { readonly kind: 'guard'; readonly run: number; readonly witness: Witness }
  /** Only the log address says so. Believed where a host names no deployment on any check run. */
  | { readonly kind: 'log'; readonly run: number; readonly job: number | null }
  /** An app that the policy names made it. */
  | { readonly kind: 'app' }
  /** Nothing; `named` is the run that the log address names, which is text. */
  | { readonly kind: 'none'; readonly named: number | null }

/**
 * A success with what is known of it. What was not asked yet is absent: a condition that needs it does not refuse then, so that nothing is asked
 * about a deployment that another condition refuses already.
 */
export type DeploymentFacts = Success & {
  readonly link: Link
  /** What was deployed: the deployment's own commit, or the one that our record names for the run. */
  readonly sha: string
  readonly run?: Run | null
  /** Whether another deployment here is, by GitHub's own word, what a job of the same run made. */
  readonly doubled?: boolean
  /** Jobs that the link speaks of. */
  readonly jobs?: readonly Job[]
  /** Deploy branch that held what was deployed, and the workflow file that did it, when the run began. */
  readonly branch?: string | null
}

/** Why a success says nothing about what production runs. */
export type IgnoredReason =
  | 'another-service'
  | 'another-cell'
  | 'a-stage-only'
  | 'moved'
  | 'deleted'
  | 'no-job'
  | 'run-expired'
  | 'run-gone'
  | 'from-fork'
  | 'another-workflow'
  | 'another-event'
  | 'another-commit'
  | 'no-guard-step'
  | 'guard-not-passed'
  | 'outside-the-job'
  | 'another-branch'

export type IgnoredDeployment = {
  readonly id: number
  readonly sha: string
  readonly reason: IgnoredReason
  /** Time of the success, ISO 8601. */
  readonly at: string
  /** What the reason is about: the path of the workflow, the event, the app or the environment; null where there is nothing to name. */
  readonly detail: string | null
}

/** How a deployment was proven; `record` stands for a run that has expired. */
export type LiveProof = 'job' | 'guard' | 'log' | 'app' | 'record'

/** The deployment that is live. */
export type LiveDeployment = {
  readonly id: number
  /** What production runs. */
  readonly sha: string
  /** Time of the success, ISO 8601. */
  readonly at: string
  readonly proof: LiveProof
  /** The run that deployed it, and what was checked of it; null where none did, or it has expired. */
  readonly run: { readonly id: number; readonly attempt: number; readonly path: string; readonly event: string } | null
}

/** What production runs, and all that was passed over on the way to it. */
export type Live = { readonly deployment: LiveDeployment | null; readonly ignored: readonly IgnoredDeployment[] }

/** All successes, newest first by the time of the success: redeploys and slow deploys make the order of creation wrong. */
export function successes(deployments: readonly Deployment[]): Success[] {
  const all = deployments.flatMap((deployment) =>
    deployment.statuses.filter((status) => status.state === 'success').map((status) => ({ deployment, status })),
  )
  const time = (success: Success): number => Date.parse(success.status.createdAt)
  return all.toSorted((a, b) => time(b) - time(a) || b.deployment.id - a.deployment.id)
}

/**
 * The run, and where given the job, that a log URL names. Whoever sets a status chooses it. What older servers write after `jobs/` is no number of
 * the API.
 */
export function runOfLogUrl(url: string | null): { readonly run: number; readonly job: number | null } | null {
  const match = /\/actions\/runs\/(\d+)(?:\/(?:attempts\/\d+\/)?job\/(\d+))?/.exec(url ?? '')
  if (match?.[1] === undefined) return null
  return { run: Number(match[1]), job: match[2] === undefined ? null : Number(match[2]) }
}

/** Seconds after the end of a job in which GitHub may still write the status of its deployment. */
const LATE = 120
const DAY = 24 * 3600 * 1000

type Condition = {
  readonly reason: IgnoredReason
  /** What the refusal is about (null where there is nothing to name), or undefined where this condition does not refuse. */
  readonly refuses: (facts: DeploymentFacts, rules: LiveRules) => string | null | undefined
}

/** Each is one of GitHub's own facts; in the order in which they are told. */
const conditions: readonly Condition[] = [
  { reason: 'moved', refuses: ({ deployment, status }, { environment }) => movedTo(deployment, status, environment) },
  {
    reason: 'another-service',
    refuses: ({ deployment, run }, { others }) =>
      others?.deployments.get(deployment.id) ?? (run == null ? undefined : others?.workflows.get(run.path)),
  },
  {
    reason: 'another-cell',
    refuses: ({ link }, { ownRun }) => on(ownRun !== undefined && 'run' in link && link.run === ownRun),
  },
  {
    reason: 'a-stage-only',
    refuses: ({ deployment }, { parts }) => on(parts?.has(deployment.id) === true),
  },
  {
    reason: 'no-job',
    refuses: ({ deployment, link, run, doubled }) =>
      doubled === true || (link.kind === 'none' && (link.named === null || run != null))
        ? appOf(deployment)
        : undefined,
  },
  { reason: 'run-gone', refuses: (facts, rules) => on(isGone(facts) && !mayHaveExpired(facts, rules)) },
  { reason: 'run-expired', refuses: (facts) => on(isGone(facts) && !stands(facts)) },
  { reason: 'from-fork', refuses: ({ run }) => on(run?.fromFork === true) },
  {
    reason: 'another-workflow',
    refuses: ({ run }, { workflows }) => (run == null || workflows.includes(run.path) ? undefined : run.path),
  },
  {
    reason: 'another-event',
    refuses: ({ run }) => (run == null || eventRule(run.event) !== null ? undefined : run.event),
  },
  { reason: 'another-commit', refuses: (facts, rules) => on(isOfAnotherCommit(facts, rules)) },
  {
    reason: 'no-guard-step',
    refuses: ({ jobs }, { guardSteps }) => on(jobs !== undefined && !jobs.some((job) => holdsGuard(job, guardSteps))),
  },
  {
    reason: 'guard-not-passed',
    refuses: ({ jobs }, { guardSteps }) => on(jobs !== undefined && !jobs.some((job) => passedGuard(job, guardSteps))),
  },
  { reason: 'outside-the-job', refuses: (facts, rules) => on(isOutside(facts, rules)) },
  { reason: 'another-branch', refuses: ({ branch, run }) => (branch === null ? (run?.branch ?? null) : undefined) },
]

/**
 * Null where nothing that is known speaks against a success. It counts once everything was asked and every condition holds: anybody with
 * `deployments: write` may write a deployment named after the environment, with any text in it.
 */
export function judgeDeployment(facts: DeploymentFacts, rules: LiveRules): IgnoredDeployment | null {
  for (const { reason, refuses } of conditions) {
    const detail = refuses(facts, rules)
    if (detail === undefined) continue
    return { id: facts.deployment.id, sha: facts.sha, reason, at: facts.status.createdAt, detail }
  }
  return null
}

/** Whether a run is gone because it expired, as far as that can be: what it deployed is older than what GitHub keeps. */
export function mayHaveExpired({ status }: Success, { now, retentionDays }: LiveRules): boolean {
  return now - Date.parse(status.createdAt) > retentionDays * DAY
}

/** How a success that counts was proven. */
export function proofOf(facts: DeploymentFacts): LiveProof {
  if (facts.run === null) return 'record'
  return facts.link.kind === 'none' ? 'log' : facts.link.kind
}

/** What is known to have gone elsewhere is no sign that something was deployed here. */
const elsewhere: ReadonlySet<IgnoredReason> = new Set(['another-service', 'another-cell', 'a-stage-only'])

/** Whether `deployment: null` means that something was deployed and cannot be proven: then it is no first deploy. */
export function liveUnknown(live: Live): boolean {
  return live.deployment === null && live.ignored.some(({ reason }) => !elsewhere.has(reason))
}

const on = (refused: boolean): null | undefined => (refused ? null : undefined)

/** The app that made a deployment; null for a person, and for the one that all workflows act as. */
function appOf({ by }: Deployment): string | null {
  return by?.kind === 'Bot' && by.login !== 'github-actions' ? by.login : null
}

/** The other environment that a deployment came from or that its success was in; undefined where it never moved. */
function movedTo(
  { environment, originalEnvironment }: Deployment,
  status: DeploymentStatus,
  wanted: string,
): string | undefined {
  return [originalEnvironment, environment, status.environment ?? wanted].find((name) => name !== wanted)
}

function isGone({ run, link }: DeploymentFacts): boolean {
  return run === null && link.kind !== 'app'
}

/** Whether our record stands for a run that is gone: a log address never does. */
function stands({ link }: DeploymentFacts): boolean {
  return link.kind === 'guard' && link.witness.seenAt !== null
}

function isOfAnotherCommit({ link, run, sha, deployment }: DeploymentFacts, { witnesses }: LiveRules): boolean {
  if (run == null) return false
  const recorded =
    link.kind === 'guard'
      ? link.witness.sha === deployment.sha
      : witnesses.some((one) => one.run.id === run.id && one.sha === sha)
  return !recorded && (eventRule(run.event) !== 'head' || run.sha !== sha)
}

/** Whether the success came while none of these jobs ran; only the deployment's own, and those that hold the guard, can have set it. */
function isOutside({ jobs, status, link }: DeploymentFacts, { guardSteps }: LiveRules): boolean {
  if (jobs === undefined || link.kind === 'app') return false
  const at = Date.parse(status.createdAt)
  const within = ({ startedAt, completedAt }: Job): boolean =>
    at >= Date.parse(startedAt) && (completedAt === null || at <= Date.parse(completedAt) + LATE * 1000)
  const mayHaveSet = (job: Job): boolean => holdsGuard(job, guardSteps) || (link.kind === 'job' && job.id === link.job)
  return !jobs.some((job) => mayHaveSet(job) && within(job))
}

/**
 * Id of the deployment that this run makes of `sha`: GitHub's own record where the job has `environment:`, an earlier attempt's of ours, else a
 * new one, in progress. What a status says of its log is not asked: anybody may write that.
 */
export async function ownDeployment(
  deployments: Deployments,
  run: RunContext,
  deploy: {
    readonly environment: string
    /** Where it is made if the job has none of its own, for what not everybody gets: in the environment it would look as if all had it. */
    readonly elsewhere?: string
    readonly sha: string
    readonly job?: number | null
    readonly artifact?: string | null
  },
  { watches }: Pick<EnvironmentRecord, 'watches'>,
): Promise<number> {
  const { environment, elsewhere: apart, sha, job = null, artifact = null } = deploy
  const places = apart === undefined ? [environment] : [environment, apart]
  const all = (await Promise.all(places.map((place) => deployments.list(place)))).flat()
  const listed = all.filter((deployment) => deployment.sha === sha)
  const jobs = listed.length === 0 ? [] : await deployments.jobs(sha)
  const ofRun = jobs.filter((one) => one.run === run.runId)
  // Jobs of one run may deploy several services or places: this one's own deployment goes before theirs.
  const own = ofRun.filter((one) => one.job === job)
  const linked = (own.length > 0 || apart !== undefined ? own : ofRun).map(({ deployment }) => deployment)
  const ours = watches.flatMap((watch) => (watch.run.id === run.runId && watch.sha === sha ? [watch.deployment] : []))
  const known = listed.find(({ id }) => linked.includes(id)) ?? listed.find(({ id }) => ours.includes(id))
  if (known !== undefined) return known.id
  const description = 'Deployed under Deploy Guard'
  const id = await deployments.create({
    environment: apart ?? environment,
    sha,
    description,
    payload: { 'deploy-guard': { run: run.runId, ...(artifact === null ? {} : { artifact }) } },
  })
  await deployments.setStatus(id, { state: 'in_progress', description: 'Passed the gate', logUrl: run.runUrl })
  return id
}
