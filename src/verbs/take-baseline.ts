import type { Ports } from '../deploy/ports.ts'
import type { MetricSource, StepSample } from '../metrics/source.ts'
import { type Baseline, baselineFrom, baselineSeconds } from '../watch/baseline.ts'
import { noBaselineWords, type Trouble } from '../render/no-baseline.ts'
import type { WatchPlan } from '../watch/plan.ts'

/**
 * Waits until every metric has `minBaseline` seconds of numbers since `since` (Unix seconds), and sums them up. A source that gives
 * none is waited for no longer than twice that time: what is missing then is said by the watch. Null where there are no numbers at all.
 */
export async function takeBaseline(
  { clock, log }: Pick<Ports, 'clock' | 'log'>,
  plan: WatchPlan,
  source: MetricSource,
  since: number,
): Promise<Baseline | null> {
  const samples: StepSample[] = []
  const deadline = clock.now() / 1000 + 2 * plan.minBaseline + 3 * plan.step
  let readUntil = since
  for (;;) {
    const now = clock.now() / 1000
    const read = await source.read(readUntil, now)
    samples.push(...read)
    readUntil = read.at(-1)?.at ?? readUntil
    const short = plan.metrics.filter(({ name }) => baselineSeconds(samples, name, plan.step) < plan.minBaseline)
    if (short.length === 0) break
    if (now >= deadline) {
      log.warning(
        noBaselineWords(
          short.map(({ name }) => name),
          lastTrouble(samples),
        ),
      )
      break
    }
    await clock.sleep(Math.min(plan.step, 1) * 1000)
  }
  const baseline = baselineFrom(samples, since, readUntil)
  return Object.keys(baseline.metrics).length === 0 ? null : baseline
}

function lastTrouble(samples: readonly StepSample[]): Trouble {
  const missing = samples.findLast((sample) => 'missing' in sample)
  if (missing === undefined || !('missing' in missing)) return { missing: 'not-sampled' }
  return missing
}
