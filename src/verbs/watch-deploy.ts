import type { EnvironmentRecord, RunRef } from '../deploy/record.ts'
import { changeWatch } from '../deploy/watches.ts'
import type { Watched } from '../watch/run.ts'
import type { WatchTask } from '../watch/task.ts'
import { mayOpen } from './conduct.ts'
import { conclude, type WatchedDeploy } from './conclude.ts'
import { lookAhead, rangeAhead } from './look-ahead.ts'
import { progressResponses } from './respond.ts'
import type { Setting } from './setting.ts'
import { closingCheck } from './say-failed.ts'
import { showAbandoned, showVerdict } from './show-verdict.ts'

/** The part after the deploy: watch, record the verdict, respond to it, show it. */
export async function watchDeploy(setting: Setting, task: WatchTask): Promise<WatchedDeploy> {
  return closingCheck(setting, task.sha, () => watchAndConclude(setting, task))
}

async function watchAndConclude(setting: Setting, task: WatchTask): Promise<WatchedDeploy> {
  const { ports } = setting
  const range = rangeAhead(await begin(setting, task), task)
  const ahead = range === null || !mayOpen(setting) ? null : lookAhead(setting, range)
  try {
    const { verdict, baseline } = await judge(setting, task)
    ports.log.info(verdict.message)
    if (verdict.verdict === 'regressed') ahead?.hurry(task.branch)
    const openSnapshots = ahead?.openSnapshots ?? ports.openSnapshots
    const prepared = { ...setting, ports: { ...ports, openSnapshots } }
    const watched = { verdict, ...(await conclude(prepared, { ...task, baseline }, verdict)) }
    await showVerdict(setting, task, watched)
    return watched
  } finally {
    await ahead?.close()
  }
}

/** The deploy itself did not succeed: there is nothing to watch, and that is said. */
export async function abandonDeploy(setting: Setting, task: WatchTask, jobStatus: string): Promise<void> {
  const { ports, store } = setting
  if (task.samples !== null) ports.sampling.stop(task.samples)
  // The baseline stays: a second attempt may find the candidate half deployed.
  await store.update(`${task.sha.slice(0, 7)}: the deploy ended as ${jobStatus}`, (record) =>
    changeWatch(record, watchOf(setting, task), { state: 'cancelled' }),
  )
  await showAbandoned(ports, task, jobStatus)
}

async function begin(setting: Setting, task: WatchTask): Promise<EnvironmentRecord> {
  const { ports, store } = setting
  const at = new Date(ports.clock.now()).toISOString()
  if (task.deployment !== null) {
    // What runs in production has changed, whatever the watch will say of it.
    const status = { state: 'success', description: 'Deployed; the watch follows', logUrl: ports.run.runUrl } as const
    await ports.forge.deployments.setStatus(task.deployment, status)
  }
  const begun = await store.update(`Watching ${task.sha.slice(0, 7)}`, (record) =>
    changeWatch(record, watchOf(setting, task), { state: 'running', startedAt: at, deployment: task.deployment }),
  )
  if (task.mitigates !== null) {
    await progressResponses(setting, { kind: 'mitigation-deployed', sha: task.sha, at, mended: task.mitigates.mended })
  }
  return begun
}

/** The verdict, and the baseline that it rests on: of a store it is known only now. */
async function judge(setting: Setting, task: WatchTask): Promise<Watched> {
  const { watchSamples, watchStore } = await import('./judge.ts')
  return task.store === undefined ? watchSamples(setting, task) : watchStore(setting, task, task.store)
}

function watchOf({ ports }: Setting, { sha }: WatchTask): { readonly sha: string; readonly run: RunRef } {
  return { sha, run: { id: ports.run.runId, attempt: ports.run.attempt } }
}
