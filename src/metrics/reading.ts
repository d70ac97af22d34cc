import type { Counts, MissingReason, Segment } from './source.ts'

/** Cumulative counters of one metric at one time, or why there are none. `detail` is untrusted text. */
export type Reading =
  | { readonly counts: ReadonlyMap<Segment, Counts> }
  | { readonly missing: MissingReason; readonly detail?: string }

/** Readings of all metrics at one time. */
export type Readings = ReadonlyMap<string, Reading>

const MAX_DETAIL = 200

/** A reading without numbers; its detail is one short line. */
export function missing(reason: MissingReason, detail?: string): Reading {
  if (detail === undefined) return { missing: reason }
  // oxlint-disable-next-line no-control-regex
  return {
    missing: reason,
    detail: detail.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' ').slice(0, MAX_DETAIL),
  }
}
