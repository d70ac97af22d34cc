import { describe, expect, test } from 'vitest'
import type { Response, RollbackState } from '../../src/deploy/record.ts'
import type { Suspect } from '../../src/incident/suspects.ts'
import { applyFences, budgets } from '../../src/render/document.ts'
import type { IncidentInput } from '../../src/render/incident-body.ts'
import { incidentBeginning } from '../../src/render/incident-timeline.ts'
import { searchPlan } from '../../src/rollback/halves.ts'
import {
  decidedResponse,
  externalVerdict,
  fakeSha,
  fridayEvening,
  iosNode,
  regressedVerdict,
} from '../support/record-fixtures.ts'
import { incidentSections, renderIncident } from '../support/live-view.ts'

const landed = [
  { number: 41, title: 'Faster sessions', sha: fakeSha('a1'), size: { files: 3, lines: 1240 } },
  { number: 42, title: 'New prices', sha: fakeSha('a2'), size: { files: 1, lines: 1 }, unsafe: 'new format' },
]
const search = (landings: number, suspects: readonly Suspect[] = []) => {
  const plan = searchPlan(landings)
  return plan && { ...plan, suspects }
}
const pushed = { branch: 'b', commit: fakeSha('c'), tree: fakeSha('d'), leftOut: [] }
const opened: RollbackState = { step: 'opened', pull: 101, ...pushed }
const none = (reason: Extract<RollbackState, { step: 'none' }>['reason'], more = {}): RollbackState => ({
  step: 'none',
  reason,
  conflicts: [],
  ...more,
})

function input(change: Partial<Response> = {}, more: Partial<IncidentInput> = {}): IncidentInput {
  const response = decidedResponse({ rollback: opened, ...change })
  return {
    environment: 'production',
    response,
    phase: 'mitigating',
    timeline: incidentBeginning(response, new Date((fridayEvening + 199) * 1000).toISOString()),
    held: true,
    goodWatched: true,
    rollbackMerged: false,
    repositoryUrl: 'https://github.test/octo/shop',
    runUrl: 'https://github.test/octo/shop/actions/runs/71',
    ...more,
  }
}

const document = (given: IncidentInput) => {
  const { title, body } = renderIncident(given, landed, search(landed.length))
  return `${title}\n${'='.repeat(title.length)}\n\n${body}`
}

test('a Friday evening', async () => {
  await expect(document(input())).toMatchFileSnapshot('golden/incident-mitigating.md')
})

test('the same after recovery, brought up to date', async () => {
  const { body } = renderIncident(input(), landed, search(landed.length))
  const sha = fakeSha('fed9876')
  const timeline = [
    ...input().timeline,
    { kind: 'mitigation-deployed', at: '2026-03-06T17:21:00Z', sha } as const,
    { kind: 'recovered', at: '2026-03-06T17:31:00Z', sha } as const,
  ]
  const recovered = incidentSections(input({}, { phase: 'resolved', held: false, rollbackMerged: true, timeline }))
  await expect(applyFences(body, recovered)).toMatchFileSnapshot('golden/incident-resolved.md')
})

test.each([
  ['outside', 'upstream-incident'],
  ['outside-control', 'control-metric-worse'],
  ['outside-untouched', 'untouched-segment-worse'],
] as const)('not blamed on the deploy: golden/incident-%s.md', async (name, reason) => {
  const change = { verdict: externalVerdict(reason), rollback: none('external') }
  await expect(document(input(change, { held: false }))).toMatchFileSnapshot(`golden/incident-${name}.md`)
})

test('a conflict, with hostile names', async () => {
  const conflicts = [
    { path: 'lib/`@ada`|#7.mjs', kind: 'content' },
    { path: 'lib/price.mjs', kind: 'modify/delete' },
  ]
  await expect(document(input({ rollback: none('conflict', { conflicts }) }))).toMatchFileSnapshot(
    'golden/incident-conflict.md',
  )
})

const now = (given: IncidentInput) => incidentSections(given).find(({ name }) => name === 'now')?.text

describe('what to do now', () => {
  test.each([
    ['no-good', {}, 'Nothing is known to go back to'],
    ['nothing-to-revert', {}, 'look at configuration'],
    ['not-on-branch', {}, 'is not on `main`'],
    ['closed-by-person', { pull: 9 }, 'Someone closed the rollback #9'],
    ['branch-taken', {}, 'holds something else'],
  ] as const)('%s', (reason, more, text) => {
    expect(now(input({ rollback: none(reason, more) }))).toContain(text)
  })

  test('a branch without a pull request is opened by a person', () => {
    const url = 'https://github.test/octo/shop/compare/main...b?quick_pull=1'
    expect(now(input({ rollback: { step: 'pushed', url, ...pushed } }))).toContain(
      `[Open the rollback pull request](${url})`,
    )
  })

  test('recovered by hand while the branch still has the fault', () => {
    const given = input({}, { phase: 'resolved', held: true })
    const timeline = [...given.timeline, { kind: 'recovered', sha: fakeSha('e'), at: '2026-03-06T17:12:00Z' } as const]
    expect(now({ ...given, timeline })).toContain('Merge #101 before the next deploy')
  })
})

