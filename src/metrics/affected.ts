import { eventsOf, valueAt } from './step-events.ts'
import type { BlockRange, MetricStore, StoreAnswer, StoreMetric } from './store.ts'

/** How much is affected, or why nobody knows: what cannot be counted is never zero. */
export type Affected =
  | {
      readonly count: number
      /** Of how many; null where the query does not say. */
      readonly total: number | null
      /** False where some of the time has no numbers, so that it may be more. */
      readonly complete: boolean
    }
  /** Untrusted text. */
  | { readonly unknown: string }

/** Seconds after which a step is there, where a store says nothing of it. */
const LAG = 60
/** Steps that are asked for at most; a longer time is counted in longer ones. */
const MOST_STEPS = 500

/** The steps of a time, Unix seconds; null where none of them is over and there by `now`. `step` in seconds. */
export function stepsOf(from: number, until: number, step: number): BlockRange | null {
  const wide = step * Math.max(1, Math.ceil((until - from) / step / MOST_STEPS))
  const first = Math.floor(from / wide) * wide + wide
  const count = Math.floor((until - first) / wide) + 1
  return count < 1 ? null : { first, count, step: wide }
}

/** The newest second of which a store has all that there will be, Unix seconds. */
export const knownUntil = (store: MetricStore, now: number): number => now - (store.lag?.() ?? LAG)

/** What a metric says of a time: of one that counts events, the bad ones since; of a gauge, its newest number. */
export async function readAffected(store: MetricStore, metric: StoreMetric, range: BlockRange): Promise<Affected> {
  const plain = { ...metric, labels: [], control: null }
  return affectedIn(metric, await store.read(plain, range), range)
}

function affectedIn(metric: StoreMetric, answer: StoreAnswer, { count }: BlockRange): Affected {
  if ('missing' in answer) return { unknown: answer.detail === '' ? answer.missing : answer.detail }
  const [odd] = answer.odd.values()
  if (odd !== undefined) return { unknown: odd }
  const known = metric.query.kind === 'gauge' ? newest(answer, count) : summed(metric, answer, count)
  if (known !== null) return known
  const [without] = answer.without?.values() ?? []
  return { unknown: without?.detail ?? 'the store has no numbers of that time' }
}

type Block = Exclude<StoreAnswer, { readonly missing: unknown }>

function summed(metric: StoreMetric, block: Block, count: number): Affected | null {
  const events = eventsOf(metric, block, count)
  const known = events.flatMap((each) => each ?? [])
  if (known.length === 0) return null
  const sum = (part: 'bad' | 'total'): number => Math.round(known.reduce((all, each) => all + each[part], 0))
  return { count: sum('bad'), total: sum('total'), complete: known.length === count }
}

function newest(block: Block, count: number): Affected | null {
  const series = block.series.filter(({ arm, part }) => arm === 'ours' && part === 'value')
  for (let at = count - 1; at >= 0; at -= 1) {
    const value = valueAt(series, at)
    if (value !== null) return value < 0 ? { unknown: `it is ${value}, below zero` } : number(value)
  }
  return null
}

const number = (value: number): Affected => ({ count: Math.round(value), total: null, complete: true })
