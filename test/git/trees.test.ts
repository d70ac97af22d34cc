import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parsePatch } from '../../src/git/diffs.ts'
import { parseMergeOutput } from '../../src/git/merge-tree.ts'
import type { Repository } from '../../src/git/repository.ts'
import { gitFixture, type GitFixture, lines } from '../support/git-fixture.ts'

let fixture: GitFixture
let repository: Repository
let base: string
beforeEach(async () => {
  fixture = gitFixture({ 'a.txt': lines(9), 'gone.txt': 'x\n', 'tool.sh': 'run\n', 'kind.txt': 'file\n' })
  base = fixture.tip()
  repository = await fixture.open()
})
afterEach(async () => {
  await repository.close()
  fixture.dispose()
})

describe('changes', () => {
  it('tells status, modes and paths as they are', async () => {
    const head = fixture.commit({
      'gone.txt': null,
      'tool.sh': { exec: 'run\n' },
      'kind.txt': { link: 'a.txt' },
      'neu "\t日本.txt': 'x\n',
      ' -- dir/:(top)x': 'y\n',
    })
    const changes = await repository.changes(base, fixture.tree(head))
    expect(changes.map(({ path, status, oldMode, newMode }) => [path, status, oldMode, newMode])).toEqual([
      [' -- dir/:(top)x', 'added', '000000', '100644'],
      ['gone.txt', 'deleted', '100644', '000000'],
      ['kind.txt', 'type-changed', '100644', '120000'],
      ['neu "\t日本.txt', 'added', '000000', '100644'],
      ['tool.sh', 'modified', '100644', '100755'],
    ])
    expect(changes.every(({ oldId, newId }) => /^[0-9a-f]{40}$/.test(oldId) && newId.length === 40)).toBe(true)
    const paths = changes.map(({ path }) => path)
    const diffs = await repository.diff(base, head, paths, 0)
    expect(diffs.map(({ path, hunks }) => [path, hunks.length])).toEqual([
      [' -- dir/:(top)x', 1],
      ['gone.txt', 1],
      ['kind.txt', 2],
      ['neu "\t日本.txt', 1],
      ['tool.sh', 0],
    ])
  })
})

describe('text diffs', () => {
  it('numbers lines and keeps to the context asked for', async () => {
    const head = fixture.commit({ 'a.txt': lines(9, { 5: 'five' }) })
    const [file] = await repository.diff(base, head, ['a.txt'], 1)
    expect(file).toEqual({
      path: 'a.txt',
      binary: false,
      hunks: [
        {
          oldStart: 4,
          oldLines: 3,
          newStart: 4,
          newLines: 3,
          lines: [
            { kind: ' ', text: 'line 4' },
            { kind: '-', text: 'line 5' },
            { kind: '+', text: 'five' },
            { kind: ' ', text: 'line 6' },
          ],
        },
      ],
    })
  })

  it('takes no content for a header, and marks binary content', async () => {
    const tricky = 'diff --git a/x b/x\n@@ -1 +1 @@\n-- a\n++ b\nBinary files differ\n\\ No newline'
    const head = fixture.commit({ 'a.txt': null, 'b.txt': tricky, 'c.bin': new Uint8Array([0, 1]), 'd.txt': 'd\n' })
    const files = await repository.diff(base, head, ['a.txt', 'b.txt', 'c.bin', 'd.txt'], 3)
    expect(files.map(({ path, binary, hunks }) => [path, binary, hunks[0]?.lines.length])).toEqual([
      ['a.txt', false, 9],
      ['b.txt', false, 6],
      ['c.bin', true, undefined],
      ['d.txt', false, 1],
    ])
    expect(files[1]?.hunks[0]?.lines.map(({ text }) => text).join('\n')).toBe(tricky)
  })

  it('does not mistake a form feed, a carriage return or an empty line for the end of a hunk', () => {
    const [section] = parsePatch('diff --git a/x b/x\n@@ -1,2 +1,3 @@\n a\r\n\n+\f\n')
    expect(section?.hunks[0]?.lines).toEqual([
      { kind: ' ', text: 'a\r' },
      { kind: ' ', text: '' },
      { kind: '+', text: '\f' },
    ])
  })
})

