import { afterEach, beforeEach, expect, it } from 'vitest'
import { revertRange } from '../../src/deploy/revert.ts'
import type { Repository } from '../../src/git/repository.ts'
import { gitFixture, lines, type GitFixture } from '../support/git-fixture.ts'

let fixture: GitFixture
let repository: Repository
let good: string
beforeEach(async () => {
  fixture = gitFixture({
    'a.txt': lines(10),
    'tool.sh': 'run\n',
    'gone.txt': 'was here\n',
    'logo.bin': new Uint8Array([0, 1, 2]),
    'moved.txt': lines(30),
    link: { link: 'a.txt' },
  })
  good = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

/** Changes everything that can change, in a merge and a commit. */
function badRange(): string {
  fixture.on('topic', good)
  fixture.commit({
    'a.txt': lines(10, { 2: 'bad' }),
    'tool.sh': { exec: 'run\n' },
    'gone.txt': null,
    'new 한.txt': 'x\n',
  })
  fixture.on('main')
  fixture.merge('topic')
  fixture.git('mv', 'moved.txt', 'elsewhere.txt')
  return fixture.commit({ 'logo.bin': new Uint8Array([0, 9]), link: { link: 'tool.sh' } })
}

it('gives back exactly the good tree when nothing has landed since', async () => {
  const bad = badRange()
  const revert = await revertRange(repository, { good, bad, onto: bad, withoutWorkflows: true })
  expect(revert).toMatchObject({ outcome: 'clean', tree: fixture.tree(good), conflicts: [], leftOut: [], blobs: [] })
  const edits = revert.edits.map((edit) => [edit.path, edit.mode, 'sha' in edit && edit.sha === null])
  expect(edits).toEqual([
    ['a.txt', '100644', false],
    ['elsewhere.txt', '100644', true],
    ['gone.txt', '100644', false],
    ['link', '120000', false],
    ['logo.bin', '100644', false],
    ['moved.txt', '100644', false],
    ['new 한.txt', '100644', true],
    ['tool.sh', '100644', false],
  ])
})

it('keeps what landed later, also inside a file that the range renamed, and brings the bytes of merged files', async () => {
  const bad = badRange()
  const onto = fixture.commit({
    'a.txt': lines(10, { 2: 'bad', 9: 'later' }),
    'elsewhere.txt': lines(30, { 30: 'later' }),
  })
  const revert = await revertRange(repository, { good, bad, onto, withoutWorkflows: true })
  expect(revert.outcome).toBe('clean')
  // The other file goes back under its old name with content that the branch already has.
  expect(revert.blobs.map(({ content }) => Buffer.from(content).toString())).toEqual([lines(10, { 9: 'later' })])
  const named = revert.edits.flatMap((edit) => ('sha' in edit ? [edit.sha] : []))
  expect(revert.blobs.every(({ id }) => named.includes(id))).toBe(true)
  fixture.commit({
    'a.txt': lines(10, { 9: 'later' }),
    'tool.sh': 'run\n',
    'gone.txt': 'was here\n',
    'new 한.txt': null,
    'elsewhere.txt': null,
  })
  const wanted = fixture.commit({
    'moved.txt': lines(30, { 30: 'later' }),
    'logo.bin': new Uint8Array([0, 1, 2]),
    link: { link: 'a.txt' },
  })
  expect(revert.tree).toBe(fixture.tree(wanted))
})

it('is not led astray by a change that was taken back inside the range', async () => {
  fixture.commit({ 'a.txt': lines(10, { 2: 'first' }) })
  const bad = fixture.commit({ 'a.txt': lines(10), 'x.txt': 'x\n' })
  const onto = fixture.commit({ 'a.txt': lines(10, { 2: 'later' }) })
  const revert = await revertRange(repository, { good, bad, onto, withoutWorkflows: true })
  expect(revert).toMatchObject({ outcome: 'clean', edits: [{ path: 'x.txt', sha: null }] })
})

it('names the files that conflict', async () => {
  const bad = badRange()
  const onto = fixture.commit({
    'a.txt': lines(10, { 2: 'edited since' }),
    'logo.bin': new Uint8Array([0, 7]),
    'new 한.txt': 'kept\n',
  })
  const revert = await revertRange(repository, { good, bad, onto, withoutWorkflows: true })
  expect(revert).toMatchObject({ outcome: 'conflict', edits: [], blobs: [] })
  expect(revert.conflicts.map(({ path, kind }) => [path, kind]).toSorted()).toEqual([
    ['a.txt', 'contents'],
    ['logo.bin', expect.stringMatching(/binary|contents/)],
    ['new 한.txt', 'modify/delete'],
  ])
})

it('says when there is nothing left to take back', async () => {
  const bad = fixture.commit({ 'x.txt': 'x\n' })
  const onto = fixture.commit({ 'x.txt': null, 'y.txt': 'y\n' })
  const revert = await revertRange(repository, { good, bad, onto, withoutWorkflows: true })
  expect(revert).toMatchObject({ outcome: 'nothing-to-revert', tree: fixture.tree(onto), edits: [], leftOut: [] })
})

it('leaves workflow files as they are, conflicts in them included, and says which', async () => {
  const workflow = '.github/workflows/ci.yml'
  const bad = fixture.commit({
    [workflow]: 'on: push\n',
    '.github/workflows/new.yml': 'a\n',
    '.github/other.yml': 'x\n',
  })
  const onto = fixture.commit({ [workflow]: 'on: pull_request\n' })
  const without = await revertRange(repository, { good, bad, onto, withoutWorkflows: true })
  expect(without).toMatchObject({
    outcome: 'clean',
    leftOut: ['.github/workflows/new.yml'],
    edits: [{ path: '.github/other.yml', sha: null }],
  })
  const kept = fixture.commit({ '.github/other.yml': null })
  expect(without.tree).toBe(fixture.tree(kept))
  const whole = await revertRange(repository, { good, bad, onto, withoutWorkflows: false })
  expect(whole).toMatchObject({ outcome: 'conflict', conflicts: [{ path: workflow, kind: 'modify/delete' }] })
})
