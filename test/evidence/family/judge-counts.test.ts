import { describe, expect, it } from 'vitest'
import type { CountTable } from '../../../src/evidence/family/count-table.ts'
import { evidenceAfter, familyScan } from '../../../src/evidence/family/family-evidence.ts'
import { judgeCounts } from '../../../src/evidence/family/judge-counts.ts'
import { calibrated } from '../../../src/evidence/family/placebo.ts'
import { segmentTree } from '../../../src/evidence/family/segment-tree.ts'
import type { Arms } from '../../../src/evidence/family/series.ts'
import { againstControl, evidenceOfCapital, extendCapital, noCapital } from '../../../src/evidence/rates/e-process.ts'
import { simulateService } from '../../bench/segments/service.ts'
import { poisson, random } from '../random.ts'
import { fc } from '../../support/fast-check.ts'

/** A service on two platforms in two regions; the rate of one combination is `ratio` times that of the rest from step 60 on. */
function service(
  seed: number,
  ratio: number,
  bad: (platform: string, region: string) => boolean,
  order?: number[],
): CountTable {
  const leaves = ['ios', 'web'].flatMap((platform) => ['eu', 'us'].map((region) => [platform, region] as const))
  const next = random(seed)
  const streams = leaves.map(([platform, region]) => {
    const draw = (factor: (step: number) => number) => {
      const total = new Float64Array(120).fill(500)
      return { total, bad: total.map((_, step) => poisson(next, 5 * factor(step))) }
    }
    const arms: Arms = {
      ours: draw((step) => (step >= 60 && bad(platform, region) ? ratio : 1)),
      control: draw(() => 1),
    }
    return [arms]
  })
  const chosen = order ?? leaves.map((_, index) => index)
  return {
    leaves: chosen.map((index) => streams[index] ?? []),
    tree: segmentTree(
      ['platform', 'region'],
      chosen.map((index) => [...(leaves[index] ?? [])]),
      [],
    ),
    steps: 120,
    length: 60,
    deploy: 60,
  }
}

const plan = { planned: 60, falseAlarmRate: 0.01 }
const nameOf = ({ alarm, basis }: ReturnType<typeof judgeCounts>): string | null =>
  alarm === null ? null : (basis.nodes[alarm.worst]?.segment.name ?? null)

describe('the judgement of many segments', () => {
  it('names the smallest node that explains the harm, at any depth', () => {
    expect(
      nameOf(
        judgeCounts(
          service(1, 4, () => true),
          plan,
        ),
      ),
    ).toBe('')
    expect(
      nameOf(
        judgeCounts(
          service(2, 4, (platform) => platform === 'ios'),
          plan,
        ),
      ),
    ).toBe('platform=ios')
    expect(
      nameOf(
        judgeCounts(
          service(3, 4, (_, region) => region === 'us'),
          plan,
        ),
      ),
    ).toBe('region=us')
    expect(
      nameOf(
        judgeCounts(
          service(4, 4, (platform, region) => platform === 'web' && region === 'eu'),
          plan,
        ),
      ),
    ).toBe('platform=web,region=eu')
  })

  it('does not depend on the order of segments', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
    const ios = (platform: string): boolean => platform === 'ios'
    fc.assert(
      fc.property(orders, fc.nat(20), (order, seed) => {
        const [straight, shuffled] = [
          judgeCounts(service(seed, 2.5, ios), plan),
          judgeCounts(service(seed, 2.5, ios, order), plan),
        ]
        expect([nameOf(shuffled), shuffled.alarm?.step, shuffled.alarm?.onset]).toEqual([
          nameOf(straight),
          straight.alarm?.step,
          straight.alarm?.onset,
        ])
      }),
      { numRuns: 15 },
    )
  })

  it('alarms at the same step however much of the watch is there, and never before it', () => {
    const whole = service(9, 3, () => true)
    const at = judgeCounts(whole, plan).alarm?.step ?? 0
    for (const steps of [70, at, at + 1, at + 20, 120]) {
      const alarm = judgeCounts({ ...whole, steps: Math.min(120, steps) }, plan).alarm
      expect(alarm?.step ?? null).toBe(steps > at ? at : null)
    }
  })

  it('finds one platform among 1,430 segments, and says that the rest is well', () => {
    const { alarm, basis } = judgeCounts(simulateService(random(3), 10_000, 4, 15), {
      planned: 15,
      falseAlarmRate: 0.01,
    })
    expect(basis.nodes.length).toBe(1430)
    expect(basis.nodes[alarm?.worst ?? 0]?.segment.name).toBe('platform=ios')
    expect(alarm?.alone).toBe(true)
  })
})

