import { createHash } from 'node:crypto'

/** Events of one step in one segment: how many there were, how many of them were bad. */
export type Counts = { readonly bad: number; readonly total: number }

/** Name of a segment: `` for all traffic together, else `label=value`. */
export type Segment = string

/** The name of the segment that holds all traffic. */
export const ALL: Segment = ''

/** Letters of a segment's name that are kept. */
const LONGEST_NAME = 200

/**
 * The name of the segment that a label's value makes. One that is too long is cut, which its ellipsis shows, and told apart by a digest: names stand in
 * the record, in the sampler's file and in front of people.
 */
export function segmentName(parts: readonly (readonly [label: string, value: string])[]): Segment {
  const name = parts.map(([label, value]) => `${label}=${value}`).join(',')
  if (name.length <= LONGEST_NAME) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12)
  const kept = name.slice(0, LONGEST_NAME - digest.length - 2).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept}…#${digest}`
}

/** Events up to each boundary of a histogram; `Infinity` holds all of them. */
export type Buckets = ReadonlyMap<number, number>

/** The numbers of a metric by segment: events and the bad ones of them, events up to each boundary, or one number. */
export type Numbers =
  | { readonly counts: ReadonlyMap<Segment, Counts> }
  | { readonly buckets: ReadonlyMap<Segment, Buckets> }
  | { readonly values: ReadonlyMap<Segment, number> }

type Step = { readonly metric: string; readonly at: number }

/**
 * What a metric source says about one metric in one step. `at` is the step's end, Unix seconds.
 * `since` stands where the counts reach further back than one step, because steps before it could not be read.
 * `answered`: the status that a probed address answered before the deploy, where that is known.
 * `detail` says in a few words what was wrong (untrusted text).
 */
export type StepSample =
  | (Step & Numbers & { readonly since?: number; readonly answered?: number })
  | (Step & { readonly missing: MissingReason; readonly detail?: string })

/**
 * Why a step has no numbers. None is evidence of a regression but `service-refused`: the service itself, which answered before the deploy, hangs up, does
 * not answer, or answers that it is not well.
 */
export const missingReasons = [
  'service-refused',
  'source-unreachable',
  'source-error',
  'not-parsable',
  'series-missing',
  /** The selector of bad events matches none of what is there, or all of it. */
  'not-separating',
  /** Several processes answer in turn, each with counters of its own. */
  'several-processes',
  'not-sampled',
] as const

/** See `missingReasons`. */
export type MissingReason = (typeof missingReasons)[number]

/** A place that metrics are read from. It never throws: what it cannot give is a step with a reason. */
export type MetricSource = {
  /** Steps whose end lies in (after, until], in order, as far as they are final: a step that may still come is left for later. Unix seconds. */
  read(after: number, until: number): Promise<StepSample[]>
}

/** What to do about a page that is answered by processes in turn. */
export const SEVERAL_CURE =
  'Give the address of each process, let the workers share one registry (multiprocess mode), or name the metric store that scrapes them all (watch.store).'
