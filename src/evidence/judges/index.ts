import type { Judge } from './comparison-judge.ts'
import { argoRollouts, consecutive, flagger, threeSigma } from './fixed-threshold.ts'
import { kayenta } from './kayenta.ts'

export type { Case, Judge } from './comparison-judge.ts'

const everyFive = Array.from({ length: 24 }, (_, i) => 5 * (i + 1))
const any = { increase: 1, decrease: 1 }
const relevant = { increase: 1.25, decrease: 0.8 }

/** What others do, to be measured beside the guard on the same changes. */
export const comparisonJudges: readonly Judge[] = [
  kayenta('Kayenta, defaults, once at 120 min', any, [120]),
  kayenta('Kayenta, defaults, every 5 min', any, everyFive),
  kayenta('Kayenta, effect -20/+25 %, once at 120 min', relevant, [120]),
  kayenta('Kayenta, effect -20/+25 %, every 5 min', relevant, everyFive),
  argoRollouts,
  flagger,
  consecutive,
  threeSigma,
]
