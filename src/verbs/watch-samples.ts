import type { Watched } from '../watch/run.ts'
import { runWatch } from '../watch/run.ts'
import { nothingVerdict } from '../watch/ending/without.ts'
import { sampledRun } from '../watch/sampled.ts'
import type { WatchTask } from '../watch/task.ts'
import { openSamples } from './samples.ts'
import type { Setting } from './setting.ts'

/** Watches what the sampler reads beside the deploy, and ends the sampler. */
export async function watchSamples({ ports }: Setting, task: WatchTask): Promise<Watched> {
  const { plan, baseline, samples } = task
  const { clock, log, cancelled: signal, sampling } = ports
  const startedAt = clock.now() / 1000
  try {
    if (plan.metrics.length === 0) return { verdict: nothingVerdict(plan, 'no-metrics', startedAt), baseline }
    if (baseline === null) return { verdict: nothingVerdict(plan, 'no-baseline', startedAt), baseline }
    const source = samples === null ? { read: () => Promise.resolve([]) } : openSamples(ports, plan, samples)
    const run = await sampledRun(plan, baseline, source, startedAt)
    const upstream = () => Promise.resolve(false)
    const { verdict } = await runWatch({ ...run, plan, upstream, clock, log, signal, startedAt })
    return { verdict, baseline }
  } finally {
    if (samples !== null) sampling.stop(samples)
  }
}
