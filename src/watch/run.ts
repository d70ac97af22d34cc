import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { sumBetween } from '../evidence/family/series.ts'
import { ALL } from '../metrics/source.ts'
import { lagOf, type MetricStore, type WatchedSpec } from '../metrics/store.ts'
import { count, duration, percent } from '../render/quantities.ts'
import type { Baseline, KeptKind } from './baseline.ts'
import { type Carried, carriedWatch, isShort, JUDGES, withCarried } from './carried.ts'
import { type Origin, withoutVerdict } from './ending/inconclusive.ts'
import { type GroupLook, type Looker, lookerOf } from './look.ts'
import { powerOf } from './nodes/group-power.ts'
import { learnLeaves, newlySuspicious } from './nodes/late-segments.ts'
import { type Group, type GroupPlan, prepareGroup, prepareUntouched } from './nodes/metric-groups.ts'
import { harmlessLooks } from './nodes/non-inferiority.ts'
import type { WatchPlan } from './plan.ts'
import { emptyTable, type MetricTable } from './steps/metric-table.ts'
import {
  giveUpRest,
  type Interval,
  isLaidOut,
  READ_AGAIN_AFTER,
  type Reader,
  readUntil,
  readUpTo,
  withoutIntervals,
} from './steps/step-reader.ts'
import { endOfStep, type Timeline, timelineOf } from './steps/timeline.ts'
import { calledOff, type PreparedWatch, tick } from './tick.ts'
import type { Verdict } from './verdict.ts'

/** What is watched: the metrics, what they are compared with, and how far back the store is asked, in seconds. */
export type WatchSubject = Pick<WatchedSpec, 'metrics' | 'baseline' | 'range' | 'history'>

/** What a watch on a store needs. Times in Unix seconds. */
export type WatchRun = {
  readonly spec: WatchSubject
  /** What kind of place the numbers come from; a metric store where absent. */
  readonly origin?: Origin
  /** What is compared with was kept by an earlier watch. */
  readonly kept?: KeptKind | null
  readonly plan: WatchPlan
  readonly store: MetricStore
  /** Whether the upstream service says that it has an incident now. */
  readonly upstream: () => Promise<boolean>
  readonly clock: Clock
  readonly log: Log
  readonly startedAt: number
  /** End of the quiet past: before the rollout began, or before a bad deploy. */
  readonly pastUntil: number
  /** The past ends before an earlier deploy: what was just before this one is not known. */
  readonly pastIsEarlier?: boolean
  /** When earlier good deploys were found good. */
  readonly deploys: readonly number[]
  /** Stretches of the past that are no measure of what is usual. */
  readonly incidents: readonly Interval[]
  /** Aborted when the run is cancelled: the watch then ends as `cancelled`. */
  readonly signal?: AbortSignal
  /** Earlier deploys whose time is judged too where that of the watch is not enough. */
  readonly carried?: Carried
  /** Stretches since `startedAt` of which nothing is judged. */
  readonly rollouts?: readonly Interval[]
  /** Absent: `beside` where something is carried, else `alone`. */
  readonly judge?: keyof typeof JUDGES
}

/** A verdict, and what is to be kept of the time before the deploy; null where nothing is known of it. */
export type Watched = { readonly verdict: Verdict; readonly baseline: Baseline | null }

/** The same with what the verdict was made from; null where nothing could be judged. */
export type WatchEnd = Watched & { readonly look: GroupLook | null }

/** Seconds after the end that late steps are waited for: no longer than the watch itself. */
const patience = ({ step, planned }: Timeline): number => Math.min(300, planned * step) + 3 * step

/** Further looks of one that comes when nothing more is waited for: the past, and then the watch, are final once they were read twice. */
const LATE_READS = 2

/** Watches to the end: reads once a step what is new, judges it, and returns the verdict. Never throws because of the store. */
export async function runWatch(run: WatchRun): Promise<WatchEnd> {
  const look = lookerAt(run)
  for (;;) {
    const seen = await look()
    if (!('nap' in seen)) return withTimeCarried(run, seen)
    await run.clock.sleep(1000 * seen.nap)
  }
}

/** Looks at all the time that is carried to a watch, where its own was not enough. */
async function withTimeCarried(run: WatchRun, own: WatchEnd): Promise<WatchEnd> {
  const { carried, ...rest } = run
  if (carried === undefined || !isShort(own.verdict)) return own
  const whole = carriedWatch(run, carried, own.verdict.endedAt)
  const over = whole === null ? null : await lookOnce({ ...rest, ...whole })
  if (over === null || 'nap' in over) return own
  return { ...own, verdict: withCarried(own.verdict, over.verdict, carried) }
}

/**
 * Looks once at all that happened since the watch began. Each step is judged in its order, so the verdict is the one that `runWatch` would have come to,
 * whoever looked before and however often.
 */
