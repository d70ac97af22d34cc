import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfflineRollback } from '../../src/rollback/offline-result.ts'
import { runRollback } from '../../src/shell/rollback.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

// Histories that lead a merge astray, or should; what later work did with the faulty code is in blind-spots and later-renames.
let fixture: GitFixture
let good: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(20), 'old/1.txt': lines(20), 'old/2.txt': lines(30, { 1: 'two' }) })
  good = fixture.tip()
})
afterEach(() => fixture.dispose())

type Result = { code: number } & OfflineRollback

async function rollback(bad: string, onto: string, gitDir = fixture.gitDir): Promise<Result> {
  let text = ''
  const ends = ['--git-dir', gitDir, '--good', good, '--bad', bad, '--onto', onto, '--json']
  const code = await runRollback(ends, (part) => (text += part))
  const result: OfflineRollback = JSON.parse(text)
  return { code, ...result }
}

const take = async (inRange: Files, later: Files) => {
  const bad = fixture.commit(inRange)
  return rollback(bad, fixture.commit(later))
}

function moveFolder(from: string, to: string, also: Files = {}): string {
  fixture.git('mv', from, to)
  return fixture.commit(also)
}

const treeWith = (files: Files) => fixture.tree(fixture.commit(files))

describe('a folder that was renamed on one side', () => {
  it('in the range, with a new file in it since: that file stays where it was added, and it is said', async () => {
    const bad = moveFolder('old', 'new')
    const result = await rollback(bad, fixture.commit({ 'new/3.txt': 'added later\n' }))
    expect(result).toMatchObject({ code: 0, outcome: 'clean', draft: false })
    expect(result.cautions).toEqual([{ kind: 'folder-moved', path: 'new/3.txt' }])
  })

  it('since, with a file in it that the range deleted: it comes back in the old folder, and it is said', async () => {
    const bad = fixture.commit({ 'old/2.txt': null })
    const result = await rollback(bad, moveFolder('old', 'new'))
    expect(result).toMatchObject({ code: 0, outcome: 'clean', draft: false })
    expect(result.cautions).toEqual([{ kind: 'folder-moved', path: 'old/2.txt' }])
  })

  it.each<[string, Files, Files]>([
    [
      'a single file moved and its folder stayed',
      { 'old/1.txt': null, 'new/1.txt': lines(20) },
      { 'new/3.txt': 'x\n' },
    ],
    ['nothing moved', { 'old/1.txt': lines(20, { 3: 'bad' }), 'old/4.txt': 'bad\n' }, { 'old/3.txt': 'x\n' }],
  ])('nothing is said where %s', async (_, inRange, later) => {
    expect(await take(inRange, later)).toMatchObject({ outcome: 'clean', cautions: [] })
  })
})

describe('line endings', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')

  it.each<[string, Files, Files]>([
    ['by later work', { 'a.txt': lines(20, { 3: 'bad' }) }, { 'a.txt': crlf(lines(20, { 3: 'bad' })) }],
    ['in the range', { 'a.txt': crlf(lines(20)) }, { 'a.txt': crlf(lines(20, { 3: 'later' })) }],
  ])('changed %s and in conflict: the kind says so', async (_, inRange, later) => {
    expect((await take(inRange, later)).conflicts).toEqual([{ path: 'a.txt', kind: 'line endings' }])
  })

  it('changed together with the lines in conflict: these are what people have to look at', async () => {
    const both = { 'a.txt': crlf(lines(20, { 3: 'later' })) }
    const { conflicts } = await take({ 'a.txt': lines(20, { 3: 'bad' }) }, both)
    expect(conflicts).toEqual([{ path: 'a.txt', kind: 'contents' }])
  })
})

