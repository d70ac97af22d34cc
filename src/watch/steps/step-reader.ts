import type { BlockRange, MetricStore, StoreSeries } from '../../metrics/store.ts'
import { addAnswer, type MetricTable, UNREAD, without } from './metric-table.ts'
import { endOfStep, type Timeline } from './timeline.ts'

/** A metric's table and the first step that was not read yet. */
export type Reader = { readonly table: MetricTable; cursor: number }

/** Seconds that a store is given to put down a step, and that a step is asked for again before it counts as without numbers. */
const LAG = 15
const PATIENCE = 300
/** Metrics that are asked for at a time: what most of a look waits for is the store. */
const AT_ONCE = 4

/** The first step that is not over at `now`, Unix seconds. */
export function overAt({ first, step, steps }: Timeline, now: number, lag = LAG): number {
  return Math.max(0, Math.min(steps, Math.floor((now - Math.min(step, lag) - first) / step + 1e-9) + 1))
}

async function readSteps(store: MetricStore, reader: Reader, timeline: Timeline, until: number): Promise<void> {
  const { table, cursor } = reader
  const range = { first: endOfStep(timeline, cursor), count: until - cursor, step: timeline.step }
  const answer = await store.read(table.metric, range)
  const count = 'missing' in answer ? 0 : Math.min(range.count, answer.complete ?? range.count)
  addAnswer(table, answer, cursor, count)
  reader.cursor += count
  if ('missing' in answer) giveUp(reader, answer.missing, timeline, until)
}

/** Steps that could not be read for too long have no numbers, and that is said; the past is asked for until the end. */
function giveUp(reader: Reader, reason: Parameters<typeof without>[2], timeline: Timeline, until: number): void {
  const { table } = reader
  const patience = Math.max(3, Math.ceil(PATIENCE / timeline.step))
  if (reader.cursor < timeline.deploy) return
  for (; reader.cursor < until - patience; reader.cursor += 1) {
    if (table.state[reader.cursor] === UNREAD) without(table, reader.cursor, reason, table.detail)
  }
}

/** Nothing is waited for any more: steps that were never read have no numbers, for the reason that the store gave last. */
export function giveUpRest({ table, cursor }: Reader, timeline: Timeline): void {
  for (let index = Math.max(cursor, timeline.deploy); index < timeline.steps; index += 1) {
    if (table.state[index] === UNREAD) without(table, index, table.missing ?? 'not-sampled', table.detail)
  }
}

/** Reads what is over at `now` and was not read yet: first the past, then, the rollout left out, the steps after the deploy. */
export async function readUpTo(
  store: MetricStore,
  readers: readonly Reader[],
  timeline: Timeline,
  now: number,
): Promise<void> {
  const over = overAt(timeline, now, store.lag)
  await fewAtOnce(readers, AT_ONCE, async (reader) => {
    if (reader.cursor < timeline.pastEnd && over >= timeline.pastEnd) {
      await readSteps(store, reader, timeline, timeline.pastEnd)
    }
    if (reader.cursor === timeline.pastEnd && over > timeline.pastEnd) reader.cursor = timeline.deploy
    if (reader.cursor >= timeline.deploy && over > reader.cursor) await readSteps(store, reader, timeline, over)
  })
}

/** Whether the buckets of every histogram are known, or no longer waited for: those of a new service are seen only after its deploy. */
export function isLaidOut(readers: readonly Reader[], timeline: Timeline): boolean {
  return readers.every(({ table, cursor }) => table.boundaries !== null || cursor > timeline.deploy)
}

/** Steps up to before this one were read, or given up, of all metrics; null while the past of one is not known. */
export function readUntil(readers: readonly Reader[], timeline: Timeline): number | null {
  const first = Math.min(...readers.map(({ cursor }) => cursor))
  return first < timeline.deploy ? null : first
}

/** Does the work on every item, in order of the items and at most `most` of them at a time. The first error is passed on. */
export async function fewAtOnce<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  // All workers draw from one iterator.
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
}

/** A stretch of time, Unix seconds. */
export type Interval = { readonly from: number; readonly until: number }

/**
 * The same store without its numbers of those stretches of the past: an incident is no measure of what is usual. A step that reaches into
 * one is left out whole.
 */
export function withoutIntervals(store: MetricStore, intervals: readonly Interval[]): MetricStore {
  if (intervals.length === 0) return store
  return {
    ...store,
    async read(metric, range) {
      const answer = await store.read(metric, range)
      if ('missing' in answer) return answer
      const steps = stepsWithin(range, intervals)
      const odd = new Map([...answer.odd].filter(([index]) => !steps.has(index)))
      return { ...answer, series: answer.series.map((each) => blanked(each, steps)), odd }
    },
  }
}

function stepsWithin({ first, count, step }: BlockRange, intervals: readonly Interval[]): ReadonlySet<number> {
  const steps = new Set<number>()
  for (let index = 0; index < count; index++) {
    const end = first + index * step
    if (intervals.some(({ from, until }) => end > from && end - step < until)) steps.add(index)
  }
  return steps
}

function blanked(series: StoreSeries, steps: ReadonlySet<number>): StoreSeries {
  return { ...series, values: series.values.map((value, index) => (steps.has(index) ? Number.NaN : value)) }
}
