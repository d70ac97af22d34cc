import { describe, expect, it } from 'vitest'
import type { BranchLog } from '../../src/gate/approved-head.ts'
import { contributorsOf } from '../../src/gate/pull-evidence.ts'
import type { Person } from '../../src/github/accounts.ts'
import type { PullCommit, PullEvent } from '../../src/github/reviews.ts'

const person = (login: string): Person => ({ login, kind: 'User' })
const commit = (
  sha: string,
  authors: (string | null)[],
  committer: string | null = 'web-flow',
  parents = ['p'],
): PullCommit => {
  const named = authors.map((login) => (login === null ? null : person(login)))
  return { sha, authors: named, committer: committer === null ? null : person(committer), parents }
}
const push = (before: string, after: string, actor: string | null) => {
  return { kind: 'push', ref: 'refs/heads/topic', before, after, at: '2026-01-05T09:00:00Z', actor } as const
}
const log = (...movements: BranchLog['movements']): BranchLog => ({ movements, complete: true })

type Given = {
  commits?: PullCommit[]
  events?: PullEvent[]
  complete?: boolean
  author?: Person | null
  log?: BranchLog | null
  clean?: string[]
}
const ask = (given: Given) => {
  const pull = { author: person('ann'), commits: [], events: [], complete: true, ...given }
  return contributorsOf(pull, given.log === undefined ? log(push('0', 'a', 'ann')) : given.log, new Set(given.clean))
}

describe('contributors', () => {
  it('are author, commit authors, co-authors, committers and pushers, once each', () => {
    const commits = [commit('a', ['Ann', 'cleo']), commit('b', ['dora'], 'emil')]
    const forced = { kind: 'head-force-pushed', at: '', before: null, after: null, actor: 'gus' } as const
    const found = ask({ commits, events: [forced], log: log(push('a', 'b', 'fred'), push('0', 'a', 'ann')) })
    expect(found.logins.toSorted()).toEqual(['ann', 'cleo', 'dora', 'emil', 'fred', 'gus'])
    expect(found.unknown).toBe(false)
  })

  it('are not those who pressed "update branch", but those who pushed more with it', () => {
    const merge = commit('m', ['bob'], 'web-flow', ['a', 'main'])
    const commits = [commit('a', ['ann']), merge]
    expect(ask({ commits, clean: ['m'], log: log(push('a', 'm', 'bob'), push('0', 'a', 'ann')) }).logins).toEqual([
      'ann',
    ])
    expect(ask({ commits, clean: [], log: log(push('a', 'm', 'bob'), push('0', 'a', 'ann')) }).logins).toEqual([
      'ann',
      'bob',
    ])
    expect(ask({ commits, clean: ['m'], log: log(push('0', 'm', 'bob')) }).logins).toEqual(['ann', 'bob'])
  })

  it('count an address without an account to whoever pushed it', () => {
    expect(ask({ commits: [commit('a', [null])] })).toEqual({ logins: ['ann'], unknown: false })
  })

  it.each<[string, Given]>([
    ['there is no log', { log: null }],
    ['the log has gaps', { log: { movements: [push('x', 'a', 'ann')], complete: false } }],
    ['a pusher is gone', { log: log(push('0', 'a', null)) }],
    ['the author is gone', { author: null }],
    ['not all commits were seen', { complete: false }],
  ])('are unknown where %s', (_, given) => {
    expect(ask(given).unknown).toBe(true)
  })
})