describe('kinds of files', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'1'.repeat(64)}\nsize 12\n`

  it('a file that moved into Git LFS since, and was changed in the range', async () => {
    fixture.commit({ 'x.bin': new Uint8Array([0, 1]) })
    good = fixture.tip()
    const { conflicts, tree } = await take({ 'x.bin': new Uint8Array([0, 2]) }, { 'x.bin': pointer })
    expect(conflicts).toEqual([{ path: 'x.bin', kind: expect.stringMatching(/^(?:binary|contents)$/) }])
    // What is in the way goes too: no pointer is left that is half of each.
    expect(tree).toBe(fixture.tree(good))
  })

  it('a folder that became a link in the range: clean alone and where it is a folder again, in conflict with another link', async () => {
    const bad = fixture.commit({ old: { link: 'a.txt' } })
    expect(await rollback(bad, fixture.commit({ 'b.txt': 'b\n' }))).toMatchObject({ code: 0, outcome: 'clean' })
    const { conflicts } = await rollback(bad, fixture.commit({ old: { link: 'b.txt' } }))
    expect(conflicts.map(({ path }) => path)).toContain('old')
    const again = await rollback(bad, fixture.commit({ old: null, 'old/3.txt': 'folder again\n' }))
    const files = { 'old/1.txt': lines(20), 'old/2.txt': lines(30, { 1: 'two' }) }
    expect(again).toMatchObject({ code: 0, outcome: 'clean', tree: treeWith(files) })
  })

  it('a mode and lines, with other lines since: mode and lines go back, the other lines stay', async () => {
    const result = await take(
      { 'a.txt': { exec: lines(20, { 2: 'bad' }) } },
      { 'a.txt': { exec: lines(20, { 2: 'bad', 18: 'later' }) } },
    )
    expect(result).toMatchObject({ code: 0, outcome: 'clean' })
    expect(result.tree).toBe(treeWith({ 'a.txt': lines(20, { 18: 'later' }) }))
  })

  it('a name that is no UTF-8 cannot be written, and is named as such', async () => {
    const name = Buffer.concat([Buffer.from(join(fixture.dir, 'caf')), Buffer.from([0xe9]), Buffer.from('.txt')])
    writeFileSync(name, 'latin\n')
    const bad = fixture.commit({})
    const { outcome, conflicts } = await rollback(bad, fixture.commit({ 'b.txt': 'b\n' }))
    expect(outcome).toBe('conflict')
    expect(conflicts).toEqual([{ path: expect.stringMatching(/^caf.+\.txt$/), kind: 'path is not UTF-8' }])
  })
})

describe('histories', () => {
  it('a criss-cross in the range does no harm: only its ends count', async () => {
    fixture.on('left', good)
    fixture.commit({ 'a.txt': lines(20, { 2: 'left' }) })
    fixture.on('right', good)
    fixture.commit({ 'a.txt': lines(20, { 18: 'right' }) })
    fixture.git('merge', '-q', '--no-edit', 'left')
    fixture.git('checkout', '-q', 'left')
    fixture.git('merge', '-q', '--no-edit', 'right~1')
    const bad = fixture.merge('right')
    const result = await rollback(bad, fixture.commit({ 'b.txt': 'b\n' }))
    expect(result).toMatchObject({ code: 0, outcome: 'clean', tree: treeWith({ 'a.txt': lines(20) }) })
  })

  it('replaced objects and grafts of somebody take no part', async () => {
    const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }) })
    const onto = fixture.commit({ 'b.txt': 'b\n' })
    const wanted = treeWith({ 'a.txt': lines(20) })
    const other = fixture.commit({ 'a.txt': 'something else\n' })
    fixture.git('replace', good, other)
    fixture.git('replace', '--graft', onto, good)
    mkdirSync(join(fixture.gitDir, 'info'), { recursive: true })
    writeFileSync(join(fixture.gitDir, 'info', 'grafts'), `${bad}\n`)
    expect(await rollback(bad, onto)).toMatchObject({ code: 0, outcome: 'clean', tree: wanted, unusual: [] })
  })
})

describe('a clone that does not hold everything', () => {
  const cloned = (...how: string[]) => {
    const to = join(fixture.dir, '..', 'clone.git')
    fixture.git('clone', '-q', '--bare', ...how, `file://${fixture.gitDir}`, to)
    return to
  }

  it('shallow: a mistake of usage that names the cure', async () => {
    const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }) })
    await expect(rollback(bad, bad, cloned('--depth=1'))).rejects.toThrow(/shallow clone; fetch its whole history/)
  })

  it('without contents: clean where none is needed, else it says what is missing and how to get it', async () => {
    const bad = fixture.commit({ 'a.txt': lines(20, { 2: 'bad' }), 'old/1.txt': null })
    const merged = fixture.commit({ 'a.txt': lines(20, { 2: 'bad', 18: 'later' }) })
    const partial = cloned('--filter=blob:none')
    expect(await rollback(bad, bad, partial)).toMatchObject({ tree: fixture.tree(good) })
    await expect(rollback(bad, merged, partial)).rejects.toThrow(
      /is a partial clone, and contents of files are missing that this needs: use a clone made without --filter/,
    )
  })
})
