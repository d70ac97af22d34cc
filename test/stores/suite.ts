import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parsePolicy } from '../../src/config/parse-policy.ts'
import type { MetricStore, StoreAnswer, StoreMetric } from '../../src/metrics/store.ts'
import { type OneStoreSpec, openKind, suggestionsOf } from '../../src/metrics/stores/stores.ts'
import { EMPTY, GAP, now, numberAt, platforms, STEP } from '../metrics/series/worlds.ts'
import { type Case, COUNT, type Meaning } from './filled.ts'
import type { Server } from './servers.ts'

/** What each server is asked: the contract's world, two weeks of it where the server is quick enough, in a real server. */
export function tested(cases: Readonly<Record<string, Case>>): void {
  describe.each(Object.entries(cases))('%s', (name, each) => {
    testedIn(name, each)
  })
}

function testedIn(
  name: string,
  { start, store: storeAt, asked, offered, end = now, count: most = COUNT, zero = 0 }: Case,
): void {
  let server: Server
  let store: MetricStore
  let metrics: readonly StoreMetric[]
  let spec: OneStoreSpec

  beforeAll(async () => {
    server = await start()
    const written = [
      { kind: 'counts', name: 'requests', total: asked('requests'), bad: asked('failures'), segments: ['platform'] },
      { kind: 'gauge', name: 'load', query: asked('load'), segments: ['platform'] },
    ]
    const { store: parsed } = parsePolicy(
      stringify({ watch: { store: { ...storeAt(server.url), metrics: written } } }),
      'p.yml',
    )
    if (parsed === null || parsed.kind === 'several') throw new Error('not one store')
    spec = parsed
    store = await openKind(spec, () => 'key')
    metrics = spec.metrics
  })
  afterAll(() => server.stop())

  const read = async (index: number, count: number, until = end): Promise<StoreAnswer> => {
    const metric = metrics[index]
    if (metric === undefined) throw new Error('no metric')
    return store.read(metric, { first: until - (count - 1) * STEP, count, step: STEP })
  }
  const values = (answer: StoreAnswer, part: string, segment = ''): number[] => {
    if ('missing' in answer) throw new Error(`${answer.missing}: ${answer.detail}`)
    return [...(answer.series.find((each) => each.part === part && each.segment === segment)?.values ?? [])]
  }
  /** A store of events says nothing of a step without events. */
  const sumAt = (meaning: Meaning, among: readonly string[], at: number): number => {
    const sum = among.reduce((all, platform) => all + (numberAt(meaning, platform, at) ?? Number.NaN), 0)
    return sum === 0 ? zero : sum
  }

  it('gives its past, step by step, with its gaps', async () => {
    const answer = await read(0, most)
    const expected = (meaning: Meaning, among: readonly string[]) =>
      Array.from({ length: most }, (_, at) => sumAt(meaning, among, now - (most - at) * STEP))
    const got = {
      total: values(answer, 'total'),
      ios: values(answer, 'total', 'platform=ios'),
      bad: values(answer, 'bad', 'platform=web'),
    }
    if (name.startsWith('victoriametrics')) {
      // A counter that was not scraped for a minute holds its events in the next one: sums are the same.
      const sum = (all: readonly number[]): number => all.reduce((a, b) => a + (Number.isFinite(b) ? b : 0), 0)
      const expectedSum = sum(expected('requests', platforms).map((each) => (Number.isNaN(each) ? 0 : each)))
      expect(sum(got.total) / expectedSum).toBeCloseTo(1, 1)
      return
    }
    expect(got.total).toEqual(expected('requests', platforms))
    expect(got.ios).toEqual(expected('requests', ['ios']))
    // Of a step without events it is all one whether a server says that none of them were bad.
    const isThere = (_: number, at: number): boolean => Number(got.total[at]) > 0
    expect(got.bad.filter(isThere)).toEqual(expected('failures', ['web']).filter(isThere))
    expect(got.bad.filter(isThere)).toHaveLength((most / 60) * 58)
    expect(got.total[GAP]).toBeNaN()
    expect(got.total[EMPTY]).toBe(zero)
  })

  it('gives a gauge by its label', async () => {
    const answer = await read(1, 30)
    expect(values(answer, 'value', 'platform=ios').at(-1)).toBeCloseTo(0.5)
    expect(values(answer, 'value', 'platform=web').at(-1)).toBeCloseTo(0.25)
  })

  it('has nothing where nothing was written', async () => {
    const answer = await read(0, 3, end + 3600)
    if ('missing' in answer) throw new Error(answer.detail)
    expect(answer.series.flatMap((each) => [...each.values].filter(Number.isFinite))).toEqual([])
  })

  it.runIf(offered)('offers what it holds as lines of policy', async () => {
    const found = await suggestionsOf(spec, () => 'key', end)
    expect(found).toMatchObject([{ total: offered?.[0], bad: offered?.[1] }])
  })

  it('narrows to one value of a label', async () => {
    const [metric] = metrics
    const narrowed = metric === undefined ? null : (store.narrow?.(metric, 'platform', 'web') ?? null)
    if (narrowed === null) throw new Error('cannot be narrowed')
    const answer = await store.read(narrowed, { first: end - 9 * STEP, count: 10, step: STEP })
    expect(values(answer, 'total').slice(2)).toEqual(values(await read(0, 10), 'total', 'platform=web').slice(2))
  })
}
