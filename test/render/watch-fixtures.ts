import type { StepSample } from '../../src/metrics/source.ts'
import { type Baseline, baselineFrom } from '../../src/watch/baseline.ts'
import { nothingVerdict } from '../../src/watch/ending/inconclusive.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { random } from '../evidence/random.ts'
import { constant, plan, simulate, type Traffic, watchOnce } from '../watch/simulate.ts'

// Verdicts as the watch itself makes them: 2026-03-06 17:00 UTC and the minutes around it.
const START = 1_772_816_400

/** Requests of three platforms; `ios` is the share of its requests that fail since the deploy. */
const traffic = (ios: number): Record<string, Traffic> => ({
  'platform=ios': { requests: 150, share: constant(ios) },
  'platform=web': { requests: 160, share: constant(0.004) },
  'platform=tv': { requests: 2, share: constant(0.004) },
})

const past = simulate(random(1), START - 120, START, traffic(0.004))
const before: Baseline = baselineFrom(past, START - 120, START)

const end = (samples: readonly StepSample[]): Promise<Verdict> => watchOnce(plan, before, [...past, ...samples], START)
const after = (ios: number): StepSample[] => simulate(random(2), START, START + plan.duration, traffic(ios))

const down = (sample: StepSample): StepSample => ({
  metric: sample.metric,
  at: sample.at,
  missing: 'source-unreachable',
  detail: 'connection refused',
})

export const verdicts = {
  /** iOS fails from the third step on, and two steps could not be read. */
  regressed: (): Promise<Verdict> => {
    const samples = after(0.004).slice(0, 8)
    const bad = after(0.6)
      .slice(8)
      .map((sample, index) => (index === 1 ? down(sample) : sample))
    return end([...samples, ...bad])
  },
  healthy: (): Promise<Verdict> => end(after(0.004)),
  tooLittle: (): Promise<Verdict> => {
    const few = { 'platform=web': { requests: 3, share: constant(0) } }
    const known = baselineFrom(simulate(random(1), START - 60, START, few), START - 60, START)
    return watchOnce(plan, known, simulate(random(3), START, START + plan.duration, few), START)
  },
  down: (): Promise<Verdict> => end(after(0.004).map(down)),
  noBaseline: (): Verdict => nothingVerdict(plan, 'no-baseline', START),
}
