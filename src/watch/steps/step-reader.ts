import {
  type BlockRange,
  LAG,
  lagOf,
  type MetricStore,
  type StoreAnswer,
  type StoreBlock,
  type StoreSeries,
} from '../../metrics/store.ts'
import { addAnswer, type MetricTable, UNREAD, without } from './metric-table.ts'
import { endOfStep, type Timeline } from './timeline.ts'

/** A metric's table, the first step that is not final yet, and what was read of the steps from there on, which are read once more. */
export type Reader = { readonly table: MetricTable; cursor: number; pending?: StoreBlock }

/** Seconds that a step is asked for again before it counts as without numbers. */
const PATIENCE = 300
/** Seconds after which a step that a store shows is final without being read twice, and after which one that it does not show is empty. */
const SETTLED_AFTER = 60
/** Seconds after which steps that were read once are read again. */
export const READ_AGAIN_AFTER = 5
/** Metrics that are asked for at a time: what most of a look waits for is the store. */
const AT_ONCE = 4

/** The first step that is not over at `now`, Unix seconds. */
export function overAt({ first, step, steps }: Timeline, now: number, lag = LAG): number {
  return Math.max(0, Math.min(steps, Math.floor((now - lag - first) / step + 1e-9) + 1))
}

async function readSteps(
  store: MetricStore,
  reader: Reader,
  timeline: Timeline,
  { until, now }: { readonly until: number; readonly now: number },
): Promise<void> {
  const { table, cursor } = reader
  const range = { first: endOfStep(timeline, cursor), count: until - cursor, step: timeline.step }
  const answer = await store.read(table.metric, range)
  // How late a store is may be known only now.
  const over = overAt(timeline, now, lagOf(store)) - cursor
  const whole = 'missing' in answer ? 0 : Math.max(0, Math.min(range.count, answer.complete ?? range.count, over))
  const surely = store.mayChange === true ? settledSteps(timeline, cursor, now - lagOf(store)) : whole
  const count = 'missing' in answer ? 0 : finalSteps(answer, reader.pending, { whole, surely })
  addAnswer(table, firstSteps(answer, count), cursor, count)
  reader.cursor += count
  if ('missing' in answer) giveUp(reader, answer.missing, timeline, until)
  else if (count < whole) reader.pending = restOf(answer, count)
  else delete reader.pending
}

/** What was read once stands where it cannot be read again. */
function takePending(reader: Reader, until: number): void {
  const { pending, table } = reader
  const count = Math.min(pending?.series[0]?.values.length ?? 0, until - reader.cursor)
  if (pending === undefined || count <= 0) return
  addAnswer(table, firstSteps(pending, count), reader.cursor, count)
  reader.cursor += count
  reader.pending = restOf(pending, count)
}

/** Steps from the cursor on that have been over for so long that they are final, whatever is shown of them. */
function settledSteps({ first, step }: Timeline, cursor: number, seenUntil: number): number {
  return Math.max(0, Math.floor((seenUntil - Math.max(SETTLED_AFTER, 2 * step) - first) / step) + 1 - cursor)
}

/** How many steps of an answer are final: old ones, and newer ones that have numbers and were read with the same numbers before. */
function finalSteps(
  { series }: StoreBlock,
  pending: StoreBlock | undefined,
  { whole, surely }: { readonly whole: number; readonly surely: number },
): number {
  let final = Math.min(whole, surely)
  const before = new Map(pending?.series.map((each) => [keyOf(each), each.values]))
  const isSame = (index: number): boolean =>
    series.every((each) => Object.is(each.values[index], before.get(keyOf(each))?.[index] ?? Number.NaN)) &&
    series.some((each) => Number.isFinite(each.values[index]))
  while (final < whole && isSame(final)) final += 1
  return final
}

const keyOf = ({ arm, part, segment, le }: StoreBlock['series'][number]): string =>
  JSON.stringify([arm, part, segment, String(le)])

const within = <T>(steps: ReadonlyMap<number, T>, from: number, count: number): Map<number, T> =>
  new Map(
    [...steps].filter(([index]) => index >= from && index < from + count).map(([index, each]) => [index - from, each]),
  )

/** The first steps of an answer alone: what comes after them is not known yet. */
function firstSteps(answer: StoreAnswer, count: number): StoreAnswer {
  return 'missing' in answer ? answer : partOf(answer, 0, count)
}

const restOf = (answer: StoreBlock, from: number): StoreBlock => partOf(answer, from, Infinity)

function partOf(answer: StoreBlock, from: number, count: number): StoreBlock {
  return {
    ...answer,
    series: answer.series.map((each) => ({ ...each, values: each.values.slice(from, from + count) })),
    odd: within(answer.odd, from, count),
    ...(answer.without === undefined ? {} : { without: within(answer.without, from, count) }),
  }
}

/** Steps that could not be read for too long have no numbers, and that is said; the past is asked for until the end. */
function giveUp(reader: Reader, reason: Parameters<typeof without>[2], timeline: Timeline, until: number): void {
  const { table } = reader
  const patience = Math.max(3, Math.ceil(PATIENCE / timeline.step))
  if (reader.cursor < timeline.deploy) return
  takePending(reader, until - patience)
  for (; reader.cursor < until - patience; reader.cursor += 1) {
    if (table.state[reader.cursor] === UNREAD) without(table, reader.cursor, reason, table.detail)
  }
}

/** Nothing is waited for any more: steps that were never read have no numbers, for the reason that the store gave last. */
export function giveUpRest(reader: Reader, timeline: Timeline): void {
  takePending(reader, timeline.steps)
  const { table, cursor } = reader
  for (let index = Math.max(cursor, timeline.deploy); index < timeline.steps; index += 1) {
    if (table.state[index] === UNREAD) without(table, index, table.missing ?? 'not-sampled', table.detail)
  }
}

/**
 * Reads what is over at `now` and was not read yet: first the past, then, the rollout left out, the steps after the deploy. `most`: the step up to before
 * which is read at most.
 */
export async function readUpTo(
  store: MetricStore,
  readers: readonly Reader[],
  timeline: Timeline,
  now: number,
  most = Infinity,
): Promise<void> {
  const over = Math.min(most, overAt(timeline, now, lagOf(store)))
  await fewAtOnce(readers, AT_ONCE, async (reader) => {
    if (reader.cursor < timeline.pastEnd && over >= timeline.pastEnd) {
      await readSteps(store, reader, timeline, { until: timeline.pastEnd, now })
    }
    if (reader.cursor === timeline.pastEnd && over > timeline.pastEnd) reader.cursor = timeline.deploy
    if (reader.cursor >= timeline.deploy && over > reader.cursor)
      await readSteps(store, reader, timeline, { until: over, now })
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
