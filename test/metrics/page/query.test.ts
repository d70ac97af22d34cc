import { describe, expect, it } from 'vitest'
import type { MetricQuery } from '../../../src/config/policy.ts'
import { parseExposition } from '../../../src/metrics/page/exposition.ts'
import { readQueries } from '../../../src/metrics/page/scrape.ts'
import { defaultQueries } from '../../../src/metrics/sampler/sampler-spec.ts'
import { parseSelector } from '../../../src/metrics/selector.ts'

const query = (total: string, bad: string, segment: string | null = null): MetricQuery => ({
  name: 'requests',
  total: parseSelector(total),
  bad: parseSelector(bad),
  segment,
})

function read(text: string, ...queries: readonly MetricQuery[]) {
  const parsed = parseExposition(text)
  if ('error' in parsed) throw new Error(parsed.error)
  const reading = readQueries(parsed.exposition, queries).get('requests')
  if (!reading) throw new Error('nothing read')
  return 'counts' in reading ? Object.fromEntries(reading.counts) : reading
}

const page = `# TYPE http_requests_total counter
http_requests_total{platform="ios",status="200"} 90
http_requests_total{platform="ios",status="503"} 10
http_requests_total{platform="web",status="200"} 400
http_requests_total{status="500"} 1
`

describe('a query', () => {
  it('sums all traffic and each value of the segment', () => {
    expect(read(page, query('http_requests_total', 'http_requests_total{status=~"5.."}', 'platform'))).toEqual({
      '': { bad: 11, total: 501 },
      'platform=ios': { bad: 10, total: 100 },
      'platform=web': { bad: 0, total: 400 },
    })
  })

  it('anchors regular expressions and takes an absent label for an empty one', () => {
    expect(read(page, query('http_requests_total', 'http_requests_total{status=~"5"}'))).toEqual({
      '': { bad: 0, total: 501 },
    })
    expect(
      read(page, query('http_requests_total{platform!~".+"}', 'http_requests_total{platform="",status!="200"}')),
    ).toEqual({
      '': { bad: 1, total: 1 },
    })
  })

  it('takes no bad series for no bad event only where they could have been', () => {
    const none = 'requests_total{status="200"} 5\n'
    expect(read(none, query('requests_total', 'requests_total{status=~"5.."}'))).toEqual({ '': { bad: 0, total: 5 } })
    expect(read(none, query('requests_total', 'requests_total{stauts=~"5.."}'))).toMatchObject({
      missing: 'series-missing',
    })
    expect(read(none, query('requests_total', 'failures_total'))).toMatchObject({ missing: 'series-missing' })
    expect(read(`# TYPE failures_total counter\n${none}`, query('requests_total', 'failures_total'))).toEqual({
      '': { bad: 0, total: 5 },
    })
    expect(read(none, query('nothing_total', 'nothing_total{status="5"}'))).toMatchObject({ missing: 'series-missing' })
  })

  it('believes no counter that cannot be one', () => {
    for (const value of ['NaN', '-1', '+Inf']) {
      const reading = read(`a{s="1"} 4\na{s="5"} ${value}\n`, query('a', 'a{s="5"}'))
      expect(reading).toMatchObject({ missing: 'not-parsable', detail: expect.stringMatching(/^line 2: /) })
    }
    // Others are not its business.
    expect(read('a{s="5"} 4\nother NaN\n', query('a', 'a{s="5"}'))).toEqual({ '': { bad: 4, total: 4 } })
  })

  it.each(['status', 'code', 'status_code'])('finds the status in the label %s by default', (label) => {
    const text = `http_requests_total{${label}="200"} 7\nhttp_requests_total{${label}="502"} 2\n`
    expect(read(text, ...defaultQueries)).toEqual({ '': { bad: 2, total: 9 } })
  })

  it('finds nothing by default where there is no status', () => {
    expect(read('http_requests_total{method="get"} 7\n', ...defaultQueries)).toMatchObject({
      missing: 'series-missing',
    })
  })
})