export async function lookOnce(run: WatchRun): Promise<WatchEnd | StillWatching> {
  const look = lookerAt(run)
  let seen = await look()
  // Steps that a store may still change are final once they were read twice: those of the past, and then those since.
  for (let again = 0; again < LATE_READS && 'nap' in seen && seen.isPending; again += 1) {
    await run.clock.sleep(1000 * seen.nap)
    seen = await look()
  }
  return 'nap' in seen ? seen : withTimeCarried(run, seen)
}

/** A watch that has not ended. */
export type StillWatching = {
  /** Seconds until a look can find something new. */
  readonly nap: number
  /** Whether the store has shown steps that it may still change. */
  readonly isPending: boolean
  /** Seconds until all that is watched is over. */
  readonly left: number
}

/** Each look reads what is new since the one before. */
function lookerAt(run: WatchRun): () => Promise<WatchEnd | StillWatching> {
  const { clock, log, signal } = run
  const { store, timeline, readers, end } = openWatch(run)
  let prepared: PreparedWatch | null = null
  let looked = -1
  let lateLooks = 0
  return async () => {
    const now = clock.now() / 1000
    await readUpTo(store, readers, timeline, now)
    const until = readUntil(readers, timeline)
    if (until !== null && isLaidOut(readers, timeline)) prepared ??= prepareWatch(run, readers, timeline)
    const baseline = prepared === null ? null : keptBaselineOf(readers, timeline)
    const last = end + patience(timeline) + lagOf(store)
    const isPending = readers.some(({ pending }) => pending !== undefined)
    if (now > last) lateLooks += 1
    // A look that comes late is the first one where another run began the watch: what it read is read again before anything is given up.
    const isLate = lateLooks > (isPending ? LATE_READS : 0)
    if (prepared !== null && until !== null && (until > looked || isLate)) {
      looked = until
      if (isLate) for (const reader of readers) giveUpRest(reader, timeline)
      await readLeaves(prepared, store, until, now)
      const look = tick(prepared, isLate ? timeline.steps : until)
      log.info(progressLine(timeline, look.critical, readers))
      if (look.verdict !== null) return { verdict: look.verdict(await run.upstream()), baseline, look: look.critical }
    } else if (prepared === null)
      log.info(
        `Nothing to judge yet: ${readers.map(({ table }) => table.detail ?? 'the first numbers are read').join('; ')}`,
      )
    if (signal?.aborted) {
      const known = prepared === null || until === null ? null : calledOff(prepared, until, now)
      return { verdict: known ?? withoutVerdict(run, readers, timeline, 'cancelled', now), baseline, look: null }
    }
    if (isLate) return { verdict: withoutVerdict(run, readers, timeline, 'source-down', now), baseline, look: null }
    const usual = isPending ? Math.min(READ_AGAIN_AFTER, timeline.step) : timeline.step
    return { nap: Math.max(1, Math.min(usual, last + 1 - now)), isPending, left: end + lagOf(store) - now }
  }
}

/** The store without known incidents of its past, the steps, and where each metric is written. */
function openWatch(run: WatchRun) {
  const { pastUntil, spec, plan, startedAt } = run
  const quiet = run.incidents.map(({ from, until }) => ({ from, until: Math.min(until, pastUntil) }))
  const blank = [...quiet.filter(({ from, until }) => from < until), ...(run.rollouts ?? [])]
  const store = withoutIntervals(run.store, blank)
  const timeline = timelineOf({
    ...plan,
    ...spec,
    pastUntil,
    startedAt,
    duration: Math.max(plan.duration, plan.minWatch),
  })
  const readers: Reader[] = spec.metrics.map((metric) => ({ table: emptyTable(metric, timeline.steps), cursor: 0 }))
  return { store, timeline, readers, end: endOfStep(timeline, timeline.steps - 1) }
}

/** Learns from the time before the deploy, once: from then on a look costs only the steps of the watch. */
export function prepareWatch(
  run: Pick<WatchRun, 'spec' | 'plan' | 'store' | 'deploys' | 'startedAt' | 'origin' | 'kept'> &
    Partial<Pick<WatchRun, 'incidents' | 'carried' | 'judge' | 'pastIsEarlier'>>,
  readers: readonly Reader[],
  timeline: Timeline,
): PreparedWatch {
  const { spec, plan, deploys, startedAt, origin = 'store', kept = null, incidents = [] } = run
  const tables = readers.map(({ table }) => table)
  const starts = deploys.map((at) => Math.ceil((at - timeline.first) / timeline.step)).filter((step) => step >= 0)
  const { sustainedFor, enough = 'tenfold' } = plan
  const { part, traffic } = JUDGES[run.judge ?? (run.carried === undefined ? 'alone' : 'beside')]
  const falseAlarmRate = part * plan.falseAlarmRate
  const groupPlan = {
    timeline,
    baseline: spec.baseline,
    deploys: starts,
    falseAlarmRate,
    sustainedFor,
    enough,
    traffic,
    pastIsEarlier: run.pastIsEarlier ?? false,
  }
  const lookAt = (role: Group['role'], change: Partial<GroupPlan> = {}): Looker =>
    lookerOf(prepareGroup(role, tables, { ...groupPlan, ...change }), timeline)
  const critical = lookAt('critical')
  // What is not touched by the deploy need not be proven as hard to be worse: the mistake to avoid is a rollback that helps nobody.
  const easily = { falseAlarmRate: Math.max(0.05, falseAlarmRate) }
  const minSteps = Math.max(1, Math.ceil(plan.minWatch / timeline.step))
  return {
    timeline,
    startedAt,
    falseAlarmRate: plan.falseAlarmRate,
    origin,
    remedy: run.store.remedy,
    kept,
    leftOut: incidents,
    critical,
    advisory: lookAt('advisory'),
    control: lookAt('control', easily),
    untouched: lookerOf(prepareUntouched(tables, { ...groupPlan, ...easily }), timeline),
    provenBefore: harmlessLooks(
      (critical.asUsual ?? critical).group,
      timeline,
      timeline.deploy + minSteps - 1,
      plan.falseAlarmRate,
    ),
    earlyEnd: once(),
    caught: powerOf(critical.group),
  }
}

