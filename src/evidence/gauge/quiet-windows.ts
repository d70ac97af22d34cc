import { detector, fill } from './constants.ts'
import { at, nth } from './numbers.ts'

/**
 * Starts (steps) of the windows of the past that look like a watch: `watch` steps long, one every ten minutes, from the one
 * that ends at the deploy (step `deploy`) back to seven days before it. Left out: windows without a known usual level, lead-in
 * included, and windows with too few samples. `usual` and `x` are indexed alike.
 */
export function quietWindows(
  x: Float64Array,
  usual: Float64Array,
  shape: { readonly deploy: number; readonly watch: number; readonly length: number },
): number[] {
  const { deploy, watch, length } = shape
  const minutes = (n: number) => Math.round((n * 60) / length)
  const stride = Math.max(1, minutes(detector.stride))
  const leadIn = minutes(detector.leadIn)
  const oldest = Math.max(deploy - minutes(detector.quietDays * 1440), leadIn + 1)
  const unknown = runningCount(usual, deploy)
  const missing = runningCount(x, deploy)
  const starts: number[] = []
  for (let start = deploy - watch; start >= oldest; start -= stride) {
    if (nth(unknown, start + watch) - nth(unknown, start - leadIn) > 0) continue
    if (nth(missing, start + watch) - nth(missing, start) > watch * (1 - fill.window)) continue
    starts.push(start)
  }
  return starts
}

/** How many of the first i values are NaN, for i from 0 to n. */
function runningCount(values: Float64Array, n: number): Uint32Array {
  const counts = new Uint32Array(n + 1)
  for (let i = 0; i < n; i++) counts[i + 1] = nth(counts, i) + (Number.isNaN(at(values, i)) ? 1 : 0)
  return counts
}
