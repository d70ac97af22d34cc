/**
 * The values around one time of day on all days together, ascending, each with the day it belongs to. The minutes that it
 * spans have a slot each: moving on by one step renews one slot for all days at once, in a single merging pass.
 */
export type DayPool = {
  full: Sorted
  spare: Sorted
  readonly fresh: Sorted
  /** How many values each day has among the lower half of all. */
  readonly lower: Uint16Array
}

/** `tags[i]` says where `numbers[i]` is from: 16 times the day, plus the slot (below 16). */
type Sorted = { readonly numbers: Float64Array; readonly tags: Uint16Array; count: number }

/** Which days count for a judged one: `flags[tag + 16 * (days - judged)]` is 1 where the day of the tag does, else 0. */
export type Mask = { readonly flags: Uint8Array; readonly days: number }

/** Room for `slots` values of each of so many days. */
export function dayPool(days: number, slots: number): DayPool {
  return { full: empty(days * slots), spare: empty(days * slots), fresh: empty(days), lower: new Uint16Array(days) }
}

function empty(capacity: number): Sorted {
  return { numbers: new Float64Array(capacity), tags: new Uint16Array(capacity), count: 0 }
}

/** A mask of the days whose distance `counts`, among so many days. */
export function maskOf(days: number, counts: (distance: number) => boolean): Mask {
  const flags = new Uint8Array(2 * days * 16)
  for (let distance = -days; distance < days; distance++)
    if (counts(distance)) flags.fill(1, (distance + days) * 16, (distance + days + 1) * 16)
  return { flags, days }
}

/** Puts a value of `day` among those that the next `renew` takes in; NaN is none. They are few: kept in order by insertion. */
export function add({ fresh }: DayPool, value: number, day: number): void {
  if (value !== value) return
  const { numbers, tags } = fresh
  let place = fresh.count++
  for (; place > 0 && (numbers[place - 1] ?? 0) > value; place--) {
    numbers[place] = numbers[place - 1] ?? 0
    tags[place] = tags[place - 1] ?? 0
  }
  numbers[place] = value
  tags[place] = day * 16
}

/** What was added takes the place of what `slot` held. */
export function renew(pool: DayPool, slot: number): void {
  const { full, spare, fresh } = pool
  const { numbers, tags } = spare
  const waiting = fresh.count
  let next = 0
  let nextValue = waiting > 0 ? (fresh.numbers[0] ?? 0) : Number.POSITIVE_INFINITY
  let n = 0
  for (let i = 0; i < full.count; i++) {
    const tag = full.tags[i] ?? 0
    if ((tag & 15) === slot) continue
    const value = full.numbers[i] ?? 0
    while (nextValue < value) {
      numbers[n] = nextValue
      tags[n++] = (fresh.tags[next++] ?? 0) + slot
      nextValue = next < waiting ? (fresh.numbers[next] ?? 0) : Number.POSITIVE_INFINITY
    }
    numbers[n] = value
    tags[n++] = tag
  }
  for (; next < waiting; next++) {
    numbers[n] = fresh.numbers[next] ?? 0
    tags[n++] = (fresh.tags[next] ?? 0) + slot
  }
  fresh.count = 0
  spare.count = n
  pool.full = spare
  pool.spare = full
}

/** Counts the lower half anew; to be called before medians are asked for. */
export function countLower({ full, lower }: DayPool): void {
  lower.fill(0)
  for (let i = 0; i < full.count >> 1; i++) {
    const day = (full.tags[i] ?? 0) >> 4
    lower[day] = (lower[day] ?? 0) + 1
  }
}

/**
 * Median of the values whose days count for `day` by the mask: there are `n` of them, at least one, and `seen` in the lower half of
 * the pool. It lies near the pool's own middle, so the search begins there.
 */
export function medianFor({ full }: DayPool, day: number, { flags, days }: Mask, n: number, seen: number): number {
  const { numbers, tags } = full
  const first = (days - day) * 16
  const half = n >> 1
  let i = full.count >> 1
  while (seen > half) seen -= flags[first + (tags[--i] ?? 0)] ?? 0
  for (; ; i++) {
    seen += flags[first + (tags[i] ?? 0)] ?? 0
    if (seen > half) break
  }
  const upper = numbers[i] ?? 0
  if (n % 2 === 1) return upper
  do i--
  while (flags[first + (tags[i] ?? 0)] === 0)
  return ((numbers[i] ?? 0) + upper) / 2
}
