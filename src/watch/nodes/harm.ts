import type { TableNode } from '../../evidence/family/count-table.ts'
import { expectedOf } from '../../evidence/family/detectable.ts'
import { evidenceAfter, rateAt, type StreamTest } from '../../evidence/family/family-evidence.ts'
import { sumOfPast } from '../../evidence/family/normal-rate.ts'
import { at, sumBetween } from '../../evidence/family/series.ts'
import { incrementsOf } from '../../evidence/family/stream-test.ts'
import { poissonTail } from '../../evidence/special-functions.ts'
import type { Counts } from '../../metrics/source.ts'
import type { StoreMetric } from '../../metrics/store.ts'
import type { Timeline } from '../steps/timeline.ts'

/** What a stream is compared with, as counts: those of the control since the deploy, or those of the past. */
export function normalCounts(node: TableNode, test: StreamTest, timeline: Timeline, until: number): Counts {
  const { control } = test.arms
  if (control !== null) return sumBetween(control, timeline.deploy, until)
  const window = { first: timeline.deploy, planned: timeline.planned }
  return node.past === undefined ? { bad: 0, total: 0 } : sumOfPast(test.past ?? test.arms.ours, window, node.past)
}

/** Smallest share of bad events that counts as harm: both minimum effects above what is normal, or the objective itself. */
export function harmOf(metric: StoreMetric, node: TableNode, normal: Counts): number {
  if (node.past?.kind === 'objective' && metric.objective !== null) return metric.objective
  return aboveBy(metric, normal.total > 0 ? normal.bad / normal.total : 0)
}

const aboveBy = ({ minEffect }: StoreMetric, share: number): number =>
  Math.max(share * (1 + minEffect.relative), share + minEffect.absolute)

/**
 * Share that must have been seen for the watch to say anything: that of harm. An objective itself is the most that is normal there, and
 * nothing just above it can be told from it: the minimum effects above it are asked for.
 */
export function visibleHarm(metric: StoreMetric, node: TableNode, harm: number): number {
  return node.past?.kind === 'objective' ? aboveBy(metric, harm) : harm
}

/**
 * Whether at step `until - 1` harm has been exceeded in every step that could say so for `sustainedFor` seconds, or two steps where
 * that is longer. Steps too small to say anything are pooled.
 */
export function lasts(
  test: StreamTest,
  harm: number,
  timeline: Timeline,
  until: number,
  sustainedFor: number,
): boolean {
  const { step: length, deploy } = timeline
  let streak = noStreak
  let exceeds = false
  for (let index = deploy; index < until; index++) {
    const counts = { bad: at(test.arms.ours.bad, index), total: at(test.arms.ours.total, index) }
    const extended = extend(streak, harm, counts, index * length)
    streak = extended.streak
    exceeds = extended.exceeds
  }
  if (!exceeds || streak.from === null || streak.steps < 2) return false
  return until * length - streak.from >= Math.max(sustainedFor, 2 * length) - 1e-6
}

/**
 * Whether the evidence against a stream stands without its one step that speaks loudest: a blip of a single step, however large, is not a
 * deploy that does harm.
 */
export function standsWithoutLoudest(test: StreamTest, timeline: Timeline, until: number, needed: number): boolean {
  const { deploy, planned } = timeline
  let loudest = deploy
  let most = -Infinity
  for (let index = deploy; index < until; index++) {
    const gain = Math.max(...incrementsOf(test, index))
    if (gain > most) [most, loudest] = [gain, index]
  }
  const { ours } = test.arms
  const quiet = { bad: ours.bad.slice(), total: ours.total.slice() }
  quiet.bad[loudest] = 0
  quiet.total[loudest] = 0
  const rest = { ...test, arms: { ...test.arms, ours: quiet } }
  return evidenceAfter([rest], { first: deploy, planned }, until - deploy) >= needed
}

/** The most that is normal, as a share, over the steps of the watch so far. */
export function normalAtWorst(test: StreamTest, normal: Counts, timeline: Timeline, until: number): number {
  const { total } = sumBetween(test.arms.ours, timeline.deploy, until)
  if (test.rate === null) return normal.total > 0 ? Math.min(1, (test.handicap * normal.bad) / normal.total) : 0
  return total > 0 ? expectedOf(test, timeline.deploy, until) / total : rateAt(test.rate, timeline.deploy)
}

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
