import { describe, expect, it } from 'vitest'
import { noLogin } from '../support/no-login.ts'
import type { MetricStore, StoreMetric } from '../../src/metrics/store.ts'
import type { StoreSpec } from '../../src/metrics/stores/stores.ts'
import { prometheusStore } from '../../src/metrics/stores/prometheus/prometheus-store.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { withServer } from '../metrics/server.ts'
import { fc } from '../support/fast-check.ts'
import { storeApi } from '../support/store-api.ts'
import {
  anyChange,
  deployedAt,
  type Held,
  memoryStore,
  requests,
  rest,
  service,
  spec,
  watched,
} from './memory-store.ts'

const load: StoreMetric = {
  ...rest,
  name: 'load',
  labels: ['pod'],
  direction: 'both',
  minEffect: anyChange,
  query: { kind: 'gauge', query: 'load' },
}
const took: StoreMetric = {
  ...rest,
  name: 'took',
  labels: [],
  query: { kind: 'histogram', buckets: 'took', slowerThan: null },
}
const daily = (minute: number): number => 10 + 3 * Math.sin((2 * Math.PI * minute) / 1440)

function gauge(pod: string, factor: number, unit = 1): Held {
  const numbers: Held['numbers'] = ({ minute }, next) =>
    unit * daily(minute) * (minute > 9 ? factor : 1) * (1 + 0.1 * (next() - 0.5))
  return { of: 'load', arm: 'ours', part: 'value', segment: `pod=${pod}`, le: Number.NaN, numbers }
}

function buckets(slow: number, unit = 1): Held[] {
  return [0.1, 0.5, Infinity].map((le) => ({
    of: 'took',
    arm: 'ours',
    part: 'bucket',
    segment: '',
    le: le * unit,
    numbers: ({ minute }, next) => {
      const total = 900 + Math.round(200 * next())
      const above = Math.round(total * (minute > 6 ? slow : 0.01) * (0.8 + 0.4 * next()))
      return le === Infinity ? total : le === 0.5 ? total - above : Math.round((total - above) * 0.8)
    },
  }))
}

const worlds: readonly { name: string; held: readonly Held[]; of: StoreSpec }[] = [
  { name: 'quiet counts', held: service(() => 0.006), of: spec([requests]) },
  {
    name: 'counts that get worse',
    held: service((minute, platform) => (minute > 20 && platform === 'platform=ios' ? 0.03 : 0.006)),
    of: spec([requests]),
  },
  { name: 'a histogram that gets slower', held: buckets(0.05), of: spec([took]) },
  {
    name: 'a gauge that is off',
    held: [gauge('a', 1), gauge('b', 1.6)],
    of: spec([load], { history: 8 * 86_400 }),
  },
  {
    name: 'all of them at once',
    held: [...service(() => 0.006), ...buckets(0.01), gauge('a', 1.5)],
    of: spec([requests, took, load], { history: 8 * 86_400 }),
  },
]

/** The watch with looks at these seconds after the deploy, and at the end. `endedAt`: when it was over on the clock. */
async function lookedAt(store: MetricStore, of: StoreSpec, looks: readonly number[]) {
  const times = [...looks.toSorted((a, b) => a - b), 3700, 4400]
  let now = deployedAt + 5
  const clock = {
    now: () => now * 1000,
    sleep: () => {
      now = deployedAt + (times.shift() ?? 5000)
      return Promise.resolve()
    },
  }
  const { verdict } = await watched(store, of, { clock })
  return { verdict, endedAt: now }
}

describe('looks', () => {
  // As soon as a step may be read: no other look sees it earlier.
  const everyMinute = Array.from({ length: 61 }, (_, minute) => 60 * minute + 15)
  const some = fc.uniqueArray(fc.integer({ min: 6, max: 3690 }), { maxLength: 12 })

  it.each(worlds)('at any times end alike and never before the last step they need: $name', async ({ held, of }) => {
    const store = memoryStore(held)
    const steady = await lookedAt(store, of, everyMinute)
    await fc.assert(
      fc.asyncProperty(some, async (looks) => {
        const { verdict, endedAt } = await lookedAt(store, of, looks)
        expect(verdict).toEqual(steady.verdict)
        expect(endedAt).toBeGreaterThanOrEqual(verdict.endedAt)
        expect(endedAt).toBeGreaterThanOrEqual(Math.min(steady.endedAt, 3600 + deployedAt))
      }),
      { numRuns: 4 },
    )
  })
})

