/** What this very watch would have done in quiet windows of the past. `needed`: evidence (logarithm) that an alarm needs after it. */
export type PlaceboRecord = {
  readonly windows: number
  /** Of them, those that would have alarmed without calibration, at 1/alpha. */
  readonly alarmed: number
  readonly needed: number
  /** Whether there are enough windows for `alpha`; with fewer `needed` is a stopgap, see `calibrated`. */
  readonly enough: boolean
}

/**
 * The evidence that an alarm needs: 1/alpha by Ville's inequality, and more than the ceil((1 - alpha)(N + 1))-th smallest of the
 * largest evidence of N quiet windows: if this window were like them, the chance to exceed that is at most alpha, whatever the
 * counts do that no model knows of. With too few windows for that all of them must be exceeded, as far as twice the evidence: one
 * unnamed incident among a handful must not make the watch blind. `maxima` are logarithms.
 */
export function calibrated(maxima: readonly number[], alpha: number): PlaceboRecord {
  const ville = -Math.log(alpha)
  const sorted = maxima.toSorted((a, b) => a - b)
  const rank = Math.ceil((1 - alpha) * (sorted.length + 1))
  const enough = rank <= sorted.length
  const quantile = sorted[Math.min(rank, sorted.length) - 1] ?? 0
  return {
    windows: sorted.length,
    alarmed: sorted.filter((largest) => largest >= ville).length,
    needed: Math.max(ville, enough ? quantile : Math.min(quantile, 2 * ville)),
    enough,
  }
}

/**
 * Starts of quiet windows, each wholly within [from, until), the latest first: one every `stride` steps. Where that would be more than `most`,
 * so many of them, fewer the longer ago: half as many at every `halfLife` steps. What a service has become lately says more about now, and
 * windows that are all alike need no weights. They overlap.
 */
export function quietStarts(
  from: number,
  until: number,
  shape: { readonly planned: number; readonly stride: number; readonly most: number; readonly halfLife: number },
): number[] {
  const { planned, stride, most, halfLife } = shape
  const room = until - planned - from
  if (room < 0 || most < 1) return []
  const latest = until - planned
  const all = Math.floor(room / stride) + 1
  if (all <= most) return Array.from({ length: all }, (_, index) => latest - index * stride)
  const reached = 1 - 2 ** (-room / halfLife)
  let age = -stride
  return Array.from({ length: most }, (_, index) => {
    const part = most > 1 ? (index / (most - 1)) * reached : 0
    age = Math.max(age + stride, Math.min(room, Math.round(-halfLife * Math.log2(1 - part))))
    return latest - age
  }).filter((start) => start >= from)
}
