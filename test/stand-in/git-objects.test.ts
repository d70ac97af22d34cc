// What the stand-in writes without a process of git, against git itself.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCommit } from './git/commits.ts'
import { createBare } from './git/create.ts'
import { Git } from './git/git.ts'
import { aheadBehind, isAncestor, mergeBase } from './git/history.ts'
import { isRefName, readRef, swapRef } from './git/refs.ts'
import { listTree, type TreeChange, writeBlob, writeTree } from './git/trees.ts'
import { bringsWorkflows } from './git/workflows.ts'

let folder: string
let git: Git
let [one, two]: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-in-objects-'))
  git = new Git(join(folder, 'r.git'))
  await createBare(git, 'main')
  ;[one, two] = await Promise.all(['one\n', 'two\n'].map((text) => writeBlob(git, text)))
})
afterAll(async () => {
  git.close()
  await rm(folder, { recursive: true, force: true })
})

/** The same through an index of git's. */
async function byIndex(base: string | undefined, changes: readonly TreeChange[]): Promise<string> {
  const env = { GIT_INDEX_FILE: join(folder, randomUUID()) }
  if (base) await git.bytes(['read-tree', base], { env })
  const lines = changes.map(({ path, mode, sha }) => `${sha ? mode : 0} ${sha ?? '0'.repeat(40)}\t${path}\0`)
  await git.bytes(['update-index', '-z', '--index-info'], { env, input: lines.join('') })
  return git.text(['write-tree'], { env })
}

const put = (path: string, sha = one, mode = '100644'): TreeChange => ({ path, mode, sha: sha ?? null })
const away = (path: string): TreeChange => ({ path, mode: '100644', sha: null })

let number = 0
const commit = (parents: readonly string[], tree: string) => {
  const person = { name: 'Ann', email: 'ann@example.com', date: new Date((number += 1) * 1000) }
  return writeCommit(git, { tree, parents, author: person, committer: person, message: 'Change\n' })
}

describe('trees', () => {
  it('are the ones that git writes', async () => {
    const first = [put('a'), put('a.b'), put('a-b/c'), put('dir/x/y', two), put('dir/z'), put('über/서울 1\n"')]
    const more = [put('run', one, '100755'), put('link', two, '120000'), put('sub', '1'.repeat(40), '160000')]
    const base = await writeTree(git, undefined, [...first, ...more])
    expect(base).toBe(await byIndex(undefined, [...first, ...more]))
    const steps = [
      [put('dir', two), put('a/inside'), away('über/서울 1\n"')],
      [away('dir'), away('a-b/c'), away('nowhere/at/all'), away('a/b')],
      [away('dir/x/y'), away('dir/z'), put('sub/file'), put('link/file', two)],
      [...first, ...more].map(({ path }) => away(path)),
    ]
    for (const changes of steps) {
      const tree = await writeTree(git, base, changes)
      expect([tree, changes]).toEqual([await byIndex(base, changes), changes])
      const listed = (await listTree(git, tree, true)).map(
        ({ mode, type, sha, path }) => `${mode} ${type} ${sha}\t${path}`,
      )
      expect(listed).toEqual((await git.bytes(['ls-tree', '-z', '-r', '-t', tree])).toString().split('\0').slice(0, -1))
    }
    expect((await git.attempt(['fsck', '--strict'])).stderr).not.toContain('error')
  })

  it.each([put('../a'), put('a//b'), put('.git/config'), put('a', '2'.repeat(40)), put('a', one, '100600')])(
    'refuse $path $mode',
    async (change) => {
      await expect(writeTree(git, undefined, [{ ...change, sha: change.sha ?? one ?? null }])).rejects.toThrow(
        'invalid',
      )
    },
  )
})

describe('histories', () => {
  it('are read as git reads them', async () => {
    const tree = await writeTree(git, undefined, [put('a')])
    const root = await commit([], tree)
    const [left, right] = [await commit([root], tree), await commit([root], tree)]
    const crossed = [await commit([left, right], tree), await commit([right, left], tree)]
    const all = [root, left, right, ...crossed, await commit([], tree)]
    for (const a of all) {
      for (const b of all) {
        const { code } = await git.attempt(['merge-base', '--is-ancestor', a, b])
        expect(await isAncestor(git, a, b)).toBe(code === 0)
        const base = await git.attempt(['merge-base', a, b])
        expect(await mergeBase(git, a, b)).toBe(base.code === 0 ? base.stdout.toString().trim() : undefined)
        const { ahead, behind } = await aheadBehind(git, a, b)
        expect(`${behind}\t${ahead}`).toBe(await git.text(['rev-list', '--left-right', '--count', `${a}...${b}`]))
      }
    }
  })

  it('bring workflow files where no reference holds them yet', async () => {
    const plain = await writeTree(git, undefined, [put('a')])
    const working = await writeTree(git, plain, [put('.github/workflows/w.yml')])
    const root = await commit([], plain)
    await swapRef(git, 'refs/heads/main', undefined, root)
    const brings = await commit([root], working)
    const after = await commit([brings], working)
    expect(await bringsWorkflows(git, await commit([root], plain), 'main')).toBe(false)
    expect(await bringsWorkflows(git, after, 'main')).toBe(true)
    await swapRef(git, 'refs/heads/other', undefined, brings)
    expect(await bringsWorkflows(git, after, 'main')).toBe(false)
    expect(await bringsWorkflows(git, await commit([after], plain), 'main')).toBe(true)
  })
})

describe('references', () => {
  it('move only from where they are said to stand, one refusal after the other', async () => {
    const tree = await writeTree(git, undefined, [put('a')])
    const [a, b] = [await commit([], tree), await commit([], tree)]
    const ref = 'refs/heads/moved'
    const moves = [
      swapRef(git, ref, undefined, a),
      swapRef(git, ref, undefined, b),
      swapRef(git, ref, b, a),
      swapRef(git, ref, a, b),
      swapRef(git, ref, b, '3'.repeat(40)),
      swapRef(git, 'refs/heads/no..name', undefined, a),
      swapRef(git, `${ref}/below`, undefined, a),
      git.refs.set(ref, a),
    ]
    expect(await Promise.all(moves)).toEqual([true, false, false, true, false, false, false, true])
    expect((await readRef(git, ref))?.sha).toBe(a)
    expect([await swapRef(git, ref, b, undefined), await swapRef(git, ref, a, undefined)]).toEqual([false, true])
    expect(await readRef(git, ref)).toBeUndefined()
  })

  it.each([
    'refs/heads/a.lock',
    'refs/heads/a..b',
    'refs/heads/.a',
    'refs/a b',
    'refs/x/a%3Ab',
    'refs/x/a.b-c',
    'refs/x/é',
    'refs/x/a.',
  ])('are named as git allows: %s', async (name) =>
    expect(await isRefName(git, name)).toBe((await git.attempt(['check-ref-format', name])).code === 0),
  )
})
