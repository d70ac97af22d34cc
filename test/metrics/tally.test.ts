import { describe, expect, it } from 'vitest'
import { answerers, startOf } from '../../src/metrics/answerers.ts'
import { countersOf, pageOf } from '../../src/metrics/page/scrape.ts'
import { countsOf } from '../../src/metrics/sampler/readings.ts'
import { parseSelector } from '../../src/metrics/selector.ts'
import { tally } from '../../src/metrics/tally.ts'
import { random } from '../evidence/random.ts'

const query = {
  kind: 'counts' as const,
  name: 'requests',
  total: parseSelector('requests_total'),
  bad: parseSelector('requests_total{code=~"5.."}'),
  segment: 'path',
}

/** What is counted after each page, one a minute, beginning with minute 100: [bad, total], or the reason why there is nothing. */
function counted(pages: readonly string[], stepSeconds = 60) {
  const count = tally()
  const who = answerers()
  return pages.map((text, index) => {
    const page = pageOf(text)
    if ('missing' in page) return page.missing
    const counters = countersOf(page.exposition, query)
    if ('missing' in counters) return counters.missing
    const at = (100 + index) * stepSeconds
    const reading = count(counters, who({ at, start: startOf(page.exposition), counters: counters.counters }))
    if ('missing' in reading) return reading.missing
    const all = countsOf(reading.counters).get('')
    return [all?.bad, all?.total]
  })
}

/** A page of a process that began then, with so many good and bad requests. */
const page = (good: number, bad: number, start: number | null = null, rest = ''): string =>
  [
    ...(start === null ? [] : [`process_start_time_seconds ${start}`]),
    `requests_total{code="200",path="/"} ${good}`,
    `requests_total{code="500",path="/"} ${bad}`,
    rest,
  ].join('\n')

describe('series by series', () => {
  it('a series that begins anew moves nothing but itself', () => {
    const other = (value: number): string => `requests_total{code="200",path="/pay"} ${value}\n`
    expect(counted([page(90_000, 40, null, other(500_000)), page(90_100, 41, null, other(20))])).toEqual([
      [0, 0],
      [1, 121],
    ])
  })

  it('series that vanish on a reload and come back are no events', () => {
    const reloaded = 'requests_total{code="200",path="/new"} 3\n'
    expect(counted([page(5000, 100), reloaded, page(10, 1), page(30, 1)])).toEqual([
      [0, 0],
      [0, 3],
      [1, 14],
      [1, 34],
    ])
  })

  it('a series that appears counts from zero, one that is away for a while from where it was', () => {
    const alone = 'requests_total{code="200",path="/"} 130\n'
    expect(counted([page(100, 0), alone, page(150, 4)])).toEqual([
      [0, 0],
      [0, 30],
      [4, 54],
    ])
  })

  it('a restart counts from zero, also where counters are past where they were', () => {
    // Minutes 100 and 101: the second process began between them and has served more than the first had in all its life.
    expect(counted([page(50, 1, 5000), page(80, 3, 6030), page(100, 3, 6030)])).toEqual([
      [0, 0],
      [3, 83],
      [3, 103],
    ])
  })
})

