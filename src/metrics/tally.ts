import type { PageCounter, PageCounters } from './page/scrape.ts'
import { missing, type Reading } from './sampler/readings.ts'
import { ALL, type Counts, type Segment } from './source.ts'

/** Segments of one metric that are kept; beyond it only the biggest are, all traffic always is. */
const MAX_SEGMENTS = 100

/**
 * Counts on from one reading of a page to the next. What it gives are counters that never fall: the increase of each series is taken first, then the sum,
 * so that a series that begins anew, vanishes or appears moves nothing but itself.
 */
export type Tally = (page: PageCounters, source: Answerer) => Reading

/** Who answered this time, compared with the last; see `answerers`. */
export type Answerer = 'same' | 'restarted' | 'replaced' | 'several'

/** A tally that begins at zero with the first counters that it is given. */
export function tally(): Tally {
  const last = new Map<string, number>()
  const sums = new Map<Segment, Counts>([[ALL, { bad: 0, total: 0 }]])
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
    if (answerer === 'several') return missing('several-processes', SEVERAL_PROCESSES)
    if (answerer === 'replaced' && !wasFirst) return missing('not-sampled', 'another process answers than before')
    return { counts: biggest(sums) }
  }
}

const SEVERAL_PROCESSES = 'the page is answered by several processes in turn, each with counters of its own'

function add(sums: Map<Segment, Counts>, { segment, isBad, isTotal }: PageCounter, increase: number): void {
  for (const each of segment === null ? [ALL] : [ALL, segment]) {
    const { bad, total } = sums.get(each) ?? { bad: 0, total: 0 }
    sums.set(each, { bad: bad + (isBad ? increase : 0), total: total + (isTotal ? increase : 0) })
  }
}

function biggest(sums: ReadonlyMap<Segment, Counts>): Map<Segment, Counts> {
  const sorted = [...sums].toSorted(([nameA, a], [nameB, b]) => b.total - a.total || (nameA < nameB ? -1 : 1))
  return new Map([
    ...sorted.filter(([name]) => name === ALL),
    ...sorted.filter(([name]) => name !== ALL).slice(0, MAX_SEGMENTS),
  ])
}
