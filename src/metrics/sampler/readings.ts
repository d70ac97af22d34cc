import type { Counts, MissingReason, Numbers, Segment, StepSample } from '../source.ts'

/**
 * Numbers of one metric at one time, or why there are none: counters of events and of buckets are cumulative, a gauge is what it is now. `answered`: the
 * status that a probed address answered before the deploy, where that is known. `detail` is untrusted text.
 */
export type Reading =
  | (Numbers & { readonly answered?: number })
  | { readonly missing: MissingReason; readonly detail?: string }

/** Readings of all metrics at one time. */
export type Readings = ReadonlyMap<string, Reading>

// A cure that names the lines of policy to write is longer than a word about a connection.
const MAX_DETAIL = 600

/** A reading without numbers. */
export type Missing = Extract<Reading, { missing: unknown }>

/** A reading without numbers; its detail is one short line. */
export function missing(reason: MissingReason, detail?: string): Missing {
  if (detail === undefined) return { missing: reason }
  // oxlint-disable-next-line no-control-regex
  return {
    missing: reason,
    detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
  }
}

/** Counters of each segment by what they count: events and bad ones, or events up to a boundary. */
export type Counters<K> = ReadonlyMap<Segment, ReadonlyMap<K, number>>

/** Counts as counters. */
export const countersOfCounts = (counts: ReadonlyMap<Segment, Counts>): Counters<keyof Counts> =>
  new Map(
    [...counts].map(([segment, { bad, total }]) => [
      segment,
      new Map([
        ['bad', bad],
        ['total', total],
      ] as const),
    ]),
  )

/** Counters as counts; what was never counted is none. */
export const countsOf = (counters: Counters<PropertyKey>): Map<Segment, Counts> =>
  new Map(
    [...counters].map(([segment, parts]) => [segment, { bad: parts.get('bad') ?? 0, total: parts.get('total') ?? 0 }]),
  )

/** A counter that is smaller than before began anew: its process was restarted, and with it all counters of that metric. */
function hasRestarted<K>(before: Counters<K>, now: Counters<K>): boolean {
  return [...now].some(([segment, parts]) =>
    [...parts].some(([part, value]) => value < (before.get(segment)?.get(part) ?? 0)),
  )
}

function difference<K>(before: Counters<K>, now: Counters<K>): Counters<K> {
  return new Map(
    [...now].map(([segment, parts]) => {
      const old = before.get(segment)
      return [segment, new Map([...parts].map(([part, value]) => [part, value - (old?.get(part) ?? 0)]))]
    }),
  )
}

/** What is not there now stays as it was. */
function joined<K>(before: Counters<K>, now: Counters<K>): Counters<K> {
  const parts = [...now].map(([segment, own]) => [segment, new Map([...(before.get(segment) ?? []), ...own])] as const)
  return new Map([...before, ...parts])
}

/** What was counted in a step; null for the first reading of a metric, which is only a reference. `isOdd`: it cannot be, and is none. */
type Increase<K> = { readonly counters: Counters<K>; readonly isOdd: boolean; readonly since?: number } | null

/** The counters of each metric and when they were last read. `step` in seconds. */
function references<K>(step: number, isOdd: (increase: Counters<K>) => boolean = () => false) {
  const last = new Map<string, { readonly at: number; readonly counters: Counters<K> }>()
  return (at: number, metric: string, now: Counters<K>): Increase<K> => {
    const before = last.get(metric)
    const isAnew = before === undefined || hasRestarted(before.counters, now)
    const counters = difference(isAnew ? new Map() : before.counters, now)
    const odd = before !== undefined && isOdd(counters)
    if (!odd) last.set(metric, { at, counters: isAnew ? now : joined(before.counters, now) })
    if (before === undefined) return null
    return at - before.at > step * 1.5 ? { counters, isOdd: odd, since: before.at } : { counters, isOdd: odd }
  }
}

const hasMoreBad = (counters: Counters<keyof Counts>): boolean =>
  [...countsOf(counters).values()].some(({ bad, total }) => bad > total)

/** Turns readings into what happened in each step. Keeps one reference a metric. */
export type Increments = (at: number, readings: Readings) => StepSample[]

/**
 * Increments from one reading to the next. The first reading of a metric that counts is only a reference; after it, what appears newly counts
 * from zero, because the process had no such events before. A segment that is absent keeps its reference. Steps without numbers
 * lose nothing: the next reading covers them too, and says so in `since`. A gauge is what it is.
 */
export function increments(step: number): Increments {
  const ofCounts = references(step, hasMoreBad)
  const ofBuckets = references<number>(step)
  const sampleOf = (at: number, metric: string, reading: Reading): StepSample => {
    if ('missing' in reading || 'values' in reading) return { metric, at, ...reading }
    const first = { metric, at, missing: 'not-sampled', detail: 'first reading' } as const
    if ('buckets' in reading) {
      const increase = ofBuckets(at, metric, reading.buckets)
      if (increase === null) return first
      const { counters: buckets, isOdd: _, ...rest } = increase
      return { metric, at, buckets, ...rest }
    }
    const { counts, ...rest } = reading
    const increase = ofCounts(at, metric, countersOfCounts(counts))
    if (increase === null) return first
    const { counters, isOdd, ...since } = increase
    if (isOdd) return { metric, at, missing: 'source-error', detail: 'more bad events than events' }
    return { metric, at, counts: countsOf(counters), ...rest, ...since }
  }
  return (at, readings) => [...readings].map(([metric, reading]) => sampleOf(at, metric, reading))
}
