import { describe, expect, it } from 'vitest'
import { probe, probeCounter } from '../../../src/metrics/sampler/probe.ts'
import { closedUrl, withServer } from '../server.ts'

const answered = (status: number) =>
  withServer(
    (_request, response) => void response.writeHead(status, { location: '/' }).end('x'),
    (url) => probe(url, 5000),
  )

describe('a probe', () => {
  it.each([
    [200, 'good'],
    [302, 'good'],
    [404, 'good'],
    [500, 'bad'],
    [503, 'bad'],
  ])('takes status %i for %s', async (status, result) => {
    expect(await answered(status)).toBe(result)
  })

  it('takes it for bad when the service refuses, hangs up or does not answer', async () => {
    expect(await probe(await closedUrl(), 1000)).toBe('bad')
    expect(
      await withServer(
        (request) => request.socket.destroy(),
        (url) => probe(url, 1000),
      ),
    ).toBe('bad')
    expect(
      await withServer(
        () => undefined,
        (url) => probe(url, 100),
      ),
    ).toBe('bad')
    expect(
      await withServer(
        (request) => request.socket.end('nonsense\r\n\r\n'),
        (url) => probe(url, 1000),
      ),
    ).toBe('bad')
  })

  it('blames nobody for a name that is not found', async () => {
    expect(await probe('http://name.invalid/', 5000)).toBe('unknown')
    expect(await probe('not an address', 1000)).toBe('unknown')
  })
})

describe('the counter of probes', () => {
  it('counts for ever, and has no numbers in a step that knows nothing', () => {
    const counter = probeCounter()
    counter.record('good')
    counter.record('bad')
    expect(counter.endStep()).toEqual({ counts: new Map([['', { bad: 1, total: 2 }]]) })
    counter.record('unknown')
    expect(counter.endStep()).toMatchObject({ missing: 'source-unreachable' })
    counter.record('unknown')
    counter.record('good')
    expect(counter.endStep()).toEqual({ counts: new Map([['', { bad: 1, total: 3 }]]) })
  })
})
