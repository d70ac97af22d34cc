import type { Part, PageCounter, PageCounters } from './page/scrape.ts'
import { type Counters, missing, type Missing } from './sampler/readings.ts'
import { ALL, type Segment } from './source.ts'

/**
 * Counts on from one reading of a page to the next. What it gives are counters that never fall: the increase of each series is taken first, then the sum,
 * so that a series that begins anew, vanishes or appears moves nothing but itself.
 */
export type Tally = (page: PageCounters, source: Answerer) => Tallied | Missing

/** What was counted, and the parts that the page has now: the boundaries of a histogram may change with a deploy. */
export type Tallied = { readonly counters: Counters<Part>; readonly present: ReadonlySet<Part> }

/** Who answered this time, compared with the last; see `answerers`. */
export type Answerer = 'same' | 'restarted' | 'replaced' | 'several'

/** A tally that begins at zero with the first counters that it is given. */
export function tally(): Tally {
  const last = new Map<string, number>()
  const sums = new Map<Segment, Map<Part, number>>([[ALL, new Map()]])
  let isFirst = true
  return (page, answerer) => {
    if ('missing' in page) return page
    const { counters } = page
    const isReference = isFirst || answerer === 'replaced' || answerer === 'several'
    if (isReference || answerer === 'restarted') last.clear()
    for (const counter of counters) {
      const before = isReference ? counter.value : (last.get(counter.key) ?? 0)
      // A counter that fell began anew, and so did nothing else.
      add(sums, counter, counter.value < before ? counter.value : counter.value - before)
      last.set(counter.key, counter.value)
    }
    const wasFirst = isFirst
    isFirst = false
    const unread = unreadBy(answerer)
    if (unread !== null && !(answerer === 'replaced' && wasFirst)) return unread
    const copy = new Map([...sums].map(([segment, parts]) => [segment, new Map(parts)]))
    return { counters: copy, present: new Set(counters.flatMap(({ parts }) => parts)) }
  }
}

/** What keeps a reading from being compared with the one before; null where nothing does. */
export function unreadBy(answerer: Answerer): Missing | null {
  if (answerer === 'several') return missing('several-processes', SEVERAL_PROCESSES)
  return answerer === 'replaced' ? missing('not-sampled', 'another process answers than before') : null
}

const SEVERAL_PROCESSES = 'the page is answered by several processes in turn, each with counters of its own'

function add(sums: Map<Segment, Map<Part, number>>, { segment, parts }: PageCounter, increase: number): void {
  for (const each of segment === null ? [ALL] : [ALL, segment]) {
    const own = sums.get(each) ?? new Map<Part, number>()
    sums.set(each, own)
    for (const part of parts) own.set(part, (own.get(part) ?? 0) + increase)
  }
}
