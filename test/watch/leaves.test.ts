import { describe, expect, it } from 'vitest'
import type { MetricStore, StoreMetric } from '../../src/metrics/store.ts'
import { lookerOf } from '../../src/watch/look.ts'
import { learnLeaves, newlySuspicious } from '../../src/watch/nodes/late-segments.ts'
import { prepareGroup } from '../../src/watch/nodes/metric-groups.ts'
import { emptyTable } from '../../src/watch/steps/metric-table.ts'
import { type Reader, readUpTo } from '../../src/watch/steps/step-reader.ts'
import { timelineOf } from '../../src/watch/steps/timeline.ts'
import { poissonCount } from '../bench/counts/random.ts'
import { random } from '../evidence/random.ts'
import { deployedAt, type Held, memoryStore, requests, spec, watched } from './memory-store.ts'

const deep: StoreMetric = { ...requests, labels: ['platform', 'region'] }
const platforms = ['ios', 'web', 'android']
const regions = ['eu', 'us', 'asia', 'africa']
const cells = platforms.flatMap((platform) => regions.map((region) => [`platform=${platform}`, `region=${region}`]))

/** Every platform in every region, 120 requests a minute each; `share` says how many of a combination are bad. */
function world(share: (minute: number, cell: string) => number, seed = 1): Held[] {
  const known = new Map<string, { total: number; bad: number }>()
  const countsOf = (minute: number, cell: string) => {
    const key = `${minute} ${cell}`
    const found = known.get(key)
    if (found) return found
    const letters = [...cell].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, seed * 7)
    const next = random(letters * 4001 + minute + 10_000)
    const total = poissonCount(next, 120)
    const made = { total, bad: Math.min(total, poissonCount(next, total * share(minute, cell))) }
    known.set(key, made)
    return made
  }
  const segments = ['', ...platforms.map((each) => `platform=${each}`), ...regions.map((each) => `region=${each}`)]
  return [...segments, ...cells.map((each) => each.join(','))].flatMap((segment) =>
    (['total', 'bad'] as const).map((part): Held => {
      const wanted = segment === '' ? [] : segment.split(',')
      const members = cells.filter((cell) => wanted.every((each) => cell.includes(each))).map((cell) => cell.join(','))
      const numbers: Held['numbers'] = ({ minute }) =>
        members.reduce((sum, cell) => sum + countsOf(minute, cell)[part], 0)
      return { of: 'requests', arm: 'ours', part, segment, le: Number.NaN, numbers }
    }),
  )
}

const faulty =
  (cell: string, factor: number, from = 5) =>
  (minute: number, of: string): number =>
    0.006 * (of === cell && minute > from ? factor : 1)

