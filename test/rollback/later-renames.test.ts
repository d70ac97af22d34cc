import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitEnvironment } from '../../src/git/git-environment.ts'
import type { Repository } from '../../src/git/repository.ts'
import { runGit } from '../../src/git/run-git.ts'
import { climbLadder } from '../../src/rollback/ladder.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

// Since git 2.50 a merge follows renames only where `diff.renames` or `merge.renames` says so. Each of these is wrong where it does not.
let fixture: GitFixture
let repository: Repository
let good: string
beforeEach(async () => {
  fixture = gitFixture({ 'lib/f.txt': lines(30), 'other.txt': lines(5), 'Case.txt': lines(20) })
  good = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

const climb = (bad: string, onto: string) =>
  climbLadder(repository, { good, bad, onto, restore: false, withoutWorkflows: false })

function renamed(from: string, to: string, message = 'rename'): string {
  fixture.git('mv', from, to)
  return fixture.commit({}, message)
}

describe('a file of the range that later work has renamed', () => {
  it('that the range edited: goes back under its new name', async () => {
    const bad = fixture.commit({ 'lib/f.txt': lines(30, { 3: 'bad' }) })
    const way = await climb(bad, renamed('lib/f.txt', 'lib/g.txt'))
    expect(way.outcome).toBe('clean')
    const wanted = fixture.commit({ 'lib/g.txt': lines(30) })
    expect(way.change?.tree).toBe(fixture.tree(wanted))
  })

  it('that the range added: is never "nothing to take back"', async () => {
    const bad = fixture.commit({ 'new.txt': lines(30, { 1: 'brand new' }) })
    const way = await climb(bad, renamed('new.txt', 'newer.txt'))
    expect(way).toMatchObject({
      outcome: 'conflict',
      conflicts: [{ kind: 'rename/delete' }, { kind: 'rename/delete' }],
    })
  })

  it('that the range added, with another file in the range: is never left in by a clean rollback', async () => {
    const bad = fixture.commit({ 'new.txt': lines(30, { 1: 'brand new' }), 'other.txt': lines(5, { 2: 'bad' }) })
    const way = await climb(bad, renamed('new.txt', 'newer.txt'))
    expect(way.outcome).toBe('conflict')
  })

  it('that the range renamed too: is never there under both names', async () => {
    const bad = renamed('lib/f.txt', 'lib/g.txt')
    const way = await climb(bad, renamed('lib/g.txt', 'lib/h.txt'))
    expect(way).toMatchObject({ outcome: 'conflict', change: null })
    expect(way.conflicts.map(({ kind }) => kind)).toContain('rename/rename')
  })

  it('whose name changed only in case: goes back, and later edits stay', async () => {
    const bad = renamed('Case.txt', 'case.txt')
    const onto = fixture.commit({ 'case.txt': lines(20, { 18: 'later' }) })
    const way = await climb(bad, onto)
    expect(way.outcome).toBe('clean')
    fixture.commit({ 'case.txt': null })
    const wanted = fixture.commit({ 'Case.txt': lines(20, { 18: 'later' }) })
    expect(way.change?.tree).toBe(fixture.tree(wanted))
  })
})

it('merges of commits follow renames too: a move and an edit of the same file are one clean merge', async () => {
  fixture.on('move', good)
  const moved = renamed('lib/f.txt', 'lib/g.txt')
  fixture.on('edit', good)
  const edited = fixture.commit({ 'lib/f.txt': lines(30, { 9: 'edited' }) })
  const merged = await repository.mergeCommits(moved, edited)
  expect(merged).toMatchObject({ clean: true, conflicts: [] })
})

it('every setting that a merge depends on is said, whatever a version of git takes for its default', async () => {
  const environment = gitEnvironment(process.env, null)
  const { stdout } = await runGit({ args: ['config', '--list'], environment })
  const said = new Set(stdout.toString().trim().split('\n'))
  for (const one of [
    'merge.renames=true',
    'merge.renamelimit=7000',
    'merge.directoryrenames=false',
    'merge.renormalize=false',
    'diff.renames=false',
  ])
    expect(said).toContain(one)
})
