import { describe, expect, it } from 'vitest'
import { parseDeploys } from '../../src/shell/deploys-file.ts'

const [a, b] = ['a'.repeat(40), 'b'.repeat(40)]
const nine = Date.parse('2026-05-12T09:00:00Z') / 1000

describe('the deploys of the past', () => {
  it.each([
    ['lines of git log', `${b} 2026-05-12T11:00:00+01:00\n${a} 2026-05-12T09:00:00Z\n`],
    [
      'a table',
      `\uFEFFsha,at\r\n${a},${nine}\r\n${b.toUpperCase()}, ${nine + 3600}\r\n# the rest was not deployed\r\n\r\n`,
    ],
    [
      'a list',
      JSON.stringify([
        { sha: a, at: nine },
        { sha: b, at: '2026-05-12T10:00:00Z', branch: 'main' },
      ]),
    ],
    [
      'what backtest prints',
      JSON.stringify({
        deploys: [
          { sha: b, at: nine + 3600 },
          { sha: a, at: nine },
        ],
      }),
    ],
  ])('are read from %s, oldest first', (_, text) => {
    expect(parseDeploys(text, 'deploys')).toEqual([
      { sha: a, began: nine, at: nine },
      { sha: b, began: nine + 3600, at: nine + 3600 },
    ])
  })

  it('may say when the rollout began', () => {
    const text = JSON.stringify([{ sha: a, began: '2026-05-12T08:55:00Z', at: nine }])
    expect(parseDeploys(text, 'deploys')).toEqual([{ sha: a, began: nine - 300, at: nine }])
  })

  it.each([
    ['', 'deploys: there is no deploy in it: expected one deploy a line'],
    [`${a} 2026-05-12T09:00:00Z\nmain 2026-05-12T09:00:00Z\n`, 'deploys, line 2: expected one deploy a line'],
    [`${a} 2026-05-12\n`, 'found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 2026-05-12"'],
    [`${a} 2026-05-12T09:00:00\n`, 'deploys, line 1: expected'],
    [`${a} 2026-13-12T09:00:00Z\n`, 'deploys, line 1: expected'],
    ['[{', 'deploys: expected JSON: '],
    ['[{"sha":"main","at":1}]', 'deploys: 0.sha: expected a commit id of 40 hex digits'],
    [JSON.stringify([{ sha: a, at: 'noon' }]), `deploys: deploy 1 (${a}): expected a time such as`],
    [JSON.stringify([{ sha: a, at: nine, began: nine + 1 }]), 'began after it ran'],
    ['{"deploys":[]}', 'deploys: there is no deploy in it'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => parseDeploys(text, 'deploys')).toThrow(message)
  })
})