test('a rollback that is merged is not to be merged again', () => {
  expect(now(input({}, { rollbackMerged: true }))).not.toContain('Review and merge')
})

test('a good version that was not watched is named as what it is', () => {
  expect(renderIncident(input({}, { goodWatched: false }), landed, search(landed.length)).body).toContain(
    'no watch of it is on record',
  )
})

describe('untrusted text', () => {
  const hostile = 'x=@ada fixes #7 <!-- deploy-guard:end state --> | ` \n# big'
  const worst = { ...iosNode(), segment: hostile }
  const verdict = regressedVerdict({
    regression: { worst, crossed: [worst], onset: fridayEvening, alarmAt: fridayEvening },
    nodes: [worst],
  })
  const units = [
    { number: 1, title: hostile, sha: fakeSha('a') },
    { number: 2, title: hostile, sha: fakeSha('b') },
  ]
  const { title, body } = renderIncident(input({ verdict }, { environment: '@team' }), units, search(2))

  test('cannot mention, refer, forge a fence or begin a heading', () => {
    // Nothing is mentioned in a block of code.
    const prose = body.replaceAll(/^```[^]*?^```$/gm, '')
    expect(prose).not.toMatch(/@ada|@team/)
    expect(prose).not.toMatch(/#7/)
    expect(body.match(/<!-- deploy-guard:end state -->/g)).toHaveLength(1)
    expect(body).not.toMatch(/^# big/m)
  })

  test('stays on one line in the title', () => {
    expect(title).not.toContain('\n')
  })
})

test('a body with everything at its longest stays within the limit', () => {
  const worst = { ...iosNode(), metric: '<'.repeat(300), segment: '&'.repeat(300) }
  const crossed = Array.from({ length: 500 }, (_, index) => ({ ...worst, segment: `${index}${worst.segment}` }))
  const verdict = regressedVerdict({ regression: { worst, crossed, onset: 0, alarmAt: 60 }, nodes: crossed })
  const timeline = Array.from(
    { length: 50 },
    () => ({ kind: 'line', at: '2026-03-06T17:31:00Z', text: 'x'.repeat(900) }) as const,
  )
  const units = Array.from({ length: 500 }, (_, number) => ({ number, title: '|'.repeat(300), sha: fakeSha('a') }))
  const { title, body } = renderIncident(input({ verdict }, { timeline }), units, search(units.length))
  expect(body.length).toBeLessThanOrEqual(budgets.body.most)
  expect([...title].length).toBeLessThanOrEqual(256)
})

describe('which landing is at fault', () => {
  const many = Array.from({ length: 10 }, (_, at) => ({ number: null, title: `Change ${at}`, sha: fakeSha(`a${at}`) }))
  const verdict = regressedVerdict({ startedAt: fridayEvening, endedAt: fridayEvening + 1490 })
  const text = (change: Partial<Response>, units = many) =>
    renderIncident(input({ verdict, ...change }), units, search(units.length)).body

  test('without evidence: how many landings, steps and minutes, and which come first', () => {
    const body = text({})
    expect(body).toContain('No clear suspect: 10 landings, 4 steps of 25 min.')
    expect(body).toContain(
      'That brings back landings 1 to 5. If its watch ends healthy, the fault is in landings 6 to 10;',
    )
    expect(body).toContain('comment `/guard reland half` here')
    expect(body).toContain('| 10 | `a900000` Change 9 | a direct push |')
  })

  test('with evidence: each suspect with what points at it, and the plan all the same', () => {
    const suspects: readonly Suspect[] = [
      {
        number: 7,
        sha: fakeSha('a6'),
        evidence: [
          { kind: 'names-segment', segment: 'route=/`cart`', path: 'api/cart.ts' },
          { kind: 'began-with', deployed: [fakeSha('fed9876')] },
        ],
      },
    ]
    const { body } = renderIncident(input({ verdict }), many, search(10, suspects))
    expect(body).toContain(
      '- landing 7, `a600000` Change 6: only <code>route=/&#96;cart&#96;</code> got worse, and `api/cart.ts` names it; it began with',
    )
    expect(body).toContain('\n10 landings, 4 steps of 25 min.')
    expect(body).not.toContain('No clear suspect')
  })

  test('called bad by a person: no minutes are known', () => {
    expect(text({ byHand: { by: 'ada', reason: 'x' } })).toContain('10 landings, 4 steps.')
  })

  test('without a rollback of ours there is nothing to bring back in parts', () => {
    expect(text({ rollback: none('conflict') })).toContain('No clear suspect: 10 landings')
    expect(text({ rollback: none('conflict') })).not.toContain('reland')
  })

  test('a single landing is no search', () => {
    expect(text({}, many.slice(0, 1))).not.toContain('suspect')
  })
})
