import type { Clock, Log } from '../deploy/ports.ts'
import type { MetricSource, StepSample } from '../metrics/source.ts'
import type { Baseline } from './baseline.ts'
import { concludeCancelled, concludeWithout } from './conclude.ts'
import { nodeTable } from './nodes.ts'
import type { WatchPlan } from './plan.ts'
import { initialState } from './state.ts'
import { endOf, patience, tick } from './tick.ts'
import type { Verdict } from './verdict.ts'

/** What a watch needs. `startedAt` in Unix seconds. */
export type WatchRun = {
  readonly plan: WatchPlan
  readonly baseline: Baseline | null
  readonly source: MetricSource
  readonly clock: Clock
  readonly log: Log
  readonly startedAt: number
  /** Aborted when the run is cancelled: the watch then ends as `cancelled`. */
  readonly signal?: AbortSignal
}

/** A source must not throw; one that does is a source without an answer. */
async function readFrom({ source, log }: WatchRun, after: number, until: number): Promise<StepSample[]> {
  try {
    return await source.read(after, until)
  } catch (error) {
    log.warning(`The metric source failed: ${error instanceof Error ? error.message : 'unknown error'}`)
    return []
  }
}

/** Milliseconds to the next look: a step from now, but not beyond the time at which the watch is over at the latest. */
function untilNextLook(plan: WatchPlan, startedAt: number, now: number): number {
  const end = endOf(plan, startedAt)
  const last = now < end ? end : end + patience(plan)
  return Math.max(20, 1000 * Math.min(plan.step, last - now))
}

/** Watches to the end: looks once a step, says in one line what it sees, and returns the verdict. Never throws because of the source. */
export async function runWatch(run: WatchRun): Promise<Verdict> {
  const { plan, baseline, clock, log, startedAt } = run
  let state = initialState(plan, startedAt)
  for (;;) {
    const now = clock.now() / 1000
    const samples = await readFrom(run, state.judgedUntil, Math.min(now, endOf(plan, startedAt)))
    const look = tick(plan, baseline, state, samples, now)
    state = look.state
    log.info(look.progress)
    if (look.verdict) return look.verdict
    if (run.signal?.aborted) {
      if (!baseline) return concludeWithout(plan, baseline, state)
      return concludeCancelled({ plan, baseline, nodes: nodeTable(plan, baseline), startedAt }, state, now)
    }
    await clock.sleep(untilNextLook(plan, startedAt, now))
  }
}
