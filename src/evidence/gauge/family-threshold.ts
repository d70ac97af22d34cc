import type { QuietWindows } from './quiet-record.ts'
import { disjointOf } from './quiet-record.ts'

/** What the series of a family are: their quiet windows, and the threshold that each would have by itself at the family's whole rate. */
export type Member = { readonly quiet: QuietWindows; readonly alone: number }

/** How much more than its threshold alone each series needs. `windows`: that all of them have in common. */
export type FamilyFactor = { readonly factor: number; readonly windows: number }

/**
 * The scale of a series is learnt from the same windows, so a new one goes beyond it a bit more often than they do, the more so the more
 * series there are to choose the largest from. Measured: with 1.15 the false alarms of 5 to 50 synthetic series are within the nominal rate.
 */
const MARGIN = 1.15

/**
 * The factor that keeps `rate` for all series together, whatever ties them to each other: the ceil((1 - rate)(N + 1))-th smallest of the
 * largest scores, in units of the thresholds, of N quiet windows, with a margin; never less than 1. Null where the windows that they have in
 * common are too few for that, or those of them that do not overlap are fewer than half of 1/rate.
 */
export function familyFactor(members: readonly Member[], rate: number): FamilyFactor | null {
  const largest = largestInCommon(members)
  const rank = Math.ceil((1 - rate) * (largest.size + 1))
  const watch = members[0]?.quiet.watch ?? 0
  if (rank > largest.size || disjointOf([...largest.keys()], watch) < 0.5 / rate) return null
  const sorted = Float64Array.from(largest.values()).toSorted()
  return { factor: Math.max(1, MARGIN * (sorted[rank - 1] ?? 0)), windows: sorted.length }
}

/** For each window that all have (by its age) the largest of their scores, in units of their thresholds. */
function largestInCommon(members: readonly Member[]): Map<number, number> {
  const [first, ...others] = members.map(scoresByAge)
  if (first === undefined) return new Map()
  for (const other of others) {
    for (const [age, score] of first) {
      const own = other.get(age)
      if (own === undefined) first.delete(age)
      else if (own > score) first.set(age, own)
    }
  }
  return first
}

function scoresByAge({ quiet, alone }: Member): Map<number, number> {
  return new Map(quiet.ages.map((age, w) => [age, (quiet.scores[w] ?? 0) / alone]))
}

/** Part of the windows of the one with the most that a series needs so as not to keep the others from theirs. */
const MOST = 0.9

/** Which series are judged as a family: those with most of the windows that any has. The others would leave too few in common. */
export function isOfFamily(all: readonly QuietWindows[]): boolean[] {
  const most = Math.max(...all.map(({ ages }) => ages.length))
  return all.map(({ ages }) => ages.length >= MOST * most)
}
