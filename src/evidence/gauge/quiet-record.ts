import type { QuietRecord } from './calibration.ts'
import { at, nth } from './numbers.ts'
import type { Past } from './past.ts'
import type { Rule } from './scan.ts'
import { firstAlarm } from './scan.ts'

/** Runs this very rule over the quiet windows and counts the alarms. */
export function quietRecord(past: Past, rule: Rule, threshold: number): QuietRecord {
  const suspects = past.starts.filter((_, w) => largestRatio(past, rule, w) > threshold)
  const alarmed = suspects.filter(
    (start) => firstAlarm(past.means, { start, steps: past.watch }, rule, threshold) !== null,
  )
  let disjoint = 0
  let begun = Number.POSITIVE_INFINITY
  for (const start of past.starts) {
    if (start + past.watch > begun) continue
    disjoint++
    begun = start
  }
  return { windows: past.starts.length, alarmed: alarmed.length, disjoint }
}

/** No score of window `w` can be larger, as the boundary is never below 1: most windows need no second look. */
function largestRatio(past: Past, rule: Rule, w: number): number {
  return past.maxima.reduce((largest, { up, down }, k) => {
    const ratio = Math.max(at(up, w) / nth(rule.scales, 2 * k), at(down, w) / nth(rule.scales, 2 * k + 1))
    return Math.max(largest, ratio)
  }, 0)
}
