import { runRef } from '../base/run.ts'
import { getInput, warning } from '@actions/core'
import { join } from 'node:path'
import { givenInputs, type Inputs, readInputs } from './inputs.ts'
import { actionLog, failStep, harmless, hideQuery, hideSecret } from './log.ts'
import { modes } from './modes.ts'
import { setOutputs } from './outputs.ts'
import { createPorts, readRunnerPlaces } from './runner.ts'
import { readPhaseState, readTask, savePhaseState, type TaskFile } from './state.ts'
import { reporting } from './step-failure.ts'
import { type StepEnd, taskOfRecord } from './steps.ts'
import { createRecordStore } from '../deploy/record-store.ts'
import { standAside, switchedOff } from '../verbs/kill-switch.ts'
import { dryStore } from '../verbs/run-mode.ts'
import type { Setting } from '../verbs/setting.ts'
import type { WatchTask } from '../watch/task.ts'

/** Main phase: what the mode does before the deploy, or all of it. */
export async function runMain(): Promise<void> {
  await reporting(async () => {
    const inputs = readStepInputs()
    const setting = createSetting(inputs)
    const mode = modes[inputs.mode]
    const off = mode.off === null ? null : await switchedOff(setting.ports)
    if (mode.off !== null && off !== null) {
      const outputs = mode.off(inputs, off)
      await standAside(setting, outputs.result)
      return setOutputs(outputs)
    }
    const { outputs, end, task = null } = await mode.main(setting, inputs)
    leaveTask(task)
    setOutputs(outputs)
    endStep(end)
  })
}

/** Post phase: what the mode does once the job has ended, if the main phase has left something to it. */
export async function runPost(): Promise<void> {
  await reporting(async () => {
    const state = readPhaseState()
    if (state?.task == null) return
    const inputs = readStepInputs()
    const { post } = modes[inputs.mode]
    if (post === null) return
    const setting = createSetting(inputs)
    endStep(await post(setting, inputs, await taskLeft(state.task, setting, inputs)))
  })
}

function leaveTask(task: WatchTask | null): void {
  const folder = join(readRunnerPlaces(process.env).temp, 'deploy-guard')
  const problem = savePhaseState('ended', task && { task, folder })
  if (problem !== null) actionLog.warning(`${problem}. The watch goes by the record.`)
}

async function taskLeft(file: TaskFile, setting: Setting, inputs: Inputs): Promise<WatchTask> {
  const task = readTask(file)
  if (!('problem' in task)) return task
  actionLog.warning(`${task.problem}. The watch goes by the record.`)
  return taskOfRecord(setting, inputs)
}

function endStep(end: StepEnd): void {
  if (end.kind === 'failure') failStep(end.message)
  if (end.kind === 'warning') warning(harmless(end.message))
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
  const run = runRef(ports.run)
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
