/** A normal number with mean 0 and variance 1 (Box and Muller). */
export function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** A factor of median 1 whose logarithm has that standard deviation. */
export const logNormal = (next: () => number, deviation: number): number => Math.exp(deviation * normal(next))

/** A Poisson count: by products of uniform numbers where the mean is small, by the normal approximation where it is large. */
export function poissonCount(next: () => number, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > limit; product *= next()) count += 1
  return count
}
