import { describe, expect, it } from 'vitest'
import { type Held, memoryStore, requests, service, spec, watched } from './memory-store.ts'

// A platform that comes to exist with the deploy: nobody knew it before.

const SHARE = 0.006
/** Requests a minute of the new platform, `bad` of each ten thousand. */
const car = (each: number, bad: number, of: Held['arm'] = 'ours'): Held[] =>
  (['total', 'bad'] as const).map((part) => ({
    of: 'requests',
    arm: of,
    part,
    segment: 'platform=car',
    le: Number.NaN,
    numbers: ({ minute }) => (minute <= 0 ? null : part === 'total' ? each : Math.round((each * bad) / 10_000)),
  }))

const world = (bad: number): Held[] => [...service(() => SHARE), ...car(100, bad)]
const beside = (bad: number): Held[] => [...service(() => SHARE, 'requests', 'control'), ...world(bad)]
const besideControl = { ...requests, control: { kind: 'counts', total: 'old_total', bad: 'old_bad' } } as const

describe('a segment first seen since the deploy', () => {
  it.each([
    ['the past', world, requests],
    ['a control', beside, besideControl],
  ])('is compared with what is normal for all traffic in %s', async (_, held, metric) => {
    const bad = await watched(memoryStore(held(2000)), spec([metric]))
    if (bad.verdict.verdict !== 'regressed') throw new Error(bad.verdict.message)
    expect(bad.verdict.regression.worst).toMatchObject({ segment: 'platform=car', note: 'new' })
    expect(bad.verdict.regression.worst.baseline.share).toBeCloseTo(SHARE, 2)
    expect(bad.verdict.message).toMatch(/^Requests of platform=car fail more often .+ Other platforms look normal\.$/)
    const fine = (await watched(memoryStore(held(60)), spec([metric]))).verdict
    expect(fine.verdict).toBe('healthy')
    expect(fine.nodes.filter(({ note }) => note === 'new').map(({ segment }) => segment)).toEqual(['platform=car'])
  })

  it('gives the same verdict whenever one looks', async () => {
    const store = memoryStore([...world(400), ...car(30, 900).map((each) => ({ ...each, segment: 'platform=tv' }))])
    const whole = await watched(store, spec([requests]))
    expect(whole.verdict.verdict).toBe('regressed')
    for (const lookEvery of [300, 1000, 4000]) {
      expect((await watched(store, spec([requests]), { lookEvery })).verdict).toEqual(whole.verdict)
    }
  })

  it('shares what is kept for all that come', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      car(10, 60).map((each) => ({ ...each, segment: `platform=p${String(index).padStart(2, '0')}` })),
    )
    const { verdict } = await watched(memoryStore([...service(() => SHARE), ...many.flat()]), spec([requests]))
    const fresh = verdict.nodes.filter(({ note }) => note === 'new')
    expect(fresh).toHaveLength(20)
    // exp(-(threshold - what the first needs)) are the parts: 1/(n(n+1)), which add up to less than one.
    const parts = fresh.map(({ logThreshold }) => Math.exp(-logThreshold))
    for (const [index, part] of parts.entries()) {
      expect(part / (2 * (parts[0] ?? 1))).toBeCloseTo(1 / ((index + 1) * (index + 2)), 10)
    }
  })
})
