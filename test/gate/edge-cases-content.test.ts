import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PullEvidence } from '../../src/gate/review-evidence.ts'
import { reviewed, tell } from './told-range.ts'
import { type Content, type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'
import { pullOf } from '../support/review-evidence.ts'

let fixture: GitFixture
let base: string
beforeEach(() => {
  fixture = gitFixture(start)
  base = fixture.tip()
})
afterEach(() => fixture.dispose())

const pointer = (letter: string): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${letter.repeat(64)}\nsize 7\n`
const picture = (byte: number): Content => new Uint8Array([1, 0, byte])
const start: Files = {
  'README.md': lines(4),
  'crlf.txt': lines(4).replaceAll('\n', '\r\n'),
  link: { link: 'README.md' },
  'logo.png': picture(1),
  'model.dat': pointer('a'),
  'run.sh': lines(3),
  'union.txt': lines(4),
  '.gitattributes': 'union.txt merge=union\n',
}

/** A pull request of one commit, or of two with the first approved; squashed. */
function squashed(first: Files, then?: Files): PullEvidence {
  const from = fixture.tip('main')
  fixture.on('topic', from)
  const approved = fixture.commit(first)
  const head = then === undefined ? approved : fixture.commit(then)
  fixture.on('main')
  return reviewed(1, { head, approved, mergeCommit: fixture.squash('topic'), from })
}

/** A change of each kind, and how it is told where nobody saw it and where it was approved. */
const kinds: (readonly [kind: string, files: Files, unseen: string[], approved: string[]])[] = [
  ['a symbolic link', { link: { link: 'run.sh' } }, ['link - direct-push +1 -1'], []],
  ['a link in place of a file', { 'run.sh': { link: 'README.md' } }, ['run.sh - direct-push +1 -1-3'], []],
  ['a mode', { 'run.sh': { exec: lines(3) } }, ['run.sh - direct-push'], []],
  ['a picture', { 'logo.png': picture(2) }, ['logo.png - direct-push'], []],
  ['a pointer', { 'model.dat': pointer('b') }, ['model.dat - direct-push +2 -2'], ['model.dat #1 opaque +2 -2']],
  [
    'the case of a name',
    { 'README.md': null, 'Readme.md': lines(4) },
    ['README.md - direct-push -1-4', 'Readme.md - direct-push +1-4'],
    [],
  ],
  ['line ends', { 'crlf.txt': lines(4) }, ['crlf.txt - direct-push +1-4 -1-4'], []],
  ['white space', { 'run.sh': lines(3, { 2: '  line 2' }) }, ['run.sh - direct-push +2 -2'], []],
  ['no line end at the end', { 'run.sh': lines(3).trimEnd() }, ['run.sh - direct-push +3 -3'], []],
  ['an empty file', { 'empty.txt': '' }, ['empty.txt - direct-push'], []],
  ['a file that is gone', { 'run.sh': null }, ['run.sh - direct-push -1-3'], []],
]

describe.each(kinds)('%s', (_, files, unseen, approved) => {
  it('pushed directly', async () => {
    fixture.commit(files)
    expect((await tell(fixture, { base })).unseen).toEqual(unseen)
  })

  it('approved', async () => {
    const pulls = [squashed(files)]
    expect((await tell(fixture, { base, pulls })).unseen).toEqual(approved)
  })

  it('pushed after the approval of something else', async () => {
    const pulls = [squashed({ 'other.txt': 'seen\n' }, files)]
    const late = unseen.map((told) => told.replace('- direct-push', '#1 differs-from-approved'))
    expect((await tell(fixture, { base, pulls })).unseen).toEqual(late)
  })
})

describe('a submodule', () => {
  const bump = (to: string): string => {
    fixture.git('update-index', '--add', '--cacheinfo', `160000,${to},vendor/lib`)
    fixture.git('commit', '-q', '-m', 'bump')
    return fixture.tip()
  }
  // Work trees of fixtures have no submodule, and git would take a missing one for unchanged.
  const land = (): string => {
    fixture.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic')
    return fixture.tip()
  }

  it('that is bumped is shown as two commits, and seen by whoever approved it', async () => {
    base = bump('1'.repeat(40))
    fixture.on('topic', base)
    const head = bump('2'.repeat(40))
    fixture.on('main')
    const pulls = [reviewed(1, { head, mergeCommit: land(), from: base })]
    expect((await tell(fixture, { base, pulls })).unseen).toEqual([])
    expect((await tell(fixture, { base })).unseen).toEqual(['vendor/lib - direct-push +1 -1'])
  })
})

describe('a promotion', () => {
  /** `develop` with an approved pull request, merged into main by another. */
  function promoted(files: Files, outer: (head: string, mergeCommit: string, from: string) => PullEvidence) {
    fixture.on('develop', base)
    fixture.on('topic', base)
    const head = fixture.commit(files)
    fixture.on('develop')
    const inner = reviewed(1, { head, mergeCommit: fixture.squash('topic'), from: base }, { base: 'develop' })
    const tip = fixture.tip()
    fixture.on('main')
    return [inner, outer(tip, fixture.merge('develop'), base)]
  }
  const files = { 'model.dat': pointer('b'), 'run.sh': lines(3, { 1: 'seen' }), link: { link: 'run.sh' } }
  const promotion = { promotionBranches: ['develop'] }

  it('does not carry a pointer that its inner approval could not look behind', async () => {
    const pulls = promoted(files, (head, mergeCommit) => pullOf(2, { head, mergeCommit }))
    expect(await tell(fixture, { base, pulls, ...promotion })).toMatchObject({
      unseen: ['model.dat #2 no-independent-approval +2 -2'],
      percent: 66,
    })
    expect((await tell(fixture, { base, pulls, ...promotion, opaque: 'allow' })).unseen).toEqual([])
  })

  it('nor one that was approved again as part of the whole', async () => {
    const pulls = promoted(files, (head, mergeCommit, from) => reviewed(2, { head, mergeCommit, from }))
    expect((await tell(fixture, { base, pulls, ...promotion })).unseen).toEqual(['model.dat #2 opaque +2 -2'])
  })
})

it('takes of a merge driver that joins both sides only what the approver was shown', async () => {
  fixture.on('topic', base)
  const head = fixture.commit({ 'union.txt': lines(4, { 2: 'theirs' }) })
  fixture.on('main')
  const from = base
  base = fixture.commit({ 'union.txt': lines(4, { 2: 'ours' }) })
  const mergeCommit = fixture.merge('topic')
  const pulls = [reviewed(1, { head, mergeCommit, from })]
  // Every line of it was seen or runs already, but what main made of the replaced line was to go with it.
  expect((await tell(fixture, { base, pulls })).unseen).toEqual(['union.txt #1 merge-conflict'])
  // What was live when it was approved is judged by itself: the line beside it was pushed.
  expect((await tell(fixture, { base: from, pulls })).unseen).toEqual([
    'union.txt - direct-push +2 -2',
    'union.txt #1 merge-conflict',
  ])
})

describe('size', () => {
  const many = (count: number, text: string): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`many/${String(at).padStart(4, '0')}.txt`, text]))

  it('of more than 300 files: GitHub shows no more on one page, unless the policy trusts its longer list', async () => {
    const pulls = [squashed(many(303, 'seen\n'), { 'many/0302.txt': 'late\n' })]
    const beyond = ['many/0300.txt', 'many/0301.txt', 'many/0302.txt'].map((path) => `${path} #1 opaque +1`)
    expect((await tell(fixture, { base, pulls })).unseen).toEqual(beyond)
    expect((await tell(fixture, { base, pulls, pageFiles: 3000 })).unseen).toEqual([
      'many/0302.txt #1 differs-from-approved +1',
    ])
  })

  it('of more than 3,000 files: GitHub shows no more of one pull request, so the rest was not looked at', async () => {
    const pulls = [squashed({ ...many(3002, 'seen\n'), 'zz.txt': 'seen\n' })]
    expect(await tell(fixture, { base, pulls, pageFiles: 3000 })).toMatchObject({
      units: ['squash #1 opaque'],
      unseen: ['many/3000.txt #1 opaque +1', 'many/3001.txt #1 opaque +1', 'zz.txt #1 opaque +1'],
      percent: 99,
    })
  })

  it('of more than 20,000 lines in one file hides that file, and what comes after it on the page', async () => {
    const pulls = [squashed({ 'huge.txt': lines(20_001), 'small.txt': 'seen\n' })]
    expect((await tell(fixture, { base, pulls })).unseen).toEqual([
      'huge.txt #1 opaque +1-20001',
      'small.txt #1 opaque +1',
    ])
  })
})
