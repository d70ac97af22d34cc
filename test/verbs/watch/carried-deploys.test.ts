import { afterEach, beforeEach, expect, it } from 'vitest'
import { OutsideError } from '../../../src/base/errors.ts'
import { planWatch } from '../../../src/deploy/record-entries.ts'
import { emptyRecord, type EnvironmentRecord } from '../../../src/deploy/record.ts'
import type { Checks } from '../../../src/github/checks.ts'
import { earlierOf, provenChecks } from '../../../src/verbs/watch/carried-deploys.ts'
import { recordVerdict } from '../../../src/verbs/watch/conclude-watch.ts'
import type { Verdict } from '../../../src/watch/verdict.ts'
import { createMemoryForge, type MemoryForge } from '../../support/memory-forge.ts'
import { baseline, fridayEvening, regressedVerdict } from '../../support/record-fixtures.ts'
import { responderOf } from '../../support/responder.ts'
import { buildShop } from '../../support/shop.ts'

// The shop was deployed an hour before Friday evening, and its watch could not say.

let forge: MemoryForge
let shop: { good: string; bad: string }
beforeEach(async () => {
  forge = await createMemoryForge()
  shop = await buildShop(forge)
})
afterEach(() => forge.close())

const plan = {
  metrics: [],
  step: 60,
  duration: 600,
  minWatch: 60,
  minBaseline: 60,
  sustainedFor: 60,
  falseAlarmRate: 0.01,
}
const iso = (second: number): string => new Date(second * 1000).toISOString()

function watched(record: EnvironmentRecord, sha: string, id: number, ago: number): EnvironmentRecord {
  const at = iso(fridayEvening - ago)
  const isOver =
    ago > 0 ? ({ state: 'ended', verdict: 'inconclusive' } as const) : ({ state: 'running', verdict: null } as const)
  return planWatch(record, {
    deployment: id,
    sha,
    run: { id, attempt: 1 },
    baseSha: null,
    baseline,
    startedAt: at,
    plannedAt: at,
    ...isOver,
  })
}

const two = (first: string, second: string): EnvironmentRecord =>
  watched(watched(emptyRecord, first, 3, 3600), second, 4, 0)
const task = (sha: string, mitigates: { mended: boolean } | null = null) => ({ sha, mitigates })

it('the time of an earlier deploy is carried to one that holds it, and to no other', async () => {
  const { ports } = responderOf(forge, 4)
  const { good, bad } = shop
  expect(await earlierOf(ports, task(bad), two(good, bad))).toMatchObject({ carried: { sha: good, deploys: 2 } })
  expect(await earlierOf(ports, task(good), two(bad, good))).not.toHaveProperty('carried')
  expect(await earlierOf(ports, task(bad, { mended: true }), two(good, bad))).not.toHaveProperty('carried')
  const canary = { ...task(bad), stage: { name: 'canary', last: false, share: 0.1 } }
  expect(await earlierOf(ports, canary, two(good, bad))).not.toHaveProperty('carried')
})

it('nothing is carried where GitHub does not say what holds what', async () => {
  const { ports, log } = responderOf(forge, 4)
  const compare = () => Promise.reject(new OutsideError('unreachable', 'GitHub is away.'))
  const silent = { ...ports, forge: { ...ports.forge, comparisons: { compare } } }
  expect(await earlierOf(silent, task(shop.bad), two(shop.good, shop.bad))).not.toHaveProperty('carried')
  expect(log.warnings.join('\n')).toContain('GitHub is away.')
})

const proves = (sha: string): Verdict => {
  const { regression: _, ...rest } = regressedVerdict()
  return { ...rest, verdict: 'inconclusive', reasonCode: 'too-little-traffic', proves: { sha, grade: 'a doubling' } }
}

it('what all the time since proves is good in the record, and green in its check run', async () => {
  const { good, bad } = shop
  const shared = { environment: 'production', branch: 'main', baseSha: good, plan, samples: null, baseline }
  const own = { ...shared, ...task(bad), deployment: 4 }
  const by = { at: iso(fridayEvening + 3600), run: { id: 4, attempt: 1 } }
  const { marks, watches } = recordVerdict(two(good, bad), own, proves(good), by)
  expect(marks).toMatchObject([{ deployment: 3, sha: good, word: 'good' }])
  expect(watches.map(({ verdict }) => verdict)).toEqual(['healthy', 'inconclusive'])

  const shown: object[] = []
  const made = { id: 1, externalId: '', url: null, status: 'completed', conclusion: null, app: null } as const
  const create: Checks['create'] = (check) => {
    shown.push(check)
    return Promise.resolve({ ...made, name: check.name })
  }
  const [list, update, status] = [() => Promise.resolve([]), () => Promise.resolve(), () => Promise.resolve(null)]
  const checks: Checks = { list, create, update, status }
  const ports = { forge: { checks }, run: responderOf(forge, 4).ports.run }
  for (const { work } of provenChecks(ports, own, proves(good), 'Seen.')) await work()
  expect(shown).toMatchObject([{ sha: good, conclusion: 'success' }])
  expect(provenChecks(ports, { ...own, cell: 'eu' }, proves(good), 'Seen.')).toEqual([])
})
