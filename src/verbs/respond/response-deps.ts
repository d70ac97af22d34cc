import { repositoryUrl } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { ConfigurationError, OutsideError } from '../../base/errors.ts'
import { parsePolicy } from '../../config/parse-policy.ts'
import type { Policy } from '../../config/policy.ts'
import { rulesFor } from '../../config/services.ts'
import { defaultRollbackPolicy, type RollbackPolicy } from '../../config/rollback-policy.ts'
import { isOverCap } from '../../deploy/decide-response.ts'
import { isHeld } from '../../deploy/hold.ts'
import { landedUnits } from '../../deploy/landed-units.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import type { Scope } from '../../deploy/scope.ts'
import type { Forge } from '../../github/forge.ts'
import type { IncidentDeps } from '../../incident/incident-issue.ts'
import type { IncidentInput } from '../../render/incident-state.ts'
import { incidentBeginning } from '../../render/incident-timeline.ts'
import type { RollbackDeps } from '../../rollback/rollback-deps.ts'
import { switchedOff } from '../kill-switch.ts'
import { partOf, type PolicySource, type ResponseDeps } from '../setting.ts'

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
    service: responder.service ?? null,
    scopeOf: (range) => scopeOf(responder, range),
    async refusal(policy) {
      if (response === null || response.byHand !== undefined) return null
      if ((await switchedOff({ forge, log })) !== null) return 'switched-off'
      return isOverCap(record, response, policy.maxPerDay) ? 'daily-cap' : null
    },
    rollbackMerges: () => (response?.byHand === undefined ? rollbackMerges(forge.pulls, record) : Promise.resolve([])),
  }
}

/**
 * What the policy says of rollbacks, as of a commit. What is malformed or cannot be had means the defaults, with a warning: a way back must
 * not wait for someone to mend a file.
 */
export async function policyOf(responder: ResponseDeps, sha: string): Promise<RollbackPolicy> {
  try {
    return (await policyAt(responder, sha)).rollback
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof OutsideError)) throw error
    responder.ports.log.warning(`The policy for rollbacks cannot be read, its defaults hold: ${error.message}`)
    return defaultRollbackPolicy
  }
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
  const found = record.watches.findLast(({ sha }) => sha === response.bad)?.found
  return {
    environment,
    ...(found?.restorePoint !== undefined && { restorePoint: found.restorePoint }),
    response,
    phase: incident.step === 'opened' ? incident.phase : 'mitigating',
    timeline: incident.step === 'opened' ? incident.timeline : beginning(responder, response),
    held: isHeld(record, response.incidentKey),
    rollbackMerged,
    goodWatched: record.marks.some(({ word, sha }) => word === 'good' && sha === response.good),
    repositoryUrl: repositoryUrl(ports.run),
    runUrl: `${repositoryUrl(ports.run)}/actions/runs/${response.run.id}`,
  }
}

/** The first lines of an incident's timeline, as of now. */
export function beginning({ ports }: ResponseDeps, response: Response): IncidentInput['timeline'] {
  return incidentBeginning(response, isoNow(ports.clock))
}

/** Where it is found if nobody says otherwise. */
const usualPolicy: PolicySource = { path: '.github/deploy-guard.yml', text: null }

/** The policy of what is deployed, as of a commit. Throws ConfigurationError where it is malformed. */
export async function policyAt(responder: ResponseDeps, sha: string): Promise<Policy> {
  const { path, text } = responder.policySource ?? usualPolicy
  const found = text ?? (await responder.ports.forge.contents.text(path, sha)) ?? ''
  return rulesFor(parsePolicy(found, `${path} (at ${shortSha(sha)})`), partOf(responder))
}

/**
 * The paths that a rollback of the service may change, by the policy as of good, or of bad where the service came with the range; null: the repository as a
 * whole. Throws OutsideError where the policy cannot be had: then nobody knows what is the service's.
 */
async function scopeOf(
  responder: ResponseDeps,
  { good, bad }: { readonly good: string; readonly bad: string },
): Promise<Scope | null> {
  const { ports, policySource = usualPolicy, service = null } = responder
  if (service === null) return null
  for (const sha of [good, bad]) {
    const policy = await soundPolicyAt(responder, sha)
    if (policy === null || policy.service === null) continue
    const workflows = policy.workflows.length > 0 ? policy.workflows : [ports.run.workflowPath]
    const { serviceScope } = await import('../../deploy/scope.ts')
    return serviceScope(policy, { policyPaths: [policySource.path], workflows })
  }
  ports.log.warning(`No policy of this range has the service ${service}: all that was deployed is taken back.`)
  return null
}

/** Null where it is malformed. */
async function soundPolicyAt(responder: ResponseDeps, sha: string): Promise<Policy | null> {
  try {
    return await policyAt(responder, sha)
  } catch (error) {
    if (error instanceof ConfigurationError) return null
    throw error
  }
}
