import { getInput, warning } from '@actions/core'
import { givenInputs, type Inputs, readInputs } from './inputs.ts'
import { harmless, hideQuery, hideSecret } from './log.ts'
import { gateOutputs, setOutputs, switchedOffOutputs, watchOutputs } from './outputs.ts'
import { createPorts } from './runner.ts'
import { readPhaseState, savePhaseState } from './state.ts'
import { failStep, reporting } from './step-failure.ts'
import { parsePolicy } from '../config/parse-policy.ts'
import { createRecordStore } from '../deploy/record-store.ts'
import { gateDeploy } from '../verbs/gate/gate-deploy.ts'
import { leaveWatch, standAside, type SwitchedOff, switchedOff, switchedOffResult } from '../verbs/kill-switch.ts'
import { gateResult, watchResult } from '../verbs/results.ts'
import { bringBack, relandResult, rollBack, rollbackResult, type RollbackResult } from '../verbs/rollback-by-hand.ts'
import { dryStore } from '../verbs/run-mode.ts'
import type { DeployRequest, Setting } from '../verbs/setting.ts'
import type { WatchedDeploy } from '../verbs/watch/conclude-watch.ts'
import { plannedTask } from '../verbs/watch/plan-watch.ts'
import { abandonDeploy, watchDeploy } from '../verbs/watch/watch-deploy.ts'

/** Main phase: all of the modes `gate` and `watch`, the part before the deploy of mode `guard`. */
export async function runMain(): Promise<void> {
  await reporting(async () => {
    const inputs = readStepInputs()
    const setting = createSetting(inputs)
    // The switch stops what the guard does by itself, and no person.
    const off = inputs.mode === 'rollback' ? null : await switchedOff(setting.ports)
    if (off !== null) return offStep(setting, inputs, off)
    switch (inputs.mode) {
      case 'guard':
        return gateStep(setting, inputs, true)
      case 'gate':
        return gateStep(setting, inputs, false)
      case 'watch':
        return watchStep(setting, inputs)
      case 'rollback':
        return rollbackStep(setting, inputs)
    }
  })
}

/** Post phase: the part after the deploy of mode `guard`. All else ended with the main phase. */
export async function runPost(): Promise<void> {
  await reporting(async () => {
    const state = readPhaseState()
    if (state?.task == null) return
    const inputs = readStepInputs()
    const setting = createSetting(inputs)
    if (inputs.jobStatus !== 'success') return abandonDeploy(setting, state.task, inputs.jobStatus)
    const off = await switchedOff(setting.ports)
    if (off !== null) return leaveWatch(setting, state.task, off)
    judgeWatched(await watchDeploy(setting, state.task), inputs)
  })
}

async function gateStep(setting: Setting, inputs: Inputs, watched: boolean): Promise<void> {
  const request = requestOf(inputs)
  const gated = await gateDeploy(setting, request, watched)
  savePhaseState({ version: 1, task: watched ? gated.task : null })
  setOutputs(gateOutputs(gateResult(request, gated)))
  setting.ports.log.info(gated.outcome.message)
  if (gated.outcome.decision === 'pass') return
  if (inputs.advisory) warning(harmless(`Advisory: this deploy would not have gone out. ${gated.outcome.message}`))
  else failStep(`${gated.outcome.message} The job summary says what to do.`)
}

async function watchStep(setting: Setting, inputs: Inputs): Promise<void> {
  const task = await plannedTask(setting, requestOf(inputs))
  const watched = await watchDeploy(setting, task)
  setOutputs(watchOutputs(watchResult(task, watched)))
  judgeWatched(watched, inputs)
}

async function offStep(setting: Setting, inputs: Inputs, off: SwitchedOff): Promise<void> {
  const result = switchedOffResult(inputs.mode === 'watch' ? 'watch' : 'gate', inputs, off)
  await standAside(setting, result)
  setOutputs(switchedOffOutputs(result))
}

function readStepInputs(): Inputs {
  const inputs = readInputs(getInput, givenInputs(process.env))
  hideSecret(inputs.githubToken)
  if (inputs.appToken !== null) hideSecret(inputs.appToken)
  hideQuery(inputs.metricsUrl)
  hideQuery(inputs.probeUrl)
  return inputs
}

