import { shortSha } from '../base/commit-id.ts'
import { runRef } from '../base/run.ts'
import { ConfigurationError } from '../base/errors.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import type { Policy } from '../config/policy.ts'
import { policyFor, rulesFor } from '../config/services.ts'
import type { DeployingWorkflow } from '../config/workflow-check.ts'
import { filledRules } from '../config/variables.ts'
import { atStageOf, requireStage, type StageInForce } from '../config/stages.ts'
import { strictestPolicy } from '../config/strictest.ts'
import { cellView, forEverybody, isPart, throughStage } from '../deploy/cells.ts'
import { deployBranches, type DeployBranches } from '../deploy/deploy-branches.ts'
import { deployedOf, findLive, type Live, type LiveRules, liveUnknown } from '../deploy/live.ts'
import { placeOf } from '../deploy/keys.ts'
import { createRecordStore } from '../deploy/record-store.ts'
import type { EnvironmentRecord } from '../deploy/record.ts'
import { lastSeen, witnessesOf } from '../deploy/witnesses.ts'
import type { Repository } from '../git/repository.ts'
import type { VariableValues } from '../metrics/variables.ts'
import type { Ports } from './ports.ts'
import { type DeployRequest, partOf } from './setting.ts'

/** What every judgement of a deploy starts from. */
export type Prepared = {
  readonly request: DeployRequest
  readonly record: EnvironmentRecord
  /** What is known of deploys to all places of the environment, before this run. */
  readonly known: Pick<EnvironmentRecord, 'watches' | 'confirmed'>
  readonly repository: Repository
  /** Of the service and stage that is deployed, where it knows them. */
  readonly policy: Policy
  /** The stage that is deployed to; null where everybody gets it at once. */
  readonly stage: StageInForce | null
  /** What became of the candidate at the stage before, where there is one. */
  readonly stageBefore: ReturnType<typeof throughStage>
  /** Where the policy comes from. */
  readonly origin: PolicyOrigin
  /** What is wrong with the candidate's own policy file; null where that is sound. */
  readonly mistake: string | null
  /** Workflow files whose runs deploy. */
  readonly workflows: readonly string[]
  /** Branches that are deployed, by name or pattern. */
  readonly branches: readonly string[]
  /** The one that this deploy is from. */
  readonly branch: string
  /** Whether the candidate is on none of them, and this run is of none. */
  readonly offBranch: boolean
  readonly live: Live
  /** What production runs; null where nothing is known to run. */
  readonly base: string | null
  /** Which of these commits were deployed here, by a deployment that counts. */
  readonly deployed: (shas: readonly string[]) => Promise<ReadonlySet<string>>
  /** This job's number; null where it is not known. */
  readonly job: number | null
}

/**
 * Finds out what production runs and which policy is in force. `whole`: the record of all places. `by`: the workflow that deploys, where that is not the one
 * that runs. Throws ConfigurationError for an unknown or moved candidate.
 */
export async function prepare(
  given: Ports,
  repository: Repository,
  whole: EnvironmentRecord,
  request: DeployRequest,
  by: DeployingWorkflow | null = null,
): Promise<Prepared> {
  const ports = by === null ? given : { ...given, run: { ...given.run, workflowPath: by.path } }
  checkPinned(request)
  const { cell = null } = request
  const parts = whole.watches.flatMap((watch) => (isPart(watch) && watch.deployment !== null ? [watch.deployment] : []))
  const setting = {
    ports,
    repository,
    known: knownOf(whole, request, ports.run.runId),
    request,
    parts: new Set(parts),
    ...(await ownRun(ports, by)),
  }
  const { known } = setting
  await fetchCandidate(repository, request.sha)
  const { live, policy: found, origin, rules, branches, deployed } = await liveAndPolicy(setting)
  await checkService(repository, request, found)
  if (request.service != null && found.service === null)
    ports.log.info(`The policy in force has no service ${request.service} yet: the repository as a whole is judged.`)
  const { policy, stage } = await stageOf(repository, request, found)
  const record = cellView(whole, { cell: cell ?? undefined, stage: stage === null || stage.last ? null : stage.name })
  const from = await branchOf(setting, branches, rules.branches)
  const base = live.deployment?.sha ?? null
  return {
    request,
    record,
    known,
    repository,
    stage,
    stageBefore: throughStage(whole, { sha: request.sha, cell, stage: stage?.after ?? null }),
    policy: filledRules(policy, valuesOf(request, ranBefore(record, request.sha, base))),
    origin,
    // What judges by itself was read already.
    mistake:
      origin.kind === 'file' && origin.commit === request.sha ? null : await candidateMistake(repository, request),
    workflows: rules.workflows,
    branches: rules.branches,
    ...from,
    live,
    base,
    deployed,
    job: setting.job,
  }
}

