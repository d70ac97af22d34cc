import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { pageReader } from '../../../src/metrics/page-reader.ts'
import { closedUrl, withServer } from '../server.ts'

const page = 'http_requests_total{status="200"} 9\nhttp_requests_total{status="500"} 1\n'

const answering =
  (status: number, type: string, body: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body)

async function reading(listener: RequestListener, timeout = 5000) {
  return withServer(listener, async (url) => (await pageReader([url], [])(1, timeout)).get('requests'))
}

describe('a scrape', () => {
  it('reads counters', async () => {
    expect(await reading(answering(200, 'text/plain; version=0.0.4', page))).toEqual({
      // The first reading is where counting begins.
      counts: new Map([['', { bad: 0, total: 0 }]]),
    })
    expect(
      await reading(answering(200, 'application/openmetrics-text; version=1.0.0', `${page}# EOF\n`)),
    ).toHaveProperty('counts')
  })

  it.each([
    ['an error', answering(503, 'text/plain', page), 'service-refused', 'HTTP status 503'],
    [
      'a redirect',
      answering(302, 'text/plain', page),
      'source-error',
      'HTTP status 302: a redirect, which is not followed',
    ],
    ['HTML', answering(200, 'text/html', page), 'not-parsable', 'content type text/html instead of text/plain'],
    [
      'a malformed line',
      answering(200, 'text/plain', `${page}http_requests_total{status="502"}\nup 1\n`),
      'not-parsable',
      'line 3: no value',
    ],
    [
      'a cut-off text',
      answering(200, 'application/openmetrics-text', page),
      'not-parsable',
      'line 2: the text is cut off, "# EOF" is missing',
    ],
    [
      'a text without end',
      answering(200, 'text/plain', 'x 1\n'.repeat(2_600_000)),
      'source-error',
      'more than 10000000 bytes',
    ],
    [
      'other metrics only',
      answering(200, 'text/plain', 'up 1\n'),
      'series-missing',
      'no series http_requests_total or any other that is known to count requests. Name a metric in the policy, under watch.metrics.',
    ],
  ])('has a reason for %s', async (_what, listener, missing, detail) => {
    expect(await reading(listener)).toEqual({ missing, detail })
  })

  it('gives up on a server that does not answer, or hangs in the middle', async () => {
    expect(await reading(() => undefined, 100)).toEqual({ missing: 'service-refused', detail: 'no answer in time' })
    const hanging: RequestListener = (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/plain' }).write(page)
    // On a busy machine the head of the answer takes its time: the same is tried with more.
    let read = await reading(hanging, 100)
    for (const timeout of [1000, 10_000]) {
      if (read !== undefined && 'missing' in read && read.missing === 'source-unreachable') break
      read = await reading(hanging, timeout)
    }
    expect(read).toEqual({ missing: 'source-unreachable', detail: 'no answer in time' })
  })

  it('does not throw where nobody listens, and tells no address', async () => {
    const readings = await pageReader([await closedUrl()], [])(1, 1000)
    expect(readings.get('requests')).toEqual({ missing: 'service-refused', detail: 'connection refused' })
    const secret = await pageReader(['http://me:secret@127.0.0.1:1/'], [])(1, 1000)
    expect(JSON.stringify([...secret])).not.toContain('secret')
  })
})
