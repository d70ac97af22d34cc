import { expect, test } from 'vitest'
import { OutsideError } from '../../src/base/errors.ts'
import type { NewBlob, TreeChange } from '../../src/deploy/revert.ts'
import type { GitData, TreeEdit } from '../../src/github/git-data.ts'
import { writeCommit } from '../../src/rollback/rollback-branch.ts'

const text = (id: string, content: string | Uint8Array): NewBlob => ({ id, content: Buffer.from(content) })

const change = (blobs: readonly NewBlob[]): TreeChange => ({
  tree: 'computed',
  edits: [
    ...blobs.map(({ id }) => ({ path: `lib/${id}`, mode: '100644', sha: id }) as const),
    { path: 'known', mode: '100755', sha: 'known' },
    { path: 'gone', mode: '100644', sha: null },
  ],
  blobs,
})

/** A server that answers with these trees, one after the other. */
function server(...trees: string[]) {
  const uploaded: string[] = []
  const edits: (readonly TreeEdit[])[] = []
  const gitData: Pick<GitData, 'createBlob' | 'createTree' | 'createCommit'> = {
    async createBlob(content) {
      uploaded.push(Buffer.from(content).toString('latin1'))
      return 'binary'
    },
    async createTree(_, given) {
      edits.push(given)
      return trees[edits.length - 1] ?? 'computed'
    },
    createCommit: async ({ tree }) => ({ sha: 'commit', tree, verified: true }),
  }
  return { uploaded, edits, gitData }
}

const message = { message: 'x', parents: [] }

test('merged text goes along with the tree; what a server knows, what is gone and what is no text do not', async () => {
  const { gitData, uploaded, edits } = server()
  const blobs = [text('merged', 'caf\u00e9\r\n'), text('binary', new Uint8Array([0xff, 0xfe, 0x00]))]
  await writeCommit(gitData, change(blobs), 'base', message)
  expect(uploaded).toEqual(['\u00ff\u00fe\u0000'])
  expect(edits).toEqual([
    [
      { path: 'lib/merged', mode: '100644', content: 'caf\u00e9\r\n' },
      { path: 'lib/binary', mode: '100644', sha: 'binary' },
      { path: 'known', mode: '100755', sha: 'known' },
      { path: 'gone', mode: '100644', sha: null },
    ],
  ])
})

test('a tree that differs with text in it is asked for again with the text uploaded', async () => {
  const { gitData, uploaded, edits } = server('other')
  const created = await writeCommit(gitData, change([text('binary', 'merged')]), 'base', message)
  expect(created).toMatchObject({ sha: 'commit', tree: 'computed' })
  expect(uploaded).toEqual(['merged'])
  expect(edits[1]?.[0]).toEqual({ path: 'lib/binary', mode: '100644', sha: 'binary' })
})

test('a tree that differs all the same is refused, and nothing is committed', async () => {
  const { gitData } = server('other', 'other')
  const written = writeCommit(gitData, change([text('binary', 'merged')]), 'base', message)
  await expect(written).rejects.toThrow(OutsideError)
})

test('much text is uploaded: a request has its limits', async () => {
  const { gitData, uploaded, edits } = server()
  await writeCommit(gitData, change([text('binary', 'x'.repeat(2_000_000))]), 'base', message)
  expect(uploaded).toHaveLength(1)
  expect(edits[0]?.[0]).toMatchObject({ sha: 'binary' })
})
