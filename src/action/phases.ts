import { debug, getInput, setFailed } from '@actions/core'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import { createRecordStore } from '../deploy/record-store.ts'
import { gateDeploy } from '../verbs/gate-deploy.ts'
import type { DeployRequest } from '../verbs/request.ts'
import type { Setting } from '../verbs/setting.ts'
import { gateResult, watchResult } from '../verbs/results.ts'
import { abandonDeploy, watchDeploy } from '../verbs/watch-deploy.ts'
import { plannedTask } from '../verbs/planned-task.ts'
import { givenInputs, type Inputs, readInputs } from './inputs.ts'
import { neutralise } from './log.ts'
import { setOutputs } from './outputs.ts'
import { createPorts } from './ports.ts'
import { gateOutputs, watchOutputs } from './result-outputs.ts'
import { readPhaseState, savePhaseState } from './state.ts'
import { judgeWatched } from './verdict-status.ts'

/** Main phase: all of the modes `gate` and `watch`, the part before the deploy of mode `guard`. */
export async function runMain(): Promise<void> {
  await reporting(async () => {
    const inputs = readInputs(getInput, givenInputs(process.env))
    const setting = createSetting(inputs)
    switch (inputs.mode) {
      case 'guard':
        return gateStep(setting, inputs, true)
      case 'gate':
        return gateStep(setting, inputs, false)
      case 'watch':
        return watchStep(setting, inputs)
    }
  })
}

/** Post phase: the part after the deploy of mode `guard`. All else ended with the main phase. */
export async function runPost(): Promise<void> {
  await reporting(async () => {
    const state = readPhaseState()
    if (state?.task == null) return
    const inputs = readInputs(getInput, givenInputs(process.env))
    const setting = createSetting(inputs)
    if (inputs.jobStatus !== 'success') return abandonDeploy(setting, state.task, inputs.jobStatus)
    judgeWatched(await watchDeploy(setting, state.task), inputs.onInconclusive)
  })
}

async function gateStep(setting: Setting, inputs: Inputs, watched: boolean): Promise<void> {
  const request = requestOf(inputs)
  const gated = await gateDeploy(setting, request, watched)
  savePhaseState({ version: 1, task: watched ? gated.task : null })
  setOutputs(gateOutputs(gateResult(request, gated)))
  setting.ports.log.info(gated.outcome.message)
  if (gated.outcome.decision !== 'pass') setFailed(neutralise(gated.outcome.message))
}

async function watchStep(setting: Setting, inputs: Inputs): Promise<void> {
  const task = await plannedTask(setting, requestOf(inputs))
  const watched = await watchDeploy(setting, task)
  setOutputs(watchOutputs(watchResult(task, watched)))
  judgeWatched(watched, inputs.onInconclusive)
}

function createSetting(inputs: Inputs): Setting {
  const ports = createPorts(inputs, process.env)
  const run = { id: ports.run.runId, attempt: ports.run.attempt }
  const { environment } = inputs
  return { ports, environment, store: createRecordStore(ports.forge.gitData, environment, run, ports.clock) }
}

function requestOf(inputs: Inputs): DeployRequest {
  const { environment, sha, expectedSha, policyText, metricsUrl, probeUrl, rollbackReason, emergencyReason } = inputs
  const reasons = { rollbackReason, emergencyReason }
  return { environment, sha, expectedSha, policyPath: inputs.policy, policyText, metricsUrl, probeUrl, ...reasons }
}

/** Every failure ends in one message. What is not ours to explain keeps its stack for the debug log. */
async function reporting(phase: () => Promise<void>): Promise<void> {
  try {
    await phase()
  } catch (error) {
    const known = error instanceof ConfigurationError || error instanceof OutsideError
    if (error instanceof Error && !known) debug(error.stack ?? '')
    setFailed(neutralise(error instanceof Error ? error.message : String(error)))
  }
}
