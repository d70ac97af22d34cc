import { setTimeout as sleep } from 'node:timers/promises'
import { groupBy } from '../../base/group-by.ts'
import type { Fault } from '../separation.ts'
import { ALL } from '../source.ts'
import type { BlockRange, MetricStore, StoreAnswer, StoreBlock, StoreMetric, StoreSeries } from '../store.ts'
import {
  type Answered,
  type Ask,
  type Found,
  isFailure,
  type Reply,
  type SeriesClient,
  type Span,
  type StoreTraits,
} from './ask.ts'
import { asksOf, isCrowded, type MetricAsk, numbersOf } from './blocks.ts'
import { failed } from './http.ts'

/** Series of one question that are kept: beyond it the question asks for too much, and that is said. */
const MOST_SERIES = 5000
/** Seconds that a read waits for a store that asks to be left alone. Longer ones are for the next look. */
const LONGEST_WAIT = 20
/** Seconds of the past at most, and of its steps, in which `check` looks for bad events. */
const CHECKED = 7 * 86_400
const CHECK_STEP = 3600
/** Events from which on it says something that all of them are bad. */
const FEW = 20

/** Seconds until a step is final, and how a store that is asked for series is read. */
export type SeriesReading = Pick<MetricStore, 'lag' | 'faultAt' | 'read'>

/** A store that answers with series, read through its client. `lag`: seconds after the end of a step until its numbers are final. `scrub`: a text without secrets. */
export function seriesStore(
  client: SeriesClient,
  traits: StoreTraits,
  lag: number,
  scrub: (text: string) => string = (text) => text,
): SeriesReading {
  const ask = batched(patient(client), traits.mostAsks)
  const seen = new Map<string, Sums>()
  const answered = async (metric: StoreMetric, range: BlockRange): Promise<StoreAnswer> => {
    const answers = await Promise.all(
      asksOf(metric).map(async (each) => ({ ask: each, found: await inChunks(ask, each, range, traits) })),
    )
    const block = blockOf(metric, answers, range, traits)
    // Whoever says why: a store may repeat what it was opened with.
    return 'missing' in block ? { missing: block.missing, detail: scrub(block.detail) } : block
  }
  return {
    lag: () => lag,
    async read(metric, range) {
      const block = await answered(metric, range)
      if ('missing' in block) return block
      const before = seen.get(metric.name)
      const now = sumsOf(block)
      const all = before === undefined ? now : { total: before.total + now.total, bad: before.bad + now.bad }
      seen.set(metric.name, all)
      // What is read first is the past, and is taken as it is, so that it is not read again: what it says of the question holds for the steps to be judged.
      const fault = before === undefined ? null : faultOf(metric, all)
      if (fault !== null) return { missing: 'not-separating', detail: `${fault.what}. ${fault.cure}` }
      return metric.emptyIsZero === true && all.total > 0 ? withZeros(block, range.count) : block
    },
    async faultAt(metric, at) {
      const known = seen.get(metric.name)
      if (metric.query.kind !== 'counts' || (known !== undefined && faultOf(metric, known) === null)) return null
      const last = Math.floor(at / CHECK_STEP) * CHECK_STEP
      const reach = Math.max(...traits.steps.filter(({ least }) => least <= CHECK_STEP).map(({ upTo }) => upTo))
      const count = Math.floor(Math.min(CHECKED, reach) / CHECK_STEP)
      const past = await answered(metric, { first: last - (count - 1) * CHECK_STEP, count, step: CHECK_STEP })
      return 'missing' in past ? past : faultOf(metric, sumsOf(past))
    },
  }
}

type Sums = { readonly total: number; readonly bad: number }

function sumsOf({ series }: StoreBlock): Sums {
  const sum = (part: StoreSeries['part']): number =>
    series
      .filter((each) => each.arm === 'ours' && each.part === part && each.segment === ALL)
      .reduce(
        (all, { values }) => values.reduce((sofar, value) => sofar + (Number.isFinite(value) ? value : 0), all),
        0,
      )
  return { total: sum('total'), bad: sum('bad') }
}

/** What a question of a store's own language says of itself: one that has never told good from bad may be misspelt. */
function faultOf({ query, rare }: StoreMetric, { total, bad }: Sums): Fault | null {
  if (query.kind !== 'counts' || total === 0) return null
  if (bad === 0 && rare !== true) {
    const what = `no bad event within all that was read (${Math.round(total)} events), so the query of bad may match nothing`
    return {
      reason: 'matches-nothing',
      what,
      cure: 'Look the query up in the store; if it is right, write rare: true.',
    }
  }
  if (bad < 0.999 * total || total < FEW) return null
  const what = `${Math.round(bad)} of ${Math.round(total)} events are bad, so the query of bad may match everything`
  return { reason: 'matches-everything', what, cure: 'Write a condition that good events do not meet.' }
}

