/** A share with how far it may be off: bounds of a 95 % interval. Null where there was nothing to count. */
export type Rate = {
  readonly count: number
  readonly of: number
  readonly share: number | null
  readonly interval: readonly [number, number] | null
}

/** Two-sided 95 %. */
const Z = 1.959964

/** `count` of `of` with Wilson's score interval (Wilson 1927), which stays honest where there are few. */
export function rateOf(count: number, of: number): Rate {
  if (of === 0) return { count, of, share: null, interval: null }
  const share = count / of
  const square = Z * Z
  const centre = (share + square / (2 * of)) / (1 + square / of)
  const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))
  // At the ends the bound is the end itself, and not what rounding makes of it.
  const low = count === 0 ? 0 : Math.max(0, centre - half)
  const high = count === of ? 1 : Math.min(1, centre + half)
  return { count, of, share, interval: [low, high] }
}

/** The value below which a part of all values lies, interpolated between neighbours; null of nothing. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const at = part * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at))
}

/** A duration that ended, or that is known to have lasted so long at least. */
export type Lasting = { readonly length: number; readonly ended: boolean }

/** The median of durations of which some still go on, by Kaplan and Meier (1958); null where it is not reached. */
export function survivalMedian(durations: readonly Lasting[]): number | null {
  let surviving = 1
  const lengths = [...new Set(durations.filter(({ ended }) => ended).map(({ length }) => length))]
  for (const length of lengths.toSorted((a, b) => a - b)) {
    const atRisk = durations.filter((one) => one.length >= length).length
    const ending = durations.filter((one) => one.ended && one.length === length).length
    surviving *= 1 - ending / atRisk
    if (surviving <= 0.5) return length
  }
  return null
}
