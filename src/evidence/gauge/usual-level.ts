import { detector } from './detector.ts'

/** Fewer values than this at the same time on other days tell nothing. */
const fewest = 3

/**
 * The usual value at each step from `from` to before `to`: the median over the same time, a few minutes around it, on up to
 * seven days on either side, of what lies in `x`. `x` ends at the deploy, so a step after it sees earlier days only, and a step of
 * the history is judged without its own day: otherwise its own excursion would be part of what it is compared with.
 * NaN where fewer than three values are known. `length`: of a step, seconds. The levels are written to `levels`.
 *
 * All days of one time of day are judged from one sorted pool, each with its own day and the too distant ones masked.
 */
export function usualLevel(
  x: Float64Array,
  length: number,
  from: number,
  to: number,
  levels: Float64Array = new Float64Array(to - from),
): Float64Array {
  const day = Math.round(86_400 / length)
  const half = Math.floor((detector.halfWidth * 60) / length)
  const width = 2 * half + 1
  // Day 0 of the pool lies seven days before `from`.
  const days = Math.ceil((to - from) / day) + 2 * detector.days
  const first = from - detector.days * day
  const pool = dayPool(days, width)
  const others = maskOf(days, (distance) => distance !== 0 && Math.abs(distance) <= detector.days)
  const known = new Uint16Array(days + 1)
  const lower = new Uint16Array(days + 1)
  const phases = Math.min(day, to - from)
  for (let phase = -2 * half; phase < phases; phase++) {
    renew(pool, (phase + 2 * half) % width, x, first + phase + half, day)
    if (phase < 0) continue
    centre(pool)
    addUp(pool.known, known)
    addUp(pool.lower, lower)
    for (let d = detector.days, step = phase; step < to - from; d++, step += day) {
      const n = onOtherDays(known, pool.known, d)
      levels[step] = n < fewest ? Number.NaN : medianFor(pool, d, others, n, onOtherDays(lower, pool.lower, d))
    }
  }
  return levels
}

/** Sums of the counts of the first d days. */
function addUp(counts: Uint16Array, sums: Uint16Array): void {
  let sum = 0
  for (let d = 0; d < counts.length; d++) sums[d + 1] = sum += counts[d] ?? 0
}

/** Sum over the days that count for a judged one. */
function onOtherDays(sums: Uint16Array, counts: Uint16Array, day: number): number {
  const last = Math.min(counts.length, day + detector.days + 1)
  return (sums[last] ?? 0) - (sums[day - detector.days] ?? 0) - (counts[day] ?? 0)
}

/**
 * The values around one time of day on all days together, in ascending order. The minutes that it spans have a slot each: moving
 * on by one step renews one slot for all days at once, in a single merging pass. Comparisons that could go either way are counted
 * instead of branched on: a processor would guess them wrongly time and again.
 */
export type DayPool = {
  readonly days: number
  readonly slots: number
  /** The value of each place, NaN for none. A place is 16 times the day, plus the slot (below 16). */
  readonly held: Float64Array
  /** The places that hold one, in ascending order of their values. */
  full: Order
  spare: Order
  readonly fresh: Fresh
  /** How many values each day has, and how many of them lie before `middle` in `full`. */
  readonly known: Uint16Array
  readonly lower: Uint16Array
  middle: number
  /** What lies before `middle` is what is less than this; NaN where equal values lie on both sides. */
  pivot: number
}

type Order = { readonly places: Uint16Array; count: number }

/** Values on their way into the pool, unordered, with the rank of each among them; `order` holds them by rank. */
type Fresh = {
  readonly numbers: Float64Array
  readonly places: Uint16Array
  readonly ranks: Uint16Array
  readonly order: Uint16Array
  count: number
}

/** Which days count for a judged one: `flags[place + 16 * (days - judged)]` is 1 where the day of the place does, else 0. */
export type Mask = { readonly flags: Uint8Array; readonly days: number }

/** Places of a day, more than there are slots. */
const PLACES = 16

/** How far `middle` may be from the real middle. */
const SLACK = 8

/** Room for `slots` values of each of so many days. */
export function dayPool(days: number, slots: number): DayPool {
  const order = (): Order => ({ places: new Uint16Array(days * slots), count: 0 })
  const [places, ranks, byRank] = [new Uint16Array(days), new Uint16Array(days), new Uint16Array(days)]
  return {
    days,
    slots,
    held: new Float64Array(days * PLACES).fill(Number.NaN),
    full: order(),
    spare: order(),
    fresh: { numbers: new Float64Array(days), places, ranks, order: byRank, count: 0 },
    known: new Uint16Array(days),
    lower: new Uint16Array(days),
    middle: 0,
    pivot: Number.NaN,
  }
}

/** A mask of the days whose distance `counts`, among so many days. */
export function maskOf(days: number, counts: (distance: number) => boolean): Mask {
  const flags = new Uint8Array(2 * days * PLACES)
  for (let distance = -days; distance < days; distance++)
    if (counts(distance)) flags.fill(1, (distance + days) * PLACES, (distance + days + 1) * PLACES)
  return { flags, days }
}

