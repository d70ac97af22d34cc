import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLocalRepository, openRepository, openSnapshots } from '../../src/git/bare-repository.ts'
import type { Repository } from '../../src/git/repository.ts'
import { type Files, gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

let fixture: GitFixture
let tempDir: string
beforeEach(() => {
  fixture = gitFixture({ 'a.txt': lines(5), 'dir/b.txt': 'b\n' })
  tempDir = mkdtempSync(join(tmpdir(), 'guard-bare-'))
})
afterEach(() => {
  fixture.dispose()
  rmSync(tempDir, { recursive: true, force: true })
})

const openRemote = (): Promise<Repository> => openRepository({ url: `file://${fixture.gitDir}`, token: null, tempDir })

/** How many blobs a repository on disk holds without fetching any. */
function blobsHeld(): number {
  const [folder = ''] = readdirSync(tempDir)
  const gitDir = join(tempDir, folder, 'repository.git')
  const all = execFileSync('git', [
    '--git-dir',
    gitDir,
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objecttype)',
  ])
  return all
    .toString()
    .split('\n')
    .filter((type) => type === 'blob').length
}

describe('a repository that fetches', () => {
  it('brings commits without blobs, and blobs when they are read', async () => {
    const first = fixture.tip()
    const second = fixture.commit({ 'a.txt': lines(5, { 2: 'changed' }) }, 'Änderung: "x"\ty')
    const repository = await openRemote()
    expect(await repository.fetch([second])).toEqual({ missing: [] })
    expect(await repository.firstParents(first, second)).toEqual([
      { sha: second, tree: fixture.tree(second), parents: [first], subject: 'Änderung: "x"\ty' },
    ])
    expect((await repository.changes(first, second)).map(({ path }) => path)).toEqual(['a.txt'])
    expect(blobsHeld()).toBe(0)
    expect(Buffer.from((await repository.file(second, 'dir/b.txt')) ?? []).toString()).toBe('b\n')
    expect(await repository.file(second, 'dir')).toBeNull()
    expect(await repository.file(second, 'none')).toBeNull()
    expect(blobsHeld()).toBe(1)
    await repository.close()
    expect(readdirSync(tempDir)).toEqual([])
  })

  it('brings contents along with single commits, and the commits alone where such contents cannot be had', async () => {
    const first = fixture.tip()
    const second = fixture.commit({ 'a.txt': lines(5, { 2: 'changed' }) })
    const content = fixture.git('rev-parse', `${second}:a.txt`)
    const snapshots = await openSnapshots({ url: `file://${fixture.gitDir}`, token: null, tempDir })
    expect(await snapshots.fetch([first], ['f'.repeat(40)])).toEqual({ missing: [] })
    expect(blobsHeld()).toBe(0)
    // At once: the second waits until the first is done.
    const both = [snapshots.fetch([second], [content]), snapshots.fetch([second])]
    expect(await Promise.all(both)).toEqual([{ missing: [] }, { missing: [] }])
    expect(blobsHeld()).toBe(1)
    expect((await snapshots.changes(first, second)).map(({ newId }) => newId)).toEqual([content])
    await snapshots.close()
  })

  it('survives commits that cannot be had among many', async () => {
    const first = fixture.tip()
    const all = Array.from({ length: 6 }, (_, index) => fixture.commit({ 'a.txt': `${index}\n` }))
    const gone = ['1'.repeat(40), '2'.repeat(40)]
    const repository = await openRemote()
    const wanted = [...all.slice(0, 3), gone[0] ?? '', ...all.slice(3), gone[1] ?? '']
    expect(await repository.fetch(wanted)).toEqual({ missing: gone })
    expect(await repository.firstParents(first, all.at(-1) ?? '')).toHaveLength(6)
    expect(await repository.commit(gone[0] ?? '')).toBeNull()
    expect(await repository.fetch([...all, ...gone])).toEqual({ missing: gone })
  })

  it('merges with blobs that it has to fetch for it', async () => {
    const base = fixture.tip()
    const ours = fixture.commit({ 'a.txt': lines(5, { 1: 'ours' }) })
    fixture.on('topic', base)
    const theirs = fixture.commit({ 'a.txt': lines(5, { 5: 'theirs' }) })
    const repository = await openRemote()
    await repository.fetch([ours, theirs])
    const merged = await repository.mergeCommits(ours, theirs)
    expect(merged).toMatchObject({ clean: true, conflicts: [] })
    const [file] = await repository.diff(base, merged.tree, ['a.txt'], 0)
    expect(file?.hunks.flatMap((hunk) => hunk.lines.map(({ kind, text }) => kind + text))).toEqual([
      '-line 1',
      '+ours',
      '-line 5',
      '+theirs',
    ])
  })

  it.each(['one by one', 'many at once'])(
    'merges over several merge bases with blobs that it has to fetch, %s',
    async (how) => {
      const paths = Array.from({ length: 12 }, (_, index) => `${index}.txt`)
      const all = (change: (path: string) => string): Files => {
        return Object.fromEntries(paths.map((path) => [path, change(path)]))
      }
      const base = fixture.commit(all((path) => `${path}\n${lines(30)}`))
      const left = fixture.commit(all((path) => `${path}\n${lines(30, { 3: 'left' })}`))
      fixture.on('topic', base)
      const right = fixture.commit(all((path) => `${path}\n${lines(30, { 3: 'right' })}`))
      fixture.git('merge', '-q', '-s', 'ours', '-m', 'keep right', left)
      const theirs = fixture.commit(all((path) => `${path}\n${lines(30, { 3: 'right', 20: 'theirs' })}`))
      fixture.on('main')
      fixture.git('merge', '-q', '-s', 'ours', '-m', 'keep left', right)
      const ours = fixture.commit(all((path) => `${path}\n${lines(30, { 3: 'left', 25: 'ours' })}`))
      const truth = await fixture.open()
      const wanted = await truth.mergeCommits(ours, theirs)
      await truth.close()
      expect(wanted.conflicts).toHaveLength(12)
      const repository = await openRemote()
      await repository.fetch([ours, theirs])
      if (how === 'many at once') await repository.premerge([[ours, theirs]])
      expect(await repository.mergeCommits(ours, theirs)).toEqual(wanted)
      await repository.close()
    },
  )

  it('fetches what is expected along with the first contents that are compared', async () => {
    const first = fixture.tip()
    const second = fixture.commit({ 'a.txt': lines(5, { 2: 'changed' }), 'dir/b.txt': 'c\n' })
    const repository = await openRemote()
    await repository.fetch([second])
    const [one, other] = (await repository.changes(first, second)).map(({ oldId, newId }) => [oldId, newId] as const)
    if (one === undefined || other === undefined) throw new Error('two files have changed')
    repository.expect([one])
    expect(await repository.blobDiffs([other])).toMatchObject([{ hunks: [{ newStart: 1 }] }])
    expect(blobsHeld()).toBe(4)
  })

  it('fails where there is no repository', async () => {
    const repository = await openRepository({ url: `file://${tempDir}/nothing`, token: null, tempDir })
    await expect(repository.fetch(['1'.repeat(40)])).rejects.toMatchObject({ name: 'OutsideError' })
  })

  it.each(['HEAD', '--upload-pack=touch /tmp/x', '1234567', ''])('refuses %j as a commit', async (text) => {
    const repository = await openRemote()
    await expect(repository.fetch([text])).rejects.toMatchObject({ name: 'ConfigurationError' })
    await expect(repository.commit(text)).rejects.toThrow(/full commit id/)
  })
})

