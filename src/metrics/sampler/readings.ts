import type { Counts, MissingReason, Segment, StepSample } from '../source.ts'

/**
 * Cumulative counters of one metric at one time, or why there are none. `answered`: the status that a probed address answered before the deploy, where
 * that is known. `detail` is untrusted text.
 */
export type Reading =
  | { readonly counts: ReadonlyMap<Segment, Counts>; readonly answered?: number }
  | { readonly missing: MissingReason; readonly detail?: string }

/** Readings of all metrics at one time. */
export type Readings = ReadonlyMap<string, Reading>

// A cure that names the lines of policy to write is longer than a word about a connection.
const MAX_DETAIL = 600

/** A reading without numbers; its detail is one short line. */
export function missing(reason: MissingReason, detail?: string): Extract<Reading, { missing: unknown }> {
  if (detail === undefined) return { missing: reason }
  // oxlint-disable-next-line no-control-regex
  return {
    missing: reason,
    detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
  }
}

/** The last counters of one metric, and when they were read. */
type Reference = { readonly at: number; readonly counts: ReadonlyMap<Segment, Counts> }

const ZERO: Counts = { bad: 0, total: 0 }

/** A counter that is smaller than before began anew: its process was restarted, and with it all counters of that metric. */
function hasRestarted(before: ReadonlyMap<Segment, Counts>, now: ReadonlyMap<Segment, Counts>): boolean {
  return [...now].some(([segment, counts]) => {
    const old = before.get(segment) ?? ZERO
    return counts.total < old.total || counts.bad < old.bad
  })
}

function difference(before: ReadonlyMap<Segment, Counts>, now: ReadonlyMap<Segment, Counts>): Map<Segment, Counts> {
  const from = hasRestarted(before, now) ? new Map<Segment, Counts>() : before
  return new Map(
    [...now].map(([segment, counts]) => {
      const old = from.get(segment) ?? ZERO
      return [segment, { bad: counts.bad - old.bad, total: counts.total - old.total }]
    }),
  )
}

/** Turns readings of cumulative counters into what happened in each step. Keeps one reference a metric. */
export type Increments = (at: number, readings: Readings) => StepSample[]

/**
 * Increments from one reading to the next. The first reading of a metric is only a reference; after it, what appears newly counts
 * from zero, because the process had no such events before. A segment that is absent keeps its reference. Steps without numbers
 * lose nothing: the next reading covers them too, and says so in `since`.
 */
export function increments(step: number): Increments {
  const references = new Map<string, Reference>()
  const sampleOf = (at: number, metric: string, reading: Extract<Reading, { counts: unknown }>): StepSample => {
    const { counts: now, ...rest } = reading
    const before = references.get(metric)
    if (!before) {
      references.set(metric, { at, counts: now })
      return { metric, at, missing: 'not-sampled', detail: 'first reading' }
    }
    const counts = difference(before.counts, now)
    if ([...counts.values()].some(({ bad, total }) => bad > total)) {
      return { metric, at, missing: 'source-error', detail: 'more bad events than events' }
    }
    const kept = hasRestarted(before.counts, now) ? now : new Map([...before.counts, ...now])
    references.set(metric, { at, counts: kept })
    const sample = { metric, at, counts, ...rest }
    return at - before.at > step * 1.5 ? { ...sample, since: before.at } : sample
  }
  return (at, readings) =>
    [...readings].map(([metric, reading]): StepSample =>
      'counts' in reading ? sampleOf(at, metric, reading) : { metric, at, ...reading },
    )
}
