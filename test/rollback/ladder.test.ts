import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pathMatcher } from '../../src/config/globs.ts'
import type { Repository } from '../../src/git/repository.ts'
import { climbLadder } from '../../src/rollback/ladder.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

let fixture: GitFixture
let repository: Repository
beforeEach(async () => {
  fixture = gitFixture({ 'a.txt': lines(20), kind: 'file\n', link: { link: 'a.txt' }, 'tool.sh': 'run\n' })
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

type Options = { readonly keep?: readonly string[]; readonly restore?: boolean }

function climb(good: string, bad: string, onto: string, { keep = [], restore = false }: Options = {}) {
  return climbLadder(repository, { good, bad, onto, restore, withoutWorkflows: false, keepMain: pathMatcher(keep) })
}

/** A range and what landed after it, as three commits. */
function history(inRange: Files, later: Files): [good: string, bad: string, onto: string] {
  const good = fixture.tip()
  return [good, fixture.commit(inRange), fixture.commit(later)]
}

const pointer = (digit: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${digit.repeat(64)}\nsize 12\n`

describe('conflicts are told apart', () => {
  it.each<[string, string, Files, Files, Files]>([
    ['contents', 'a.txt', {}, { 'a.txt': lines(20, { 2: 'bad' }) }, { 'a.txt': lines(20, { 2: 'later' }) }],
    ['modify/delete', 'new.txt', {}, { 'new.txt': 'new\n' }, { 'new.txt': 'newer\n' }],
    ['symlink', 'link', {}, { link: { link: 'tool.sh' } }, { link: { link: 'kind' } }],
    ['lfs pointer', 'big.bin', { 'big.bin': pointer('1') }, { 'big.bin': pointer('2') }, { 'big.bin': pointer('3') }],
    ['file/directory', 'kind', {}, { kind: { link: 'a.txt' } }, { kind: null, 'kind/b.txt': 'b\n' }],
    [
      'contents',
      'neu "\n日本.txt',
      { 'neu "\n日本.txt': '1\n' },
      { 'neu "\n日本.txt': '2\n' },
      { 'neu "\n日本.txt': '3\n' },
    ],
  ])('%s: %j', async (kind, path, before, inRange, later) => {
    fixture.commit(before)
    const way = await climb(...history(inRange, later))
    expect(way).toMatchObject({ outcome: 'conflict', change: null })
    expect(way.conflicts).toEqual([{ path, kind }])
  })

  it('a submodule that both have moved', async () => {
    const at = (digit: string) => {
      fixture.git('update-index', '--add', '--cacheinfo', `160000,${digit.repeat(40)},lib`)
      fixture.git('commit', '-q', '-m', 'submodule')
      return fixture.tip()
    }
    const way = await climb(at('1'), at('2'), at('3'))
    expect(way.conflicts).toEqual([{ path: 'lib', kind: 'submodule' }])
  })

  it('binary files, in words of their own where git has them', async () => {
    fixture.commit({ 'x.bin': new Uint8Array([0, 1]) })
    const way = await climb(...history({ 'x.bin': new Uint8Array([0, 2]) }, { 'x.bin': new Uint8Array([0, 3]) }))
    expect(way.conflicts).toEqual([{ path: 'x.bin', kind: expect.stringMatching(/binary|contents/) }])
  })
})

describe("main's version is kept", () => {
  it('only if all that is in conflict is listed', async () => {
    const ends = history(
      { 'a.txt': lines(20, { 2: 'bad' }), 'docs/x.md': 'bad\n' },
      { 'a.txt': lines(20, { 2: 'later' }), 'docs/x.md': 'later\n' },
    )
    expect(await climb(...ends, { keep: ['docs/**'] })).toMatchObject({ outcome: 'conflict', change: null })
    const both = await climb(...ends, { keep: ['docs/**', 'a.txt'] })
    expect(both).toMatchObject({ outcome: 'only-left-out', change: null, leftOut: ['a.txt', 'docs/x.md'] })
  })

  it('without the files that git makes up where types differ', async () => {
    const ends = history(
      { kind: { link: 'a.txt' }, 'a.txt': lines(20, { 2: 'bad' }) },
      { kind: null, 'kind/b.txt': 'later\n' },
    )
    const way = await climb(...ends, { keep: ['kind'] })
    expect(way).toMatchObject({ outcome: 'kept-main', leftOut: ['kind'] })
    const wanted = fixture.commit({ 'a.txt': lines(20) })
    expect(way.change?.tree).toBe(fixture.tree(wanted))
  })

  it('where a file stands in the place of a folder', async () => {
    fixture.commit({ 'd/f.txt': 'f\n' })
    const ends = history({ 'd/f.txt': null, d: 'bad\n', 'tool.sh': { exec: 'run\n' } }, { d: 'later\n' })
    const way = await climb(...ends, { keep: ['d'] })
    expect(way.outcome).toBe('kept-main')
    const wanted = fixture.commit({ 'tool.sh': 'run\n' })
    expect(way.change?.tree).toBe(fixture.tree(wanted))
  })
})

it("restores good's tree whole where that is wanted, and says what was in conflict", async () => {
  const [good, bad, onto] = history(
    { 'a.txt': lines(20, { 2: 'bad' }) },
    { 'a.txt': lines(20, { 2: 'later' }), 'more.txt': 'dropped\n' },
  )
  const way = await climb(good, bad, onto, { restore: true })
  expect(way).toMatchObject({ outcome: 'restore-good', conflicts: [{ path: 'a.txt', kind: 'contents' }], leftOut: [] })
  expect(way.change?.tree).toBe(fixture.tree(good))
  // All of it is on the server already.
  expect(way.change?.blobs).toEqual([])
})

it('takes a thousand files back, merged by lines, in one go', async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `many/dir ${index % 25}/f${index}.txt`)
  const all = (changed: Record<number, string>, salt = '') =>
    Object.fromEntries(names.map((name) => [name, lines(12, { ...changed, 6: `${name}${salt}` })]))
  fixture.commit(all({}))
  const ends = history(all({ 2: 'bad' }), all({ 2: 'bad', 11: 'later' }))
  const way = await climb(...ends)
  expect([way.outcome, way.change?.edits.length, way.change?.blobs.length]).toEqual(['clean', 1000, 1000])
  const wanted = fixture.commit(all({ 11: 'later' }))
  expect(way.change?.tree).toBe(fixture.tree(wanted))
})
