import type { Exposition } from './page/exposition.ts'
import type { PageCounter } from './page/scrape.ts'
import type { Answerer } from './tally.ts'

// Which process answered. A page behind a load balancer, or of workers that share a port, is answered by one process now and by another then: from
// one to the other counters fall and jump by all that either has ever counted.

/** Seconds by which the start of one process may seem to move: clocks are corrected. */
const SAME_START = 2
/** Seconds by which a process may seem to have begun before it was last asked, and yet be a new one. */
const CLOCK_SLACK = 2
/** Readings for which one process has to answer before its numbers count again. */
const CALM_AFTER = 3
/** Falls within the last readings that no run of restarts explains. */
const MOST_FALLS = 3
const FALLS_WITHIN = 10
/** Readings after a fall in which a counter that is back where it was gives another process away. */
const BACK_WITHIN = 3
/** An increase that is so much above all before it, by a factor and by that many events, is taken for another process' first. */
const IMPOSSIBLE_FACTOR = 20
const IMPOSSIBLE_EVENTS = 1000
/** Rises in a row that say as much: a rate, and no series of processes each of which has counted more than the one before. */
const RISES_OF_A_RATE = 3
/** Part of all that was counted before which may come in one step while nothing is known of the rate. */
const PART_AT_FIRST = 1 / 20
/** Events that a process may have in a second, and in one step however long it was, while nothing is known of its rate. */
const FAST_AT_FIRST = 10_000
const MOST_AT_FIRST = 100_000
/** Readings after which it is known what is usual. */
const KNOWN_AFTER = 3

/** When the process that wrote a page began, Unix seconds: as it says itself, or the oldest of its counters; null where neither is known. */
export function startOf({ series }: Exposition): number | null {
  const own = series.find(({ name, labels }) => name === 'process_start_time_seconds' && labels.size === 0)
  if (own !== undefined && own.value > 0) return own.value
  const created = series.flatMap(({ name, value }) => (name.endsWith('_created') && value > 1e9 ? [value] : []))
  return created.length === 0 ? null : created.reduce((oldest, each) => Math.min(oldest, each))
}

/** What is known of a page at one reading. `at` and `start` in Unix seconds. */
export type Seen = { readonly at: number; readonly start: number | null; readonly counters: readonly PageCounter[] }

/** Says of each reading who answered. */
export function answerers(): (seen: Seen) => Answerer {
  const starts = startWatch()
  const falls = fallWatch()
  let calm = Infinity
  return (seen) => {
    const byStart = starts(seen)
    const byFalls = falls(seen, byStart)
    const now = byStart === 'several' || byFalls === 'several' ? 'several' : byStart === 'same' ? byFalls : byStart
    calm = now === 'several' ? 0 : calm + 1
    return calm < CALM_AFTER ? 'several' : now
  }
}

/** By the times at which processes began: one that was there before answers again, or several do that had been running already. */
function startWatch(): (seen: Seen) => Answerer {
  const known: number[] = []
  let last: { readonly at: number; readonly start: number } | null = null
  let replacedAgo = Infinity
  return ({ at, start }) => {
    if (start === null) return 'same'
    const before = last
    last = { at, start }
    replacedAgo += 1
    const isKnown = known.some((each) => Math.abs(each - start) <= SAME_START)
    if (!isKnown) known.push(start)
    if (before === null || Math.abs(before.start - start) <= SAME_START) return 'same'
    if (isKnown) return 'several'
    if (start > before.at - CLOCK_SLACK) return 'restarted'
    const wasReplaced = replacedAgo <= CALM_AFTER
    replacedAgo = 0
    return wasReplaced ? 'several' : 'replaced'
  }
}

type Fallen = { readonly from: number; readonly reading: number }

/** What happened to the counters from one reading to the next: events at least, whether some fell, and the largest leap of one that is back where it fell from. */
type Moved = {
  readonly increase: number
  readonly before: number
  readonly hasFallen: boolean
  readonly back: number
}

