import { poissonTail } from '../special-functions.ts'

type Counts = { readonly bad: number; readonly total: number }

/**
 * How long a rise has lasted. Times in Unix seconds. `from`: start of the first of the steps that exceeded harm without one between
 * that cleared it, null after one that did; `steps`: how many they are. `pool`: steps since then that were too small to say
 * anything by themselves.
 */
export type Streak = {
  readonly from: number | null
  readonly steps: number
  readonly pool: Counts & { readonly since: number | null }
}

const EMPTY_POOL = { bad: 0, total: 0, since: null }
export const noStreak: Streak = { from: null, steps: 0, pool: EMPTY_POOL }

/** What events say: `exceeds` or `clears` harm, or too few of them to tell. */
type Word = 'exceeds' | 'clears' | 'silent'

// With fewer bad events than this expected at the limit of harm, none at all would be no surprise (e^-3 is 5 %), and
// one more than harm allows would be none either.
const ENOUGH = 3
const SURPRISE = 0.05

function wordOf(harm: number, { bad, total }: Counts): Word {
  const limit = harm * total
  if (limit >= ENOUGH) return bad > limit ? 'exceeds' : 'clears'
  return bad > limit && poissonTail(bad, limit) <= SURPRISE ? 'exceeds' : 'silent'
}

/** The streak after one more step, and whether harm was exceeded in it. A step too small to say anything is pooled with the next ones until they can. */
export function extend(
  streak: Streak,
  harm: number,
  step: Counts,
  since: number,
): { readonly streak: Streak; readonly exceeds: boolean } {
  if (step.total <= 0) return { streak, exceeds: false }
  const alone = wordOf(harm, step)
  const { pool } = streak
  const pooled = { bad: pool.bad + step.bad, total: pool.total + step.total, since: pool.since ?? since }
  const [word, start] = alone === 'silent' ? [wordOf(harm, pooled), pooled.since] : [alone, since]
  switch (word) {
    case 'silent':
      return { streak: { ...streak, pool: pooled }, exceeds: false }
    case 'clears':
      return { streak: noStreak, exceeds: false }
    case 'exceeds':
      return { streak: { from: streak.from ?? start, steps: streak.steps + 1, pool: EMPTY_POOL }, exceeds: true }
  }
}