/** What ran before the candidate: where production runs it by now, as its gate has noted. */
function ranBefore({ watches }: EnvironmentRecord, sha: string, live: string | null): string | null {
  return live === sha ? (watches.findLast((watch) => watch.sha === sha)?.baseSha ?? live) : live
}

/** What the variables of a policy stand for in a deploy. `base` is empty where nothing ran before. */
export function valuesOf(
  {
    environment,
    deployedTo = environment,
    service,
    cell,
    stage,
    sha,
  }: Pick<DeployRequest, 'environment' | 'deployedTo' | 'service' | 'cell' | 'stage' | 'sha'>,
  base: string | null,
): VariableValues {
  const named = {
    ...(service == null ? {} : { service }),
    ...(cell == null ? {} : { cell }),
    ...(stage == null ? {} : { stage }),
  }
  return { sha, 'short-sha': shortSha(sha), base: base ?? '', environment: deployedTo, ...named }
}

/** A service that neither the policy in force nor the candidate's has is a mistake of the step. One that only the candidate's has is judged as a whole repository. */
async function checkService(repository: Files, request: DeployRequest, policy: Policy): Promise<void> {
  const { service = null } = request
  if (service === null || policy.service !== null) return
  const candidate = readPolicy(await textAt(repository, request, request.sha), '')
  if ('policy' in candidate) policyFor(candidate.policy, partOf(request))
}

/** The stage of a deploy, and what holds there. The candidate is asked where the policy in force does not know it. */
async function stageOf(
  repository: Files,
  request: DeployRequest,
  policy: Policy,
): Promise<{ readonly policy: Policy; readonly stage: StageInForce | null }> {
  const { stage = null } = request
  const isKnown = stage === null || policy.stages.some(({ name }) => name === stage)
  return atStageOf(policy, isKnown ? null : await candidatePolicy(repository, request), stage)
}

/** Throws ConfigurationError where a deploy has to say which stage it goes to, and does not. */
export async function checkStaged({ repository, request, policy }: Prepared): Promise<void> {
  const { stage = null } = request
  if (stage !== null || policy.stages.length === 0) return
  requireStage(policy, await candidatePolicy(repository, request), stage)
}

async function candidatePolicy(repository: Files, request: DeployRequest): Promise<Policy | null> {
  const { policyText } = request
  const read = readPolicy(policyText ?? (await textAt(repository, request, request.sha)), '')
  return 'policy' in read ? rulesFor(read.policy, partOf(request)) : null
}

/** Whether nothing has been deployed yet, as opposed to: it cannot be proven what. Our own record remembers what was. */
export function isFirstDeploy({ live, record, known }: Pick<Prepared, 'live' | 'record' | 'known'>): boolean {
  return live.deployment === null && !liveUnknown(live) && record.marks.length === 0 && lastSeen(known) === null
}

/** What everybody got before. What this run has done at another place or stage is not what was there before it. */
function knownOf(
  { watches, confirmed }: EnvironmentRecord,
  { cell, stage }: DeployRequest,
  id: number,
): Prepared['known'] {
  const isEarlier = ({ run }: { readonly run: { readonly id: number } }): boolean =>
    (cell == null && stage == null) || run.id !== id
  return { watches: forEverybody(watches).filter(isEarlier), confirmed: confirmed.filter(isEarlier) }
}

