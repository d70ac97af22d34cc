import { describe, expect, it } from 'vitest'
import { baseAt, branchLog, headAt, shownHead, tipBefore } from '../../src/gate/approved-head.ts'
import type { Activity } from '../../src/github/activity.ts'

const at = (minute: number): string => `2026-01-05T09:${String(minute).padStart(2, '0')}:00Z`
const id = (letter: string): string => letter.repeat(40)
const NONE = '0'.repeat(40)

function moved(minute: number, before: string, after: string, kind: Activity['kind'] = 'push'): Activity {
  const ids = { before: before === '' ? NONE : id(before), after: after === '' ? NONE : id(after) }
  return { kind, ref: 'refs/heads/topic', ...ids, at: at(minute), actor: 'ann' }
}

/** Made at 1 with a, pushed b at 5, force-pushed c at 9; merged at 20; deleted at 21. */
const activity = [
  moved(21, 'c', '', 'branch_deletion'),
  moved(9, 'b', 'c', 'force_push'),
  moved(5, 'a', 'b'),
  moved(1, '', 'a', 'branch_creation'),
]
const pull = { headSha: id('c'), mergedAt: at(20), base: 'main', events: [], complete: true }

describe('the head at a time', () => {
  const log = branchLog(activity, id('c'), at(20))
  it.each([
    [1, 'a'],
    [4, 'a'],
    [6, 'b'],
    [10, 'c'],
    [20, 'c'],
    [30, 'c'],
  ])('at %i it was %s', (minute, letter) => {
    expect(headAt(pull, log, at(minute))).toBe(id(letter))
  })

  it.each([0, 5, 9])('is not guessed before the branch was made and in the second of a push: %i', (minute) => {
    expect(headAt(pull, log, at(minute))).toBeNull()
  })

  it('is unknown without a log until the merge has fixed it', () => {
    expect(headAt(pull, null, at(19))).toBeNull()
    expect(headAt(pull, null, at(20))).toBeNull()
    expect(headAt(pull, null, at(21))).toBe(id('c'))
  })
})

describe('the head while a pull request is closed', () => {
  const log = branchLog(activity, id('c'), at(20))
  const turn = (kind: 'closed' | 'reopened', minute: number) => ({ kind, at: at(minute) }) as const
  const events = [turn('reopened', 8), turn('closed', 3), turn('closed', 20)]
  it.each([
    [2, id('a')],
    [3, null],
    [6, null],
    [8, null],
    [10, id('c')],
    [20, id('c')],
    [30, id('c')],
  ])('at %i: %s', (minute, head) => {
    expect(headAt({ ...pull, events }, log, at(minute))).toBe(head)
  })

  it('is unknown where the timeline was not seen whole', () => {
    expect(headAt({ ...pull, complete: false }, log, at(10))).toBeNull()
  })
})

describe('the log of a branch', () => {
  it('is the unbroken chain that ends in the head', () => {
    expect(branchLog(activity, id('c'), null)).toMatchObject({ complete: true, movements: [{}, {}, {}] })
    expect(branchLog(activity, id('d'), null)).toBeNull()
    const broken = branchLog([moved(9, 'b', 'c'), moved(5, 'x', 'y'), moved(1, '', 'a')], id('c'), null)
    expect(broken).toEqual({ complete: false, movements: [moved(9, 'b', 'c')] })
    expect(headAt(pull, broken, at(6))).toBeNull()
  })

  it('does not take a later use of the name for this one', () => {
    const again = [moved(40, 'c', 'c'), moved(30, '', 'c', 'branch_creation'), ...activity]
    expect(branchLog(again, id('c'), at(20))?.movements).toEqual(activity.slice(1))
  })

  it('gives the tip right before a time, the older one in the same second', () => {
    expect(tipBefore(activity, at(9))).toBe(id('b'))
    expect(tipBefore(activity, at(10))).toBe(id('c'))
    expect(tipBefore(activity, at(30))).toBeNull()
    expect(tipBefore(activity, at(1))).toBeNull()
    expect(tipBefore([moved(5, 'a', 'b')], at(3))).toBe(id('a'))
    expect(tipBefore([], at(3))).toBeNull()
  })
})

describe('the base at a time', () => {
  const events = [
    { kind: 'base-changed', at: at(15), from: 'parent', to: 'main' },
    { kind: 'base-changed', at: at(5), from: 'grandparent', to: 'parent' },
  ] as const
  it.each([
    [3, 'grandparent'],
    [5, null],
    [10, 'parent'],
    [16, 'main'],
  ])('at %i it was %s', (minute, branch) => {
    expect(baseAt({ ...pull, events }, at(minute))).toBe(branch)
  })

  it('is unknown where the timeline was not seen whole', () => {
    expect(baseAt({ ...pull, complete: false }, at(10))).toBeNull()
  })
})

describe('the head that a review was shown', () => {
  const log = branchLog(activity, id('c'), at(20))
  const made = (sha: string) => ({ sha: id(sha), authors: [], committer: null, parents: [] })
  const commits = { commits: [made('x'), made('y'), made('c')] }
  it.each([
    ['the head that stood', 'b', 'b', 'b'],
    ['an older head: the page was left open', 'b', 'a', 'a'],
    ['a newer head: GitHub has pointed it there', 'b', 'c', 'b'],
    ['a commit that was pushed together with newer ones', 'c', 'y', 'y'],
    ['a commit that the branch is not known to have had', 'c', 'q', null],
    ['nothing', 'b', null, 'b'],
  ])('where it names %s', (_, head, named, expected) => {
    const shown = shownHead(commits, log, id(head), named === null ? null : id(named))
    expect(shown).toBe(expected === null ? null : id(expected))
  })

  it('is unknown where the head is', () => expect(shownHead(commits, log, null, id('a'))).toBeNull())

  it('is the older commit where no log tells of the heads', () => {
    expect(shownHead(commits, null, id('c'), id('x'))).toBe(id('x'))
    expect(shownHead(commits, null, id('c'), id('q'))).toBeNull()
  })
})
