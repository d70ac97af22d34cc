import { describe, expect, it } from 'vitest'
import type { StoreMetric } from '../../src/metrics/store.ts'
import { memoryStore, requests, service, spec, watched } from './memory-store.ts'

// A segment that the deploy does not reach tells whose fault it is.

const metric: StoreMetric = { ...requests, untouched: ['platform=web'] }
const worse = (who: readonly string[], from = 5) =>
  service((minute, platform) => 0.006 * (minute > from && who.includes(platform) ? 8 : 1))
const verdictOf = async (who: readonly string[], of = metric) =>
  (await watched(memoryStore(worse(who)), spec([of]))).verdict

describe('a segment that the deploy does not reach', () => {
  it('makes it external where it gets worse at the same time, and is named', async () => {
    const verdict = await verdictOf(['platform=ios', 'platform=web'])
    expect(verdict).toMatchObject({ verdict: 'external', reasonCode: 'untouched-segment-worse' })
    expect(verdict.message).toMatch(
      /^A segment that the deploy does not reach got worse as well: requests of platform=web\. Requests/,
    )
  })

  it('leaves the blame where it is well', async () => {
    const verdict = await verdictOf(['platform=ios'])
    expect(verdict).toMatchObject({ verdict: 'regressed', regression: { worst: { segment: 'platform=ios' } } })
  })

  it('is not our fault by itself, not even through all traffic', async () => {
    const verdict = await verdictOf(['platform=web'])
    expect(verdict).toMatchObject({ verdict: 'external', reasonCode: 'untouched-segment-worse' })
    expect(verdict.nodes.map(({ segment }) => segment)).toEqual(['', 'platform=ios'])
  })

  it('is only a remark where nothing that the deploy reaches has alarmed', async () => {
    // Web is a small part here: all traffic does not show it.
    const held = worse(['platform=web']).map((each) =>
      each.segment === ''
        ? {
            ...each,
            numbers:
              worse([]).find(({ part, segment }) => part === each.part && segment === '')?.numbers ?? each.numbers,
          }
        : each,
    )
    const { verdict } = await watched(memoryStore(held), spec([metric]))
    expect(verdict.verdict).toBe('healthy')
    expect(verdict.remarks?.[0]).toBe(
      'requests of platform=web, which the deploy does not reach, got worse; by itself that ends no watch.',
    )
  })

  it('is no new segment where it had no traffic before', async () => {
    const held = [
      ...service(() => 0.006),
      ...worse([]).map((each) => ({ ...each, segment: each.segment.replace('web', 'car') })),
    ].filter(({ segment }) => segment !== 'platform=web')
    const { verdict } = await watched(memoryStore(held), spec([{ ...requests, untouched: ['platform=tv'] }]))
    expect(verdict.nodes.every(({ note }) => note !== 'new')).toBe(true)
  })
})
