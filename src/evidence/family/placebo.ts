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

/** One quiet window: its first step, the most that its evidence can be (logarithm), what it is, and how strong the whole rule was; each found on demand. */
export type QuietWindow = {
  readonly start: number
  readonly bound: number
  readonly evidence: () => number
  readonly strength: () => number
}

/** Windows that begin so near the time of day of the deploy, and that do not overlap, by the length of a watch. Steps. */
export type QuietPlan = { readonly planned: number; readonly isNear: (start: number) => boolean }

/** Evidence that an alarm needs whatever the past says: e. The whole rule asks for harm and for two steps besides. */
const FLOOR = 1

/**
 * The same for the whole rule (evidence, harm, duration), by its strength in quiet windows. Where half of 1/alpha windows do not overlap, their own
 * quantile is the threshold and Ville's 1/alpha on top of it would be paid for nothing. The windows near the time of day of the deploy are asked as well: a
 * service may be wild by night. Where those are too few for the rank, the largest of them, or what their evidence comes to in units of chance;
 * at most three times that. `more`: these windows and others near that time of day.
 */
export function calibratedRule(
  windows: readonly QuietWindow[],
  more: readonly QuietWindow[],
  alpha: number,
  { planned, isNear }: QuietPlan,
): PlaceboRecord {
  const ville = -Math.log(alpha)
  const alarmed = windows.filter(({ bound, evidence }) => bound >= ville && evidence() >= ville).length
  const all = quantileOf(windows, alpha)
  const near = more.filter(({ start }) => isNear(start))
  const enough = all !== null && apart(windows, planned) >= 0.5 / alpha
  const overall = all ?? Math.min(largestOf(windows), 2 * ville)
  const needed = Math.max(enough ? FLOOR : ville, overall, nearThreshold(near, alpha))
  return { windows: windows.length, alarmed, needed, enough }
}

function nearThreshold(near: readonly QuietWindow[], alpha: number): number {
  const own = quantileOf(near, alpha)
  if (own !== null) return own
  const unit = -Math.log(alpha)
  const wild = Math.max(1, evidenceQuantile(near, 0.8) / Math.log(5), evidenceQuantile(near, 0.9) / Math.log(10))
  const usual = wild > 1 ? wild * unit : -Infinity
  return Math.max(usual, Math.min(largestOf(near), 3 * wild * unit))
}

/** The ceil((1 - alpha)(N + 1))-th smallest strength; null where the windows are too few for that. Only those that matter are replayed. */
function quantileOf(windows: readonly QuietWindow[], alpha: number): number | null {
  const rank = Math.ceil((1 - alpha) * (windows.length + 1))
  return rank > windows.length ? null : kthLargest(windows, windows.length - rank + 1, ({ strength }) => strength())
}

const largestOf = (windows: readonly QuietWindow[]): number => kthLargest(windows, 1, ({ strength }) => strength())

function evidenceQuantile(windows: readonly QuietWindow[], p: number): number {
  return kthLargest(windows, Math.max(1, windows.length - Math.floor((windows.length - 1) * p)), ({ evidence }) =>
    evidence(),
  )
}

/** The k-th largest value, looking at windows from the largest bound down until no other can be larger. -Infinity without so many. */
function kthLargest(windows: readonly QuietWindow[], k: number, of: (window: QuietWindow) => number): number {
  const order = windows.toSorted((a, b) => b.bound - a.bound)
  const largest: number[] = []
  for (const window of order) {
    if (largest.length >= k && (largest[k - 1] ?? -Infinity) >= window.bound) break
    // Below the floor nothing changes a threshold.
    if (window.bound <= FLOOR) break
    largest.push(of(window))
    largest.sort((a, b) => b - a)
    largest.length = Math.min(largest.length, k)
  }
  return largest[k - 1] ?? -Infinity
}

/** How many of the windows do not overlap. */
function apart(windows: readonly QuietWindow[], planned: number): number {
  let [count, until] = [0, -Infinity]
  for (const { start } of windows.toSorted((a, b) => a.start - b.start)) {
    if (start < until) continue
    count += 1
    until = start + planned
  }
  return count
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
