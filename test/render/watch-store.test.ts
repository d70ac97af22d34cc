import { describe, expect, it } from 'vitest'
import type { StoreMetric } from '../../src/metrics/store.ts'
import { watchSummary } from '../../src/render/watch-summary.ts'
import { anyChange, type Held, memoryStore, requests, rest, service, spec, watched } from '../watch/memory-store.ts'

const load: StoreMetric = {
  ...rest,
  name: 'load',
  labels: ['pod'],
  minEffect: anyChange,
  query: { kind: 'gauge', query: 'load' },
}
const gauge = (factor: number): Held => ({
  of: 'load',
  arm: 'ours',
  part: 'value',
  segment: 'pod=a',
  le: Number.NaN,
  numbers: ({ minute }, next) =>
    (10 + 3 * Math.sin((2 * Math.PI * minute) / 1440)) * (minute > 6 ? factor : 1) * (1 + 0.05 * (next() - 0.5)),
})
const share = (factor: number) => (minute: number, platform: string) =>
  0.006 * (minute > 8 && platform === 'platform=ios' ? factor : 1)
const other: StoreMetric = { ...requests, name: 'other', labels: [], role: 'control' }
const week = { history: 8 * 86_400 }

const verdicts = {
  healthy: () => watched(memoryStore(service(share(1))), spec([requests])),
  regressed: () => watched(memoryStore(service(share(5))), spec([requests])),
  gauge: () => watched(memoryStore([gauge(2)]), spec([load], week)),
  both: () => watched(memoryStore([...service(share(1)), gauge(1)]), spec([requests, load], week)),
  external: () => watched(memoryStore([...service(share(9)), ...service(share(9), 'other')]), spec([requests, other])),
}

describe('the summary of a watch on a store', () => {
  it.each([
    ['healthy', verdicts.healthy],
    ['regressed', verdicts.regressed],
    ['gauge', verdicts.gauge],
    ['both', verdicts.both],
    ['external', verdicts.external],
  ])('reads like golden/watch-store-%s.md', async (name, verdict) => {
    await expect(watchSummary((await verdict()).verdict)).toMatchFileSnapshot(`golden/watch-store-${name}.md`)
  })
})