/** By counters that fall again and again, that fall and are back, or that rise as they never did. Of one process only: from one to another all may fall. */
function fallWatch(): (seen: Seen, byStart: Answerer) => Answerer {
  const moves = moveWatch()
  const rates = rateWatch()
  const fallsAt: number[] = []
  let reading = 0
  let lastAt = 0
  return ({ at, counters, start }, byStart) => {
    const elapsed = at - lastAt
    lastAt = at
    reading += 1
    const moved = moves(counters, reading, byStart === 'same')
    if (moved.hasFallen) fallsAt.push(reading)
    while (fallsAt[0] !== undefined && fallsAt[0] <= reading - FALLS_WITHIN) fallsAt.shift()
    if (reading === 1) return 'same'
    const isBack = moved.back > rates.likely(elapsed)
    const isImpossible = rates.isImpossible(moved, elapsed)
    if (isBack || fallsAt.length >= MOST_FALLS) return 'several'
    // Who began when is known better than any guess from rates.
    return isImpossible && start === null ? 'replaced' : 'same'
  }
}

/** Follows each counter. `isOne`: the same process answers as the last time. */
function moveWatch(): (counters: readonly PageCounter[], reading: number, isOne: boolean) => Moved {
  const last = new Map<string, number>()
  const fallen = new Map<string, Fallen>()
  /** Were not on the page when others began anew: they are anew too when they come, which may take many readings of what is rare. */
  const absent = new Set<string>()
  return (counters, reading, isOne) => {
    const moved = { increase: 0, before: 0, hasFallen: false, back: 0 }
    for (const { key, value } of counters) {
      const before = last.get(key) ?? 0
      const fall = fallen.get(key)
      const hasFallen = value < before
      const isAnew = absent.delete(key)
      if (isOne && hasFallen && !isAnew) {
        moved.hasFallen = true
        fallen.set(key, { from: before, reading })
      } else if (isOne && fall !== undefined && reading - fall.reading <= BACK_WITHIN && value >= fall.from) {
        moved.back = Math.max(moved.back, value - before)
      }
      moved.increase += hasFallen ? value : value - before
      moved.before += before
      last.set(key, value)
    }
    if (moved.hasFallen || !isOne) {
      const present = new Set(counters.map(({ key }) => key))
      for (const key of last.keys()) if (!present.has(key)) absent.add(key)
    }
    return moved
  }
}

/** How fast events come, from the increases from one reading to the next. Times in seconds: a reading may be late. */
function rateWatch() {
  // The second largest: one leap from a process to another that was believed makes no rate.
  let [largest, fastest, seen] = [0, 0, 0]
  let [doubted, rises] = [0, 0]
  /** Events that may come in that time where nothing is known of the rate. */
  const atFirst = (elapsed: number): number => Math.min(MOST_AT_FIRST, FAST_AT_FIRST * Math.max(1, elapsed))
  /** Before anything is usual: more than a twentieth of all before, or that much at once after a fall. */
  const bound = ({ before, hasFallen }: Moved, elapsed: number): number =>
    seen < KNOWN_AFTER
      ? atFirst(elapsed) + (hasFallen ? 0 : before * PART_AT_FIRST)
      : IMPOSSIBLE_FACTOR * fastest * elapsed + IMPOSSIBLE_EVENTS
  return {
    /** More events than this in that time are hardly those of one process. */
    likely: (elapsed: number): number => (seen < KNOWN_AFTER ? atFirst(elapsed) : 3 * fastest * elapsed + 10),
    isImpossible(moved: Moved, elapsed: number): boolean {
      const isFar = moved.increase > bound(moved, elapsed)
      rises = !isFar || moved.hasFallen ? 0 : moved.increase > 2 * doubted ? 1 : rises + 1
      doubted = rises > 0 ? moved.increase : 0
      const isDoubted = isFar && rises < RISES_OF_A_RATE
      if (!isDoubted) {
        const rate = moved.increase / Math.max(elapsed, 1e-3)
        fastest = Math.max(fastest, Math.min(rate, largest))
        largest = Math.max(largest, rate)
        seen += 1
      }
      return isDoubted
    },
  }
}