describe('a given repository', () => {
  it('is read and never written, and its attributes take no part', async () => {
    const base = fixture.tip()
    const ours = fixture.commit({ '.gitattributes': '*.txt -diff merge=union\n', 'a.txt': lines(5, { 3: 'ours' }) })
    fixture.on('topic', base)
    const theirs = fixture.commit({ 'a.txt': lines(5, { 3: 'theirs' }) })
    fixture.on('main')
    const before = fixture.git('count-objects', '-v')
    const repository = await openLocalRepository(fixture.gitDir, tempDir)
    expect(await repository.fetch([ours, '3'.repeat(40)])).toEqual({ missing: ['3'.repeat(40)] })
    expect(await repository.mergeCommits(ours, theirs)).toMatchObject({
      clean: false,
      conflicts: [{ path: 'a.txt', kind: 'contents' }],
    })
    expect(await repository.diff(base, ours, ['a.txt'], 0)).toMatchObject([{ binary: false, hunks: [{ newStart: 3 }] }])
    expect(fixture.git('count-objects', '-v')).toBe(before)
  })

  it('is refused when it is none or shallow', async () => {
    await expect(openLocalRepository(tempDir, tempDir)).rejects.toThrow(/is no git repository/)
    fixture.commit({ 'a.txt': 'x\n' })
    const shallow = join(tempDir, 'shallow')
    execFileSync('git', ['clone', '-q', '--depth=1', '--bare', `file://${fixture.gitDir}`, shallow])
    await expect(openLocalRepository(shallow, tempDir)).rejects.toThrow(/is a shallow clone; fetch its whole history/)
  })
})

describe('history', () => {
  it('knows ancestors and merge bases, and unrelated histories', async () => {
    const base = fixture.tip()
    const main = fixture.commit({ 'a.txt': 'main\n' })
    fixture.on('topic', base)
    const topic = fixture.commit({ 'dir/b.txt': 'topic\n' })
    fixture.git('checkout', '-q', '--orphan', 'other')
    const other = fixture.commit({ 'o.txt': 'o\n' })
    const repository = await fixture.open()
    expect(await repository.isAncestor(base, topic)).toBe(true)
    expect(await repository.isAncestor(topic, base)).toBe(false)
    expect(await repository.mergeBase(main, topic)).toBe(base)
    expect(await repository.mergeBase(main, other)).toBeNull()
    await expect(repository.mergeCommits(main, other)).rejects.toThrow(/unrelated histories/)
  })
})
