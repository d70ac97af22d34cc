import { CancelledError, ConfigurationError } from '../../base/errors.ts'
import type { Policy } from '../../config/policy.ts'
import { DEFAULT_EFFECT } from '../../config/scalars.ts'
import { DEFAULT_METRIC } from '../../metrics/discover.ts'
import { type AnsweredBefore, PROBE_METRIC } from '../../metrics/sampler/probe.ts'
import type { MetricSource, StepSample } from '../../metrics/source.ts'
import type { StoreSpec } from '../../metrics/stores/stores.ts'
import type { NeededVariable } from '../../metrics/login.ts'
import { missingLogin, missingSecret } from '../../metrics/stores/open-store.ts'
import { noBaselineWords, noNumbersYet, type Trouble } from '../../render/watch-summary.ts'
import type { Ports } from '../ports.ts'
import type { DeployRequest } from '../setting.ts'
import { type Baseline, baselineFrom, baselineSeconds, knownMetrics } from '../../watch/baseline.ts'
import type { MetricPlan, WatchPlan } from '../../watch/plan.ts'

/** A running sampler and what it samples for. Without a source there is neither. */
export type SamplesInHand = {
  readonly plan: WatchPlan
  readonly file: string | null
  readonly source: MetricSource | null
  /** Start of the first step that may be used, Unix seconds. */
  readonly since: number
  /** The metric store that is watched instead of samples; null without one. */
  readonly store: StoreSpec | null
  /** Production runs the candidate by now: what it does is no measure for itself. */
  readonly late: boolean
}

/** A watch without the secret that opens its store, page or probe could say nothing, and that would be known only after the deploy. Throws ConfigurationError. */
export function checkStoreToken({ store, openings }: Policy): void {
  if (store !== null) return checkSecret('watch.store', missingSecret(store))
  checkSecret('watch.page', missingLogin(openings.page))
  checkSecret('watch.probe', missingLogin(openings.probe))
}

function checkSecret(place: string, missing: NeededVariable | null): void {
  if (missing === null) return
  const { variable, given } = missing
  const cure =
    given === undefined
      ? `Give it to the guard's step, as in \`env: { ${variable}: \${{ secrets.${variable} }} }\`, or remove it from the policy where nothing asks for it.`
      : `It is set by ${given}.`
  throw new ConfigurationError(`${place}: the environment variable ${variable} is not set. ${cure}`)
}

/** Starts to sample, if there is anything to sample. `answered`: what the probed address answered before the deploy. */
export function startSamples(
  ports: Ports,
  policy: Policy,
  request: DeployRequest,
  answered: AnsweredBefore,
): SamplesInHand {
  const { store } = policy
  // A store has a past of its own: nothing needs to be sampled beside it.
  const plan = store === null ? watchPlan(policy, request) : { ...policy.watch, metrics: [] }
  const since = ports.clock.now() / 1000
  if (plan.metrics.length === 0) return { plan, file: null, source: null, since, store, late: false }
  const { metricsUrls, probeUrl } = request
  const { queries, openings } = policy
  const file = ports.sampling.start({ metricsUrls, probeUrl, queries, openings, stepSeconds: plan.step, answered })
  return { plan, file, source: openSamples(ports, plan, file), since, store, late: false }
}

/** The samples of a sampler that an earlier phase has started. */
export function openSamples(ports: Ports, plan: WatchPlan, file: string): MetricSource {
  const names = plan.metrics.map(({ name }) => name)
  return ports.sampling.open(file, names, plan.step)
}

/**
 * Waits until every metric has `minBaseline` seconds of numbers since `since` (Unix seconds), and sums them up. A source that gives
 * none is waited for no longer than twice that time: what is missing then is said by the watch. Null where there are no numbers at all.
 * Throws CancelledError once the run is cancelled.
 */
export async function takeBaseline(
  { clock, log, cancelled }: Pick<Ports, 'clock' | 'log' | 'cancelled'>,
  plan: WatchPlan,
  source: MetricSource,
  since: number,
): Promise<Baseline | null> {
  const samples: StepSample[] = []
  const deadline = clock.now() / 1000 + 2 * plan.minBaseline + 3 * plan.step
  let readUntil = since
  let isTold = false
  for (;;) {
    if (cancelled.aborted) throw new CancelledError('The run was cancelled before the deploy: nothing is watched.')
    const now = clock.now() / 1000
    const read = await source.read(readUntil, now)
    samples.push(...read)
    readUntil = read.at(-1)?.at ?? readUntil
    // The first reading of a counter is the start of the first step, and no trouble.
    if (!isTold && samples.some((sample) => 'missing' in sample && sample.missing !== 'not-sampled')) {
      log.info(noNumbersYet(lastTrouble(samples), deadline - since))
      isTold = true
    }
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
  return knownMetrics(baseline).length === 0 ? null : baseline
}

function lastTrouble(samples: readonly StepSample[]): Trouble {
  const missing = samples.findLast((sample) => 'missing' in sample)
  if (missing === undefined || !('missing' in missing)) return { missing: 'not-sampled' }
  return missing
}

type Sources = Pick<DeployRequest, 'metricsUrls' | 'probeUrl'>

/** The policy's watch, with a metric for each source that was given and that the policy does not name itself. */
export function watchPlan(policy: Policy, sources: Sources): WatchPlan {
  const scraped = policy.watch.metrics.length > 0 ? policy.watch.metrics : [embedded(DEFAULT_METRIC)]
  const metrics = [
    ...(sources.metricsUrls.length === 0 ? [] : scraped),
    ...(sources.probeUrl === null ? [] : [embedded(PROBE_METRIC)]),
  ]
  return { ...policy.watch, metrics }
}

function embedded(name: string): MetricPlan {
  return { name, kind: 'counts', direction: 'up', minEffect: DEFAULT_EFFECT }
}
