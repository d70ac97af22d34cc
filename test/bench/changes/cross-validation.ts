import { random } from '../../evidence/random.ts'
import type { Judged } from './report.ts'

const FOLDS = 5
const REPEATS = 40

/** The largest score of a harmful and of a harmless change that stand side by side in `changes.csv`. */
export type Pair = { readonly harmful: number; readonly harmless: number }

/** What a threshold from other pairs does to pairs that it has not seen, on average; `threshold` is the median one. */
export type CrossValidated = {
  readonly allowed: number
  readonly recall: number
  readonly falseAlarms: number
  readonly threshold: number
}

/** Neighbouring changes of which one did harm and the other none. A change that could not be judged has no score and never alarms. */
export function pairsOf(judged: readonly Judged[]): Pair[] {
  const scoreOf = ({ judgement }: Judged): number =>
    judgement.verdict === 'regressed' ? Infinity : (judgement.basis?.largestScore ?? 0)
  const pairs: Pair[] = []
  for (let index = 0; index + 1 < judged.length; index += 2) {
    const [one, other] = [judged[index], judged[index + 1]]
    if (one === undefined || other === undefined || one.change.harmful === other.change.harmful) continue
    const [harmful, harmless] = one.change.harmful ? [one, other] : [other, one]
    pairs.push({ harmful: scoreOf(harmful), harmless: scoreOf(harmless) })
  }
  return pairs
}

/** The score that at most that share of harmless changes exceeds: midway between the last that may and the first that may not. */
export function thresholdOf(pairs: readonly Pair[], allowed: number): number {
  const scores = pairs.map(({ harmless }) => harmless).toSorted((a, b) => b - a)
  const exceed = Math.floor(allowed * scores.length)
  const [last, first] = [scores[exceed - 1] ?? Infinity, scores[exceed] ?? 0]
  return Number.isFinite(last) ? (first + last) / 2 : first
}

/** Five folds over whole pairs, forty times, with draws that are the same in every run: each pair is judged by a threshold from the others. */
export function crossValidated(pairs: readonly Pair[], allowed: number): CrossValidated {
  const next = random(5)
  const thresholds: number[] = []
  const found = { harmful: 0, harmless: 0 }
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const order = pairs.map((pair) => ({ pair, key: next() })).toSorted((a, b) => a.key - b.key)
    for (let fold = 0; fold < FOLDS; fold++) {
      const rest = order.filter((_, index) => index % FOLDS !== fold).map(({ pair }) => pair)
      const threshold = thresholdOf(rest, allowed)
      thresholds.push(threshold)
      for (const { pair } of order.filter((_, index) => index % FOLDS === fold)) {
        if (pair.harmful > threshold) found.harmful++
        if (pair.harmless > threshold) found.harmless++
      }
    }
  }
  const judged = Math.max(1, REPEATS * pairs.length)
  const middle = thresholds.toSorted((a, b) => a - b)[thresholds.length >> 1] ?? 0
  return { allowed, recall: found.harmful / judged, falseAlarms: found.harmless / judged, threshold: middle }
}
