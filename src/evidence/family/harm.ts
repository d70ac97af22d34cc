import type { HarmRule, TableNode } from './count-table.ts'
import type { StreamTest } from './family-evidence.ts'
import { at, sumBetween } from './series.ts'
import { extend, noStreak } from './streak.ts'

/** Where nothing is said: half a percentage point, or half of the usual share where that is less. */
const SMALL = { share: 0.005, part: 0.5 } as const

/**
 * The share at which harm begins above a usual one. A share above a half leaves less room above it than below: there the good events count, and
 * harm begins where that part of them is lost. Never beyond what can be.
 */
export function harmAbove({ relative, absolute }: HarmRule, usual: number): number {
  const good = Math.max(0, 1 - usual)
  // Of the good events at most all can be lost: half at 0.5, four fifths at 2.
  const lost = relative <= 0.5 ? relative : relative / (relative + 0.5)
  const byPart = Math.min(relative * usual, lost * good)
  const bySize = Math.min(absolute ?? Math.min(SMALL.share, SMALL.part * usual), good / 2)
  return usual + Math.max(byPart, bySize)
}

/** Where a window begins and how long its steps are, in seconds. */
export type HarmWindow = { readonly first: number; readonly length: number }

/**
 * The share at which harm begins at each step of a window, up to before `until`: above the control's share so far, above what is usual at that
 * step, or the objective itself.
 */
export function harmOf(
  node: TableNode,
  stream: number,
  test: StreamTest,
  { first }: Pick<HarmWindow, 'first'>,
  until: number,
): (step: number) => number {
  const rule = node.harm ?? { relative: 0, absolute: 0 }
  const { rate, arms } = test
  if (rate === null) {
    const { bad, total } = arms.control === null ? { bad: 0, total: 0 } : sumBetween(arms.control, first, until)
    const harm = harmAbove(rule, total > 0 ? bad / total : 0)
    return () => harm
  }
  if (node.past?.kind === 'objective') {
    const objective = node.objectives?.[stream] ?? node.past.objective ?? 1
    return () => objective
  }
  return (step) => harmAbove(rule, at(rate.usual, step - rate.first))
}

/**
 * Whether at step `until - 1` harm has been exceeded in every step that could say so for `sustainedFor` seconds, or two steps where
 * that is longer. Steps too small to say anything are pooled.
 */
export function lasts(
  test: StreamTest,
  harmAt: (step: number) => number,
  { first, length }: HarmWindow,
  until: number,
  sustainedFor: number,
): boolean {
  const { ours } = test.arms
  let streak = noStreak
  let exceeds = false
  for (let step = first; step < until; step++) {
    const counts = { bad: at(ours.bad, step), total: at(ours.total, step) }
    const extended = extend(streak, harmAt(step), counts, step * length)
    streak = extended.streak
    exceeds = extended.exceeds
  }
  if (!exceeds || streak.from === null || streak.steps < 2) return false
  return until * length - streak.from >= Math.max(sustainedFor, 2 * length) - 1e-6
}
