import type { Earlier, Stretch } from '../../deploy/proven.ts'
import type { Observation } from '../../deploy/settle-verdict.ts'
import type { Counts } from '../../metrics/source.ts'
import { readStatusPage } from '../../metrics/status-page.ts'
import type { MetricStore, StoreBlock } from '../../metrics/store.ts'
import { openStore } from '../../metrics/stores/open-store.ts'
import type { Ports } from '../ports.ts'
import type { Setting } from '../setting.ts'
import { openSamples } from './sampling.ts'
import { nothingVerdict, unreadVerdict } from '../../watch/ending/inconclusive.ts'
import { lookOnce, runWatch, type StillWatching, type Watched, type WatchRun } from '../../watch/run.ts'
import { sampledRun } from '../../watch/sampled-run.ts'
import type { StoreTask, WatchTask } from '../../watch/task.ts'
import type { Verdict } from '../../watch/verdict.ts'

// The two kinds of watch, in a file of their own so that the engine is loaded only where there is something to judge.

/** Watches what the sampler reads beside the deploy, and ends the sampler. */
export async function watchSamples({ ports }: Setting, task: WatchTask): Promise<Watched> {
  const { plan, baseline, samples } = task
  const { clock, log, cancelled: signal, sampling } = ports
  const startedAt = clock.now() / 1000
  try {
    if (plan.metrics.length === 0) return { verdict: nothingVerdict(plan, 'no-metrics', startedAt), baseline }
    const source = samples === null ? { read: () => Promise.resolve([]) } : openSamples(ports, plan, samples)
    if (baseline === null) {
      const before = await source.read(startedAt - plan.duration, startedAt)
      return { verdict: unreadVerdict(plan, before, startedAt), baseline }
    }
    const run = await sampledRun(plan, baseline, source, startedAt)
    const upstream = () => Promise.resolve(false)
    const { verdict } = await runWatch({ ...run, plan, upstream, clock, log, signal, startedAt })
    return { verdict, baseline }
  } finally {
    if (samples !== null) sampling.stop(samples)
  }
}

/** What can be said of a watch whose samples are gone with its runner. */
export function lostWatch({ plan, baseline, resumed }: WatchTask): Watched {
  return { verdict: nothingVerdict(plan, 'watch-lost', resumed?.startedAt ?? 0), baseline }
}

/** The end of a watch, with what a store says of the times between earlier deploys, where one of them may be to blame. */
export type Judged = Watched & { readonly seen?: readonly Observation[] }

type Outside = { readonly ports: Pick<Ports, 'clock' | 'log' | 'cancelled'> }

/**
 * Watches what a metric store says; returns the verdict, and what is to be kept of the time before the deploy.
 * `known`: the store where it is open already.
 */
export async function watchStore(
  { ports }: Outside,
  task: WatchTask,
  store: StoreTask,
  { between, ...carried }: Earlier,
  known: MetricStore | null = null,
): Promise<Judged> {
  const run = await storeRun(ports, task, store, known)
  if (run === null) return unknownPast(ports, task)
  return judgedOf(await runWatch({ ...run, ...carried }), run, task, store, between)
}

/** The same as far as it is known by now; `StillWatching` while nothing ends the watch. A cancelled run ends no watch that others go on with. */
export async function lookAtStore(
  { ports: { clock, log } }: Outside,
  task: WatchTask,
  store: StoreTask,
  { between, ...carried }: Earlier,
): Promise<Judged | StillWatching> {
  const run = await storeRun({ clock, log }, task, store)
  if (run === null) return unknownPast({ clock }, task)
  const end = await lookOnce({ ...run, ...carried })
  return 'nap' in end ? end : judgedOf(end, run, task, store, between)
}

function unknownPast({ clock }: Pick<Ports, 'clock'>, { plan, resumed }: WatchTask): Judged {
  const startedAt = resumed?.startedAt ?? clock.now() / 1000
  return { verdict: nothingVerdict(plan, 'no-baseline', startedAt), baseline: null }
}

/** Null where nobody knows when the rollout began. */
async function storeRun(
  { clock, log, cancelled: signal }: Pick<Ports, 'clock' | 'log'> & Partial<Pick<Ports, 'cancelled'>>,
  { plan, baseline, resumed }: WatchTask,
  { spec, pastUntil, deploys, incidents }: StoreTask,
  known: MetricStore | null = null,
): Promise<WatchRun | null> {
  if (pastUntil === null) return null
  const startedAt = resumed?.startedAt ?? clock.now() / 1000
  const upstream = async (): Promise<boolean> => {
    if (spec.statusPage === null) return false
    const status = await readStatusPage(spec.statusPage)
    if (status === null) log.warning('The status page could not be read; it is left out of account.')
    return status?.hasIncident ?? false
  }
  const store = known ?? (await openStore(spec))
  const pastIsEarlier = baseline?.kind === 'kept' || baseline?.kind === 'last-proven'
  const run = { spec, plan, store, upstream, clock, log, startedAt, pastUntil, pastIsEarlier, deploys, incidents }
  return signal === undefined ? run : { ...run, signal }
}

async function judgedOf(
  { verdict, baseline }: Watched,
  { store }: WatchRun,
  task: WatchTask,
  of: StoreTask,
  between: readonly Stretch[],
): Promise<Judged> {
  const kind = task.baseline?.kind ?? 'previous-window'
  const judged = { verdict, baseline: baseline && { ...baseline, kind } }
  if (verdict.verdict !== 'regressed') return judged
  return { ...judged, seen: await seenOf(store, task, of, verdict, between) }
}

/** What a store says of the series that alarmed, in those times. What it cannot say is left out. */
async function seenOf(
  store: MetricStore,
  { plan: { step } }: WatchTask,
  { spec }: StoreTask,
  { regression: { worst } }: Extract<Verdict, { verdict: 'regressed' }>,
  times: readonly Stretch[],
): Promise<readonly Observation[]> {
  const seen: Observation[] = []
  const metric = spec.metrics.find(({ name, query }) => name === worst.metric && query.kind === 'counts')
  for (const { from, until } of metric === undefined ? [] : times) {
    // Steps that lie in it whole.
    const first = Math.ceil(from / step + 1) * step
    const count = Math.floor(until / step) - first / step + 1
    const answer = metric === undefined || count < 1 ? null : await store.read(metric, { first, count, step })
    if (answer !== null && 'series' in answer) seen.push({ from, until, counts: sumOf(answer, worst.segment) })
  }
  return seen
}

function sumOf({ series }: StoreBlock, segment: string): Counts {
  const ofPart = (part: 'bad' | 'total'): number =>
    series
      .filter((each) => each.arm === 'ours' && each.part === part && each.segment === segment)
      .reduce(
        (sum, { values }) => sum + values.reduce((all, value) => all + (Number.isFinite(value) ? value : 0), 0),
        0,
      )
  return { bad: ofPart('bad'), total: ofPart('total') }
}
