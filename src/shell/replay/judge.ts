import type { Policy } from '../../config/policy.ts'
import type { StoreMetric } from '../../metrics/store.ts'
import type { Recording } from './recording.ts'
import type { GroupLook } from '../../watch/look.ts'
import type { WatchPlan } from '../../watch/plan.ts'
import { runWatch } from '../../watch/run.ts'
import type { Verdict } from '../../watch/verdict.ts'

/** How a file is watched: what the policy says, or its defaults, and what the command line says instead. */
export type ReplayPlan = {
  readonly watch: WatchPlan
  readonly rules: Pick<StoreMetric, 'direction' | 'minEffect' | 'objective'>
  readonly baseline: NonNullable<Policy['store']>['baseline']
  readonly incidents: Policy['incidents']
}

/** How the watch of a file ended, and what it was judged by; `look` is null where nothing could be judged. */
export type JudgedRecording = {
  readonly recording: Recording
  readonly verdict: Verdict
  readonly look: GroupLook | null
  readonly planned: number
  /** Steps of the watch with numbers. */
  readonly seen: number
}

/** A clock that waits for nothing, from a moment on in milliseconds. */
function leapingFrom(moment: number) {
  let now = moment
  const sleep = (milliseconds: number): Promise<void> => Promise.resolve(void (now += milliseconds))
  return { now: () => now, sleep }
}

const silent = { info: () => undefined, warning: () => undefined, debug: () => undefined }

/** Runs the watch on a file: a store that has all of its numbers from the beginning, asked once, when the watch is over. */
export async function judgeRecording(recording: Recording, plan: ReplayPlan): Promise<JudgedRecording> {
  const { grid, startedAt, store, metric, hasNumbers } = recording
  const planned = Math.max(1, Math.round(plan.watch.duration / grid.length))
  const { verdict, look } = await runWatch({
    spec: {
      metrics: [{ ...metric, ...plan.rules, role: 'critical', untouched: [] }],
      baseline: plan.baseline,
      range: grid.length,
      history: (grid.deploy - 1) * grid.length,
    },
    plan: { ...plan.watch, step: grid.length },
    store,
    upstream: () => Promise.resolve(false),
    clock: leapingFrom(1000 * (startedAt + planned * grid.length)),
    log: silent,
    startedAt,
    pastUntil: startedAt,
    deploys: [],
    incidents: plan.incidents,
  })
  const seen = hasNumbers.slice(grid.deploy, grid.deploy + planned).filter(Boolean).length
  return { recording, verdict, look, planned, seen }
}
