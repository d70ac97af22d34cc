import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { pagesTogether } from '../../../src/metrics/page-reader.ts'
import { pageOf } from '../../../src/metrics/page/scrape.ts'
import { increments } from '../../../src/metrics/sampler/readings.ts'
import type { StepSample } from '../../../src/metrics/source.ts'
import type { Ports } from '../../../src/verbs/ports.ts'
import type { DeployRequest, Setting } from '../../../src/verbs/setting.ts'
import { watchSamples } from '../../../src/verbs/watch/run-watch.ts'
import { startSamples, takeBaseline } from '../../../src/verbs/watch/sampling.ts'
import type { WatchTask } from '../../../src/watch/task.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { poisson, random } from '../../evidence/random.ts'
import { root } from '../../project/root.ts'

// The worker of docs/sources.md in two replicas, from the policy through the sampler that the gate starts to the verdict of the watch. Only the pages,
// the sampler's process and the clock are played.

const POLICY = await readFile(join(root, 'examples/policy-worker.yml'), 'utf8')
const STARTED = 1_800_000_000
const URLS = ['http://worker-0.test:9100/metrics', 'http://worker-1.test:9100/metrics']

/** What a deploy changes: jobs that take longer, jobs that wait. */
type Change = { readonly slow: number; readonly growth: number }

/** One replica: thirty jobs a second. It begins anew with the deploy. */
function replica(seed: number, deployed: (at: number) => boolean, { slow, growth }: Change) {
  const next = random(seed)
  const noCounts = () => ({ done: 0, failed: 0, fast: 0, waiting: 20, start: STARTED - 9000 * seed })
  let own = { ...noCounts(), done: 5_000_000, fast: 4_900_000 }
  let isNew = false
  return (at: number): string => {
    if (deployed(at) && !isNew) own = { ...noCounts(), start: at - 2 }
    isNew = deployed(at)
    const [done, failed] = [poisson(next, 150), poisson(next, 1)]
    own.done += done
    own.failed += failed
    own.fast += done - poisson(next, 150 * (isNew ? slow : 0.02))
    own.waiting = Math.max(0, 20 + Math.round(6 * (next() - 0.5)) + (isNew ? growth * (at - own.start) : 0))
    return [
      `process_start_time_seconds ${own.start}`,
      `jobs_done_total{outcome="ok"} ${own.done}`,
      `jobs_done_total{outcome="failed"} ${own.failed}`,
      `job_seconds_bucket{le="0.1"} ${Math.floor(own.fast / 2)}`,
      `job_seconds_bucket{le="0.5"} ${own.fast}`,
      `job_seconds_bucket{le="2"} ${own.done}`,
      `job_seconds_bucket{le="+Inf"} ${own.done + own.failed}`,
      `jobs_waiting ${own.waiting}`,
      '',
    ].join('\n')
  }
}

async function guarded(change: Change): Promise<Verdict> {
  const policy = parsePolicy(POLICY, 'p.yml')
  const time = { now: STARTED, deployedAt: Infinity }
  const pages = [1, 2].map((seed) => replica(seed, (at) => at > time.deployedAt, change))
  const readingsOf = pagesTogether(URLS, policy.queries)
  const toSamples = increments(policy.watch.step)
  const samples: StepSample[] = []
  let last = STARTED
  const sampleUpTo = (until: number): void => {
    for (; last + 5 <= until; last += 5) {
      const at = last + 5
      samples.push(
        ...toSamples(
          at,
          readingsOf(
            at,
            pages.map((page) => pageOf(page(at))),
          ),
        ),
      )
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
  expect(inHand.file).toBe(URLS.join(' '))
  const baseline = await takeBaseline(given, inHand.plan, inHand.source, inHand.since)
  expect(baseline).toMatchObject({
    metrics: { jobs: { '': { total: expect.any(Number) } } },
    buckets: { 'time of a job': { '': { '0.5': expect.any(Number), Infinity: expect.any(Number) } } },
    levels: { queue: { '': { steps: expect.any(Number) } } },
  })
  time.deployedAt = time.now
  time.now += 10
  const task = { plan: inHand.plan, baseline, samples: inHand.file } as unknown as WatchTask
  return (await watchSamples({ ports: given } as unknown as Setting, task)).verdict
}

it('a worker that does its jobs as before is healthy, though both replicas began anew', async () => {
  const verdict = await guarded({ slow: 0.02, growth: 0 })
  expect(verdict).toMatchObject({ verdict: 'healthy', reasonCode: 'no-harm-found' })
  expect(verdict.message).toMatch(/^No harm found: jobs .+; time of a job slower than .+; 1 gauge as usual\./)
})

it('a worker whose jobs take longer has regressed', async () => {
  const verdict = await guarded({ slow: 0.1, growth: 0 })
  expect(verdict).toMatchObject({
    verdict: 'regressed',
    regression: { worst: { metric: 'time of a job slower than 0.5', segment: '' } },
  })
})

it('a worker whose queue grows has regressed', async () => {
  const verdict = await guarded({ slow: 0.02, growth: 10 })
  expect(verdict).toMatchObject({ verdict: 'regressed', regression: { worst: { metric: 'queue', segment: '' } } })
})
