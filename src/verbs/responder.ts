import type { RollbackPolicy } from '../config/rollback-policy.ts'
import type { Ports } from '../deploy/ports.ts'
import type { EnvironmentRecord, RecordStore, Response } from '../deploy/record.ts'
import { isOverCap } from '../deploy/rollback-cap.ts'
import { incidentBeginning } from '../render/incident-timeline.ts'
import type { IncidentInput } from '../render/incident-state.ts'
import type { Forge } from '../github/forge.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'
import type { Runs } from '../github/runs.ts'
import type { IncidentDeps } from '../incident/deps.ts'
import type { RollbackDeps } from '../rollback/deps.ts'
import { switchedOff } from '../deploy/kill-switch.ts'
import type { Conduct } from './conduct.ts'
import { landedUnits } from './landed-units.ts'
import { rollbackPolicyAt, usualPolicy, type PolicySource } from './rollback-policy.ts'

/** The ports that a response touches, and no more of them. */
export type ResponsePorts = Pick<Ports, 'openSnapshots' | 'clock' | 'log' | 'run'> & {
  readonly forge: ResponseForge
  /** The forge behind app-token, which then makes branches and pull requests of rollbacks. */
  readonly appForge?: Pick<Forge, 'gitData' | 'pulls'> | null
}

type ResponseForge = Pick<
  Forge,
  'comments' | 'comparisons' | 'contents' | 'gitData' | 'issues' | 'labelled' | 'pulls' | 'reviews' | 'workflows'
> & {
  readonly runs: Pick<Runs, 'get'>
  readonly info: Pick<RepositoryInfo, 'viewer' | 'permission'>
}

/** What the response to a bad deploy of one environment works with. */
export type ResponseDeps = {
  readonly ports: ResponsePorts
  readonly environment: string
  readonly store: RecordStore
  /** Absent: all that it may. */
  readonly conduct?: Conduct
  /** Where the policy is; the usual place if absent. */
  readonly policySource?: PolicySource
}

/** The part of it that a rollback needs. */
export function rollbackDeps(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response | null,
): RollbackDeps {
  const { environment, ports } = responder
  const { forge, appForge, openSnapshots, run, log } = ports
  const { comparisons, contents, reviews } = forge
  const { gitData, pulls } = appForge ?? forge
  return {
    gitData,
    pulls,
    comparisons,
    contents,
    openSnapshots,
    environment,
    run,
    log,
    writesWorkflows: appForge != null,
    byApp: appForge != null,
    nameUnits: (commits) => landedUnits({ reviews, log }, commits),
    policyAt: (sha) => policyOf(responder, sha),
    async refusal(policy) {
      if (response === null || response.byHand !== undefined) return null
      if ((await switchedOff({ forge, log })) !== null) return 'switched-off'
      return isOverCap(record, response, policy.maxPerDay) ? 'daily-cap' : null
    },
    rollbackMerges: () => (response?.byHand === undefined ? rollbackMerges(forge.pulls, record) : Promise.resolve([])),
  }
}

/** The policy on rollbacks as of a commit. */
export function policyOf({ ports, policySource }: ResponseDeps, sha: string): Promise<RollbackPolicy> {
  return rollbackPolicyAt({ contents: ports.forge.contents, log: ports.log }, policySource ?? usualPolicy, sha)
}

/** Merge commits of the rollbacks that the record knows; GitHub says which were merged. */
async function rollbackMerges(pulls: Forge['pulls'], { responses }: EnvironmentRecord): Promise<readonly string[]> {
  const numbers = responses.flatMap(({ rollback }) => (rollback.step === 'opened' ? [rollback.pull] : []))
  const found = await Promise.all(numbers.map((number) => pulls.get(number)))
  return found.flatMap((pull) => (pull?.merged === true && pull.mergeCommit !== null ? [pull.mergeCommit] : []))
}

/** The part of it that an incident needs. */
export async function incidentDeps({ ports }: ResponseDeps): Promise<IncidentDeps> {
  const { forge, clock, log, run } = ports
  const { issues, gitData, runs } = forge
  return { issues, gitData, runs, clock, log, run, viewer: await forge.info.viewer() }
}

/** What the incident issue of a response says by the newest record; `rollbackMerged` as GitHub says. */
export function incidentInput(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  rollbackMerged: boolean,
): IncidentInput {
  const { environment, ports } = responder
  const { incident } = response
  return {
    environment,
    response,
    phase: incident.step === 'opened' ? incident.phase : 'mitigating',
    timeline: incident.step === 'opened' ? incident.timeline : beginning(responder, response),
    held: record.hold?.incidentKey === response.incidentKey,
    rollbackMerged,
    goodWatched: record.marks.some(({ word, sha }) => word === 'good' && sha === response.good),
    repositoryUrl: `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`,
    runUrl: `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}/actions/runs/${response.run.id}`,
  }
}

/** The first lines of an incident's timeline, as of now. */
export function beginning({ environment, ports }: ResponseDeps, response: Response): IncidentInput['timeline'] {
  return incidentBeginning(environment, response, new Date(ports.clock.now()).toISOString())
}