describe('combinations of labels below a segment', () => {
  it('are not asked for while nothing is suspicious', async () => {
    const store = memoryStore(world(() => 0.006))
    const { verdict } = await watched(store, spec([deep], { history: 86_400 }))
    expect(verdict.verdict).toBe('healthy')
    expect(new Set(store.metrics)).toEqual(new Set([deep]))
    expect(verdict.remarks?.join(' ')).not.toContain('combinations')
  })

  it('are named by their labels where one of them is what got worse', async () => {
    const store = memoryStore(world(faulty('platform=ios,region=eu', 12)))
    const { verdict } = await watched(store, spec([deep], { history: 86_400 }))
    if (verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(verdict.regression.worst).toMatchObject({ metric: 'requests', segment: 'platform=ios,region=eu' })
    expect(verdict.message).toContain('Everything else looks normal.')
    expect(verdict.remarks?.join(' ')).toMatch(/4 combinations of labels below requests of platform=ios were judged/)
    const below = store.metrics.filter((metric) => metric !== deep).map(({ query }) => query)
    expect(below[0]).toEqual({ kind: 'counts', total: expect.stringContaining('="'), bad: expect.anything() })
    expect(below.length).toBeGreaterThan(0)
  })

  it('give way to the segment where all of it got worse', async () => {
    const share = (minute: number, cell: string): number => 0.006 * (minute > 5 && cell.includes('ios') ? 5 : 1)
    const { verdict } = await watched(memoryStore(world(share)), spec([deep], { history: 86_400 }))
    expect(verdict).toMatchObject({ verdict: 'regressed', regression: { worst: { segment: 'platform=ios' } } })
  })

  it('give the same verdict whenever one looks', async () => {
    const of = spec([deep], { history: 86_400 })
    for (const factor of [7, 12]) {
      const store = memoryStore(world(faulty('platform=web,region=us', factor)))
      const whole = await watched(store, of)
      for (const lookEvery of [300, 1000, 4000]) {
        expect((await watched(store, of, { lookEvery })).verdict).toEqual(whole.verdict)
      }
    }
  })

  it('leave the verdict to their segment where the store does not give them', async () => {
    const fault = (_: string, __: unknown, metric: StoreMetric) =>
      metric === deep ? null : ({ missing: 'source-error', detail: 'query timed out' } as const)
    const store = memoryStore(world(faulty('platform=ios,region=eu', 12)), fault)
    const { verdict } = await watched(store, spec([deep], { history: 86_400 }))
    if (verdict.verdict !== 'regressed') throw new Error(verdict.message)
    expect(verdict.regression.worst.segment).toMatch(/^(platform=ios|region=eu)$/)
    expect(verdict.remarks?.join(' ')).toContain('could not be read (query timed out); it is judged as a whole.')
  })

  it('alarm no more often than the stated rate even where all of them are looked at from the beginning', async () => {
    const falseAlarmRate = 0.3
    // Without a minimum effect the evidence alone decides.
    const bare = { ...deep, minEffect: { relative: 0.01, absolute: 0 } }
    const times = { step: 60, range: 60, history: 6 * 3600, pastUntil: deployedAt - 300, startedAt: deployedAt }
    const timeline = timelineOf({ ...times, duration: 3600 })
    const read = (store: MetricStore, readers: readonly Reader[]) =>
      readUpTo(store, readers, timeline, deployedAt + 9000)
    let alarms = 0
    const seeds = Array.from({ length: 40 }, (_, index) => index + 1)
    for (const seed of seeds) {
      const store = memoryStore(world(() => 0.006, seed))
      const whole: Reader = { table: emptyTable(bare, timeline.steps), cursor: 0 }
      await read(store, [whole])
      const group = prepareGroup('critical', [whole.table], {
        timeline,
        baseline: 'auto',
        deploys: [],
        falseAlarmRate,
        sustainedFor: 60,
        traffic: true,
        pastIsEarlier: false,
      })
      const looker = lookerOf(group, timeline)
      // What is kept for the leaves below each segment, and for segments that nobody knew, comes out of the same rate.
      const ofNodes = group.owners[0]?.nodes.map(({ share }) => share) ?? []
      const ofLeaves = ofNodes.slice(1).map(() => group.owners[0]?.leafShare ?? 0)
      const ofFresh = group.owners[0]?.freshShare ?? 0
      expect([...ofNodes, ...ofLeaves, ofFresh].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      const counts = looker.countsUpTo(timeline.deploy)
      if (counts === null) throw new Error('nothing is counted')
      const suspects = group.owners.map((_, node) => ({ node, step: timeline.deploy }))
      const leaves = newlySuspicious(group, { ...counts, suspects }, [], timeline, store.narrow)
      await read(
        store,
        leaves.map(({ reader }) => reader),
      )
      for (const each of leaves) each.learnt = learnLeaves(each, timeline, falseAlarmRate)
      looker.joined.push(...leaves)
      expect(leaves).toHaveLength(4)
      for (const { learnt, owner } of leaves) {
        expect(learnt?.family?.plan.falseAlarmRate).toBeCloseTo(falseAlarmRate * owner.leafShare, 12)
        expect(learnt?.family?.family.nodes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
      }
      if (looker.upTo(timeline.steps).alarmAt !== null) alarms += 1
    }
    expect(alarms / seeds.length).toBeLessThanOrEqual(falseAlarmRate)
  })
})
