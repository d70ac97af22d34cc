import { ConfigurationError } from '../base/errors.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import type { Policy } from '../config/policy.ts'
import { findLive, type Live, type LiveRules, liveUnknown } from '../deploy/live.ts'
import type { EnvironmentRecord } from '../deploy/record.ts'
import type { Repository } from '../git/repository.ts'
import type { Ports } from './ports.ts'
import type { DeployRequest } from './setting.ts'

/** What every judgement of a deploy starts from. */
export type Prepared = {
  readonly request: DeployRequest
  readonly record: EnvironmentRecord
  readonly repository: Repository
  readonly policy: Policy
  /** Branch that is deployed. */
  readonly branch: string
  readonly live: Live
  /** What production runs; null where nothing is known to run. */
  readonly base: string | null
}

/** Finds out what production runs and which policy is in force. Throws ConfigurationError for an unknown or moved candidate. */
export async function prepare(
  ports: Ports,
  repository: Repository,
  record: EnvironmentRecord,
  request: DeployRequest,
): Promise<Prepared> {
  checkPinned(request)
  const rules = await liveRules(ports, record)
  const first = await findLive(ports.forge, request.environment, rules)
  await fetchEnds(repository, request.sha, first)
  const policy = await policyInForce(repository, request, first.deployment?.sha ?? null)
  const meant = { ...rules, workflow: policy.workflow ?? rules.workflow, branch: policy.branch ?? rules.branch }
  const same = meant.workflow === rules.workflow && meant.branch === rules.branch
  const live = same ? first : await findLive(ports.forge, request.environment, meant)
  if (!same) await fetchEnds(repository, request.sha, live)
  return { request, record, repository, policy, branch: meant.branch, live, base: live.deployment?.sha ?? null }
}

/** Whether nothing has been deployed yet, as opposed to: it can no longer be told what. Our own record remembers what was. */
export function isFirstDeploy({ live, record }: Pick<Prepared, 'live' | 'record'>): boolean {
  return live.deployment === null && !liveUnknown(live) && record.marks.length === 0
}

function checkPinned({ sha, expectedSha }: DeployRequest): void {
  if (expectedSha === null || expectedSha === sha) return
  throw new ConfigurationError(
    `sha is ${sha}, but expected-sha says ${expectedSha}: the candidate has moved since it was gated. Gate the new one.`,
  )
}

async function liveRules(ports: Ports, record: EnvironmentRecord): Promise<LiveRules> {
  const { runId, attempt, workflowPath, runnerName } = ports.run
  const [info, run, jobs] = await Promise.all([
    ports.forge.info.get(),
    ports.forge.runs.get(runId),
    ports.forge.runs.jobs(runId, attempt),
  ])
  const own = jobs.find((job) => job.runnerName === runnerName && job.status === 'in_progress')
  const steps = own?.steps.filter(({ status }) => status === 'in_progress') ?? []
  return {
    workflow: workflowPath,
    branch: info.defaultBranch,
    currentRun: { id: runId, startedAt: run?.startedAt ?? new Date(ports.clock.now()).toISOString() },
    guardSteps: steps.map(({ name }) => name),
    watches: record.watches,
  }
}

async function fetchEnds(repository: Repository, candidate: string, live: Live): Promise<void> {
  const base = live.deployment?.sha ?? null
  const { missing } = await repository.fetch(base === null ? [candidate] : [candidate, base])
  if (missing.includes(candidate)) {
    throw new ConfigurationError(
      `Commit ${candidate} is not in this repository: give a commit that was pushed as input sha.`,
    )
  }
  if (base !== null && missing.includes(base)) {
    throw new ConfigurationError(
      `Commit ${base}, which production runs, is not in this repository any more: push it again, say as a tag, so that the deploy can be compared with it.`,
    )
  }
}

/**
 * The policy that judges a deploy: the text that was given, else the file as it is in what production runs (`base`). Only where nothing
 * runs yet is the candidate's own file taken. Throws ConfigurationError where it is malformed.
 */
export async function policyInForce(
  repository: Pick<Repository, 'file'>,
  request: DeployRequest,
  base: string | null,
): Promise<Policy> {
  if (request.policyText !== null) return parsePolicy(request.policyText, 'policy-text')
  const commit = base ?? request.sha
  const file = await repository.file(commit, request.policyPath)
  const text = file === null ? '' : new TextDecoder().decode(file)
  return parsePolicy(text, `${request.policyPath} (at ${commit.slice(0, 7)})`)
}
