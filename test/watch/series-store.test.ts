import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import { checkStore } from '../../src/metrics/check-store.ts'
import { openKind, type StoreSpec } from '../../src/metrics/stores/stores.ts'
import { withServer } from '../metrics/server.ts'
import { deployedAt, type Held, numbersOf, service, watched } from './memory-store.ts'

// A whole watch on a store that is asked in a language of its own.

/** A service over HTTP as `source: json` reads it: `/total`, `/bad` and `/none`, by platform where that is asked for. */
const serving =
  (held: readonly Held[]): RequestListener =>
  (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store')
    const [from, until] = [Number(searchParams.get('from')), Number(searchParams.get('until'))]
    const step = Number(searchParams.get('step'))
    const isByPlatform = searchParams.get('by') === 'platform'
    const wanted = held.filter(({ part, segment }) => `/${part}` === pathname && (segment !== '') === isByPlatform)
    const range = { first: from + step, count: Math.round((until - from) / step), step }
    const series = wanted.map((each) => ({
      platform: each.segment.replace('platform=', ''),
      points: [...numbersOf(each, range)].map((value, at) => [from + at * step, Number.isNaN(value) ? null : value]),
    }))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ series }))
  }

function specOf(url: string, bad: string, more: Readonly<Record<string, unknown>> = {}): StoreSpec {
  const path = (name: string): string => `/${name}?from={from}&until={until}&step={step}&by={by}`
  const requests = { kind: 'counts', name: 'requests', total: path('total'), segments: ['platform'], ...more }
  const store = {
    source: 'json',
    url,
    series: 'series',
    points: 'points',
    'history-days': 3,
    metrics: [{ ...requests, bad: path(bad) }],
  }
  const { store: spec } = parsePolicy(stringify({ watch: { store: store } }), 'deploy-guard.yml')
  if (spec === null) throw new Error('no store')
  return spec
}

async function ending(held: readonly Held[], bad = 'bad', more = {}): Promise<{ verdict: string; reason: string }> {
  return withServer(serving(held), async (url) => {
    const spec = specOf(url, bad, more)
    const { verdict } = await watched(await openKind(spec, () => ''), spec)
    return { verdict: verdict.verdict, reason: verdict.reasonCode }
  })
}

describe('a watch on a store in its own language', () => {
  const well = service(() => 0.006)

  it('finds harm, and none where there is none', async () => {
    expect(await ending(service((minute) => (minute > 5 ? 0.06 : 0.006)))).toMatchObject({ verdict: 'regressed' })
    expect(await ending(well)).toMatchObject({ verdict: 'healthy' })
  })

  it('says nothing by a query that never found a bad event, unless the policy vouches for it', async () => {
    expect(await ending(well, 'none')).toEqual({ verdict: 'inconclusive', reason: 'not-separating' })
    expect(await ending(well, 'none', { rare: true })).toMatchObject({ verdict: 'healthy' })
  })

  it('is told before the deploy what it would find', async () => {
    const now = deployedAt + 3600
    await withServer(serving(well), async (url) => {
      const { metrics, problems } = await checkStore(specOf(url, 'bad'), 60, now)
      expect(metrics).toMatchObject([{ separates: true, segments: ['platform=ios', 'platform=web'] }])
      expect(problems).toEqual([])
      const blind = await checkStore(specOf(url, 'none'), 60, now)
      expect(blind.metrics).toMatchObject([{ separates: false, reason: expect.stringContaining('matches-nothing') }])
    })
  })
})