function createSetting(inputs: Inputs): Setting {
  const ports = createPorts(inputs, process.env)
  const run = { id: ports.run.runId, attempt: ports.run.attempt }
  const { environment, advisory, dryRun } = inputs
  const store = createRecordStore(ports.forge.gitData, environment, run, ports.clock)
  return {
    ports,
    environment,
    store: dryRun ? dryStore(store) : store,
    conduct: { advisory, dryRun },
    policySource: { path: inputs.policy, text: inputs.policyText },
  }
}

function requestOf(inputs: Inputs): DeployRequest {
  const { environment, sha, expectedSha, policyText, metricsUrl, probeUrl, rollbackReason, emergencyReason } = inputs
  const reasons = { rollbackReason, emergencyReason }
  return { environment, sha, expectedSha, policyPath: inputs.policy, policyText, metricsUrl, probeUrl, ...reasons }
}

/** Mode rollback: takes a deploy back because a person says so, or brings back what a rollback took away. */
export async function rollbackStep(setting: Setting, inputs: Inputs): Promise<void> {
  const { environment } = setting
  const branch = await deployedBranch(setting, inputs)
  const result =
    inputs.reland === null
      ? rollbackResult(environment, await rollBack(setting, rollbackRequestOf(inputs, branch)))
      : relandResult(environment, await bringBack(setting, inputs.reland, branch, inputs.half))
  const { reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  setOutputs({ reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result })
  setting.ports.log.info(result.message)
  await setting.ports.summarise(`## Rollback\n\n${link(setting, result)}\n`)
  if (!ready(result)) failStep(result.message)
}

function rollbackRequestOf({ rollbackReason, good, bad }: Inputs, branch: string) {
  return { reason: rollbackReason, good, bad, branch }
}

/** The branch that the policy names, as it stands on the default branch; else that one. */
async function deployedBranch({ ports }: Setting, { policy, policyText }: Inputs): Promise<string> {
  const { defaultBranch } = await ports.forge.info.get()
  const text = policyText ?? (await ports.forge.contents.text(policy, defaultBranch)) ?? ''
  return parsePolicy(text, policy).branch ?? defaultBranch
}

/** There is something to merge, or nothing left to do. */
function ready({ rollbackPullRequest, outcome, reasonCode }: RollbackResult): boolean {
  if (outcome === 'nothing-to-revert' || reasonCode === 'pushed' || reasonCode === 'reland') return true
  return rollbackPullRequest !== null && outcome !== 'none' && outcome !== 'conflict'
}

/** Nothing untrusted: numbers and codes. */
function link({ ports }: Setting, { rollbackPullRequest, incidentIssue, reasonCode, outcome }: RollbackResult): string {
  const at = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`
  const pull =
    rollbackPullRequest === null ? [] : [`- [Pull request #${rollbackPullRequest}](${at}/pull/${rollbackPullRequest})`]
  const issue = incidentIssue === null ? [] : [`- [Incident #${incidentIssue}](${at}/issues/${incidentIssue})`]
  return [`- ${outcome} (\`${reasonCode}\`)`, ...pull, ...issue].join('\n')
}

/** Lets the step end as the verdict says. An inconclusive watch is never quietly green: there is a warning at least. */
export function judgeWatched(
  { verdict, pull, issue }: WatchedDeploy,
  { onInconclusive, advisory }: Pick<Inputs, 'onInconclusive' | 'advisory'>,
): void {
  if (verdict.verdict === 'healthy') return
  const opened = [
    ...(pull === null ? [] : [`Rollback: pull request #${pull}.`]),
    ...(issue === null ? [] : [`Incident: issue #${issue}.`]),
  ]
  const message = [verdict.message, ...opened].join(' ')
  // What comes from outside is no fault of this deploy, and nothing that its job could mend.
  const fails = verdict.verdict === 'regressed' || (verdict.verdict === 'inconclusive' && onInconclusive === 'fail')
  if (fails && !advisory) failStep(message)
  else warning(harmless(fails ? `Advisory: this would have failed the job. ${message}` : message))
}
