import { getInput, warning } from '@actions/core'
import { type SwitchedOff, switchedOff } from '../deploy/kill-switch.ts'
import { createRecordStore } from '../deploy/record-store.ts'
import { dryStore } from '../verbs/dry.ts'
import { gateDeploy } from '../verbs/gate-deploy.ts'
import type { DeployRequest } from '../verbs/request.ts'
import type { Setting } from '../verbs/setting.ts'
import { gateResult, watchResult } from '../verbs/results.ts'
import { leaveWatch, standAside, switchedOffResult } from '../verbs/stand-aside.ts'
import { abandonDeploy, watchDeploy } from '../verbs/watch-deploy.ts'
import { plannedTask } from '../verbs/planned-task.ts'
import { failStep, reporting } from './failing.ts'
import { givenInputs, type Inputs, readInputs } from './inputs.ts'
import { harmless } from './log.ts'
import { setOutputs } from './outputs.ts'
import { createPorts } from './ports.ts'
import { gateOutputs, switchedOffOutputs, watchOutputs } from './result-outputs.ts'
import { hideQuery, hideSecret } from './secrets.ts'
import { rollbackStep } from './rollback-step.ts'
import { readPhaseState, savePhaseState } from './state.ts'
import { judgeWatched } from './verdict-status.ts'

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
