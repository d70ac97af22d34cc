import { describe, expect, it } from 'vitest'
import { deployBranches } from '../../src/deploy/deploy-branches.ts'
import type { Activity } from '../../src/github/activity.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString()
const sha = (name: string): string => name.repeat(40)
const NOTHING = '0'.repeat(40)

/** A line of commits a, b, c …: each contains those before it. */
const contains = (ancestor: string, descendant: string): boolean => ancestor <= descendant

function moved(branch: string, minute: number, after: string, before: string): Activity {
  const kind = before === NOTHING ? 'branch_creation' : 'push'
  return { kind, ref: `refs/heads/${branch}`, before, after, at: at(minute), actor: 'ann' }
}

/** Newest first, as GitHub gives them. */
const log = [
  moved('release/2.x', 40, sha('d'), NOTHING),
  moved('main', 30, sha('c'), sha('b')),
  moved('evil', 25, sha('e'), sha('b')),
  moved('main', 20, sha('b'), sha('a')),
]

function branches(patterns: string[], movements: readonly Activity[] = log, tips: Record<string, string> = {}) {
  const of = (branch: string) => movements.filter(({ ref }) => ref === `refs/heads/${branch}`)
  const forge = {
    activity: {
      list: (branch: string) => Promise.resolve(of(branch)),
      recent: () => Promise.resolve({ movements, complete: true }),
    },
    gitData: { getRef: (ref: string) => Promise.resolve(tips[ref] ?? null) },
  }
  const repository = {
    fetch: () => Promise.resolve({ missing: [] }),
    isAncestor: (ancestor: string, descendant: string) => Promise.resolve(contains(ancestor, descendant)),
  }
  return deployBranches({ forge, repository }, patterns)
}

describe('the deploy branch that held a commit at a time', () => {
  it.each<[string, string, number | null, string | null]>([
    ['its tip', 'c', 35, 'main'],
    ['what it contained', 'a', 35, 'main'],
    ['not what came later', 'c', 25, null],
    ['not what was on another branch', 'e', 35, null],
    ['what stood before all that the log tells', 'a', 5, 'main'],
    ['nothing newer then', 'b', 5, null],
    ['its tip, noted a little late', 'c', 29, 'main'],
    ['now', 'c', null, 'main'],
  ])('%s', async (_, name, minute, found) => {
    expect(await branches(['main']).holding(sha(name), minute === null ? null : at(minute))).toBe(found)
  })

  it('takes a pattern for every branch that fits, from when it was made', async () => {
    const some = branches(['main', 'release/*'])
    expect([some.includes('release/2.x'), some.includes('release/2.x/a'), some.includes('evil')]).toEqual([
      true,
      false,
      false,
    ])
    expect(await some.holding(sha('d'), at(45))).toBe('release/2.x')
    expect(await some.holding(sha('d'), at(35))).toBeNull()
    expect(await some.holding(sha('b'), at(45), 'release/2.x')).toBe('release/2.x')
    expect(await some.holding(sha('b'), at(45))).toBe('main')
  })

  it('asks for the branch itself where it never moved within the log', async () => {
    expect(await branches(['main'], [], { 'refs/heads/main': sha('b') }).holding(sha('a'), at(1))).toBe('main')
    expect(await branches(['main'], []).holding(sha('a'), at(1))).toBeNull()
  })

  it('knows none after it was deleted', async () => {
    const deleted: Activity = { ...moved('main', 50, NOTHING, sha('c')), kind: 'branch_deletion' }
    expect(await branches(['main'], [deleted, ...log]).holding(sha('a'), at(55))).toBeNull()
  })
})
