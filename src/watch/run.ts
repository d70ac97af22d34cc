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

/** Seconds before the watch that are shown beside it. */
const SHOWN_BEFORE = 3600

/**
 * What an alarm is about, with its course before the deploy: from the samples of the baseline, which are there where the watch runs beside the
 * sampler that took them. The record keeps their sums only, so a watch in another job has none to show.
 */
async function withBefore(run: WatchRun, verdict: Verdict): Promise<Verdict> {
  const { baseline, startedAt } = run
  if (verdict.verdict !== 'regressed' || baseline?.kind !== 'previous-window') return verdict
  const { worst } = verdict.regression
  const samples = await readFrom(run, Math.max(baseline.from, startedAt - SHOWN_BEFORE), baseline.until)
  const before = samples.flatMap((sample) => {
    if (sample.metric !== worst.metric || 'missing' in sample) return []
    const { bad, total } = sample.counts.get(worst.segment) ?? { bad: 0, total: 0 }
    return [{ at: sample.at, share: total > 0 ? bad / total : null }]
  })
  if (before.length === 0) return verdict
  return { ...verdict, regression: { ...verdict.regression, worst: { ...worst, before } } }
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
    if (look.verdict) return withBefore(run, look.verdict)
    if (run.signal?.aborted) {
      if (!baseline) return concludeWithout(plan, baseline, state)
      return concludeCancelled({ plan, baseline, nodes: nodeTable(plan, baseline), startedAt }, state, now)
    }
    await clock.sleep(untilNextLook(plan, startedAt, now))
  }
}