describe('the scan', () => {
  it('is the evidence of the recursion on logarithms', () => {
    const step = fc.record({
      bad: fc.nat(30),
      total: fc.integer({ min: 30, max: 999 }),
      controlBad: fc.nat(30),
      controlTotal: fc.integer({ min: 30, max: 999 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const series = (key: 'bad' | 'total' | 'controlBad' | 'controlTotal') =>
          Float64Array.from(steps, (each) => each[key])
        const arms: Arms = {
          ours: { bad: series('bad'), total: series('total') },
          control: { bad: series('controlBad'), total: series('controlTotal') },
        }
        const capital = steps.reduce((sum, each) => extendCapital(sum, againstControl(each, 1), 40), noCapital)
        const scanned = evidenceAfter(
          [{ arms, dispersion: 1, handicap: 1, rate: null }],
          { first: 0, planned: 40 },
          steps.length,
        )
        expect(scanned).toBeCloseTo(evidenceOfCapital(capital, 40), 6)
      }),
    )
  })

  it('stays finite at 1e9 events and 1e4 steps', () => {
    const many = (value: number) => new Float64Array(10_000).fill(value)
    const arms: Arms = { ours: { bad: many(1e9), total: many(1e9) }, control: { bad: many(0), total: many(1e9) } }
    const next = familyScan([{ streams: [{ arms, dispersion: 1, handicap: 1, rate: null }], share: 1 }], {
      first: 0,
      planned: 10_000,
    })
    for (let step = 0; step < 10_000; step++) expect(Number.isFinite(next().all)).toBe(true)
  })

  it('tells more evidence from less where neither fits into a number', () => {
    const failing = (bad: number) => {
      const [ours, control] = [0, 1].map((beside) => ({
        bad: new Float64Array(10).fill(beside === 0 ? bad : 5000),
        total: new Float64Array(10).fill(1e6),
      }))
      if (ours === undefined || control === undefined) throw new Error('two sides')
      return { streams: [{ arms: { ours, control }, dispersion: 1, handicap: 1, rate: null }], share: 0.5 }
    }
    const next = familyScan([failing(1e5), failing(2e5)], { first: 0, planned: 10 })
    const evidence = Array.from({ length: 10 }, () => [...next().nodes])
    for (const [index, [less = 0, more = 0]] of evidence.entries()) {
      expect(less).toBeGreaterThan(700)
      expect(more).toBeGreaterThan(1.5 * less)
      expect(less).toBeGreaterThan(evidence[index - 1]?.[0] ?? 0)
    }
  })
})

describe('calibration', () => {
  it('asks for more than chance among enough quiet windows, and never for less than 1/alpha', () => {
    const quiet = Array.from({ length: 99 }, (_, index) => index / 10)
    expect(calibrated(quiet, 0.01)).toEqual({ windows: 99, alarmed: 52, needed: 9.8, enough: true })
    expect(
      calibrated(
        quiet.map(() => 1),
        0.01,
      ).needed,
    ).toBeCloseTo(Math.log(100), 12)
    expect(calibrated([], 0.01)).toMatchObject({ windows: 0, enough: false })
    expect(calibrated([500], 0.01).needed).toBeCloseTo(2 * Math.log(100), 12)
  })
})
