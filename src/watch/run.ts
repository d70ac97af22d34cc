import type { Clock, Log } from '../deploy/ports.ts'
import type { MetricStore } from '../metrics/store.ts'
import type { StoreSpec } from '../metrics/store-spec.ts'
import type { Baseline } from './baseline.ts'
import type { WatchPlan } from './plan.ts'
import type { Verdict } from './verdict.ts'
import type { Origin } from './ending/cures.ts'
import { keptBaselineOf } from './kept.ts'
import { emptyTable } from './steps/metric-table.ts'
import { prepareWatch } from './prepare.ts'
import { progressLine } from './progress.ts'
import { readLeaves } from './nodes/read-leaves.ts'
import type { Reader } from './steps/reading.ts'
import { giveUpRest, isLaidOut, readUntil, readUpTo } from './steps/reading.ts'
import { type Interval, withoutIntervals } from './steps/left-out.ts'
import type { PreparedWatch } from './tick.ts'
import { calledOff, tick } from './tick.ts'
import type { Timeline } from './steps/timeline.ts'
import { endOfStep, timelineOf } from './steps/timeline.ts'
import { withoutVerdict } from './ending/without.ts'

/** What is watched: the metrics, what they are compared with, and how far back the store is asked, in seconds. */
export type WatchSubject = Pick<StoreSpec, 'metrics' | 'baseline' | 'range' | 'history'>

/** What a watch on a store needs. Times in Unix seconds. */
export type WatchRun = {
  readonly spec: WatchSubject
  /** What kind of place the numbers come from; a metric store where absent. */
  readonly origin?: Origin
  /** What was kept of the time before a bad deploy is compared with: the report says so. */
  readonly kept?: boolean
  readonly plan: WatchPlan
  readonly store: MetricStore
  /** Whether the upstream service says that it has an incident now. */
  readonly upstream: () => Promise<boolean>
  readonly clock: Clock
  readonly log: Log
  readonly startedAt: number
  /** End of the quiet past: before the rollout began, or before a bad deploy. */
  readonly pastUntil: number
  /** When earlier good deploys were found good. */
  readonly deploys: readonly number[]
  /** Stretches of the past that are no measure of what is usual. */
  readonly incidents: readonly Interval[]
  /** Aborted when the run is cancelled: the watch then ends as `cancelled`. */
  readonly signal?: AbortSignal
}

/** A verdict, and what is to be kept of the time before the deploy; null where nothing is known of it. */
export type Watched = { readonly verdict: Verdict; readonly baseline: Baseline | null }

/** Seconds after the end that late steps are waited for: no longer than the watch itself. */
const patience = ({ step, planned }: Timeline): number => Math.min(300, planned * step) + 3 * step

/** Watches to the end: reads once a step what is new, judges it, and returns the verdict. Never throws because of the store. */
export async function runWatch(run: WatchRun): Promise<Watched> {
  const { clock, log, pastUntil } = run
  const quiet = run.incidents.map(({ from, until }) => ({ from, until: Math.min(until, pastUntil) }))
  const store = withoutIntervals(
    run.store,
    quiet.filter(({ from, until }) => from < until),
  )
  const timeline = timelineOf({
    ...run.plan,
    ...run.spec,
    pastUntil: run.pastUntil,
    startedAt: run.startedAt,
    duration: Math.max(run.plan.duration, run.plan.minWatch),
  })
  const readers: Reader[] = run.spec.metrics.map((metric) => ({ table: emptyTable(metric, timeline.steps), cursor: 0 }))
  const end = endOfStep(timeline, timeline.steps - 1)
  let prepared: PreparedWatch | null = null
  for (;;) {
    const now = clock.now() / 1000
    await readUpTo(store, readers, timeline, now)
    const until = readUntil(readers, timeline)
    if (until !== null && isLaidOut(readers, timeline)) prepared ??= prepareWatch(run, readers, timeline)
    const baseline = prepared === null ? null : keptBaselineOf(readers, timeline)
    const isLate = now > end + patience(timeline)
    if (prepared !== null && until !== null) {
      if (isLate) for (const reader of readers) giveUpRest(reader, timeline)
      await readLeaves(prepared, store, until, now)
      const look = tick(prepared, isLate ? timeline.steps : until)
      log.info(progressLine(timeline, look.critical, readers))
      if (look.verdict !== null) return { verdict: look.verdict(await run.upstream()), baseline }
    } else log.info(`The past is not known yet: ${readers.map(({ table }) => table.detail ?? 'reading').join('; ')}`)
    if (run.signal?.aborted) {
      const known = prepared === null || until === null ? null : calledOff(prepared, until, now)
      return { verdict: known ?? withoutVerdict(run, readers, timeline, 'cancelled', now), baseline }
    }
    if (isLate) return { verdict: withoutVerdict(run, readers, timeline, 'source-down', now), baseline }
    await clock.sleep(1000 * Math.max(1, Math.min(timeline.step, end + patience(timeline) + 1 - now)))
  }
}
