import { repositoryUrl } from '../base/run.ts'
import { commentedIssue } from './event.ts'
import type { Inputs } from './inputs.ts'
import { annotateFile } from './log.ts'
import { writePage } from './files.ts'
import {
  backtestOutputs,
  checkOutputs,
  gateOffOutputs,
  gateOutputs,
  type Outputs,
  reportOutputs,
  resumeOffOutputs,
  resumeOutputs,
  rollbackOutputs,
  watchOffOutputs,
  watchOutputs,
} from './outputs.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { namedBranches } from '../deploy/deploy-branches.ts'
import { rulesFor } from '../config/services.ts'
import type { Envelope, Verb } from '../deploy/result.ts'
import { leaveWatch, type SwitchedOff, switchedOff, switchedOffResult } from '../verbs/kill-switch.ts'
import { spokenDeploys } from '../render/spoken-deploys.ts'
import { gateResult, watchResult } from '../verbs/results.ts'
import type { RollbackResult } from '../verbs/rollback-by-hand.ts'
import { escapeText } from '../render/markdown.ts'
import { backtestSummary } from '../render/backtest-summary.ts'
import { readinessTable } from '../render/readiness.ts'
import { atStage, type DeployRequest, partOf, type Setting } from '../verbs/setting.ts'
import type { WatchedDeploy } from '../verbs/watch/conclude-watch.ts'
import type { WatchTask } from '../watch/task.ts'

// What the modes of `modes.ts` do in each phase.

/** How a phase ends: with nothing to say, with a warning, or with a failed step. Messages are of others too. */
export type StepEnd = { readonly kind: 'fine' } | { readonly kind: 'warning' | 'failure'; readonly message: string }

/** What a main phase hands to later steps and, as `task`, to its own post phase; and how it ends. */
export type Ended<V extends Verb> = {
  readonly outputs: Outputs<V>
  readonly end: StepEnd
  readonly task?: WatchTask | null
}

const fine: StepEnd = { kind: 'fine' }

/** The gate. `watched`: this step watches as well, once the job has ended. */
export async function gateStep(setting: Setting, inputs: Inputs, watched: boolean): Promise<Ended<'gate'>> {
  const request = requestOf(setting, inputs)
  // The other modes, and the post phase, start without it.
  const { gateDeploy } = await import('../verbs/gate/gate-deploy.ts')
  const gated = await gateDeploy(setting, request, watched)
  const { decision, message } = gated.outcome
  setting.ports.log.info(message)
  const proof = (await import('./proof-file.ts')).writeProof(setting, request, gated)
  return {
    outputs: { ...gateOutputs(named(setting, gateResult(request, gated))), ...proof },
    end: decision === 'pass' ? fine : notPassed(message, inputs),
    task: watched ? gated.task : null,
  }
}

function notPassed(message: string, { advisory }: Inputs): StepEnd {
  return advisory
    ? { kind: 'warning', message: `Advisory: this deploy would not have gone out. ${message}` }
    : { kind: 'failure', message: `${message} The job summary says what to do.` }
}

export function gateOff(inputs: Inputs, off: SwitchedOff): Outputs<'gate'> {
  return gateOffOutputs(switchedOffResult('gate', inputs, off))
}

/** The watch of a deploy that another step has gated. */
export async function watchStep(setting: Setting, inputs: Inputs): Promise<Ended<'watch'>> {
  const { watchDeploy } = await import('../verbs/watch/watch-deploy.ts')
  const task = await taskOfRecord(setting, inputs)
  const watched = await watchDeploy(atStage(setting, task.stage), task)
  return { outputs: watchOutputs(named(setting, watchResult(task, watched))), end: judgeWatched(watched, inputs) }
}

export function watchOff(inputs: Inputs, off: SwitchedOff): Outputs<'watch'> {
  return watchOffOutputs(switchedOffResult('watch', inputs, off))
}

/** The task that the main phase has left cannot be had: what the gate has put into the record stands for it. */
export async function taskOfRecord(setting: Setting, inputs: Inputs): Promise<WatchTask> {
  const { plannedTask } = await import('../verbs/watch/plan-watch.ts')
  return plannedTask(setting, requestOf(setting, inputs))
}

