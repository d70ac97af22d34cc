import { readStatusPage } from '../../metrics/status-page.ts'
import { openStore } from '../../metrics/stores/open-store.ts'
import type { Setting } from '../setting.ts'
import { openSamples } from './sampling.ts'
import { nothingVerdict, unreadVerdict } from '../../watch/ending/inconclusive.ts'
import { runWatch, type Watched } from '../../watch/run.ts'
import { sampledRun } from '../../watch/sampled-run.ts'
import type { StoreTask, WatchTask } from '../../watch/task.ts'

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

/** Watches what a metric store says; returns the verdict, and what is to be kept of the time before the deploy. */
export async function watchStore({ ports }: Setting, task: WatchTask, store: StoreTask): Promise<Watched> {
  const { clock, log, cancelled: signal } = ports
  const { spec, pastUntil, deploys, incidents } = store
  const startedAt = clock.now() / 1000
  const { plan } = task
  if (pastUntil === null) return { verdict: nothingVerdict(plan, 'no-baseline', startedAt), baseline: null }
  const upstream = async (): Promise<boolean> => {
    if (spec.statusPage === null) return false
    const status = await readStatusPage(spec.statusPage)
    if (status === null) log.warning('The status page could not be read; it is left out of account.')
    return status?.hasIncident ?? false
  }
  const opened = await openStore(spec)
  return runWatch({
    spec,
    plan,
    store: opened,
    upstream,
    clock,
    log,
    signal,
    startedAt,
    pastUntil,
    deploys,
    incidents,
  })
}
