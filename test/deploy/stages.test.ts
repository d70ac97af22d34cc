import { describe, expect, it } from 'vitest'
import { cellStates, cellStore, keptWatches, throughStage, worstOf } from '../../src/deploy/cells.ts'
import { holdsOf } from '../../src/deploy/hold.ts'
import { compareWith } from '../../src/deploy/proven.ts'
import { lastGood, markGood, planWatch } from '../../src/deploy/record-entries.ts'
import { emptyRecord, type EnvironmentRecord, type RecordStore } from '../../src/deploy/record.ts'
import { recordVerdict } from '../../src/verbs/watch/conclude-watch.ts'
import type { WatchTask } from '../../src/watch/task.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { anyPlan, memoryRecord } from '../support/memory-record.ts'
import { baseline, fakeSha, regressedVerdict } from '../support/record-fixtures.ts'

const [good, next, mended] = [fakeSha('a'), fakeSha('b'), fakeSha('c')]

type Word = 'healthy' | 'regressed' | 'inconclusive'

function verdictOf(word: Word): Verdict {
  const worse = regressedVerdict()
  if (word === 'regressed') return worse
  const { regression: _, ...rest } = worse
  if (word === 'healthy') return { ...rest, verdict: 'healthy', reasonCode: 'no-harm-found' }
  return { ...rest, verdict: 'inconclusive', reasonCode: 'no-data' }
}

type Deploy = {
  readonly sha: string
  readonly run: number
  readonly stage: 'canary' | 'full'
  readonly mitigates?: boolean
}

const minute = (run: number, stage: Deploy['stage'], more = 0): string =>
  new Date(Date.parse('2026-03-06T17:00:00Z') + 60_000 * (60 * run + (stage === 'full' ? 30 : 0) + more)).toISOString()

const placeOf = (stage: Deploy['stage']) => ({ stage: stage === 'full' ? null : stage })
const stageOf = (name: Deploy['stage']) => ({ name, last: name === 'full' })
const deploymentOf = ({ run, stage }: Deploy): number => 10 * run + (stage === 'full' ? 1 : 0)

async function begin(store: RecordStore, deploy: Deploy): Promise<void> {
  const { sha, run, stage } = deploy
  const entry = {
    deployment: deploymentOf(deploy),
    sha,
    run: { id: run, attempt: 1 },
    baseSha: good,
    state: 'running',
    plannedAt: minute(run, stage),
    startedAt: minute(run, stage, 1),
    verdict: null,
    baseline,
    stage: stageOf(stage),
  } as const
  await cellStore(store, placeOf(stage)).update('Planned', (record) => planWatch(record, entry))
}

async function end(store: RecordStore, deploy: Deploy, word: Word): Promise<void> {
  const { sha, run, stage, mitigates = false } = deploy
  const task: WatchTask = {
    environment: 'production',
    stage: { ...stageOf(stage), share: stage === 'full' ? null : 0.05 },
    sha,
    baseSha: good,
    branch: 'main',
    deployment: deploymentOf(deploy),
    plan: anyPlan,
    baseline,
    mitigates: mitigates ? { mended: true } : null,
    samples: null,
  }
  const by = { at: minute(run, stage, 20), run: { id: run, attempt: 1 } }
  await cellStore(store, placeOf(stage)).update('Ended', (record) => recordVerdict(record, task, verdictOf(word), by))
}

async function went(store: RecordStore, deploy: Deploy, word: Word): Promise<void> {
  await begin(store, deploy)
  await end(store, deploy, word)
}

/** A first version that everybody has and that is good. */
async function goodStore() {
  const store = memoryRecord()
  const mark = { deployment: 1, sha: good, at: minute(0, 'full'), run: { id: 1, attempt: 1 } }
  await store.update('Good', (record) => markGood(record, mark))
  return store
}

const canary = { sha: next, run: 7, stage: 'canary' } as const
const full = { sha: next, run: 7, stage: 'full' } as const

describe('a canary and then all', () => {
  it('only the last stage makes a commit good', async () => {
    const store = await goodStore()
    await went(store, canary, 'healthy')
    expect(lastGood(store.whole)?.sha).toBe(good)
    await went(store, full, 'healthy')
    expect(lastGood(store.whole)?.sha).toBe(next)
  })

  it('a red canary opens what a red deploy opens, back to what everybody has, and keeps that few had it', async () => {
    const store = await goodStore()
    await went(store, canary, 'regressed')
    expect(store.whole.responses).toMatchObject([{ bad: next, good, cells: [{ name: 'canary', part: 0.05 }] }])
    expect(holdsOf(store.whole)).toMatchObject([{ bad: next, good }])
  })

  it.each([
    ['regressed', 'healthy', 'regressed'],
    ['inconclusive', 'healthy', 'unclear'],
    ['healthy', 'regressed', 'regressed'],
    ['healthy', 'healthy', 'healthy'],
  ] as const)('a canary that is %s and then all %s is %s', async (first, second, expected) => {
    const store = await goodStore()
    await went(store, canary, first)
    await went(store, full, second)
    expect(worstOf(cellStates(store.whole, { sha: next, run: { id: 7 } }))).toBe(expected)
    const isGood = lastGood(store.whole)?.sha === next
    expect(isGood).toBe(first !== 'regressed' && second === 'healthy')
    expect(store.whole.responses).toHaveLength(expected === 'regressed' ? 1 : 0)
  })

  it('what everybody has is not known by a canary, nor the other way round', async () => {
    const store = await goodStore()
    await went(store, canary, 'inconclusive')
    const seen = async (stage: Deploy['stage']) => (await cellStore(store, placeOf(stage)).read()).watches.length
    expect([await seen('canary'), await seen('full')]).toEqual([1, 0])
    await begin(store, full)
    expect([await seen('canary'), await seen('full')]).toEqual([1, 1])
  })

  it('a canary that could not say is over once all were found healthy since', async () => {
    const store = await goodStore()
    const against = async () =>
      compareWith(await cellStore(store, { stage: 'canary' }).read(), mended, { kind: 'store' }).kind
    await went(store, canary, 'inconclusive')
    expect(await against()).toBe('before-unproven')
    await went(store, full, 'healthy')
    expect(await against()).toBe('just-before')
    expect(store.whole.watches).toHaveLength(2)
    // The same stage of the same run once more takes the place of the first time.
    await went(store, canary, 'healthy')
    expect(store.whole.watches.map(({ stage, verdict }) => [stage?.name, verdict])).toEqual([
      ['full', 'healthy'],
      ['canary', 'healthy'],
    ])
  })
})

