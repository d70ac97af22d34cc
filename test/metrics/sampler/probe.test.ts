import { describe, expect, it } from 'vitest'
import { probe, probeCounter, probeJudge } from '../../../src/metrics/sampler/probe.ts'
import { closedUrl, withServer } from '../server.ts'

const answered = (status: number) =>
  withServer(
    (_request, response) => void response.writeHead(status, { location: '/' }).end('x'),
    (url) => probe(url, 5000),
  )

describe('a probe', () => {
  it.each([200, 302, 404, 429, 500, 503])('tells status %i', async (status) => {
    expect(await answered(status)).toEqual({ status })
  })

  it('takes it for bad when the service refuses, hangs up or does not answer', async () => {
    expect(await probe(await closedUrl(), 1000)).toBe('refused')
    expect(
      await withServer(
        (request) => request.socket.destroy(),
        (url) => probe(url, 1000),
      ),
    ).toBe('refused')
    expect(
      await withServer(
        () => undefined,
        (url) => probe(url, 100),
      ),
    ).toBe('refused')
    expect(
      await withServer(
        (request) => request.socket.end('nonsense\r\n\r\n'),
        (url) => probe(url, 1000),
      ),
    ).toBe('refused')
  })

  it('blames nobody for a name that is not found', async () => {
    expect(await probe('http://name.invalid/', 5000)).toBe('unknown')
    expect(await probe('not an address', 1000)).toBe('unknown')
  })
})

describe('the judge of probes', () => {
  const judged = (...statuses: readonly number[]) => {
    const { judge } = probeJudge()
    return statuses.map((status) => judge({ status }))
  }

  it.each([
    ['is well', [200, 200, 204], ['good', 'good', 'good']],
    ['fails', [200, 500, 503], ['good', 'bad', 'bad']],
    ['is gone since it answered', [200, 404, 404, 200], ['good', 'bad', 'bad', 'good']],
    ['shuts out whom it let in', [200, 403, 401], ['good', 'bad', 'bad']],
    ['sends elsewhere since it answered', [200, 302, 301], ['good', 'bad', 'bad']],
    ['has always asked for a password', [401, 401, 200, 404], ['good', 'good', 'good', 'bad']],
    ['has always sent elsewhere', [301, 302, 404], ['good', 'good', 'bad']],
    ['failed when it was first asked', [503, 200, 404], ['bad', 'good', 'bad']],
    ['is asked too often', [200, 429, 200], ['good', 'unknown', 'good']],
  ])('knows what an address means that %s', (_, statuses, results) => {
    expect(judged(...statuses)).toEqual(results)
  })

  it('takes no answer for a fault of the service, unless it may be ours', () => {
    expect([probeJudge().judge('refused'), probeJudge().judge('unknown')]).toEqual(['bad', 'unknown'])
  })
})

describe('the judge of probes that comes after the deploy', () => {
  const judged = (before: number | null, ...statuses: readonly number[]) => {
    const { judge } = probeJudge(before)
    return statuses.map((status) => judge({ status }))
  }

  it('goes by what the address answered before', () => {
    expect(judged(200, 404, 302, 200)).toEqual(['bad', 'bad', 'good'])
    expect(judged(401, 401, 404, 200)).toEqual(['good', 'bad', 'good'])
  })

  it('takes no redirect and no refusal for good or bad where that is not known', () => {
    expect(judged(null, 404, 302, 200, 401, 503)).toEqual(['untold', 'untold', 'good', 'untold', 'bad'])
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
    counter.record('untold')
    counter.record('unknown')
    expect(counter.endStep(200)).toMatchObject({ missing: 'not-separating' })
    counter.record('good')
    expect(counter.endStep(200)).toEqual({ counts: new Map([['', { bad: 1, total: 4 }]]), answered: 200 })
  })
})
