import { openStore } from '../metrics/open-store.ts'
import { readStatusPage } from '../metrics/status-page.ts'
import type { Watched } from '../watch/run.ts'
import { runWatch } from '../watch/run.ts'
import type { StoreTask, WatchTask } from '../watch/task.ts'
import { nothingVerdict } from '../watch/ending/without.ts'
import type { Setting } from './setting.ts'

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
  const opened = openStore(spec)
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
