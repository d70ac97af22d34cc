import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { OutsideError } from '../../base/errors.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import { utcMinute } from '../../render/quantities.ts'
import { minutesToNextLook, type Slices } from '../../watch/slices.ts'
import type { WatchTask } from '../../watch/task.ts'
import { showCheckRun } from '../check-run.ts'
import type { Ports } from '../ports.ts'
import type { Setting } from '../setting.ts'
import type { Judged } from './run-watch.ts'
import { earlierOf } from './carried-deploys.ts'
import { begin, show } from './watch-deploy.ts'

// A watch on a store that holds no runner. The run that deploys records that the watch has begun; jobs with mode `resume` look at it now and then, each at
// all that happened since the deploy, and the one that sees its end concludes it. A look that ends nothing writes nothing.

/** A watch that goes on without this run. */
export type GoesOn = {
  /** Minutes until the next look is due. */
  readonly minutes: number
  /** Who makes it, as a sentence. */
  readonly by: string
}

/** The deploy is out: its watch is left to the looks that follow. */
export async function leaveToSlices(setting: Setting, task: WatchTask, slices: Slices): Promise<GoesOn> {
  const { ports } = setting
  const { owed } = await begin(setting, task)
  const planned = task.plan.duration
  const next = await wake(ports, slices, minutesToNextLook(slices, 0, planned))
  const due = utcMinute(ports.clock.now() / 1000 + 60 * next.minutes)
  const summary = `## Deployed; the watch goes on without this job\n\nThe next look is due at ${due}. ${next.by}\n`
  const report = { title: `Watching: the next look is due at ${due}`, summary }
  const check = () => showCheckRun(ports.forge.checks, { ...task, runUrl: ports.run.runUrl }, report)
  for (const { what, error } of await show([...owed, { what: 'The check run', work: check }]))
    ports.log.warning(`${what} could not be written: ${error.message}`)
  await ports.summarise(summary)
  ports.log.info(`${shortSha(task.sha)} is out. The next look is due at ${due}. ${next.by}`)
  return next
}

/**
 * One look at a watch that is made in slices: what it has come to, or that it goes on, with the next look on its way. Whatever fails here must not end the
 * chain of looks: the next one is sent for all the same.
 */
export async function lookAtSlice(
  setting: Setting,
  task: WatchTask,
  record: EnvironmentRecord,
  slices: Slices,
): Promise<Judged | GoesOn> {
  const { ports } = setting
  const { store, plan, resumed } = task
  const { lookAtStore, lostWatch } = await import('./run-watch.ts')
  if (store === undefined) return lostWatch(task)
  const age = ports.clock.now() / 1000 - (resumed?.startedAt ?? 0)
  try {
    const seen = await lookAtStore(setting, task, store, await earlierOf(ports, task, record))
    if (!('nap' in seen)) return seen
    if (task.found?.plan !== undefined) await (await import('./window-asks.ts')).askAtLook(setting, task)
    return await wake(ports, slices, minutesToNextLook(slices, age, seen.left))
  } catch (error) {
    await wake(ports, slices, minutesToNextLook(slices, age, plan.duration - age))
    throw error
  }
}

const LATER = 'Whatever starts mode `resume` next makes it.'

/** Seconds from the start of a run to this one: less, and its job has waited for nothing. */
const WAITED = 50

/** Sends for the next look where the policy names a workflow for that. What GitHub refuses is said, and the watch waits for another start. */
async function wake({ forge, run, clock, log }: Ports, { workflow }: Slices, minutes: number): Promise<GoesOn> {
  if (workflow === null) return { minutes, by: LATER }
  try {
    // Without its pause a chain of looks would start one job after the other for as long as the watch takes.
    if (run.event === 'workflow_dispatch' && (await startedFor(forge, run.runId, clock)) < WAITED) {
      const cure = `Give the job an environment with a wait timer of ${minutes} minutes, as docs/watch.md shows.`
      log.warning(`This look has waited for nothing, so no further one is sent for. ${cure}`)
      return { minutes, by: LATER }
    }
    const { defaultBranch } = await forge.info.get()
    await forge.workflows.dispatch(workflow, defaultBranch, { wait: String(minutes) })
    return { minutes, by: `\`${workflow}\` was dispatched for it.` }
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    const cure = 'It needs `actions: write`, and the workflow an input `wait` below `workflow_dispatch`.'
    log.warning(`The next look could not be sent for: ${error.message} ${cure}`)
    return { minutes, by: LATER }
  }
}

/** Seconds since this attempt of the run was started; none where GitHub does not say. */
async function startedFor({ runs }: Ports['forge'], id: number, clock: Ports['clock']): Promise<number> {
  const run = await runs.get(id)
  return run === null ? 0 : (Date.parse(isoNow(clock)) - Date.parse(run.startedAt)) / 1000
}