function checkPinned({ sha, expectedSha }: DeployRequest): void {
  if (expectedSha === null || expectedSha === sha) return
  throw new ConfigurationError(
    `sha is ${sha}, but expected-sha says ${expectedSha}: the candidate has moved since it was gated. Gate the new one.`,
  )
}

/** What is known of this run: names of the guard's steps in it, and the branch that is the repository's own. */
type OwnRun = {
  readonly guardSteps: readonly string[]
  readonly defaultBranch: string
  /** This job's number; null where it is not known. */
  readonly job: number | null
}

type Finding = OwnRun & {
  readonly ports: Ports
  readonly repository: Repository
  readonly known: Prepared['known']
  readonly request: DeployRequest
  /** Deployments that went to a stage before the last only. */
  readonly parts: ReadonlySet<number>
}

async function ownRun(ports: Ports, by: DeployingWorkflow | null): Promise<OwnRun> {
  const { runId, attempt, runnerName } = ports.run
  const [info, jobs] = await Promise.all([ports.forge.info.get(), ports.forge.runs.jobs(runId, attempt)])
  const own = jobs.find((job) => job.runnerName === runnerName && job.status === 'in_progress')
  const steps = own?.steps.filter(({ status }) => status === 'in_progress') ?? []
  const guardSteps = by?.steps ?? steps.map(({ name }) => name)
  return { guardSteps, defaultBranch: info.defaultBranch, job: own?.id ?? null }
}

type Found = PolicyInForce & {
  readonly live: Live
  readonly rules: Pick<LiveRules, 'workflows' | 'deployedBy'> & { readonly branches: readonly string[] }
  readonly branches: DeployBranches
  readonly deployed: Prepared['deployed']
}

/**
 * What is live by the policy that is in it. The search begins with the policy of what our record saw deployed last, and without one with the defaults.
 * Only where nothing counts by these, the candidate's own policy may say who deploys: where nothing was ever recorded, or the file was reviewed since.
 */
async function liveAndPolicy(setting: Finding): Promise<Found> {
  const { repository, known, request } = setting
  const seen = lastSeen(known)
  const recorded = seen !== null && (await repository.fetch([seen])).missing.length === 0 ? seen : null
  const start = recorded === null ? null : await policyInForce(repository, request, { commit: recorded, of: 'record' })
  const found = await searchFrom(setting, start)
  if (found.live.deployment !== null) return found
  const offered = await offeredPolicy(setting, recorded, found)
  return offered === null ? found : searchWith(setting, offered)
}

/** Rounds in which policy and live may lead to each other: each policy says who deploys, and what was deployed holds the policy. */
const ROUNDS = 3

async function searchFrom(setting: Finding, start: PolicyInForce | null): Promise<Found> {
  const { repository, request } = setting
  let judge = start ?? { policy: parsePolicy('', ''), origin: { kind: 'text' } as const }
  for (let round = 1; ; round += 1) {
    const found = await search(setting, judge)
    const { deployment } = found.live
    if (deployment === null) return found
    const next = await policyInForce(repository, request, { commit: deployment.sha, of: 'live' })
    const settled = sameRules(found.rules, deployRules(setting, next.policy))
    if (settled || round === ROUNDS) return { ...found, ...next }
    judge = next
  }
}

/** The same with the word of one policy on who deploys; what is live then still judges by its own. */
async function searchWith(setting: Finding, offered: PolicyInForce): Promise<Found> {
  const found = await search(setting, offered)
  const { deployment } = found.live
  if (deployment === null) return found
  const commit = deployment.sha
  return { ...found, ...(await policyInForce(setting.repository, setting.request, { commit, of: 'live' })) }
}