/** Steps without a number have none, once it is known that the metric is there: the store holds events, and the policy says that silence is no fault. */
function withZeros(block: StoreBlock, count: number): StoreBlock {
  const zeros = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value))
  const series = block.series.map((each) => ({ ...each, values: zeros(each.values) }))
  const arms = [...new Set(['ours' as const, ...series.map(({ arm }) => arm)])]
  const without = arms.filter(
    (arm) => !series.some((each) => each.arm === arm && each.part === 'total' && each.segment === ALL),
  )
  const empty = without.map((arm): StoreSeries => {
    return { arm, part: 'total', segment: ALL, le: Number.NaN, values: new Float64Array(count) }
  })
  return { ...block, series: [...series, ...empty] }
}

type AskOne = (ask: Ask, span: Span) => Promise<Reply>
type Told = { readonly ask: MetricAsk; readonly found: Reply }

function blockOf(metric: StoreMetric, answers: readonly Told[], range: BlockRange, traits: StoreTraits): StoreAnswer {
  const good: { ask: MetricAsk; found: readonly Found[] }[] = []
  for (const { ask, found } of answers) {
    if (isFailure(found)) return { missing: found.missing, detail: found.detail }
    if (found.length > MOST_SERIES)
      return failed('source-error', `more than ${MOST_SERIES} series for one query of ${metric.name}`)
    if (isCrowded(ask, found))
      return failed(
        'source-error',
        `${metric.name} has several series: name the labels that tell them apart in segments`,
      )
    good.push({ ask, found })
  }
  const { series, odd } = numbersOf(good, range, traits)
  return { series: traits.holds === 'events' && metric.emptyIsZero !== true ? series.map(withoutZeros) : series, odd }
}

/** No event at all may be that none arrived: a store of events cannot tell. */
function withoutZeros(series: StoreSeries): StoreSeries {
  const isWhole = series.part === 'total' || (series.part === 'bucket' && series.le === Infinity)
  return isWhole ? { ...series, values: series.values.map((value) => (value === 0 ? Number.NaN : value)) } : series
}

/** Asks for a range in as many calls as the store's limit of points needs. All or nothing: a part that fails is a reason for the whole. */
async function inChunks(ask: AskOne, question: Ask, { first, count, step }: BlockRange, { mostPoints }: StoreTraits) {
  const begin = first - step
  const all = new Map<string, Found>()
  // What a monitor did is told at once, however long ago.
  const most = question.kind === 'monitor' ? count : mostPoints
  for (let from = 0; from < count; from += most) {
    const until = Math.min(count, from + most)
    const found = await ask(question, { from: begin + from * step, until: begin + until * step, step })
    if (isFailure(found)) return found
    for (const each of found) {
      if (each.step !== undefined && each.step > step * 1.001) {
        return failed(
          'source-error',
          `it answers in steps of ${each.step}s and not of ${step}s: write a longer step, or fewer history-days`,
        )
      }
      const key = JSON.stringify(Object.entries(each.labels).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const known = all.get(key)
      all.set(key, known === undefined ? each : { ...known, points: [...known.points, ...each.points] })
    }
  }
  return [...all.values()]
}

/** Waits where the store asks for it, once and not for long; while it wants to be left alone it is not asked. */
function patient(client: SeriesClient): SeriesClient {
  let until = 0
  return async (asks, span) => {
    const left = until - Date.now() / 1000
    if (left > LONGEST_WAIT) return failed('source-error', `it asked to be left alone for another ${Math.ceil(left)}s`)
    if (left > 0) await sleep(left * 1000)
    const first = await client(asks, span)
    const wait = isFailure(first) ? first.again : undefined
    if (wait === undefined) return first
    until = Date.now() / 1000 + wait
    if (wait > LONGEST_WAIT) return first
    await sleep(wait * 1000)
    return client(asks, span)
  }
}

type Waiting = { readonly ask: Ask; readonly span: Span; readonly answer: (found: Reply) => void }

/** Questions about the same time that come up together go into one call. One that the store refuses does not cost the others their answer. */
function batched(client: SeriesClient, most: number): AskOne {
  let waiting: Waiting[] = []
  const send = (): void => {
    const now = waiting
    waiting = []
    for (const same of groupBy(now, ({ span }) => JSON.stringify(span)).values()) {
      for (let from = 0; from < same.length; from += most) void answer(client, same.slice(from, from + most))
    }
  }
  return (ask, span) =>
    new Promise((resolve) => {
      if (waiting.length === 0) setImmediate(send)
      waiting.push({ ask, span, answer: resolve })
    })
}

async function answer(client: SeriesClient, batch: readonly Waiting[]): Promise<void> {
  const [first] = batch
  if (first === undefined) return
  const answered: Answered = await client(
    batch.map(({ ask }) => ask),
    first.span,
  )
  if (isFailure(answered) && answered.wrong === true && batch.length > 1) {
    for (const each of batch) await answer(client, [each])
    return
  }
  for (const [at, each] of batch.entries()) {
    const found = isFailure(answered) ? answered : (answered[at] ?? failed('not-parsable', 'an answer is missing'))
    each.answer(found)
  }
}