function once(): PreparedWatch['earlyEnd'] {
  const made = new Map<number, Verdict | null>()
  return (step, verdict) => {
    const known = made.get(step)
    if (known !== undefined) return known
    const now = verdict()
    made.set(step, now)
    return now
  }
}

/**
 * Reads the combinations of labels below segments that have become suspicious before `until`; nothing is asked of the store while none
 * has. What cannot be read is asked for again at the next look: the watch goes on without it. `now` in Unix seconds.
 */
export async function readLeaves(
  { critical, timeline }: PreparedWatch,
  store: MetricStore,
  until: number,
  now: number,
): Promise<void> {
  const { group, joined, countsUpTo } = critical
  const counts = countsUpTo(until)
  if (counts === null || group.counted === null) return
  joined.push(...newlySuspicious(group, counts, joined, timeline, store.narrow))
  const below = joined.filter(({ kind }) => kind === 'below')
  // The steps of the whole are final by now, and so are those of its parts: a part that came later than its whole would not be looked at again.
  const { mayChange, ...final } = store
  await readUpTo(
    final,
    below.map(({ reader }) => reader),
    timeline,
    now,
    mayChange === true ? until : Infinity,
  )
  for (const each of below) {
    if (each.reader.cursor < timeline.deploy) continue
    each.learnt ??= learnLeaves(each, timeline, group.counted.plan.falseAlarmRate)
  }
}

/** Seconds before the deploy that are kept as sums. */
const KEPT = 7200

/** What production looked like just before the deploy, as the record keeps it: the watch of a rollback looks at the time before that. */
export function keptBaselineOf(readers: readonly Reader[], timeline: Timeline): Baseline {
  const { pastEnd, step } = timeline
  const from = Math.max(0, pastEnd - Math.round(KEPT / step))
  const metrics = readers.map(({ table }) => {
    const sums = [...table.arms].map(([segment, [arms]]) => {
      return [segment, arms === undefined ? { bad: 0, total: 0 } : sumBetween(arms.ours, from, pastEnd)] as const
    })
    const largest = sums.toSorted((a, b) => b[1].total - a[1].total).slice(0, 51)
    return [table.metric.name, Object.fromEntries(largest)] as const
  })
  return {
    kind: 'previous-window',
    from: endOfStep(timeline, from - 1),
    until: endOfStep(timeline, pastEnd - 1),
    metrics: Object.fromEntries(metrics),
  }
}

/** One line for the log: how far the watch is and what it has seen. Holds names and words from outside. */
export function progressLine(timeline: Timeline, look: GroupLook, readers: readonly Reader[]): string {
  const { deploy, planned, step } = timeline
  const metrics = readers.map(({ table }) => ofMetric(table, timeline, look.until))
  const evidence =
    look.counts === null ? '' : `; ${closest(look.counts.basis.largest, look.counts.basis.placebo.needed)}`
  return `watch ${duration((look.until - deploy) * step)} of ${duration(planned * step)}: ${metrics.join('; ')}${evidence}`
}

function ofMetric({ metric, arms, detail }: MetricTable, { deploy }: Timeline, until: number): string {
  const trouble = detail === null ? '' : ` (${detail})`
  const all = arms.get(ALL)?.[0]
  if (metric.query.kind !== 'counts' || all === undefined) return `${metric.name} read${trouble}`
  const { bad, total } = sumBetween(all.ours, deploy, until)
  const seen = total > 0 ? `${percent(bad / total)} bad of ${count(Math.round(total))}` : 'no events yet'
  return `${metric.name} ${seen}${trouble}`
}

const closest = (largest: number, needed: number): string =>
  `largest evidence so far ${largest.toFixed(1)}, an alarm needs ${needed.toFixed(1)}`
