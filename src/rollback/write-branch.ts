import { OutsideError } from '../deploy/errors.ts'
import type { NewBlob, TreeChange } from '../deploy/revert.ts'
import type { CreatedCommit, GitData } from '../github/git-data.ts'
import type { RevertCommit } from './branch-state.ts'

/** Blobs that are uploaded at a time. */
const atOnce = 8

/**
 * Makes the branch `name` with one commit on `tip` that holds the change. Null where the branch stands already, made by another run or by a
 * request whose answer was lost: then whoever asked must look what it holds.
 *
 * Throws OutsideError `refused` where GitHub's tree is not the one that was computed.
 */
export async function createBranch(
  gitData: GitData,
  change: TreeChange,
  onto: { readonly sha: string; readonly tree: string },
  branch: { readonly name: string; readonly message: string },
): Promise<RevertCommit | null> {
  const ref = `refs/heads/${branch.name}`
  const message = { message: branch.message, parents: [onto.sha] }
  const { sha: commit, verified } = await writeCommit(gitData, change, onto.tree, message)
  try {
    await gitData.createRef(ref, commit)
    return { commit, tree: change.tree, onto: onto.sha, verified }
  } catch (error) {
    if (!(error instanceof OutsideError) || !['exists', 'unreachable'].includes(error.code)) throw error
    if ((await gitData.getRef(ref)) === null) throw error
    return null
  }
}

/** Uploads what GitHub cannot know, has it build the tree, makes sure that it is the computed one, and commits it. */
export async function writeCommit(
  gitData: GitData,
  change: TreeChange,
  baseTree: string,
  commit: { readonly message: string; readonly parents: readonly string[] },
): Promise<CreatedCommit> {
  await uploadBlobs(gitData, change.blobs)
  const tree = await gitData.createTree(baseTree, change.edits)
  if (tree !== change.tree) throw differs('the tree of the rollback', change.tree, tree)
  return gitData.createCommit({ ...commit, tree })
}

async function uploadBlobs(gitData: GitData, blobs: readonly NewBlob[]): Promise<void> {
  for (let start = 0; start < blobs.length; start += atOnce) {
    const part = blobs.slice(start, start + atOnce)
    await Promise.all(part.map((blob) => upload(gitData, blob)))
  }
}

async function upload(gitData: GitData, blob: NewBlob): Promise<void> {
  const id = await gitData.createBlob(blob.content)
  if (id !== blob.id) throw differs('a merged file', blob.id, id)
}

function differs(what: string, computed: string, returned: string): OutsideError {
  const detail = `computed ${computed}, GitHub wrote ${returned}`
  return new OutsideError('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`)
}