/** The candidate's policy, where it may speak; null where it was not reviewed since what our record saw last. */
async function offeredPolicy(
  { ports, repository, request }: Finding,
  recorded: string | null,
  { policy, rules, branches }: Found,
): Promise<PolicyInForce | null> {
  const candidate = { commit: request.sha, of: 'candidate' } as const
  if (recorded === null) return policyInForce(repository, request, candidate)
  const branch = (await branches.holding(request.sha, null, ports.run.branch)) ?? rules.branches[0] ?? ''
  const range = { base: recorded, head: request.sha, branch, path: request.policyPath }
  // Asked rarely, and it brings the whole gate.
  const { isReviewed } = await import('./reviewed-file.ts')
  const reviewed = await isReviewed(ports, repository, range, policy)
  return reviewed ? policyInForce(repository, request, { commit: request.sha, of: 'reviewed' }) : null
}

async function search(setting: Finding, judge: PolicyInForce): Promise<Found> {
  const { ports, repository } = setting
  const rules = deployRules(setting, judge.policy)
  const branches = deployBranches({ forge: ports.forge, repository }, rules.branches)
  const source = { deployments: ports.forge.deployments, runs: ports.forge.runs, branches }
  const counting = { ...liveRules(setting, rules), ...(await otherServices(setting, judge.policy, rules)) }
  const live = await findLive(source, counting)
  await fetchLive(repository, live)
  return { ...judge, live, rules, branches, deployed: (shas) => deployedOf(source, counting, shas) }
}

/**
 * What the other services of the environment deployed. Where workflow files tell two services apart, nothing has to be read; else the record of the other
 * service says which deployments are its own.
 */
async function otherServices(
  { ports, request }: Finding,
  { service, services }: Policy,
  { workflows }: Found['rules'],
): Promise<Pick<LiveRules, 'others'>> {
  if (service === null) return {}
  const environment = request.deployedTo ?? request.environment
  const same = services.filter((one) => one.name !== service.name && (one.environment ?? environment) === environment)
  const byFile = new Map<string, string>()
  const byId = new Map<number, string>()
  for (const { name, rules } of same) {
    for (const path of rules.workflows) if (!workflows.includes(path)) byFile.set(path, name)
    if (rules.workflows.length > 0 && !rules.workflows.some((path) => workflows.includes(path))) continue
    const { gitData } = ports.forge
    const record = await createRecordStore(gitData, placeOf(environment, name), runRef(ports.run), ports.clock).read()
    for (const { deployment } of witnessesOf(record)) if (deployment !== null) byId.set(deployment, name)
  }
  return { others: { deployments: byId, workflows: byFile } }
}

function deployRules({ ports, defaultBranch }: Finding, policy: Policy): Found['rules'] {
  const { workflows, branches, deployedBy } = policy
  return {
    workflows: workflows.length > 0 ? workflows : [ports.run.workflowPath],
    branches: branches.length > 0 ? branches : [defaultBranch],
    deployedBy,
  }
}