/** The watch of a deploy that the main phase of this step has gated. */
export async function watchAfterJob(given: Setting, inputs: Inputs, task: WatchTask): Promise<StepEnd> {
  const setting = atStage(given, task.stage)
  const { abandonDeploy, watchDeploy } = await import('../verbs/watch/watch-deploy.ts')
  if (inputs.jobStatus !== 'success') {
    await abandonDeploy(setting, task, inputs.jobStatus)
    return fine
  }
  const off = await switchedOff(setting.ports)
  if (off === null && task.slices !== undefined) {
    const { leaveToSlices } = await import('../verbs/watch/sliced-watch.ts')
    await leaveToSlices(setting, task, task.slices)
    return fine
  }
  if (off === null) return judgeWatched(await watchDeploy(setting, task), inputs)
  await leaveWatch(setting, task, off)
  return fine
}

/** How a step ends by its verdict. An inconclusive watch is never quietly green: there is a warning at least. */
function judgeWatched(watched: WatchedDeploy, { onInconclusive, advisory }: Inputs): StepEnd {
  const { verdict, pull, issue, unfinished } = watched
  if (verdict.verdict === 'healthy' && unfinished.length === 0) return fine
  const opened = [
    ...(pull === null ? [] : [`Rollback: pull request #${pull}.`]),
    ...(issue === null ? [] : [`Incident: issue #${issue}.`]),
    ...unfinished.map((why) => `Not finished, run the job again: ${why}`),
  ]
  const spoken = spokenDeploys(verdict, '')
  const message = [verdict.message, ...(spoken === '' ? [] : [spoken]), ...opened].join(' ')
  // What comes from outside is no fault of this deploy, and nothing that its job could mend.
  const isAsked = verdict.verdict === 'inconclusive' && onInconclusive === 'fail'
  const fails = verdict.verdict === 'regressed' || isAsked || unfinished.length > 0
  if (fails && !advisory) return { kind: 'failure', message }
  return { kind: 'warning', message: fails ? `Advisory: this would have failed the job. ${message}` : message }
}

/** Goes on with what earlier runs have left: responses, incidents, and the watch of the newest deploy. */
export async function resumeStep(setting: Setting, inputs: Inputs): Promise<Ended<'resume'>> {
  if (inputs.declare !== null) await declareIncident(setting, inputs.declare)
  const commented = commentedIssue(process.env)
  if (commented !== null) {
    const { heedDeclaration } = await import('../verbs/respond/declared-incident.ts')
    await heedDeclaration(setting, commented)
  }
  const { resumeResult, resumeWatch } = await import('../verbs/watch/resume-watch.ts')
  const resumed = await resumeWatch(setting, requestOf(setting, inputs))
  const result = resumeResult(setting.environment, inputs, resumed)
  const outputs = resumeOutputs(named(setting, result))
  if (resumed.kind === 'watched') return { outputs, end: judgeWatched(resumed.watched, inputs) }
  setting.ports.log.info(result.message)
  const title = resumed.kind === 'goes-on' ? 'The watch goes on' : 'Nothing to resume'
  await setting.ports.summarise(`## ${title}\n\n${escapeText(result.message)}\n`)
  return { outputs, end: fine }
}

async function declareIncident(setting: Setting, what: string): Promise<void> {
  const { declareByInput } = await import('../verbs/respond/declared-incident.ts')
  const issue = await declareByInput(setting, what)
  setting.ports.log.info(issue === null ? 'No incident was declared: nothing may be opened.' : `Incident: #${issue}`)
}

export function resumeOff(inputs: Inputs, off: SwitchedOff): Outputs<'resume'> {
  return resumeOffOutputs(switchedOffResult('resume', inputs, off))
}

/** Tells how often and how safely an environment was deployed to; changes nothing. */
export async function reportStep(setting: Setting, { sha, reportDays }: Inputs): Promise<Ended<'report'>> {
  const { report } = await import('../verbs/report.ts')
  const result = await report(setting, sha, reportDays)
  setting.ports.log.info(result.message)
  return { outputs: reportOutputs(result), end: fine }
}

/** Takes a deploy back because a person says so, or brings back what a rollback took away. */
export async function rollbackStep(setting: Setting, inputs: Inputs): Promise<Ended<'rollback'>> {
  const { environment } = setting
  const branch = await deployedBranch(setting, inputs)
  const { relandResult, rollBack, rollbackResult } = await import('../verbs/rollback-by-hand.ts')
  const { bringBack } = await import('../verbs/bring-back.ts')
  const result =
    inputs.reland === null
      ? rollbackResult(environment, await rollBack(setting, rollbackRequestOf(inputs, branch)))
      : relandResult(environment, await bringBack(setting, inputs.reland, branch, inputs.half))
  setting.ports.log.info(result.message)
  await setting.ports.summarise(`## Rollback\n\n${link(setting, result)}\n`)
  const end: StepEnd = ready(result) ? fine : { kind: 'failure', message: result.message }
  return { outputs: rollbackOutputs(named(setting, result)), end }
}

