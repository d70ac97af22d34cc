/**
 * The values around one time of day on all days together, ascending, each with the day it belongs to. The minutes that it
 * spans have a slot each: moving on by one step renews one slot for all days at once, in a single merging pass.
 */
export type DayPool = { full: Filled; spare: Filled; readonly fresh: Filled }

type Filled = { readonly numbers: Float64Array; readonly days: Uint8Array; readonly slots: Uint8Array; count: number }

/** Room for so many values, `days` of them new at a step. */
export function dayPool(capacity: number, days: number): DayPool {
  return { full: empty(capacity), spare: empty(capacity), fresh: empty(days) }
}

function empty(capacity: number): Filled {
  return {
    numbers: new Float64Array(capacity),
    days: new Uint8Array(capacity),
    slots: new Uint8Array(capacity),
    count: 0,
  }
}

/** Puts a value of `day` among those that the next `renew` takes in; NaN is none. They are few: kept in order by insertion. */
export function add({ fresh }: DayPool, value: number, day: number): void {
  if (value !== value) return
  const { numbers, days } = fresh
  let place = fresh.count++
  for (; place > 0 && (numbers[place - 1] ?? 0) > value; place--) {
    numbers[place] = numbers[place - 1] ?? 0
    days[place] = days[place - 1] ?? 0
  }
  numbers[place] = value
  days[place] = day
}

/** What was added takes the place of what `slot` held. */
export function renew(pool: DayPool, slot: number): void {
  const { full, spare: merged, fresh } = pool
  const { numbers, days, slots, count } = full
  merged.count = 0
  let next = 0
  let nextValue = next < fresh.count ? (fresh.numbers[next] ?? 0) : Number.POSITIVE_INFINITY
  for (let i = 0; i < count; i++) {
    if (slots[i] === slot) continue
    const value = numbers[i] ?? 0
    while (nextValue < value) {
      put(merged, nextValue, fresh.days[next] ?? 0, slot)
      nextValue = ++next < fresh.count ? (fresh.numbers[next] ?? 0) : Number.POSITIVE_INFINITY
    }
    put(merged, value, days[i] ?? 0, slots[i] ?? 0)
  }
  for (; next < fresh.count; next++) put(merged, fresh.numbers[next] ?? 0, fresh.days[next] ?? 0, slot)
  fresh.count = 0
  pool.full = merged
  pool.spare = full
}

function put(into: Filled, value: number, day: number, slot: number): void {
  const i = into.count++
  into.numbers[i] = value
  into.days[i] = day
  into.slots[i] = slot
}

/**
 * Median of the `n` values whose day counts: `counted[day + shift]` is 1 for such a day and 0 for another, and `n` must be their
 * number, at least 1.
 */
export function medianOfDays({ full }: DayPool, n: number, counted: Uint8Array, shift: number): number {
  const { numbers, days } = full
  const half = n >> 1
  let i = 0
  for (let seen = counted[(days[0] ?? 0) + shift] ?? 0; seen <= half;) seen += counted[(days[++i] ?? 0) + shift] ?? 0
  const upper = numbers[i] ?? 0
  if (n % 2 === 1) return upper
  do i--
  while (counted[(days[i] ?? 0) + shift] === 0)
  return ((numbers[i] ?? 0) + upper) / 2
}
