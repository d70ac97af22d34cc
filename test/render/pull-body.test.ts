import { describe, expect, test } from 'vitest'
import { applyFences, budgets } from '../../src/render/document.ts'
import { incidentLink, namedIncidents, type PullBodyInput, renderPullBody } from '../../src/render/pull-body.ts'
import { decidedResponse, fakeSha, iosNode, regressedVerdict } from '../support/record-fixtures.ts'

const hostile = 'fixes #7 @ada <!-- deploy-guard:end why --> ](https://evil.test) | x'

function input(change: Partial<PullBodyInput> = {}): PullBodyInput {
  const response = decidedResponse()
  return {
    environment: 'production',
    response,
    good: response.good ?? '',
    exact: true,
    unusual: false,
    leftOut: [],
    how: 'clean',
    conflicts: [],
    cautions: [],
    leftovers: [],
    dropped: [],
    isDraft: false,
    shared: [],
    touched: [],
    writesWorkflows: false,
    branch: 'deploy-guard/rollback/production/abc1234-def5678',
    commit: fakeSha('c0ffee1'),
    verified: true,
    tree: fakeSha('7ee7ee7'),
    landed: [
      { number: 41, title: 'Faster sessions', sha: fakeSha('a1') },
      { number: 42, title: 'New prices', sha: fakeSha('a2') },
      { number: null, title: 'Bump version', sha: fakeSha('a3b4c5d') },
    ],
    kept: [],
    repositoryUrl: 'https://github.test/octo/shop',
    runUrl: 'https://github.test/octo/shop/actions/runs/71',
    ...change,
  }
}

const document = (change?: Partial<PullBodyInput>) => {
  const { title, body } = renderPullBody(input(change))
  return `${title}\n${'='.repeat(title.length)}\n\n${body}`
}

test('nothing has landed since', async () => {
  await expect(document()).toMatchFileSnapshot('golden/pull-exact.md')
})

test('later work is kept, workflow files are left out, history is unusual, titles are hostile', async () => {
  const kept = [{ number: 43, title: hostile, sha: fakeSha('b1') }]
  const change = {
    exact: false,
    unusual: true,
    leftOut: ['.github/workflows/`x`.yml'],
    kept,
    landed: [{ number: null, title: hostile, sha: fakeSha('a1') }],
  }
  await expect(document(change)).toMatchFileSnapshot('golden/pull-later-work.md')
})

test('the incident is named when it exists', () => {
  const { body } = renderPullBody(input())
  const named = applyFences(body, [incidentLink([12])])
  expect(named).toContain('Incident: #12')
  expect(named).not.toContain('will be named here')
})

test('two environments that went bad by the same range are both named', () => {
  const named = applyFences(renderPullBody(input()).body, [incidentLink([12, 15])])
  expect(namedIncidents(named)).toEqual([12, 15])
  expect(namedIncidents(renderPullBody(input()).body)).toEqual([])
})

test('good is restored whole, data and flags are in the range, and someone has to look', async () => {
  const change: Partial<PullBodyInput> = {
    exact: false,
    how: 'restore-good',
    conflicts: [{ path: 'lib/`price`.mjs', kind: 'contents' }],
    isDraft: true,
    cautions: [
      { kind: 'migration-destructive', path: 'db/migrations/7.sql' },
      { kind: 'flags', path: 'flags/checkout.yml' },
    ],
    kept: [{ number: 43, title: hostile, sha: fakeSha('b1') }],
  }
  await expect(document(change)).toMatchFileSnapshot('golden/pull-restore-good.md')
})

test('later work touched the same files, and a person called for it', async () => {
  const change: Partial<PullBodyInput> = {
    exact: false,
    how: 'kept-main',
    leftOut: ['CHANGELOG.md'],
    conflicts: [{ path: 'CHANGELOG.md', kind: 'contents' }],
    shared: ['CHANGELOG.md', 'lib/price.mjs'],
    touched: [43],
    kept: [{ number: 43, title: 'Later', sha: fakeSha('b1') }],
    response: decidedResponse({ byHand: { by: 'ada', reason: `too slow ${hostile}` } }),
  }
  await expect(document(change)).toMatchFileSnapshot('golden/pull-by-hand.md')
})

describe('untrusted text', () => {
  const worst = { ...iosNode(), metric: 'x', segment: `platform=${hostile}` }
  const verdict = regressedVerdict({ regression: { worst, crossed: [worst], onset: 0, alarmAt: 60 }, nodes: [worst] })
  const { body } = renderPullBody(
    input({ response: decidedResponse({ verdict }), landed: [{ number: 1, title: hostile, sha: fakeSha('a') }] }),
  )

  test('cannot mention, refer, link or close', () => {
    expect(body).not.toMatch(/@ada/)
    expect(body).not.toMatch(/#7/)
    expect(body).not.toContain('](https://evil')
  })

  test('cannot forge a fence', () => {
    expect(body.match(/<!-- deploy-guard:end why -->/g)).toHaveLength(1)
  })

  test('cannot break a table', () => {
    const rows = body.split('\n').filter((line) => line.startsWith('|'))
    const columns = rows.map((row) => row.replaceAll('\\|', '').split('|').length)
    expect(new Set(columns).size).toBe(1)
  })
})

test('a body of thousands of changes stays within the limit and counts what it does not list', () => {
  const landed = Array.from({ length: 5000 }, (_, index) => ({
    number: index,
    title: '<'.repeat(500),
    sha: fakeSha('a'),
  }))
  const leftOut = Array.from({ length: 5000 }, (_, index) => `.github/workflows/${'x'.repeat(200)}${index}.yml`)
  const { body, title } = renderPullBody(input({ landed, kept: landed, leftOut, exact: false }))
  expect(body.length).toBeLessThanOrEqual(budgets.body.most)
  expect(title).toContain('(5000 pull requests)')
  expect(body).toContain('and 4950 more')
})
