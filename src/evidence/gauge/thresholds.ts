import type { Boundary } from './boundary.ts'
import type { Direction } from './channels.ts'

/**
 * The score that an alarm needs, by the chance of a false alarm in one two-hour watch (both directions). One table for all
 * series, for the scales carry what is particular to a series. Where the numbers come from: quantiles of the largest score
 * over the quiet windows before the development changes (38,629 windows of 74 series), which gave 2.26, 1.94, 1.54 and 1.25 for
 * `early` at 1, 2, 5 and 10 %, and 2.86, 2.5, 2.03 and 1.64 for `flat`. The quiet windows before 110 other changes alarmed less
 * often at those of `early` (0.65 % and 3.3 % instead of 1 and 5 %), so at 0.5, 1 and 2 % it has what both groups together ask
 * for: at 2.1, 1.6 % of the first group's windows and, by interpolation, 0.95 % of the second's. At 5 and 10 % the first
 * numbers stay: harmless changes alarm there more often than quiet windows do.
 */
const table: Record<Boundary, readonly (readonly [rate: number, threshold: number])[]> = {
  early: [
    [0.005, 2.5],
    [0.01, 2.1],
    [0.02, 1.85],
    [0.05, 1.53],
    [0.1, 1.25],
  ],
  flat: [
    [0.005, 3.5],
    [0.01, 2.86],
    [0.02, 2.5],
    [0.05, 2.03],
    [0.1, 1.64],
  ],
}

const oneSided = 1.6

/**
 * Threshold for any rate in (0, 1): between the measured rates and beyond them on straight lines of the logarithms of both.
 * Beyond 0.005 and 0.1 it is an extrapolation and `measured` is false. With one direction only about half of the chances
 * remain: measured, the threshold of 1.5 to 2.1 times the rate.
 */
export function thresholdFor(
  boundary: Boundary,
  direction: Direction,
  rate: number,
): { threshold: number; measured: boolean } {
  const points = table[boundary].map(([r, c]) => [Math.log(r), Math.log(c)] as const)
  const wanted = Math.log(direction === 'both' ? rate : oneSided * rate)
  let i = 1
  while (i < points.length - 1 && wanted > (points[i]?.[0] ?? 0)) i++
  const [[r0, c0] = [0, 0], [r1, c1] = [1, 0]] = [points[i - 1], points[i]]
  const last = points.at(-1)?.[0] ?? 0
  const first = points[0]?.[0] ?? 0
  const threshold = Math.exp(c0 + ((wanted - r0) / (r1 - r0)) * (c1 - c0))
  return { threshold, measured: wanted >= first - 1e-9 && wanted <= last + 1e-9 }
}
