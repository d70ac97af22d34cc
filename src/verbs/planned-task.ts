import type { WatchTask } from '../watch/task.ts'
import { holdFacts } from './held.ts'
import { planDeployWatch } from './plan-watch.ts'
import { prepare } from './prepare.ts'
import type { DeployRequest } from './request.ts'
import { finishResponses } from './respond.ts'
import type { Setting } from './setting.ts'
import { startSamples } from './samples.ts'

/**
 * The task of a watch that is a step or job of its own: the gate has left its baseline in the record. A deploy that no gate of this guard let
 * through has none, and its watch can say no more than that.
 */
export async function plannedTask(setting: Setting, request: DeployRequest): Promise<WatchTask> {
  const { ports, store } = setting
  await finishResponses(setting)
  const repository = await ports.openRepository()
  try {
    const prepared = await prepare(ports, repository, await store.read(), request)
    const held = await holdFacts(ports, prepared)
    // No source to take a baseline from: production runs the candidate by now, and what it does is no measure for itself.
    const samples = { ...startSamples(ports, prepared.policy, request), source: null, late: true }
    return await planDeployWatch(setting, prepared, held, samples, true)
  } finally {
    await repository.close()
  }
}
