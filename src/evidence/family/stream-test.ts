import { rateAt, type StreamTest, type Window } from './family-evidence.ts'
import { normalRate, type PastPlan } from './normal-rate.ts'
import { type Arms, at, type Counted, sumBetween, type Sums } from './series.ts'
import { controlDispersion, type Dispersion, rateDispersion } from '../rates/dispersion.ts'
import { againstControl, againstRate, type ControlStep, type Increments } from '../rates/e-process.ts'

/** One step of both arms; nothing on the control's side where there is none. */
export function pairedStep({ ours, control }: Arms, step: number): ControlStep {
  return {
    bad: at(ours.bad, step),
    total: at(ours.total, step),
    controlBad: control === null ? 0 : at(control.bad, step),
    controlTotal: control === null ? 0 : at(control.total, step),
  }
}

/** Steps of a block in which the rate is taken for constant when the variance around it is measured. */
const BLOCK = 60

/** How much more than Poisson a stream varied in the steps [from, until), when nothing was deployed. */
export function pastDispersion(arms: Arms, from: number, until: number): Dispersion {
  const steps = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
  if (arms.control !== null) return controlDispersion(steps.map((step) => pairedStep(arms, step)))
  return rateDispersion(expectedByBlocks(arms.ours, from, until))
}

/** Bad events of each step, and those that the rate of its block would give. */
function expectedByBlocks(ours: Counted, from: number, until: number): { bad: number; expected: number }[] {
  const steps: { bad: number; expected: number }[] = []
  for (let start = from; start < until; start += BLOCK) {
    const end = Math.min(until, start + BLOCK)
    const { bad, total } = sumBetween(ours, start, end)
    const rate = total > 0 ? bad / total : 0
    for (let step = start; step < end; step++) {
      steps.push({ bad: at(ours.bad, step), expected: rate * at(ours.total, step) })
    }
  }
  return steps
}

/**
 * How much higher our rate was than the control's before the deploy, at most; 1 where the two were alike, or ours was lower. Other
 * regions and other customers are not always alike, and what was different before is no harm of the deploy: three standard
 * errors of the logarithm of the ratio tell.
 */
export function handicap(arms: Arms, from: number, until: number, dispersion: number): number {
  if (arms.control === null) return 1
  const [ours, control] = [sumBetween(arms.ours, from, until), sumBetween(arms.control, from, until)]
  if (!(ours.bad > 0 && control.bad > 0 && ours.total > 0 && control.total > 0)) return 1
  const ratio = Math.log(ours.bad / ours.total / (control.bad / control.total))
  const error = 3 * Math.sqrt(dispersion * (1 / ours.bad + 1 / control.bad))
  return ratio > error ? Math.exp(ratio + error) : 1
}

/** How a stream is tested in a window: beside its control, or against the most that its own past (`past`) allows. */
export type TestPlan = {
  readonly window: { readonly first: number; readonly planned: number }
  /** Ignored where the stream has a control. */
  readonly past: PastPlan
  /** Chance that the bound of the past may be wrong. */
  readonly alpha: number
  readonly dispersion: number
  /** See `handicap`. */
  readonly handicap: number
}

/** The test of one stream. `sums`: of our side, where there is a quicker way to them than to add them up. */
export function streamTest(
  arms: Arms,
  plan: TestPlan,
  sums: Sums = (from, until) => sumBetween(arms.ours, from, until),
): StreamTest {
  const { window, past, alpha, dispersion } = plan
  if (arms.control !== null) return { arms, dispersion, handicap: plan.handicap, rate: null }
  const { rate: rates, usual } = normalRate(sums, window, past, { alpha, dispersion })
  return { arms, dispersion, handicap: plan.handicap, rate: { first: window.first, rates, usual } }
}

/** What one step of a stream adds to the logarithm of each bet. */
export function incrementsOf(test: StreamTest, step: number): Increments {
  const paired = pairedStep(test.arms, step)
  if (test.rate === null) {
    return againstControl({ ...paired, total: paired.total * test.handicap }, test.dispersion)
  }
  return againstRate(paired.bad, rateAt(test.rate, step) * paired.total, test.dispersion)
}

/** The step with which harm began most likely: from it on to the last step of `steps`, one bet has gained most. */
export function onsetOf(test: StreamTest, { first }: Window, steps: number): number {
  let best = -Infinity
  let onset = first
  let sums: readonly number[] = []
  for (let step = first + steps - 1; step >= first; step--) {
    sums = incrementsOf(test, step).map((gain, bet) => gain + (sums[bet] ?? 0))
    const most = sums.reduce((greatest, sum) => Math.max(greatest, sum), -Infinity)
    if (most > best) [best, onset] = [most, step]
  }
  return onset
}
