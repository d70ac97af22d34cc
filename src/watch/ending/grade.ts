import type { WatchPlan } from '../plan.ts'

/** How much more a watch has to be able to see before it may call a deploy healthy. `harm`: all that the minimum effect calls harm. */
export type Enough = NonNullable<WatchPlan['enough']>

/** A share that is hardly ever seen counts as one in a thousand here: ten times next to nothing is next to nothing. */
const LEAST = 0.001

const FACTORS: Readonly<Record<Exclude<Enough, 'harm' | 'outage'>, number>> = { doubling: 2, threefold: 3, tenfold: 10 }

/** The smallest share that has to be seen, where `harm` begins and `usual` is usual; 1 where an outage is enough. */
export function enoughShare(enough: Enough, usual: number, harm: number): number {
  if (enough === 'harm') return harm
  if (enough === 'outage') return 1
  return Math.max(harm, Math.min(1, FACTORS[enough] * Math.max(usual, LEAST)))
}

const GRADES = [
  [1.5, 'half as much again'],
  [2, 'a doubling'],
  [3, 'a threefold rise'],
  [4, 'a fourfold rise'],
  [10, 'a tenfold rise'],
  [30, 'a thirtyfold rise'],
  [100, 'a hundredfold rise'],
] as const

/** The smallest harm that would have been seen, in words; an outage where nothing less would have been. */
export function gradeOf(detectable: number | null, usual: number): string {
  if (detectable === null) return 'an outage'
  const factor = detectable / Math.max(usual, LEAST)
  return GRADES.find(([most]) => factor <= most * 1.001)?.[1] ?? 'an outage'
}
