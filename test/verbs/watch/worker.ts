import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { pagesTogether } from '../../../src/metrics/page-reader.ts'
import { pageOf } from '../../../src/metrics/page/scrape.ts'
import { increments } from '../../../src/metrics/sampler/readings.ts'
import type { StepSample } from '../../../src/metrics/source.ts'
import type { Ports } from '../../../src/verbs/ports.ts'
import type { DeployRequest, Setting } from '../../../src/verbs/setting.ts'
import { watchSamples } from '../../../src/verbs/watch/run-watch.ts'
import { startSamples, takeBaseline } from '../../../src/verbs/watch/sampling.ts'
import type { Baseline } from '../../../src/watch/baseline.ts'
import type { WatchTask } from '../../../src/watch/task.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { poisson, random } from '../../evidence/random.ts'
import { root } from '../../project/root.ts'

// The worker of docs/sources.md in two replicas, from the policy through the sampler that the gate starts to the verdict of the watch. Only the pages, the
// sampler's process and the clock are played.

const POLICY = await readFile(join(root, 'examples/policy-worker.yml'), 'utf8')
const STARTED = 1_800_000_000
const URLS = ['http://worker-0.test:9100/metrics', 'http://worker-1.test:9100/metrics']

/**
 * What a deploy changes: the part of the jobs that are slow and that fail, and by how many a second the queue grows. `batch`: so many jobs come at once,
 * before the deploy as well.
 */
export type Change = {
  readonly slow?: number
  readonly failed?: number
  readonly growth?: number
  readonly batch?: number
}

const USUAL = { slow: 0.02, failed: 0.007, growth: 0 }

/** One replica: thirty jobs a second, and a queue that wanders and comes back. It begins anew with the deploy. */
function replica(index: number, next: () => number, deployed: (at: number) => boolean, change: Change) {
  const noCounts = () => ({ done: 0, failed: 0, fast: 0, start: STARTED - 9000 * (index + 1) })
  let own = { ...noCounts(), done: 5_000_000, fast: 4_900_000 }
  let [isNew, off] = [false, 0]
  const { batch = 1 } = change
  return (at: number): string => {
    if (deployed(at) && !isNew) own = { ...noCounts(), start: at - 2 }
    isNew = deployed(at)
    const { slow, failed, growth } = isNew ? { ...USUAL, ...change } : USUAL
    const done = batch * poisson(next, 150 / batch)
    own.done += done
    own.failed += Math.min(done, poisson(next, done * failed))
    own.fast += done - Math.min(done, poisson(next, done * slow))
    off = 0.9 * off + 8 * (next() - 0.5)
    const waiting = Math.max(0, Math.round(30 + off + growth * (at - own.start)))
    return [
      `process_start_time_seconds ${own.start}`,
      `jobs_done_total{outcome="ok"} ${own.done}`,
      `jobs_done_total{outcome="failed"} ${own.failed}`,
      `job_seconds_bucket{le="0.1"} ${Math.floor(own.fast / 2)}`,
      `job_seconds_bucket{le="0.5"} ${own.fast}`,
      `job_seconds_bucket{le="2"} ${own.done}`,
      `job_seconds_bucket{le="+Inf"} ${own.done + own.failed}`,
      `jobs_waiting ${waiting}`,
      '',
    ].join('\n')
  }
}

/** What the gate saw before the deploy, and the verdict of its watch. */
export type Guarded = { readonly baseline: Baseline | null; readonly verdict: Verdict }

/** A deploy that changes that. */
export async function guarded(change: Change, seed = 1): Promise<Guarded> {
  const next = random(seed)
  const policy = parsePolicy(POLICY, 'p.yml')
  const time = { now: STARTED, deployedAt: Infinity }
  const pages = URLS.map((_, index) => replica(index, next, (at) => at > time.deployedAt, change))
  const readingsOf = pagesTogether(URLS, policy.queries)
  const toSamples = increments(policy.watch.step)
  const samples: StepSample[] = []
  let last = STARTED
  const sampleUpTo = (until: number): void => {
    for (; last + 5 <= until; last += 5) {
      const at = last + 5
      const read = pages.map((page) => pageOf(page(at)))
      samples.push(...toSamples(at, readingsOf(at, read)))
    }
  }
  const ports = {
    clock: { now: () => 1000 * time.now, sleep: (ms: number) => Promise.resolve(void (time.now += ms / 1000)) },
    log: { info: () => undefined, warning: () => undefined, debug: () => undefined },
    cancelled: new AbortController().signal,
    sampling: {
      start: ({ metricsUrls }) => metricsUrls.join(' '),
      stop: () => undefined,
      open: () => ({
        read(after, until) {
          sampleUpTo(until)
          return Promise.resolve(samples.filter(({ at }) => at > after && at <= until))
        },
      }),
    },
  } satisfies Partial<Ports>
  const given = ports as unknown as Ports
  const request = { metricsUrls: URLS, probeUrl: null } as unknown as DeployRequest
  const inHand = startSamples(given, policy, request, null)
  if (inHand.source === null) throw new Error('nothing is sampled')
  const baseline = await takeBaseline(given, inHand.plan, inHand.source, inHand.since)
  time.deployedAt = time.now
  time.now += 10
  const task = { plan: inHand.plan, baseline, samples: inHand.file } as unknown as WatchTask
  const { verdict } = await watchSamples({ ports: given } as unknown as Setting, task)
  return { baseline, verdict }
}