function sameRules(one: Found['rules'], other: Found['rules']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Days that GitHub keeps runs for where the runner does not say: its own default. */
const RETENTION = 90

function liveRules(
  { ports, known, request, guardSteps, parts }: Finding,
  { workflows, deployedBy }: Found['rules'],
): LiveRules {
  return {
    environment: request.deployedTo ?? request.environment,
    ...(request.cell == null && request.stage == null ? {} : { ownRun: ports.run.runId }),
    parts,
    workflows,
    deployedBy,
    guardSteps,
    witnesses: witnessesOf(known),
    now: ports.clock.now(),
    retentionDays: ports.run.retentionDays ?? RETENTION,
  }
}

/**
 * The deploy branch that the candidate is from. A run of a deploy branch deploys from that one; a tag, a release or a merge queue says nothing of a
 * branch, so that the commit itself has to be on one.
 */
async function branchOf(
  { ports, request, defaultBranch }: Finding,
  branches: DeployBranches,
  patterns: readonly string[],
): Promise<Pick<Prepared, 'branch' | 'offBranch'>> {
  const { branch } = ports.run
  const own = branch !== null && branches.includes(branch) ? branch : null
  const named = patterns.find((pattern) => !pattern.includes('*')) ?? defaultBranch
  if (own !== null && patterns.length === 1 && own === named) return { branch: own, offBranch: false }
  const holding = await branches.holding(request.sha, null, own)
  return { branch: holding ?? own ?? named, offBranch: holding === null && own === null }
}

export async function fetchCandidate(repository: Repository, candidate: string): Promise<void> {
  const { missing } = await repository.fetch([candidate])
  if (!missing.includes(candidate)) return
  throw new ConfigurationError(
    `Commit ${candidate} is not in this repository: give a commit that was pushed as input sha.`,
  )
}

async function fetchLive(repository: Repository, { deployment }: Live): Promise<void> {
  if (deployment === null) return
  const { missing } = await repository.fetch([deployment.sha])
  if (missing.length === 0) return
  throw new ConfigurationError(
    `Commit ${deployment.sha}, which production runs, is not in this repository any more: push it again, say as a tag, so that the deploy can be compared with it.`,
  )
}

/**
 * Whose policy file it is: that of what production runs, of what our record saw deployed last, of the candidate where nothing else is known, or of the
 * candidate because it was reviewed.
 */
type FileOf = 'live' | 'record' | 'candidate' | 'reviewed'

/** Where the rules come from that judge a deploy. */
export type PolicyOrigin =
  /** Input policy-text. */
  | { readonly kind: 'text' }
  | { readonly kind: 'file'; readonly commit: string; readonly of: FileOf }
  /** The file there cannot be read: the strictest defaults. `mistake` lists what is wrong with it, with line and column. */
  | { readonly kind: 'defaults'; readonly commit: string; readonly mistake: string }

/** The rules that judge a deploy, and where they come from. */
export type PolicyInForce = { readonly policy: Policy; readonly origin: PolicyOrigin }

type Files = Pick<Repository, 'file'>

/**
 * The policy that judges a deploy: the text that was given, else the file as it is in `commit`. The candidate's own file is taken only where nothing else
 * is known to have been deployed; that one has to be sound. Throws ConfigurationError where it, or the text, is malformed.
 */
export async function policyInForce(
  repository: Files,
  request: DeployRequest,
  { commit, of }: { readonly commit: string; readonly of: FileOf },
): Promise<PolicyInForce> {
  const part = partOf(request)
  if (request.policyText !== null)
    return { policy: policyFor(parsePolicy(request.policyText, 'policy-text'), part), origin: { kind: 'text' } }
  const text = await textAt(repository, request, commit)
  const read = readPolicy(text, nameAt(request, commit))
  if ('policy' in read) return { policy: rulesFor(read.policy, part), origin: { kind: 'file', commit, of } }
  if (of === 'candidate' || of === 'reviewed') throw read.error
  const candidate = readPolicy(await textAt(repository, request, request.sha), '')
  const asked = 'policy' in candidate ? rulesFor(candidate.policy, part) : null
  const policy = strictestPolicy(text, asked, part)
  return { policy, origin: { kind: 'defaults', commit, mistake: read.error.message } }
}

/**
 * What is wrong with the candidate's own policy, with line and column; null where it is sound or would never be read. Once it is deployed it judges all
 * that comes after it.
 */
export async function candidateMistake(repository: Files, request: DeployRequest): Promise<string | null> {
  if (request.policyText !== null) return null
  const read = readPolicy(await textAt(repository, request, request.sha), nameAt(request, request.sha))
  return 'policy' in read ? null : read.error.message
}

function readPolicy(text: string, name: string): { readonly policy: Policy } | { readonly error: ConfigurationError } {
  try {
    return { policy: parsePolicy(text, name) }
  } catch (error) {
    if (error instanceof ConfigurationError) return { error }
    throw error
  }
}

async function textAt(repository: Files, { policyPath }: DeployRequest, commit: string): Promise<string> {
  const file = await repository.file(commit, policyPath)
  return file === null ? '' : new TextDecoder().decode(file)
}

function nameAt({ policyPath }: DeployRequest, commit: string): string {
  return `${policyPath} (at ${shortSha(commit)})`
}