/** What does not bear a unit. */
const shape = (verdict: Verdict) => ({
  verdict: `${verdict.verdict}: ${verdict.reasonCode}`,
  endedAt: verdict.endedAt,
  worst: verdict.verdict === 'regressed' ? verdict.regression.worst.segment : null,
  onset: verdict.verdict === 'regressed' ? verdict.regression.onset : null,
  evidence: verdict.nodes.map(({ segment, logEvidence }) => [segment, Number(logEvidence.toPrecision(6))]),
})

describe('units', () => {
  const units = fc.constantFrom(1e-9, 0.001, 1 / 1024, 60, 1000, 8 * 1024 ** 3)

  it('of a gauge change nothing', async () => {
    const of = spec([load], { history: 8 * 86_400 })
    for (const factor of [1, 1.6]) {
      const plain = shape((await watched(memoryStore([gauge('a', factor)]), of, { lookEvery: 600 })).verdict)
      await fc.assert(
        fc.asyncProperty(units, async (unit) => {
          const { verdict } = await watched(memoryStore([gauge('a', factor, unit)]), of, { lookEvery: 600 })
          expect(shape(verdict)).toEqual(plain)
        }),
        { numRuns: 5 },
      )
    }
  })

  it('of the boundaries of a histogram change nothing but their names', async () => {
    const seconds = await watched(memoryStore(buckets(0.05)), spec([took]), { lookEvery: 600 })
    const milliseconds = await watched(memoryStore(buckets(0.05, 1000)), spec([took]), { lookEvery: 600 })
    expect(shape(milliseconds.verdict)).toEqual(shape(seconds.verdict))
    expect(milliseconds.verdict.message).toContain('slower than 500')
  })
})

describe('the order of series in an answer', () => {
  it.each(worlds)('changes nothing: $name', async ({ held, of }) => {
    const straight = await watched(memoryStore(held), of, { lookEvery: 600 })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...held], { minLength: held.length }), async (shuffled) => {
        expect(await watched(memoryStore(shuffled), of, { lookEvery: 600 })).toEqual(straight)
      }),
      { numRuns: 4 },
    )
  })
})

describe('numbers that no count can be', () => {
  const odd = fc.record({
    value: fc.constantFrom('NaN', '+Inf', '-Inf', '-1', '-0.5'),
    part: fc.constantFrom('total', 'bad'),
    segment: fc.constantFrom('', 'platform=ios'),
    // The minutes of the rollout are never asked for.
    minutes: fc
      .uniqueArray(fc.integer({ min: -300, max: 59 }), { minLength: 1, maxLength: 70 })
      .filter((minutes) => minutes.some((minute) => minute <= -5 || minute >= 1)),
  })

  it('are named, wherever they stand, and are never evidence', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async ({ value, part, segment, minutes }) => {
        const held = service(() => 0.006).map((each): Held => ({
          ...each,
          numbers: (at, next) =>
            each.part === part && each.segment === segment && minutes.includes(at.minute)
              ? Number.POSITIVE_INFINITY
              : each.numbers(at, next),
        }))
        const listener = storeApi(held, () => false, value)
        const verdict = await withServer(listener, async (url) => {
          const store = prometheusStore({ url, access: noLogin, timeoutMilliseconds: 5000 }, 60)
          return (await watched(store, spec([requests]), { lookEvery: 3600 })).verdict
        })
        expect(verdict.verdict).not.toBe('regressed')
        const said = `${verdict.message} ${verdict.remarks?.join(' ')}`
        expect(said).toMatch(/(?:total|bad) is (?:NaN|-?Infinity|-1|-0\.5), which cannot be/)
        const after = minutes.filter((minute) => minute > 1).length
        if (after > 20) expect(verdict.verdict).toBe('inconclusive')
        expect(JSON.stringify(verdict.nodes)).not.toMatch(/null,"total"|"bad":null|"total":null/)
      }),
      {
        numRuns: 8,
        // A part without its total is no case of more bad events than events.
        examples: [[{ value: 'NaN', part: 'total', segment: 'platform=ios', minutes: [-30] }]],
      },
    )
  })
})
