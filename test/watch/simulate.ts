import { ALL, type Counts, type MetricSource, type StepSample } from '../../src/metrics/source.ts'
import { type Baseline, baselineFrom } from '../../src/watch/baseline.ts'
import type { WatchPlan } from '../../src/watch/plan.ts'
import { runWatch } from '../../src/watch/run.ts'
import { sampledRun } from '../../src/watch/sampled-run.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { poisson } from '../evidence/random.ts'

/** A plan of steps of one second. */
export const plan: WatchPlan = {
  metrics: [{ name: 'requests', kind: 'counts', direction: 'up', minEffect: { relative: 0.5, absolute: 0.01 } }],
  step: 1,
  duration: 60,
  minWatch: 30,
  minBaseline: 10,
  sustainedFor: 3,
  falseAlarmRate: 0.01,
}

/** Traffic of one segment: requests a step and the share of them that fail, which may depend on the step. */
export type Traffic = { readonly requests: number; readonly share: (step: number) => number }

/** One step of that traffic; `all` is the sum. */
export function sampleAt(at: number, segments: Readonly<Record<string, Counts>>, metric = 'requests'): StepSample {
  const sum = Object.values(segments).reduce((a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }), {
    bad: 0,
    total: 0,
  })
  return { metric, at, counts: new Map([[ALL, sum], ...Object.entries(segments).filter(([name]) => name !== ALL)]) }
}

/** Steps that end at from+1 … until, drawn at random. */
export function simulate(
  next: () => number,
  from: number,
  until: number,
  traffic: Readonly<Record<string, Traffic>>,
): StepSample[] {
  return Array.from({ length: until - from }, (_, index) => {
    const counts = Object.entries(traffic).map(([name, { requests, share }]): [string, Counts] => {
      const total = poisson(next, requests)
      let bad = 0
      for (let request = 0; request < total; request += 1) if (next() < share(index + 1)) bad += 1
      return [name, { bad, total }]
    })
    return sampleAt(from + index + 1, Object.fromEntries(counts))
  })
}

export const constant = (share: number) => (): number => share

/** Times at which a watch is looked at: once a second. */
export const everySecond = (startedAt: number): number[] => Array.from({ length: 600 }, (_, index) => startedAt + index)

/** What was said in the log, line by line. */
export type Said = string[]

/** The end of a watch on a source that is looked at at those times only, each time with all that is not judged yet. */
export async function watchSource(
  rules: WatchPlan,
  baseline: Baseline,
  source: MetricSource,
  startedAt: number,
  looks: readonly number[],
  { said = [], signal }: { readonly said?: Said; readonly signal?: AbortSignal } = {},
): Promise<Verdict> {
  let look = 0
  const clock = {
    now: () => 1000 * (looks[look] ?? startedAt + 10_000),
    sleep: () => Promise.resolve(void (look += 1)),
  }
  const say = (text: string): void => void said.push(text)
  const log = { info: say, warning: say, debug: say }
  const upstream = () => Promise.resolve(false)
  const run = await sampledRun(rules, baseline, source, startedAt)
  const whole = { ...run, plan: rules, upstream, clock, log, startedAt }
  return (await runWatch(signal === undefined ? whole : { ...whole, signal })).verdict
}

/** A source that holds those samples, each from its end on. */
export const holding = (samples: readonly StepSample[]): MetricSource => ({
  read: (after, until) => Promise.resolve(samples.filter(({ at }) => at > after && at <= until)),
})

/** The end of a watch that is looked at at those times only. */
export const watchAt = (
  rules: WatchPlan,
  baseline: Baseline,
  samples: readonly StepSample[],
  startedAt: number,
  looks: readonly number[],
): Promise<Verdict> => watchSource(rules, baseline, holding(samples), startedAt, looks)

/** The end of a watch that is looked at once, when all is over. */
export const watchOnce = (
  rules: WatchPlan,
  baseline: Baseline,
  samples: readonly StepSample[],
  startedAt: number,
): Promise<Verdict> => watchAt(rules, baseline, samples, startedAt, [startedAt + rules.duration + 100])

/** Baseline of `before` seconds, then the watch; both from the same generator. */
export function wholeWatch(
  next: () => number,
  rules: WatchPlan,
  before: { readonly seconds: number; readonly traffic: Readonly<Record<string, Traffic>> },
  after: Readonly<Record<string, Traffic>>,
): Promise<Verdict> {
  const samples = simulate(next, 0, before.seconds, before.traffic)
  const baseline = baselineFrom(samples, 0, before.seconds)
  const watched = simulate(next, before.seconds, before.seconds + rules.duration, after)
  return watchOnce(rules, baseline, [...samples, ...watched], before.seconds)
}
