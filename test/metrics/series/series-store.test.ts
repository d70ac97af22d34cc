import { describe, expect, it } from 'vitest'
import type { Answered, Ask, Found, SeriesClient, Span, StoreTraits } from '../../../src/metrics/series/ask.ts'
import { seriesStore } from '../../../src/metrics/series/series-store.ts'
import type { StoreAnswer, StoreMetric } from '../../../src/metrics/store.ts'

// What is done with answers, whichever store they are from.

const traits: StoreTraits = {
  stamp: 'begin',
  delay: 10,
  growth: 10,
  steps: [{ upTo: Infinity, least: 1 }],
  mostPoints: 100,
  mostAsks: 10,
  holds: 'samples',
}
const nowhere: string[] = []
const requests: StoreMetric = {
  name: 'requests',
  query: { kind: 'counts', total: 'total', bad: 'bad' },
  control: null,
  labels: ['platform'],
  untouched: nowhere,
  direction: 'up',
  role: 'critical',
  minEffect: { relative: 0.5, absolute: null },
  objective: null,
}
const load: StoreMetric = { ...requests, name: 'load', labels: [], query: { kind: 'gauge', query: 'load' } }
const range = { first: 660, count: 3, step: 60 }

/** The answer to every question, and what was asked. */
function storeOf(reply: (ask: Ask, span: Span) => readonly Found[], change: Partial<StoreTraits> = {}) {
  const calls: (readonly Ask[])[] = []
  const client: SeriesClient = (asks, span) => {
    calls.push(asks)
    return Promise.resolve(asks.map((ask) => reply(ask, span)))
  }
  return { store: seriesStore(client, { ...traits, ...change }, 20), calls }
}

const series = (points: Found['points'], labels: Found['labels'] = {}, more: Partial<Found> = {}): Found => ({
  labels,
  points,
  ...more,
})
const flat =
  (value: number) =>
  (_: Ask, { from, until, step }: Span): Found[] => [
    series(Array.from({ length: (until - from) / step }, (_each, at) => [from + at * step, value] as const)),
  ]
const values = (answer: StoreAnswer, part: string, segment = ''): number[] => {
  if ('missing' in answer) throw new Error(answer.detail)
  return [...(answer.series.find((each) => each.part === part && each.segment === segment)?.values ?? [])]
}

describe('numbers by step', () => {
  it('adds up points of finer steps, and takes the mean of those of a gauge', async () => {
    const fine = () => [series(Array.from({ length: 18 }, (_, at) => [600 + at * 10, at < 6 ? 1 : 2] as const))]
    expect(values(await storeOf(fine).store.read({ ...requests, rare: true }, range), 'total')).toEqual([6, 12, 12])
    expect(values(await storeOf(fine).store.read(load, range), 'value')).toEqual([1, 2, 2])
  })

  it('knows a step by its end where the store stamps that', async () => {
    const ends = ({ text }: Ask) =>
      text === 'bad'
        ? []
        : [
            series([
              [660, 1],
              [720, 2],
              [780, 3],
            ]),
          ]
    expect(
      values(await storeOf(ends, { stamp: 'end' }).store.read({ ...requests, rare: true }, range), 'total'),
    ).toEqual([1, 2, 3])
  })

  it('leaves out what lies outside, and names what cannot be', async () => {
    const odd = ({ text }: Ask) =>
      text === 'bad'
        ? []
        : [
            series([
              [540, 9],
              [600, -1],
              [660, Infinity],
              [720, 4],
              [780, 9],
            ]),
          ]
    const answer = await storeOf(odd).store.read({ ...requests, rare: true }, range)
    expect(values(answer, 'total')).toEqual([Number.NaN, Number.NaN, 4])
    expect('odd' in answer && [...answer.odd]).toEqual([
      [0, 'total is -1, which cannot be'],
      [1, 'total is Infinity, which cannot be'],
    ])
  })

  it('adds up series of one segment, and leaves those without the label to the whole', async () => {
    const many = ({ by, text }: Ask) =>
      text === 'bad' || by.length === 0
        ? []
        : [
            series([[600, 1]], { platform: 'ios' }),
            series([[600, 2]], { platform: 'ios', region: 'eu' }),
            series([[600, 4]]),
          ]
    const answer = await storeOf(many).store.read({ ...requests, rare: true }, range)
    expect(values(answer, 'total', 'platform=ios')[0]).toBe(3)
    expect('series' in answer && answer.series).toHaveLength(1)
  })

  it('reads the boundaries of buckets in every spelling', async () => {
    const buckets = ({ by }: Ask) => {
      expect(by).toEqual(['upper'])
      return ['0.5', '1.0', '+Inf', 'wide'].map((upper, at) => series([[600, at]], { upper }))
    }
    const query = { kind: 'histogram', buckets: 'took', slowerThan: null, boundary: 'upper' } as const
    const answer = await storeOf(buckets).store.read({ ...requests, labels: [], query }, range)
    expect('series' in answer && answer.series.map(({ le }) => le)).toEqual([0.5, 1, Infinity])
  })
})

