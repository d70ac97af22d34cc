import { OutsideError } from '../../src/base/errors.ts'
import type { CreatedCommit, GitData, RefMove, TreeEdit } from '../../src/github/git-data.ts'
import { readCommit, writeCommit } from '../stand-in/git/commits.ts'
import type { Git } from '../stand-in/git/git.ts'
import { isAncestor } from '../stand-in/git/history.ts'
import { isRefName, readRef, swapRef } from '../stand-in/git/refs.ts'
import { listTree, writeBlob, writeTree } from '../stand-in/git/trees.ts'
import type { WriteFaults } from './write-faults.ts'

const committer = { name: 'GitHub', email: 'noreply@github.com' }

/** The Git data area on a real bare repository. `now` gives the time of commits, milliseconds. */
export function createMemoryGitData(git: Git, faults: WriteFaults, now: () => number): GitData {
  async function getCommit(sha: string) {
    const commit = await readCommit(git, sha)
    if (commit === undefined) throw new OutsideError('not-found', `no commit ${sha}`)
    return { sha: commit.sha, tree: commit.tree, parents: commit.parents, message: commit.message, verified: true }
  }

  async function createCommit(commit: {
    message: string
    tree: string
    parents: readonly string[]
  }): Promise<CreatedCommit> {
    const person = { ...committer, date: new Date(now()) }
    const sha = await writeCommit(git, { ...commit, author: person, committer: person })
    return { sha, tree: commit.tree, verified: true }
  }

  async function createTree(base: string | null, edits: readonly TreeEdit[]): Promise<string> {
    const changes = edits.map(async (edit) => {
      const sha = 'content' in edit ? await writeBlob(git, edit.content) : edit.sha
      return { path: edit.path, mode: edit.mode, sha }
    })
    return writeTree(git, base ?? undefined, await Promise.all(changes))
  }

  async function readTextFiles(tree: string): Promise<Map<string, string>> {
    const files = new Map<string, string>()
    for (const entry of await listTree(git, tree)) {
      if (entry.type === 'blob') files.set(entry.path, (await git.objects.read(entry.sha))?.content.toString() ?? '')
    }
    return files
  }

  return {
    getRef: async (ref) => (await readRef(git, ref))?.sha ?? null,
    getCommit,
    readTextFiles,
    createRef: (ref, sha) => faults.write('createRef', () => createRef(git, ref, sha)),
    updateRef: (ref, sha) => faults.write('updateRef', () => updateRef(git, ref, sha)),
    moveRefs: (moves) => faults.write('moveRefs', () => moveRefs(git, moves)),
    createCommit: (commit) => faults.write('createCommit', () => createCommit(commit)),
    createTree: (base, edits) => faults.write('createTree', () => createTree(base, edits)),
    createBlob: (content) => faults.write('createBlob', () => writeBlob(git, Buffer.from(content))),
  }
}

async function createRef(git: Git, ref: string, sha: string): Promise<void> {
  if (!(await isRefName(git, ref))) throw new OutsideError('refused', `${ref} is not a legal name`)
  if (!(await swapRef(git, ref, undefined, sha))) throw new OutsideError('exists', `${ref} exists`)
}

async function updateRef(git: Git, ref: string, sha: string): Promise<void> {
  const before = (await readRef(git, ref))?.sha
  if (before === undefined) throw new OutsideError('not-found', `${ref} does not exist`)
  const forward = await isAncestor(git, before, sha)
  if (!forward || !(await swapRef(git, ref, before, sha))) throw new OutsideError('not-fast-forward', `${ref} moved on`)
}

async function moveRefs(git: Git, moves: readonly RefMove[]): Promise<boolean> {
  for (const { ref } of moves)
    if (!(await isRefName(git, ref))) throw new OutsideError('refused', `${ref} is not a legal name`)
  return git.refs.swap(
    moves.map(({ ref, before, after }) => ({ ref, before: before ?? undefined, after: after ?? undefined })),
  )
}
