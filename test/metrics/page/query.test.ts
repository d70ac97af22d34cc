import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { MetricQuery } from '../../../src/config/policy.ts'
import { pageReader } from '../../../src/metrics/page-reader.ts'
import { parseSelector } from '../../../src/metrics/selector.ts'
import { withServer } from '../server.ts'

const query = (total: string, bad: string, segment: string | null = null): MetricQuery => ({
  kind: 'counts',
  name: 'requests',
  total: parseSelector(total),
  bad: parseSelector(bad),
  segment,
})

/** What has been counted when the page holds that text, of a page that began with zeros. */
async function read(text: string, ...queries: readonly MetricQuery[]) {
  let body = text.replaceAll(/ [+-]?[\d.]+$/gm, ' 0')
  const listener: RequestListener = (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end(body)
  return withServer(listener, async (url) => {
    const reader = pageReader([url], queries)
    await reader(1, 5000)
    body = text
    const reading = (await reader(2, 5000)).get('requests')
    if (!reading) throw new Error('nothing read')
    return 'counts' in reading ? Object.fromEntries(reading.counts) : reading
  })
}

const page = `# TYPE http_requests_total counter
http_requests_total{platform="ios",status="200"} 90
http_requests_total{platform="ios",status="503"} 10
http_requests_total{platform="web",status="200"} 400
http_requests_total{status="500"} 1
`

describe('a query', () => {
  it('sums all traffic and each value of the segment', async () => {
    expect(await read(page, query('http_requests_total', 'http_requests_total{status=~"5.."}', 'platform'))).toEqual({
      '': { bad: 11, total: 501 },
      'platform=ios': { bad: 10, total: 100 },
      'platform=web': { bad: 0, total: 400 },
    })
  })

  it.each([['[[:digit:]]{3}'], [String.raw`\pN+`], ['(?i)[A-Z]*[[:^alpha:]]+'], [String.raw`\d\d\d`]])(
    'reads regular expressions as Prometheus does: %s',
    async (pattern) => {
      const total = `http_requests_total{status=~"${pattern.replaceAll('\\', '\\\\')}"}`
      expect(await read(page, query(total, 'http_requests_total{status=~"5.."}'))).toEqual({
        '': { bad: 11, total: 501 },
      })
    },
  )

  it('anchors regular expressions and takes an absent label for an empty one', async () => {
    expect(await read(page, query('http_requests_total', 'http_requests_total{status=~"5|503"}'))).toEqual({
      '': { bad: 10, total: 501 },
    })
    expect(await read(page, query('http_requests_total', 'http_requests_total{status=~"5"}'))).toEqual({
      missing: 'not-separating',
      detail:
        '{status=~"5"} matches nothing: status is "200" or "500" or "503". Write bad: \'http_requests_total{status=~"5.."}\'.',
    })
    expect(
      await read(page, query('http_requests_total{platform!~".+"}', 'http_requests_total{platform="",status!="200"}')),
    ).toEqual({
      '': { bad: 1, total: 1 },
    })
  })

  it('takes no bad series for no bad event only where they could have been', async () => {
    const none = 'requests_total{status="200"} 5\n'
    expect(await read(none, query('requests_total', 'requests_total{status=~"5.."}'))).toEqual({
      '': { bad: 0, total: 5 },
    })
    expect(await read(none, query('requests_total', 'requests_total{stauts=~"5.."}'))).toMatchObject({
      missing: 'series-missing',
    })
    expect(await read(none, query('requests_total', 'failures_total'))).toMatchObject({ missing: 'series-missing' })
    expect(await read(`# TYPE failures_total counter\n${none}`, query('requests_total', 'failures_total'))).toEqual({
      '': { bad: 0, total: 5 },
    })
    expect(await read(none, query('nothing_total', 'nothing_total{status="5"}'))).toMatchObject({
      missing: 'series-missing',
    })
  })

  it('believes no counter that cannot be one', async () => {
    for (const value of ['NaN', '-1', '+Inf']) {
      const reading = await read(`a{s="1"} 4\na{s="5"} ${value}\n`, query('a', 'a{s="5"}'))
      expect(reading).toMatchObject({ missing: 'not-parsable', detail: expect.stringMatching(/^line 2: /) })
    }
    // Others are not its business.
    expect(await read('a{s="1"} 0\na{s="5"} 4\nother NaN\n', query('a', 'a{s="5"}'))).toEqual({
      '': { bad: 4, total: 4 },
    })
  })

  it.each(['status', 'code', 'status_code'])('finds the status in the label %s by default', async (label) => {
    const text = `http_requests_total{${label}="200"} 7\nhttp_requests_total{${label}="502"} 2\n`
    expect(await read(text)).toEqual({ '': { bad: 2, total: 9 } })
  })

  it('finds nothing by default where there is no status', async () => {
    expect(await read('http_requests_total{method="get"} 7\n')).toEqual({
      missing: 'series-missing',
      detail:
        'http_requests_total has no label that tells a failed request from another. Name a metric in the policy, under watch.metrics.',
    })
  })

  it('counts nothing of a metric that is described and has served nobody yet', async () => {
    const none = query('requests_total', 'requests_total{status=~"5.."}')
    expect(await read('# TYPE requests_total counter\n', none)).toEqual({ '': { bad: 0, total: 0 } })
  })

  it('names what is in the way in its own lines, and not in those of others', async () => {
    const counts = { '': { bad: 1, total: 4 } }
    const text = 'http_requests_total{status="200"} 3\nhttp_requests_total{status="500"} 1\n'
    expect(await read(`${text}up 1\nup 1\nup x\n`)).toEqual(counts)
    expect(await read(`${text}http_requests_total{status="500"} 1\n`)).toEqual({
      missing: 'not-parsable',
      detail: 'line 3: the same series a second time',
    })
  })

  it('goes on where a process that has just begun has had no failure yet, and not where words have changed', async () => {
    const asked = query('games_total', 'games_total{end="lost"}')
    const pages = [
      'games_total{end="won"} 5\ngames_total{end="lost"} 2\n',
      'games_total{end="won"} 1\n',
      'games_total{end="victory"} 3\n',
    ]
    const said: unknown[] = []
    await withServer(
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/plain' }).end(pages[Math.min(2, said.length)]),
      async (url) => {
        const reader = pageReader([url], [asked])
        for (let at = 1; at <= 3; at++) said.push((await reader(at, 5000)).get('requests'))
      },
    )
    expect(said.slice(0, 2)).toEqual([
      { counts: new Map([['', { bad: 0, total: 0 }]]) },
      { counts: new Map([['', { bad: 0, total: 1 }]]) },
    ])
    expect(said[2]).toMatchObject({ missing: 'not-separating', detail: expect.stringContaining('end is "victory"') })
  })
})
