import { describe, expect, it } from 'vitest'
import { type CellState, cellStates, cellStore, worstOf } from '../../src/deploy/cells.ts'
import { holdsOf } from '../../src/deploy/hold.ts'
import { lastGood, markGood, planWatch } from '../../src/deploy/record-entries.ts'
import { type EnvironmentRecord, type RecordStore } from '../../src/deploy/record.ts'
import { recordVerdict } from '../../src/verbs/watch/conclude-watch.ts'
import type { WatchTask } from '../../src/watch/task.ts'
import type { Verdict } from '../../src/watch/verdict.ts'
import { anyPlan, memoryRecord } from '../support/memory-record.ts'
import { baseline, fakeSha, regressedVerdict } from '../support/record-fixtures.ts'

const [good, bad, mended] = [fakeSha('a'), fakeSha('b'), fakeSha('c')]
const cells = ['us', 'eu', 'ap'] as const

function verdictOf(word: 'healthy' | 'regressed'): Verdict {
  const worse = regressedVerdict()
  if (word === 'regressed') return worse
  const { regression: _, ...rest } = worse
  return { ...rest, verdict: 'healthy', reasonCode: 'no-harm-found' }
}

type Deploy = { readonly sha: string; readonly run: number; readonly mitigates?: boolean }

const at = '2026-03-06T17:10:00Z'

async function begin(store: RecordStore, cell: string, { sha, run }: Deploy): Promise<void> {
  const of = { deployment: run * 10 + cells.findIndex((one) => one === cell), sha, run: { id: run, attempt: 1 } }
  const entry = { ...of, baseSha: good, state: 'running', startedAt: at, verdict: null, baseline } as const
  await cellStore(store, { cell, stage: null }).update('Planned', (record) => planWatch(record, entry))
}

async function end(store: RecordStore, cell: string, deploy: Deploy, word: 'healthy' | 'regressed'): Promise<void> {
  const { sha, run, mitigates = false } = deploy
  const task: WatchTask = {
    environment: 'production',
    cell,
    sha,
    baseSha: good,
    branch: 'main',
    deployment: run * 10 + cells.findIndex((one) => one === cell),
    plan: anyPlan,
    baseline,
    mitigates: mitigates ? { mended: true } : null,
    samples: null,
  }
  const by = { at, run: { id: run, attempt: 1 } }
  await cellStore(store, { cell, stage: null }).update('Ended', (record) =>
    recordVerdict(record, task, verdictOf(word), by),
  )
}

function wordOf({ whole }: { whole: EnvironmentRecord }, { sha, run }: Deploy): CellState['word'] {
  return worstOf(cellStates(whole, { sha, run: { id: run } }))
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]]
  return all.flatMap((first) => permutations(all.filter((one) => one !== first)).map((rest) => [first, ...rest]))
}

const deploy = { sha: bad, run: 7 }

describe.each(permutations(cells))('three places that end in the order %s, %s, %s', (...order) => {
  it.each(cells)('of which %s is worse: that word stands, with one incident and one hold', async (worse) => {
    const store = memoryRecord()
    for (const cell of cells) {
      const mark = { deployment: cells.indexOf(cell), sha: good, at, run: { id: 1, attempt: 1 } }
      await cellStore(store, { cell, stage: null }).update('Good', (record) => markGood(record, mark))
      await begin(store, cell, deploy)
    }
    const words: string[] = []
    for (const cell of order) {
      await end(store, cell, deploy, cell === worse ? 'regressed' : 'healthy')
      words.push(wordOf(store, deploy))
    }
    const from = order.indexOf(worse)
    expect(words).toEqual(order.map((_, index) => (index < from ? 'open' : 'regressed')))
    expect(store.whole.responses).toMatchObject([{ bad, good, cells: [{ name: worse, recovered: null }] }])
    expect(holdsOf(store.whole)).toHaveLength(1)
    expect(store.whole.marks.find((mark) => mark.sha === bad && mark.word === 'bad')?.cell).toBe(worse)
    for (const cell of cells) expect(lastGood(await cellStore(store, { cell, stage: null }).read())?.sha).toBe(good)
    expect(store.whole.watches.map(({ cell, verdict }) => [cell, verdict]).toSorted()).toEqual(
      [...cells].toSorted().map((cell) => [cell, cell === worse ? 'regressed' : 'healthy']),
    )
  })

  it('of which none is worse: good once the last has ended', async () => {
    const store = memoryRecord()
    for (const cell of cells) await begin(store, cell, deploy)
    const words: string[] = []
    for (const cell of order) {
      await end(store, cell, deploy, 'healthy')
      words.push(wordOf(store, deploy))
    }
    expect(words).toEqual(['open', 'open', 'healthy'])
    expect(store.whole.responses).toEqual([])
  })
})

describe('two places that are worse', () => {
  async function bothWorse() {
    const store = memoryRecord()
    for (const cell of cells) {
      await begin(store, cell, deploy)
      await end(store, cell, deploy, cell === 'ap' ? 'healthy' : 'regressed')
    }
    // Its issue exists by now.
    await store.update('Opened', (record) => ({
      ...record,
      responses: record.responses.map((response) => ({
        ...response,
        incident: { step: 'opened', issue: 1, phase: 'mitigating', timeline: [] } as const,
      })),
    }))
    return store
  }

  it('are one incident and one rollback, and the hold is released once both are well', async () => {
    const store = await bothWorse()
    expect(store.whole.responses).toMatchObject([{ cells: [{ name: 'us' }, { name: 'eu' }] }])
    const mend = { sha: mended, run: 8, mitigates: true }
    for (const cell of ['us', 'eu']) await begin(store, cell, mend)
    await end(store, 'us', mend, 'healthy')
    expect([holdsOf(store.whole).length, store.whole.responses[0]?.incident]).toMatchObject([
      1,
      { phase: 'mitigating' },
    ])
    await end(store, 'eu', mend, 'healthy')
    expect([holdsOf(store.whole).length, store.whole.responses[0]?.incident]).toMatchObject([0, { phase: 'resolved' }])
  })
})

it('what one place writes leaves the others as they are, and without places nothing changes', async () => {
  const store = memoryRecord()
  await begin(store, 'us', deploy)
  await begin(store, 'eu', deploy)
  const before = store.whole.watches
  await end(store, 'eu', deploy, 'healthy')
  expect(store.whole.watches[0]).toEqual(before[0])
  expect((await cellStore(store, { cell: null, stage: null }).read()).watches).toEqual([])
  const same = store.whole
  await cellStore(store, { cell: 'us', stage: null }).update('Nothing', (record) => record)
  expect(store.whole).toEqual(same)
})