/** Everything that can be known before the first deploy; the job fails where something is missing. */
export async function checkStep(setting: Setting, inputs: Inputs): Promise<Ended<'check'>> {
  const { checkRepository } = await import('../verbs/check/check-repository.ts')
  const result = await checkRepository(setting, requestOf(setting, inputs))
  const { message, rows, outcome } = result
  await setting.ports.summarise(readinessTable(message, rows))
  if (inputs.policyText === null) annotateFile(inputs.policy, result.mistakes)
  for (const { what, state, found } of rows) setting.ports.log.info(`${state}: ${what}: ${found}`)
  const outputs = checkOutputs(result)
  if (outcome === 'ready') return { outputs, end: fine }
  const missing = rows.filter(({ state }) => state === 'missing')
  const list = missing.map(({ what, found }) => `${what}: ${found}`).join('\n')
  const kind = inputs.advisory ? 'warning' : 'failure'
  return { outputs, end: { kind, message: `${message} The job summary says how.\n${list}` } }
}

/** The deploys of the last two weeks as this policy would have judged them: a report, which fails no job. */
export async function backtestStep(setting: Setting, inputs: Inputs): Promise<Ended<'backtest'>> {
  const { backtestRepository } = await import('../verbs/backtest/backtest-repository.ts')
  const { backtestPage } = await import('../render/html/report.ts')
  const { result, found } = await backtestRepository(setting, requestOf(setting, inputs))
  const { ports } = setting
  await ports.summarise(backtestSummary(found, result.message))
  ports.log.info(
    `${result.message} With charts: ${await writePage('backtest.html', backtestPage(found, result.message))}`,
  )
  const outputs = backtestOutputs(named(setting, result))
  return { outputs, end: result.outcome === 'judged' ? fine : { kind: 'warning', message: result.message } }
}

/** A result with GitHub's environment, and the service where there is one. */
function named<R extends Envelope>(setting: Setting, result: R): R {
  const { environment, deployedTo = environment, service = null, cell = null, stage = null } = setting
  const part = {
    ...(service === null ? {} : { service }),
    ...(cell === null ? {} : { cell }),
    ...(stage === null ? {} : { stage }),
  }
  return { ...result, environment: deployedTo, ...part }
}

function requestOf(
  { environment, deployedTo = environment, service = null, cell = null, stage = null }: Setting,
  inputs: Inputs,
): DeployRequest {
  const { sha, expectedSha, policyText, metricsUrls, probeUrl, artifactDigest, restorePoint } = inputs
  const { rollbackReason, emergencyReason } = inputs
  const reasons = { rollbackReason, emergencyReason }
  const place = { environment, deployedTo, service, cell, stage }
  const given = {
    sha,
    expectedSha,
    policyPath: inputs.policy,
    policyText,
    metricsUrls,
    probeUrl,
    artifactDigest,
    restorePoint,
  }
  return { ...place, ...given, ...reasons }
}

function rollbackRequestOf({ rollbackReason, good, bad }: Inputs, branch: string) {
  return { reason: rollbackReason, good, bad, branch }
}

/** The branch that the policy names, as it stands on the default branch; else that one. */
async function deployedBranch(setting: Setting, { policy, policyText }: Inputs): Promise<string> {
  const { ports } = setting
  const { defaultBranch } = await ports.forge.info.get()
  const text = policyText ?? (await ports.forge.contents.text(policy, defaultBranch)) ?? ''
  const [branch] = namedBranches(rulesFor(parsePolicy(text, policy), partOf(setting)))
  return branch ?? defaultBranch
}

/** There is something to merge, or nothing left to do. */
function ready({ rollbackPullRequest, outcome, reasonCode }: RollbackResult): boolean {
  if (outcome === 'nothing-to-revert' || reasonCode === 'pushed' || reasonCode === 'reland') return true
  return rollbackPullRequest !== null && outcome !== 'none' && outcome !== 'conflict'
}

/** Nothing untrusted: numbers and codes. */
function link({ ports }: Setting, { rollbackPullRequest, incidentIssue, reasonCode, outcome }: RollbackResult): string {
  const at = repositoryUrl(ports.run)
  const pull =
    rollbackPullRequest === null ? [] : [`- [Pull request #${rollbackPullRequest}](${at}/pull/${rollbackPullRequest})`]
  const issue = incidentIssue === null ? [] : [`- [Incident #${incidentIssue}](${at}/issues/${incidentIssue})`]
  return [`- ${outcome} (\`${reasonCode}\`)`, ...pull, ...issue].join('\n')
}
