import { runRef } from '../base/run.ts'
import { getInput, warning } from '@actions/core'
import { join } from 'node:path'
import { askWhetherCancelled, cancelOnSignal, cutOff, type PhaseEnd, TO_END } from './cancel.ts'
import { givenInputs, type Inputs, readInputs } from './inputs.ts'
import { actionLog, failStep, harmless, hideQuery, hideSecret } from './log.ts'
import { modes } from './modes.ts'
import { setOutputs } from './outputs.ts'
import { createPorts, readRunnerPlaces } from './runner.ts'
import { type PhaseState, readPhaseState, readTask, savePhaseState, type TaskFile } from './state.ts'
import { reporting } from './step-failure.ts'
import { type StepEnd, taskOfRecord } from './steps.ts'
import { ConfigurationError } from '../base/errors.ts'
import { cellStore } from '../deploy/cells.ts'
import { placeOf } from '../deploy/keys.ts'
import { createRecordStore } from '../deploy/record-store.ts'
import { closeCutOff } from '../verbs/close-cut-off.ts'
import { standAside, switchedOff } from '../verbs/kill-switch.ts'
import { dryStore } from '../verbs/run-mode.ts'
import type { Setting } from '../verbs/setting.ts'
import type { WatchTask } from '../watch/task.ts'

/** Main phase: what the mode does before the deploy, or all of it. Ends within two seconds of a cancel. */
export function runMain(): Promise<PhaseEnd> {
  const cancelling = new AbortController()
  cancelOnSignal(cancelling)
  const words = 'The run was cancelled. The post phase of this step writes down how things stand.'
  const work = () => reporting(() => mainWork(cancelling.signal))
  return cutOff(cancelling.signal, TO_END.main, work, () => failStep(words))
}

async function mainWork(cancelled: AbortSignal): Promise<void> {
  const problem = savePhaseState('begun', null)
  let task: WatchTask | null = null
  try {
    task = await carryOutMode(cancelled, problem)
  } finally {
    // What a cancel has interrupted is for the post phase to close.
    if (task !== null || !cancelled.aborted) leaveTask(task)
  }
}

/** Gives the task that is left to the post phase. `mute`: why nothing can be left to it. */
async function carryOutMode(cancelled: AbortSignal, mute: string | null): Promise<WatchTask | null> {
  const given = readStepInputs()
  // Found out after the deploy it would be too late.
  if (mute !== null && modes[given.mode].post !== null)
    throw new ConfigurationError(`${mute}. Without it the deploy could not be watched, so it does not go out.`)
  const { setting, inputs } = await createSetting(given, cancelled)
  const mode = modes[inputs.mode]
  const off = mode.off === null ? null : await switchedOff(setting.ports)
  if (mode.off !== null && off !== null) {
    const outputs = mode.off(inputs, off)
    await standAside(setting, outputs.result)
    setOutputs(outputs)
    return null
  }
  const { outputs, end, task = null } = await mode.main(setting, inputs)
  setOutputs(outputs)
  endStep(end)
  return task
}

/** Post phase: what the mode does once the job has ended, if the main phase has left something to it. Ends within a minute of a cancel. */
export async function runPost(): Promise<PhaseEnd> {
  const state = readPhaseState()
  if (state === null || (state.stage === 'ended' && state.task === null)) return 'done'
  const cancelling = new AbortController()
  cancelOnSignal(cancelling)
  return cutOff(
    cancelling.signal,
    TO_END.post,
    () => reporting(() => postWork(state, cancelling)),
    () =>
      failStep(
        'The run was cancelled, and GitHub did not take all that is known within a minute: the next start goes on from the record.',
      ),
  )
}

async function postWork({ stage, task }: PhaseState, cancelling: AbortController): Promise<void> {
  const { setting, inputs } = await createSetting(readStepInputs(), cancelling.signal)
  const { post, permissions } = modes[inputs.mode]
  if (stage === 'begun') {
    // Whoever shows no check run has left none open.
    if (permissions.includes('checks: write')) await closeCutOff(setting, inputs.sha)
    return
  }
  if (post === null || task === null) return
  const { forge, run, log } = setting.ports
  const stopAsking = askWhetherCancelled(forge.runs, run, cancelling, log)
  try {
    endStep(await post(setting, inputs, await taskLeft(task, setting, inputs)))
  } finally {
    stopAsking()
  }
}

function leaveTask(task: WatchTask | null): void {
  const left = task && { task, folder: join(readRunnerPlaces(process.env).temp, 'deploy-guard') }
  const problem = savePhaseState('ended', left)
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
  for (const url of inputs.metricsUrls) hideQuery(url)
  hideQuery(inputs.probeUrl)
  return inputs
}

/** A job of several that names no place stands for what its matrix says. */
function cellOf({ cell, jobTotal, matrix }: Inputs): string | null {
  if (cell !== null || jobTotal === null || jobTotal < 2 || matrix === null) return cell
  actionLog.info(
    `This is one of ${jobTotal} jobs of a matrix: it is taken for the place "${matrix}". Input cell gives it another name.`,
  )
  return matrix
}

async function createSetting(given: Inputs, cancelled: AbortSignal): Promise<{ setting: Setting; inputs: Inputs }> {
  const ports = createPorts(given, process.env, cancelled)
  // What few deploys need is loaded where it is needed.
  const environmentOf = given.service === null ? null : (await import('./environment.ts')).environmentOf
  const deployed = environmentOf === null ? given.environment : await environmentOf(ports.forge, given)
  const inputs = { ...given, cell: cellOf(given), environment: deployed }
  const run = runRef(ports.run)
  const { environment: deployedTo, service, cell, stage, advisory, dryRun } = inputs
  const environment = placeOf(deployedTo, service)
  const before = service === null ? null : deployedTo
  const kept = createRecordStore(ports.forge.gitData, environment, run, ports.clock, before)
  const whole = dryRun ? dryStore(kept) : kept
  // What resumes goes on with a watch of its own place; where that has no name, with one that is of none.
  const isOne = cell === null && inputs.mode !== 'resume'
  // A stage before the last has a record of its own, once it is known to be one: see `atStage`.
  const store = cellStore(whole, { cell: isOne ? undefined : cell, stage: null })
  const setting = {
    ports,
    environment,
    deployedTo,
    service,
    store,
    cell,
    stage,
    whole,
    conduct: { advisory, dryRun },
    policySource: { path: inputs.policy, text: inputs.policyText },
  }
  return { setting, inputs }
}
