import type { MetricStore } from '../../metrics/store.ts'
import { fewAtOnce } from './few-at-once.ts'
import type { MetricTable } from './metric-table.ts'
import { addAnswer, UNREAD, without } from './metric-table.ts'
import type { Timeline } from './timeline.ts'
import { endOfStep } from './timeline.ts'

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