describe('merges', () => {
  it('keeps a file that was added to a folder which the other side renamed', async () => {
    const before = fixture.commit({ 'old/1.txt': lines(20), 'old/2.txt': lines(30) })
    const ours = fixture.commit({ 'old/3.txt': 'added later\n' })
    fixture.on('topic', before)
    fixture.git('mv', 'old', 'new')
    const theirs = fixture.commit({})
    const merged = await repository.mergeCommits(ours, theirs)
    expect(merged.clean).toBe(true)
    expect((await repository.changes(theirs, merged.tree)).map(({ path }) => path)).toEqual(['old/3.txt'])
  })

  describe('of a file that was renamed since', () => {
    const rename = (from: string, to: string, content: string): string =>
      fixture.commit({ [from]: null, [to]: content })
    /** Takes `base`..`bad` back on top of `later`. */
    const takeBack = (bad: string, later: string) => repository.mergeTrees({ base: bad, ours: later, theirs: base })

    it('take a change back under its new name', async () => {
      const bad = fixture.commit({ 'a.txt': lines(9, { 5: 'bad' }) })
      const later = rename('a.txt', 'new.txt', lines(9, { 5: 'bad' }))
      const wanted = rename('new.txt', 'new.txt', lines(9))
      expect(await takeBack(bad, later)).toEqual({ tree: fixture.tree(wanted), clean: true, conflicts: [] })
    })

    it('find an added file under its new name', async () => {
      const bad = fixture.commit({ 'bad.txt': lines(12), 'a.txt': lines(9, { 5: 'bad' }) })
      const later = rename('bad.txt', 'new.txt', lines(12))
      const { clean, conflicts } = await takeBack(bad, later)
      expect([clean, new Set(conflicts.map(({ kind }) => kind))]).toEqual([false, new Set(['rename/delete'])])
    })

    it('find a renamed file under its third name', async () => {
      const bad = rename('a.txt', 'b.txt', lines(9))
      const later = rename('b.txt', 'c.txt', lines(9))
      const { clean, conflicts } = await takeBack(bad, later)
      expect([clean, new Set(conflicts.map(({ kind }) => kind))]).toEqual([false, new Set(['rename/rename'])])
    })

    it('carry a change over in a merge of two branches, also where many are merged at once', async () => {
      const ours = fixture.commit({ 'a.txt': lines(9, { 5: 'ours' }) })
      fixture.on('topic', base)
      const theirs = rename('a.txt', 'new.txt', lines(9))
      const wanted = fixture.tree(fixture.commit({ 'new.txt': lines(9, { 5: 'ours' }) }))
      expect(await repository.mergeCommits(ours, theirs)).toEqual({ tree: wanted, clean: true, conflicts: [] })
      await repository.premerge([[theirs, ours]])
      expect(await repository.mergeCommits(theirs, ours)).toEqual({ tree: wanted, clean: true, conflicts: [] })
    })
  })

  it('are what landed where that is exactly what was to be merged, and are made where it is not', async () => {
    const theirs = fixture.commit({ 'a.txt': lines(9, { 4: 'theirs' }) })
    fixture.on('topic', base)
    const ours = fixture.commit({ 'other.txt': 'other\n' })
    const landed = fixture.commit({ 'a.txt': lines(9, { 4: 'theirs' }) })
    const more = fixture.commit({ 'slipped.txt': 'in\n' })
    for (const said of [landed, more]) {
      const fresh = await fixture.open()
      await fresh.premerge([[ours, theirs, fixture.tree(said)]])
      expect(await fresh.mergeCommits(ours, theirs)).toEqual({ tree: fixture.tree(landed), clean: true, conflicts: [] })
      await fresh.close()
    }
  })

  it.each([
    ['both changed the same line, and theirs landed', { 'a.txt': lines(9, { 4: 'ours' }) }],
    ['the one side has the change already', { 'a.txt': lines(9, { 4: 'theirs' }) }],
  ])('are made where %s', async (_, mine) => {
    const theirs = fixture.commit({ 'a.txt': lines(9, { 4: 'theirs' }) })
    fixture.on('topic', base)
    const ours = fixture.commit(mine)
    const landed = fixture.commit({ 'a.txt': lines(9, { 4: 'theirs' }) })
    const [said, fresh] = [await fixture.open(), await fixture.open()]
    await said.premerge([[ours, theirs, fixture.tree(landed)]])
    expect(await said.mergeCommits(ours, theirs)).toEqual(await fresh.mergeCommits(ours, theirs))
    for (const one of [said, fresh]) await one.close()
  })

  it('names the kind of each conflict', async () => {
    const ours = fixture.commit({
      'a.txt': lines(9, { 4: 'ours' }),
      'gone.txt': 'kept\n',
      'same.bin': new Uint8Array([0, 1]),
    })
    fixture.on('topic', base)
    const theirs = fixture.commit({
      'a.txt': lines(9, { 4: 'theirs' }),
      'gone.txt': null,
      'same.bin': new Uint8Array([0, 2]),
    })
    const byCommits = await repository.mergeCommits(ours, theirs)
    expect(byCommits.conflicts.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: 'a.txt', kind: 'contents' },
      { path: 'gone.txt', kind: 'modify/delete' },
      { path: 'same.bin', kind: expect.stringMatching(/binary|add\/add|contents/) },
    ])
    const byTrees = await repository.mergeTrees({ base, ours, theirs })
    expect(byTrees.conflicts.map(({ path }) => path).toSorted()).toEqual(['a.txt', 'gone.txt', 'same.bin'])
  })

  it('merges trees over a base that is no ancestor', async () => {
    const bad = fixture.commit({ 'a.txt': lines(9, { 1: 'bad' }) })
    const later = fixture.commit({ 'a.txt': lines(9, { 1: 'bad', 9: 'later' }) })
    const merged = await repository.mergeTrees({ base: bad, ours: fixture.tree(later), theirs: base })
    const wanted = fixture.commit({ 'a.txt': lines(9, { 9: 'later' }) })
    expect(merged).toEqual({ tree: fixture.tree(wanted), clean: true, conflicts: [] })
  })

  it('makes the same of the same trees at any time, conflicts too', async () => {
    const ours = fixture.commit({ 'a.txt': lines(9, { 5: 'ours' }) })
    fixture.on('side', base)
    const theirs = fixture.commit({ 'a.txt': lines(9, { 5: 'theirs' }) })
    const first = await repository.mergeTrees({ base, ours, theirs })
    expect(first.clean).toBe(false)
    // Git's times are whole seconds.
    await sleep(1100)
    const again = await fixture.open()
    expect(await again.mergeTrees({ base, ours, theirs })).toEqual(first)
    await again.close()
  })

  it('reads an output without conflicts and one without messages', () => {
    expect(parseMergeOutput(Buffer.from('tree\0'), 0)).toEqual({ tree: 'tree', clean: true, conflicts: [] })
    const bare = Buffer.from('tree\x00100644 id 1\ta\tb\x00')
    expect(parseMergeOutput(bare, 1)).toEqual({
      tree: 'tree',
      clean: false,
      conflicts: [{ path: 'a\tb', kind: 'unknown' }],
    })
  })
})

describe('edited trees', () => {
  it('places, replaces and removes entries', async () => {
    const head = fixture.commit({ 'a.txt': 'new\n', 'gone.txt': null, 'tool.sh': null, 'tool.sh/inner': 'x\n' })
    const entries = (await repository.changes(base, head)).map((change) => {
      return { path: change.path, mode: change.newMode, id: change.status === 'deleted' ? null : change.newId }
    })
    expect(await repository.editTree(base, entries)).toBe(fixture.tree(head))
  })
})
