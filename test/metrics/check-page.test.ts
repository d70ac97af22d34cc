import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { checkAnswerers } from '../../src/metrics/check-answerers.ts'
import { checkPage } from '../../src/metrics/check-page.ts'
import type { Exposition } from '../../src/metrics/page/exposition.ts'
import { pageOf } from '../../src/metrics/page/scrape.ts'

function expositionOf(text: string): Exposition {
  const page = pageOf(text)
  if ('missing' in page) throw new Error(page.detail)
  return page.exposition
}
const check = (text: string, metric: string) =>
  checkPage(expositionOf(text), parsePolicy(`watch: { step: 5s, metrics: [{ ${metric} }] }`, 'p.yml').queries)

const buckets = (...lines: readonly string[]): string =>
  ['# TYPE took histogram', ...lines.map((line) => `took_bucket{${line}`), ''].join('\n')
const took = 'kind: histogram, name: took, buckets: took_bucket, segment: path'

describe('what a watch would read of a page that is no count', () => {
  it('a histogram: how many events there were, and its segments', () => {
    const page = buckets(
      'path="/",le="0.5"} 3',
      'path="/",le="+Inf"} 7',
      'path="/a",le="5e-1"} 1',
      'path="/a",le="+Inf"} 2',
    )
    expect(check(page, took)).toMatchObject({
      metrics: [
        {
          kind: 'histogram',
          total: 'took_bucket{le="+Inf"}',
          bad: null,
          segments: ['path=/', 'path=/a'],
          events: 9,
          badEvents: null,
          separates: true,
          reason: null,
        },
      ],
      problems: [],
    })
  })

  it.each([
    ['no series at all', 'a 1\n', took, 'no-series', 'no series took_bucket as asked for'],
    ['nothing counted yet', '# TYPE took histogram\n', took, 'no-series', 'nothing has been counted yet'],
    ['one bucket', buckets('le="+Inf"} 7'), took, 'one-bucket', 'no bucket but le="+Inf"'],
    ['no bucket of all', buckets('le="0.5"} 7'), took, 'wrong-kind', 'lacks the bucket le="+Inf"'],
    [
      'a summary',
      '# TYPE took summary\ntook{quantile="0.9"} 1\n',
      took.replace('_bucket', ''),
      'wrong-kind',
      'a summary',
    ],
    [
      'no boundaries',
      '# TYPE took counter\ntook_total 1\n',
      took.replace('_bucket', '_total'),
      'wrong-kind',
      'label le',
    ],
    [
      'different boundaries',
      buckets('path="/",le="1"} 1', 'path="/",le="+Inf"} 1', 'path="/a",le="2"} 1', 'path="/a",le="+Inf"} 1'),
      took,
      'wrong-kind',
      'different boundaries',
    ],
    [
      'not a number',
      'took_bucket{le="1"} NaN\ntook_bucket{le="+Inf"} 3\n',
      took,
      'not-parsable',
      'which no counter can be',
    ],
    [
      'a counter',
      '# TYPE jobs counter\njobs_total 3\n',
      'kind: gauge, name: q, query: jobs_total',
      'wrong-kind',
      'only grows',
    ],
    ['no gauge', 'a 1\n', 'kind: gauge, name: q, query: waiting', 'no-series', 'no series waiting'],
    ['a gauge of nothing', 'waiting NaN\n', 'kind: gauge, name: q, query: waiting', 'series-missing', 'waiting is NaN'],
  ])('says what is wrong: %s', (_, page, metric, code, words) => {
    const { metrics, problems } = check(page, metric)
    expect(metrics[0]?.separates).toBe(false)
    expect(metrics[0]?.reason).toMatch(new RegExp(`^${code}: `))
    expect(metrics[0]?.reason).toContain(words)
    expect(problems).toMatchObject([{ judged: false }])
  })

  it('a gauge, and the quantile of a summary as one', () => {
    const page = '# TYPE took summary\ntook{quantile="0.9"} 0.4\n# TYPE waiting gauge\nwaiting{queue="a"} 3\n'
    for (const [metric, total] of [
      ['kind: gauge, name: q, query: waiting, segment: queue', 'waiting'],
      [`kind: gauge, name: q, query: 'took{quantile="0.9"}'`, 'took{quantile="0.9"}'],
    ])
      expect(check(page, metric ?? '')).toMatchObject({
        metrics: [{ kind: 'gauge', total, bad: null, separates: true }],
        problems: [],
      })
  })
})

it('a gauge whose name looks like that of a counter says nothing of who answers', () => {
  const pages = (type: string) =>
    [5, 9, 4, 9, 3, 9, 2].map((threads, at) => ({
      at,
      exposition: expositionOf(`# TYPE thread_count ${type}\nthread_count ${threads}\njobs_total ${1000 + at}\n`),
    }))
  expect(checkAnswerers(pages('gauge'))).toEqual([])
  expect(checkAnswerers(pages('counter'))).toMatchObject([{ what: expect.stringContaining('several-processes') }])
})