describe('an answer that is none', () => {
  it.each([
    [
      'too many series',
      requests,
      () => Array.from({ length: 10_000 }, (_, at) => series([[600, 1]], { platform: `p${at}` })),
      'more than 5000 series for one query of requests',
    ],
    [
      'wider steps',
      requests,
      () => [series([[600, 1]], {}, { step: 300 })],
      'it answers in steps of 300s and not of 60s: write a longer step, or fewer history-days',
    ],
    [
      'several series of one gauge',
      load,
      () => [series([[600, 1]], { pod: 'a' }), series([[600, 2]], { pod: 'b' })],
      'load has several series: name the labels that tell them apart in segments',
    ],
  ])('%s', async (_, metric, reply, detail) => {
    expect(await storeOf(reply).store.read(metric, range)).toEqual({ missing: 'source-error', detail })
  })
})

describe('calls', () => {
  it('are made for no more points than the store allows', async () => {
    const { store, calls } = storeOf(flat(1))
    const answer = await store.read({ ...load }, { first: 600, count: 250, step: 60 })
    expect(calls).toHaveLength(3)
    expect(values(answer, 'value')).toEqual(Array.from({ length: 250 }, () => 1))
  })

  it('hold the questions of several metrics, as many as the store allows', async () => {
    const { store, calls } = storeOf(flat(1))
    await Promise.all(['a', 'b', 'c'].map((name) => store.read({ ...requests, name }, range)))
    expect(calls.map((asks) => asks.length)).toEqual([10, 2])
  })

  it('do not cost a metric its numbers because another one is asked wrongly', async () => {
    const calls: number[] = []
    const client: SeriesClient = (asks, span): Promise<Answered> => {
      calls.push(asks.length)
      const isWrong = asks.some(({ text }) => text === 'wrong')
      return Promise.resolve(
        isWrong
          ? { missing: 'source-error', detail: 'no such thing', wrong: true }
          : asks.map((ask) => flat(1)(ask, span)),
      )
    }
    const store = seriesStore(client, traits, 20)
    const wrong: StoreMetric = { ...load, name: 'wrong', query: { kind: 'gauge', query: 'wrong' } }
    const [good, bad] = await Promise.all([store.read(load, range), store.read(wrong, range)])
    expect(values(good, 'value')).toEqual([1, 1, 1])
    expect(bad).toEqual({ missing: 'source-error', detail: 'no such thing' })
    expect(calls).toEqual([2, 1, 1])
  })
})

describe('good events', () => {
  const good: StoreMetric = {
    ...requests,
    labels: [],
    query: { kind: 'counts', total: 'total', bad: 'good', restIsBad: true },
  }
  const some = ({ text }: Ask) =>
    text === 'total'
      ? [
          series([
            [600, 10],
            [660, 10],
            [720, 10],
          ]),
        ]
      : [series([[600, 9]])]

  it('that are absent where there were events are all bad in a store of events, and unknown in any other', async () => {
    expect(values(await storeOf(some, { holds: 'events' }).store.read(good, range), 'bad')).toEqual([1, 10, 10])
    const other = await storeOf(some).store.read(good, range)
    expect(values(other, 'bad')).toEqual([1, Number.NaN, Number.NaN])
    expect(values(other, 'total')).toEqual([10, Number.NaN, Number.NaN])
  })
})