/** Each day's value takes the place of what `slot` held. Day d has `x[first + d * apart]`, none where that is NaN or outside of `x`. */
export function renew(pool: DayPool, slot: number, x: Float64Array, first: number, apart: number): void {
  exchange(pool, slot, x, first, apart)
  merge(pool, slot)
  const { fresh, held } = pool
  for (let i = 0; i < fresh.count; i++) held[fresh.places[i] ?? 0] = fresh.numbers[i] ?? 0
}

/** Empties the slot, counts what leaves and what comes, and lays the latter ready by rank. */
function exchange(pool: DayPool, slot: number, x: Float64Array, first: number, apart: number): void {
  const { days, slots, held, known, lower, pivot, fresh } = pool
  fresh.count = 0
  // Days that have not begun hold nothing, nor do those that ended before the slot was last renewed.
  const begun = Math.max(0, Math.ceil(-first / apart))
  const ended = Math.min(days, Math.ceil((x.length + slots - first) / apart))
  for (let day = begun, step = first + begun * apart; day < ended; day++, step += apart) {
    const place = day * PLACES + slot
    const old = held[place] ?? 0
    const value = step < x.length ? (x[step] ?? 0) : Number.NaN
    // NaN is never less.
    const moved = Number(value < pivot) - Number(old < pivot)
    lower[day] = (lower[day] ?? 0) + moved
    pool.middle += moved
    known[day] = (known[day] ?? 0) + Number(value === value) - Number(old === old)
    held[place] = Number.NaN
    if (value === value) rank(fresh, value, place)
  }
  for (let i = 0; i < fresh.count; i++) fresh.order[fresh.ranks[i] ?? 0] = i
}

/** Adds a value: one before it that is more goes up by a rank. They are few, so it is compared with each. */
function rank(fresh: Fresh, value: number, place: number): void {
  const { numbers, places, ranks } = fresh
  const n = fresh.count++
  let own = n
  for (let i = 0; i < n; i++) {
    const more = Number((numbers[i] ?? 0) > value)
    ranks[i] = (ranks[i] ?? 0) + more
    own -= more
  }
  numbers[n] = value
  places[n] = place
  ranks[n] = own
}

function merge(pool: DayPool, slot: number): void {
  const { full, spare, fresh, held } = pool
  const { places } = spare
  const old = full.places
  let n = 0
  let i = 0
  for (let next = 0; next < fresh.count; next++) {
    const which = fresh.order[next] ?? 0
    const value = fresh.numbers[which] ?? 0
    for (; i < full.count; i++) {
      const place = old[i] ?? 0
      // What the slot held is NaN by now, which is never more.
      if ((held[place] ?? 0) > value) break
      places[n] = place
      n += isElsewhere(place, slot)
    }
    places[n++] = fresh.places[which] ?? 0
  }
  for (; i < full.count; i++) {
    const place = old[i] ?? 0
    places[n] = place
    n += isElsewhere(place, slot)
  }
  spare.count = n
  pool.full = spare
  pool.spare = full
}

/** 1 for a place of another slot, else 0. */
function isElsewhere(place: number, slot: number): number {
  return -((place & (PLACES - 1)) ^ slot) >>> 31
}

/** Moves `middle` back to the real one where it has drifted away; to be called before medians are asked for. */
export function centre(pool: DayPool): void {
  const { full, held, lower } = pool
  const half = full.count >> 1
  const isCounted = pool.pivot === pool.pivot
  if (isCounted && Math.abs(pool.middle - half) <= SLACK) return
  const valueOf = (i: number): number => held[full.places[i] ?? 0] ?? 0
  const pivot = full.count > 0 ? valueOf(half) : Number.NaN
  let middle = half
  while (middle > 0 && half - middle < SLACK && valueOf(middle - 1) === pivot) middle--
  if (!isCounted) lower.fill(0)
  const from = isCounted ? pool.middle : 0
  for (let i = from; i < middle; i++) count(lower, full.places[i] ?? 0, 1)
  for (let i = middle; i < from; i++) count(lower, full.places[i] ?? 0, -1)
  pool.middle = middle
  pool.pivot = middle === 0 || valueOf(middle - 1) < pivot ? pivot : Number.NaN
}

function count(lower: Uint16Array, place: number, more: 1 | -1): void {
  const day = place >> 4
  lower[day] = (lower[day] ?? 0) + more
}

/**
 * Median of the values whose days count for `day` by the mask: there are `n` of them, at least one, and `seen` of them before the
 * middle. It lies near there, so the search begins there.
 */
export function medianFor(
  { full, held, middle }: DayPool,
  day: number,
  { flags, days }: Mask,
  n: number,
  seen: number,
): number {
  const { places } = full
  const first = (days - day) * PLACES
  const half = n >> 1
  let i = middle
  while (seen > half) seen -= flags[first + (places[--i] ?? 0)] ?? 0
  for (; ; i++) {
    seen += flags[first + (places[i] ?? 0)] ?? 0
    if (seen > half) break
  }
  const upper = held[places[i] ?? 0] ?? 0
  if (n % 2 === 1) return upper
  do i--
  while (flags[first + (places[i] ?? 0)] === 0)
  return ((held[places[i] ?? 0] ?? 0) + upper) / 2
}