describe('who answers', () => {
  const start = 1000
  it('is one process, however its counters grow', () => {
    const next = random(3)
    let good = 0
    const pages = Array.from({ length: 200 }, (_, index) => {
      good += Math.floor(next() ** 4 * (index > 100 ? 50_000 : 500))
      return page(good, 0, index % 2 === 0 ? start : start + 1)
    })
    expect(new Set(counted(pages).map((each) => typeof each))).toEqual(new Set(['object']))
  })

  it('is another that had been running already: nothing is counted from one to the other', () => {
    expect(counted([page(100, 0, 1000), page(900_000, 9000, 500), page(900_010, 9000, 500)])).toEqual([
      [0, 0],
      'not-sampled',
      [0, 10],
    ])
  })

  it.each([
    ['two replicas behind one address', (index: number) => index % 2],
    ['three workers that answer in turn', (index: number) => index % 3],
    ['two that are asked at random', (index: number) => Math.floor(2 * random(index)())],
  ])('are several: %s, and say so with their start or without', (_, turn) => {
    for (const start of [null, 1000]) {
      const pages = Array.from({ length: 30 }, (_each, index) => {
        const which = turn(index)
        const base = [300_000, 7_000_000, 30_000_000][which] ?? 0
        return page(base + index * 50, base / 100 + index, start === null ? null : start + which * 300)
      })
      const said = counted(pages)
      expect(said.slice(8).filter((each) => each === 'several-processes').length).toBeGreaterThan(12)
      // What was counted all the same is what single processes counted, and never what one has more than another.
      const last = said.findLast((each) => Array.isArray(each))
      expect(Array.isArray(last) ? last[1] : 0).toBeLessThan(3000)
    }
  })

  it('are several for as long as a rollout has old and new ones, and then one again', () => {
    const pages = Array.from({ length: 30 }, (_, index) => {
      const isNew = index >= 20 || (index >= 10 && index % 2 === 0)
      return isNew ? page((index - 9) * 100, index, 6590) : page(1_000_000 + index * 100, 5000 + index, 1000)
    })
    const said = counted(pages)
    expect(said.slice(0, 10).every(Array.isArray)).toBe(true)
    expect(said.slice(12, 20)).toEqual(Array.from({ length: 8 }, () => 'several-processes'))
    expect(said.slice(24).every(Array.isArray)).toBe(true)
    expect(said.at(-1)).toEqual([expect.any(Number), expect.any(Number)])
    const [, total] = said.at(-1) ?? []
    expect(total).toBeLessThan(3000)
  })

  it('are several where counters fall again and again', () => {
    const pages = Array.from({ length: 12 }, (_, index) => page(1000 - (index % 2) * 300 + index, 0))
    expect(counted(pages).slice(4)).toContain('several-processes')
  })

  it('is one that is restarted before it has served for long, also where a reading comes late', () => {
    // A thousand events a second; the reading after the restart is four seconds late.
    const count = tally()
    const who = answerers()
    const said = [
      [1, 1000],
      [2, 2000],
      [3, 400],
      [8, 5400],
      [9, 6400],
    ].map(([at = 0, good = 0]) => {
      const counters = [{ key: 'good', segment: null, parts: ['total' as const], value: good }]
      return count({ counters }, who({ at, start: null, counters }))
    })
    expect(said.map((each) => ('missing' in each ? each.missing : countsOf(each.counters).get('')?.total))).toEqual([
      0, 1000, 1400, 6400, 7400,
    ])
  })

  it('is one that begins anew just as one begins to look, and serves thousands a second', () => {
    const count = tally()
    const who = answerers()
    const said = [30_000, 36_000, 4000, 10_000, 16_000].map((good, index) => {
      const counters = [{ key: 'good', segment: null, parts: ['total' as const], value: good }]
      return count({ counters }, who({ at: index + 1, start: null, counters }))
    })
    expect(said.every((each) => 'counters' in each)).toBe(true)
  })

  it('is one that restarts now and then', () => {
    const pages = Array.from({ length: 60 }, (_, index) => page((index % 25) * 100, index % 25))
    expect(counted(pages)).not.toContain('several-processes')
  })

  it('is one through a surge, of which the first two steps are not believed', () => {
    const pages = [0, 10, 20, 30, 40, 9040, 18_040, 27_040, 36_040].map((good) => page(good, 0))
    expect(counted(pages).slice(4)).toEqual([[0, 40], 'not-sampled', 'not-sampled', [0, 9040], [0, 18_040]])
  })

  it('is known by the counters that say when they were made', () => {
    const created = (at: number): string => `requests_created{code="200",path="/"} ${at}\n`
    const said = counted(
      [
        page(100, 0, null, created(1_700_000_000)),
        page(110, 0, null, created(1_600_000_000)),
        page(120, 0, null, created(1_700_000_000)),
      ],
      20_000_000,
    )
    expect(said).toEqual([[0, 0], 'not-sampled', 'several-processes'])
  })
})
