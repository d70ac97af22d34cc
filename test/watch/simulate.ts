import type { Counts, StepSample } from '../../src/metrics/source.ts'
import { ALL } from '../../src/metrics/source.ts'
import type { Baseline } from '../../src/watch/baseline.ts'
import { baselineFrom } from '../../src/watch/baseline.ts'
import type { WatchPlan } from '../../src/watch/plan.ts'
import { initialState } from '../../src/watch/state.ts'
import { tick } from '../../src/watch/tick.ts'
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

/** The end of a watch that is looked at at those times only, each time with all that is not judged yet. */
export function watchAt(
  rules: WatchPlan,
  baseline: Baseline | null,
  samples: readonly StepSample[],
  startedAt: number,
  looks: readonly number[],
): Verdict | null {
  let state = initialState(rules, startedAt)
  for (const now of looks) {
    const fresh = samples.filter(({ at }) => at > state.judgedUntil && at <= now)
    const look = tick(rules, baseline, state, fresh, now)
    if (look.verdict) return look.verdict
    // The state travels through JSON between two looks.
    state = JSON.parse(JSON.stringify(look.state))
  }
  return null
}

/** The end of a watch that is looked at once, when all is over. */
export function watchOnce(
  rules: WatchPlan,
  baseline: Baseline | null,
  samples: readonly StepSample[],
  startedAt: number,
): Verdict {
  const verdict = watchAt(rules, baseline, samples, startedAt, [startedAt + rules.duration + 100])
  if (!verdict) throw new Error('no verdict at the end')
  return verdict
}

/** Baseline of `before` seconds, then the watch; both from the same generator. */
export function wholeWatch(
  next: () => number,
  rules: WatchPlan,
  before: { readonly seconds: number; readonly traffic: Readonly<Record<string, Traffic>> },
  after: Readonly<Record<string, Traffic>>,
): Verdict {
  const samples = simulate(next, 0, before.seconds, before.traffic)
  const baseline = baselineFrom(samples, 0, before.seconds)
  return watchOnce(
    rules,
    baseline,
    simulate(next, before.seconds, before.seconds + rules.duration, after),
    before.seconds,
  )
}
