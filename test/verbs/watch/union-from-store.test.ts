import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { earlierThan } from '../../../src/deploy/proven.ts'
import { emptyRecord, type EnvironmentRecord, type WatchEntry } from '../../../src/deploy/record.ts'
import { settleVerdict } from '../../../src/deploy/settle-verdict.ts'
import { storeTask } from '../../../src/verbs/watch/plan-watch.ts'
import { watchStore } from '../../../src/verbs/watch/run-watch.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { fakeSha } from '../../support/record-fixtures.ts'
import { storeApi } from '../../support/store-api.ts'
import { deployedAt, plan, requests, service, spec } from '../../watch/memory-store.ts'

// Three deploys within an hour, half an hour and a quarter of an hour before the last one; the watches of the first two are lost. The store has it all.

const [first = '', second = '', last = ''] = ['a1', 'b2', 'c3'].map(fakeSha)
const iso = (second: number): string => new Date(second * 1000).toISOString()
/** Minutes before the last rollout was over at which each passed its gate. */
const gates = { [first]: 30, [second]: 15, [last]: 5 }

function planned(sha: string, run: number, change: Partial<WatchEntry> = {}): WatchEntry {
  const at = deployedAt - (gates[sha] ?? 0) * 60
  return {
    sha,
    run: { id: run, attempt: 1 },
    deployment: run,
    baseSha: null,
    state: 'planned',
    startedAt: iso(at + 120),
    baseline: { kind: run === 1 ? 'previous-window' : 'last-proven', from: at, until: deployedAt - 1800, metrics: {} },
    verdict: null,
    plannedAt: iso(at),
    ...change,
  }
}

const recordWith = (change: Partial<WatchEntry>): EnvironmentRecord => ({
  ...emptyRecord,
  watches: [
    planned(first, 1, change),
    planned(second, 2, change),
    planned(last, 3, { state: 'running', startedAt: iso(deployedAt) }),
  ],
})

/** The watch of the last deploy, where 30 % of the requests of iPhones fail from the rollout of one of them on (nobody's: null). */
async function watchLast(broken: string | null, record = recordWith({})): Promise<Verdict> {
  const from = broken === null ? Infinity : -(gates[broken] ?? 0) + 1
  const held = service((minute, platform) => (minute >= from && platform === 'platform=ios' ? 0.3 : 0.005))
  const server = createServer(storeApi(held.map((each) => ({ ...each, of: 'requests' }))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  let now = deployedAt * 1000
  const clock = { now: () => now, sleep: () => ((now += 60_000), Promise.resolve()) }
  const log = { info: () => {}, warning: () => {}, debug: () => {} }
  const own = { sha: last, run: { id: 3, attempt: 1 } }
  const baseline = record.watches[2]?.baseline ?? null
  const { store } = storeTask(record, spec([requests], { url, baseline: 'previous-window' }), baseline)
  if (store === undefined) throw new Error('no store')
  const task = {
    environment: 'production',
    sha: last,
    baseSha: null,
    branch: 'main',
    deployment: 3,
    plan,
    baseline,
    mitigates: null,
    samples: null,
  }
  try {
    const ports = { clock, log, cancelled: new AbortController().signal }
    const { verdict, seen = null } = await watchStore({ ports }, task, store, earlierThan(record, own, deployedAt))
    return settleVerdict(record, { ...task, ...own }, verdict, seen)
  } finally {
    server.close()
  }
}

describe('the watch of the last of several deploys, from a store', () => {
  it.each([
    ['the first', first],
    ['the second', second],
    ['the last', last],
  ])('compares with the time before all of them, and names the one that broke it: %s', async (_, broken) => {
    expect(await watchLast(broken)).toMatchObject({
      verdict: 'regressed',
      regression: { worst: { segment: 'platform=ios' } },
      deploys: [first, second, last],
      suspects: [broken],
    })
  })

  it('names all that may have been out where nobody knows when: no watch of them ever began', async () => {
    const neverBegan = recordWith({ startedAt: null })
    expect(await watchLast(first, neverBegan)).toMatchObject({ suspects: [first] })
    expect(await watchLast(last, neverBegan)).toMatchObject({ suspects: [first, second, last] })
  })

  it('speaks for all of them where all is well', async () => {
    expect(await watchLast(null)).toMatchObject({ verdict: 'healthy', deploys: [first, second, last] })
  })
})
