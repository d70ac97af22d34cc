import { expect, it } from 'vitest'
import { parsePolicy } from '../../../src/config/parse-policy.ts'
import { DEFAULT_EFFECT } from '../../../src/config/scalars.ts'
import type { PullEvidence } from '../../../src/gate/review-evidence.ts'
import type { PullText } from '../../../src/github/pulls.ts'
import type { StoreMetric } from '../../../src/metrics/store.ts'
import { announcedEffects } from '../../../src/verbs/gate/announced-effects.ts'
import { emptyRecord } from '../../../src/deploy/record.ts'
import { storeTask } from '../../../src/verbs/watch/plan-watch.ts'
import { sha, unit } from '../../support/gate-view.ts'

const metric = (name: string, role: StoreMetric['role']): StoreMetric => ({
  name,
  role,
  labels: [],
  untouched: [],
  direction: 'up',
  minEffect: DEFAULT_EFFECT,
  objective: null,
  query: { kind: 'gauge', query: name },
  control: null,
})
const pull: PullEvidence = {
  number: 2,
  title: 'Faster',
  author: 'ann',
  head: sha('c'),
  mergeCommit: sha('b'),
  base: 'main',
  announces: true,
  contributors: [],
  unknownContributor: false,
  approvals: [
    {
      reviewer: 'Bob',
      kind: 'User',
      canPush: true,
      state: 'APPROVED',
      head: sha('c'),
      base: 'main',
      baseSha: sha('a'),
      submittedAt: '2026-01-05T10:00:00Z',
    },
  ],
}
const body =
  'expect: p95 +10 %, because the cache is cold\nexpect: errors +10 %, because why not\nexpect: other +1 %, because x'

async function ask(
  text: Partial<PullText>,
  more: { pull?: Partial<PullEvidence>; unit?: Parameters<typeof unit>[0] } = {},
) {
  const warnings: string[] = []
  const log = { info: () => undefined, warning: (line: string) => void warnings.push(line), debug: () => undefined }
  const texts = { get: () => Promise.resolve([{ number: 2, body, lastEditedAt: null, ...text }]) }
  const found = await announcedEffects(
    { forge: { pullTexts: texts }, log },
    [metric('p95', 'advisory'), metric('errors', 'critical')],
    { pulls: [{ ...pull, ...more.pull }] },
    { units: [unit({ pull: 2, approvers: ['bob'], ...more.unit })] },
  )
  return { found, warnings }
}

it('counts what an approver read, of metrics that are no critical ones', async () => {
  expect(await ask({})).toEqual({
    found: [{ metric: 'p95', rise: 0.1, because: 'the cache is cold', pull: 2 }],
    warnings: [
      '#2 announces an effect on "errors", which is critical: it counts for nothing.',
      '#2 announces an effect on "other", which is not watched: it counts for nothing.',
    ],
  })
  expect((await ask({ lastEditedAt: '2026-01-05T09:59:59Z' })).found).toHaveLength(1)
})

it('counts nothing that was edited after the approval, or that nobody independent approved', async () => {
  expect(await ask({ lastEditedAt: '2026-01-05T10:00:01Z' })).toEqual({
    found: [],
    warnings: ['#2 announces effects, but its text was edited after it was approved: they count for nothing.'],
  })
  expect((await ask({}, { unit: { approvers: ['cleo'] } })).found).toEqual([])
  expect((await ask({}, { unit: { covered: false, reason: 'differs-from-approved' } })).found).toEqual([])
  expect((await ask({}, { unit: { reason: 'known-bot' } })).found).toEqual([])
})

it('widens what the watch of the deploy judges by', () => {
  const text = `watch:
  store:
    source: prometheus
    url: https://prometheus.example.com
    metrics:
      - { kind: counts, name: requests, total: a_total, bad: b_total }
      - { kind: gauge, name: p95, query: p95, role: advisory, min-effect: { relative: 0.2 } }
`
  const { store } = parsePolicy(text, 'p')
  const relatives = (expects: Parameters<typeof storeTask>[4]) =>
    storeTask(emptyRecord, store, null, [], expects).store?.spec.metrics.map(({ minEffect }) => minEffect.relative)
  const announced = ['requests', 'p95'].map((name) => ({ metric: name, rise: 0.05, because: 'x' }))
  expect(relatives([])).toEqual([0.5, 0.2])
  expect(relatives(announced)).toEqual([0.5, 0.25])
})