describe('recovery', () => {
  /** Its issue exists by now. */
  const opened = (record: EnvironmentRecord): EnvironmentRecord => ({
    ...record,
    responses: record.responses.map((response) => ({
      ...response,
      incident: { step: 'opened', issue: 1, phase: 'mitigating', timeline: [] } as const,
    })),
  })
  const mend = (stage: Deploy['stage']): Deploy => ({ sha: mended, run: 8, stage, mitigates: true })

  it('of all is not shown by a canary that is well', async () => {
    const store = await goodStore()
    await went(store, canary, 'healthy')
    await went(store, full, 'regressed')
    await store.update('Opened', opened)
    await went(store, mend('canary'), 'healthy')
    expect([holdsOf(store.whole).length, store.whole.responses[0]?.incident]).toMatchObject([
      1,
      { phase: 'mitigating' },
    ])
    await went(store, mend('full'), 'healthy')
    expect([holdsOf(store.whole).length, store.whole.responses[0]?.incident]).toMatchObject([0, { phase: 'resolved' }])
  })

  it('of an incident from before there were stages is not shown by a canary either', async () => {
    const store = await goodStore()
    await went(store, full, 'regressed')
    await store.update('Opened', (record) => {
      const { responses, ...rest } = opened(record)
      const placeless = responses.map(({ cells: places, ...response }) => ({ places, response }))
      expect(placeless.map(({ places }) => places?.[0]?.name)).toEqual(['full'])
      return { ...rest, responses: placeless.map(({ response }) => response) }
    })
    await went(store, mend('canary'), 'healthy')
    expect(holdsOf(store.whole)).toHaveLength(1)
  })

  it('of a canary is shown by the canary', async () => {
    const store = await goodStore()
    await went(store, canary, 'regressed')
    await store.update('Opened', opened)
    await went(store, mend('canary'), 'healthy')
    expect([holdsOf(store.whole).length, store.whole.responses[0]?.incident]).toMatchObject([0, { phase: 'resolved' }])
  })
})

describe('what became of a commit at a stage', () => {
  const through = (record: EnvironmentRecord, cell: string | null = null) =>
    throughStage(record, { sha: next, cell, stage: 'canary' })

  it.each([
    ['healthy', 'through'],
    ['inconclusive', 'through'],
    ['regressed', 'bad'],
  ] as const)('%s is %s', async (word, expected) => {
    const store = await goodStore()
    expect(through(store.whole)).toBe('unknown')
    await begin(store, canary)
    expect(through(store.whole)).toBe('open')
    await end(store, canary, word)
    expect(through(store.whole)).toBe(expected)
  })

  it('a deploy that was cut off says nothing, and the newest run counts', async () => {
    const store = await goodStore()
    await went(store, canary, 'healthy')
    await begin(store, { ...canary, run: 9 })
    expect(through(store.whole)).toBe('open')
    const cut = store.whole.watches.map((watch) => ({ ...watch, state: 'cancelled' as const }))
    expect(through({ ...store.whole, watches: cut })).toBe('unknown')
  })

  it('is asked of the own cell, or of all', async () => {
    const store = await goodStore()
    await went(store, canary, 'healthy')
    const [watch] = store.whole.watches
    if (watch === undefined) throw new Error('no watch')
    const cells = {
      ...store.whole,
      watches: [
        { ...watch, cell: 'us' },
        { ...watch, cell: 'eu', verdict: 'regressed' as const },
      ],
    }
    expect(['us', 'eu', 'ap', null].map((cell) => through(cells, cell))).toEqual(['through', 'bad', 'unknown', 'bad'])
    expect(through(store.whole, 'us')).toBe('through')
  })
})

it('each stage keeps its own newest watches', () => {
  const watches = Array.from({ length: 200 }, (_, run) => {
    const stage = run % 100 === 0 ? 'full' : 'canary'
    const of = {
      deployment: run,
      sha: next,
      run: { id: run, attempt: 1 },
      baseSha: good,
      startedAt: minute(run, stage),
    }
    return { ...of, state: 'ended', verdict: 'inconclusive', baseline: null, stage: stageOf(stage) } as const
  })
  const kept = keptWatches({ ...emptyRecord, watches })
  const named = (name: string) => kept.filter(({ stage }) => stage?.name === name).map(({ run }) => run.id)
  expect(named('full')).toEqual([0, 100])
  expect(named('canary').length).toBeLessThan(100)
  expect(named('canary').at(-1)).toBe(199)
})
