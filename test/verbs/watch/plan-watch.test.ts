import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planWatch } from '../../../src/deploy/record-entries.ts'
import type { EnvironmentRecord, WatchEntry } from '../../../src/deploy/record.ts'
import type { Prepared } from '../../../src/verbs/prepare-deploy.ts'
import type { Setting } from '../../../src/verbs/setting.ts'
import { type Noted, planDeployWatch } from '../../../src/verbs/watch/plan-watch.ts'
import type { SamplesInHand } from '../../../src/verbs/watch/sampling.ts'
import { type Baseline, withNewMetrics } from '../../../src/watch/baseline.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { baseline, decidedResponse, fakeSha } from '../../support/record-fixtures.ts'
import { responderOf } from '../../support/responder.ts'
import { plan, requests, spec } from '../../watch/memory-store.ts'

const [earlier, own] = [fakeSha('a1'), fakeSha('b2')]
let forge: MemoryForge
beforeEach(async () => void (forge = await createMemoryForge()))
afterEach(() => forge.close())

const record = (): Promise<EnvironmentRecord> => responderOf(forge, 99).store.read()
const at = '2026-03-06T16:00:00.000Z'

/** Another run's deploy that passed its gate an hour before and was never watched. */
const lost: WatchEntry = {
  deployment: 1,
  sha: earlier,
  baseSha: null,
  run: { id: 1, attempt: 1 },
  state: 'planned',
  startedAt: null,
  baseline: null,
  verdict: null,
  plannedAt: at,
}
const remember = (entry: WatchEntry) =>
  responderOf(forge, 1).store.update('planned', (before) => planWatch(before, entry))

/** Plans the watch of a deploy from a store, by the record as its gate has read it. */
function planned(read: EnvironmentRecord, samples: Partial<SamplesInHand> = {}, run = 2, noted: Noted = {}) {
  const responder = responderOf(forge, run)
  const setting = { ...responder, conduct: { advisory: false, dryRun: false } } as unknown as Setting
  const prepared = {
    record: read,
    request: { sha: own },
    base: earlier,
    branch: 'main',
    origin: { kind: 'text' },
    policy: { incidents: [] },
    live: { deployment: null, ignored: [] },
    stage: null,
  } as unknown as Prepared
  const store = spec([requests])
  const inHand = { plan, file: null, source: null, since: 0, store, late: false, ...samples }
  return planDeployWatch(setting, prepared, null, inHand, false, noted)
}

describe('what a deploy is compared with', () => {
  it('is the time just before it where nothing is unproven', async () => {
    const { baseline: chosen, baseSha, store } = await planned(await record())
    expect(chosen).toMatchObject({ kind: 'previous-window' })
    expect(store?.pastUntil).toBe(chosen?.until)
    expect(baseSha).toBe(earlier)
    expect((await record()).watches).toMatchObject([{ sha: own, baseline: chosen }])
  })

  it('is the time before a deploy that is not proven, also where that passed its gate only while this one was looked at', async () => {
    const before = await record()
    await remember(lost)
    for (const read of [await record(), before]) {
      const task = await planned(read)
      expect(task.baseline).toMatchObject({ kind: 'last-proven', until: Date.parse(at) / 1000 })
      expect(task.store?.pastUntil).toBe(Date.parse(at) / 1000)
    }
    expect((await record()).watches.at(-1)).toMatchObject({ sha: own, baseline: { kind: 'last-proven' } })
  })

  it('is the time before an open incident', async () => {
    await responderOf(forge, 1).store.update('bad', (before) => ({ ...before, responses: [decidedResponse()] }))
    const task = await planned(await record())
    expect(task).toMatchObject({ baseline: { ...baseline, kind: 'kept' }, mitigates: { mended: false } })
  })

  it('is for a watch of its own what its gate has chosen, and the deploy stays where it was', async () => {
    await remember(lost)
    const gate = await planned(await record())
    await remember({ ...lost, sha: fakeSha('c3'), run: { id: 3, attempt: 1 } })
    const watch = await planned(await record(), { late: true })
    expect(watch.baseline).toEqual(gate.baseline)
    expect((await record()).watches.map(({ sha }) => sha)).toEqual([earlier, own, fakeSha('c3')])
  })

  it('is nothing for a watch of its own that no gate has planned, where nothing else is known', async () => {
    expect((await planned(await record(), { late: true })).baseline).toBeNull()
  })
})

it('takes as long as the gate found, also where it is a step of its own', async () => {
  const found = { risk: { times: 4.2, longer: 2 } }
  const gate = await planned(await record(), {}, 2, { found })
  expect([gate.plan.duration, gate.plan.minWatch]).toEqual([2 * plan.duration, 2 * plan.minWatch])
  expect((await record()).watches).toMatchObject([{ found }])
  const watch = await planned(await record(), { late: true })
  expect([watch.plan.duration, watch.found]).toEqual([2 * plan.duration, found])
})

describe('a metric that is watched for the first time', () => {
  const one = (name: string, total: number, seconds: number): Baseline => ({
    kind: 'previous-window',
    from: 1000 - seconds,
    until: 1000,
    metrics: { [name]: { '': { bad: 10, total } } },
  })

  it('begins with what is seen now, at the rates that both had', () => {
    expect(withNewMetrics({ ...one('requests', 1000, 100), kind: 'last-proven' }, one('jobs', 30, 50))).toEqual({
      kind: 'last-proven',
      from: 950,
      until: 1000,
      metrics: { requests: { '': { bad: 5, total: 500 } }, jobs: { '': { bad: 10, total: 30 } } },
    })
  })

  it('is so of histograms and gauges as well', () => {
    const kept: Baseline = {
      ...one('requests', 1000, 100),
      kind: 'kept',
      buckets: { took: { '': { 1: 40, Infinity: 80 } } },
    }
    const now: Baseline = {
      ...one('requests', 5, 50),
      buckets: { took: { '': { 1: 1, Infinity: 2 } }, 'took now': { '': { 1: 3, Infinity: 4 } } },
      levels: { queue: { '': { mean: 7, steps: 50 } } },
    }
    expect(withNewMetrics(kept, now)).toMatchObject({
      metrics: { requests: { '': { bad: 5, total: 500 } } },
      buckets: { took: { '': { 1: 20, Infinity: 40 } }, 'took now': { '': { 1: 3, Infinity: 4 } } },
      levels: { queue: { '': { mean: 7, steps: 50 } } },
    })
  })

  it('changes nothing where it is known', () => {
    const kept = one('requests', 1000, 100)
    expect(withNewMetrics(kept, one('requests', 5, 50))).toBe(kept)
    expect(withNewMetrics(kept, null)).toBe(kept)
  })
})
