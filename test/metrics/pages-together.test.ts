import { describe, expect, it } from 'vitest'
import type { MetricQuery } from '../../src/config/policy.ts'
import { pagesTogether } from '../../src/metrics/page-reader.ts'
import { pageOf } from '../../src/metrics/page/scrape.ts'
import { increments, missing } from '../../src/metrics/sampler/readings.ts'
import { parseSelector } from '../../src/metrics/selector.ts'
import { fc } from '../support/fast-check.ts'

const queries: readonly MetricQuery[] = [
  {
    kind: 'counts',
    name: 'jobs',
    segment: null,
    total: parseSelector('jobs_total'),
    bad: parseSelector('jobs_total{outcome="failed"}'),
  },
  { kind: 'histogram', name: 'took', segment: null, buckets: parseSelector('took_bucket') },
  { kind: 'gauge', name: 'queue', segment: null, query: parseSelector('waiting') },
]

/** What one process does in a step: jobs that go well and fast, that fail and are slow; whether it began anew first, and whether its page can be read. */
type Step = { readonly well: number; readonly failed: number; readonly anew: boolean; readonly away: boolean }
type Process = { start: number; well: number; failed: number }

const pageText = ({ start, well, failed }: Process, queue: number): string =>
  [
    `process_start_time_seconds ${start}`,
    `jobs_total{outcome="done"} ${well}`,
    `jobs_total{outcome="failed"} ${failed}`,
    `took_bucket{le="1"} ${well}`,
    `took_bucket{le="+Inf"} ${well + failed}`,
    `waiting ${queue}`,
    '',
  ].join('\n')

describe('several pages together', () => {
  it('add up to what was done, whatever begins anew or cannot be read in between, and never to more in a step than in it', () => {
    const step = fc.record({
      well: fc.nat(50),
      failed: fc.nat(5),
      anew: fc.boolean(),
      away: fc.boolean(),
    })
    const steps = fc.array(fc.array(step, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 25 })
    fc.assert(
      fc.property(steps, (all) => {
        const first: Step = { well: 1000, failed: 10, anew: false, away: false }
        const quiet: Step = { well: 0, failed: 0, anew: false, away: false }
        const whole = [[first, first, first], ...all.map(calm), [quiet, quiet, quiet]]
        const processes: Process[] = [0, 1, 2].map((index) => ({ start: 900_000 - 1000 * index, well: 0, failed: 0 }))
        const urls = processes.map((_, index) => `http://shop-${index}.test/`)
        const readingsOf = pagesTogether(urls, queries)
        const toSamples = increments(60)
        const done = { bad: 0, total: 0 }
        const samples = whole.flatMap((own, index) => {
          const at = 1_000_000 + 60 * (index + 1)
          const pages = own.map(({ well, failed, anew, away }, which) => {
            const known = processes[which]
            if (known === undefined) throw new Error('no such process')
            if (anew) Object.assign(known, { start: at - 30, well: 0, failed: 0 })
            known.well += well
            known.failed += failed
            if (index > 0) done.bad += failed
            if (index > 0) done.total += well + failed
            return away ? missing('source-unreachable', 'gone') : pageOf(pageText(known, which + 1))
          })
          const found = toSamples(at, readingsOf(at, pages))
          const isAway = own.some(({ away }) => away)
          for (const sample of found)
            expect('missing' in sample).toBe(isAway || (index === 0 && sample.metric !== 'queue'))
          return found
        })
        const counts = samples.flatMap((sample) => ('counts' in sample ? [sample.counts.get('')] : []))
        const sumOf = (key: 'bad' | 'total') => counts.reduce((sum, each) => sum + (each?.[key] ?? 0), 0)
        expect([sumOf('bad'), sumOf('total')]).toEqual([done.bad, done.total])
        const buckets = samples.flatMap((sample) => ('buckets' in sample ? [sample.buckets.get('')] : []))
        const upTo = (le: number) => buckets.reduce((sum, each) => sum + (each?.get(le) ?? 0), 0)
        expect([upTo(Infinity) - upTo(1), upTo(Infinity)]).toEqual([done.bad, done.total])
        for (const each of counts)
          expect(Math.min(each?.bad ?? 0, (each?.total ?? 0) - (each?.bad ?? 0))).toBeGreaterThanOrEqual(0)
        const queue = samples.flatMap((sample) => ('values' in sample ? [sample.values.get('')] : []))
        expect(new Set(queue)).toEqual(new Set([6]))
      }),
    )
  })

  it('are looked at together for what counts their requests, where no policy says so', () => {
    const read = pagesTogether(['http://a.test/', 'http://b.test/'], [])
    const page = (good: number, bad: number) =>
      pageOf(`http_requests_total{code="200"} ${good}\n${bad > 0 ? `http_requests_total{code="500"} ${bad}\n` : ''}`)
    read(60, [page(10, 0), page(500, 3)])
    expect(read(120, [page(15, 0), page(520, 4)]).get('requests')).toEqual({
      counts: new Map([['', { bad: 1, total: 26 }]]),
    })
  })

  it('tell from all that counts on a page who gives the number of a gauge', () => {
    const page = (bytes: number, waiting: number) =>
      pageOf(`# TYPE sent_bytes counter\nsent_bytes_total ${bytes}\nwaiting ${waiting}\n`)
    const read = (all: readonly ReturnType<typeof page>[]) => {
      const readingsOf = pagesTogether(['http://a.test/'], queries.slice(2))
      return all.map((each, index) => {
        const reading = readingsOf(60 * (index + 1), [each]).get('queue')
        if (reading === undefined || 'missing' in reading) return reading?.missing
        return 'values' in reading ? reading.values.get('') : null
      })
    }
    const leaps = [1, 2, 3, 4, 5, 9e9, 9e9 + 1, 3e10].map((bytes, index) => page(bytes, index))
    expect(read(leaps)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    const inTurn = Array.from({ length: 12 }, (_, index) => page(index % 2 === 0 ? 9000 + index : index, index))
    expect(read(inTurn).slice(6)).toEqual(Array.from({ length: 6 }, () => 'several-processes'))
  })

  it('say which page cannot be read, without what opens it', () => {
    const urls = ['http://a.test/metrics?key=secret', 'http://b.test/metrics?key=secret', 'http://c.test/']
    const read = pagesTogether(urls, queries)
    const fine = pageOf(pageText({ start: 0, well: 1, failed: 0 }, 1))
    expect(read(60, [fine, missing('service-refused', 'HTTP status 503'), fine]).get('jobs')).toEqual({
      missing: 'source-unreachable',
      detail: '1 of 3 pages, http://b.test/metrics: HTTP status 503',
    })
    const other = pageOf('# TYPE other counter\nother_total 3\n')
    expect(read(120, [other, fine, fine]).get('jobs')).toEqual({
      missing: 'series-missing',
      detail: '1 of 3 pages, http://a.test/metrics: no series jobs_total',
    })
    const refused = missing('service-refused', 'HTTP status 503')
    expect(read(180, [refused, refused, refused]).get('queue')).toMatchObject({ missing: 'service-refused' })
  })
})

/** A process begins anew just after its page was read: what it did in between nobody has seen. */
const calm = (steps: readonly Step[], index: number, all: readonly (readonly Step[])[]): Step[] =>
  steps.map((step, which) => (all[index - 1]?.[which]?.away === true ? { ...step, anew: false } : step))
