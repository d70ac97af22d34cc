import { OutsideError } from '../deploy/errors.ts'
import type { RangeRevert } from '../deploy/revert.ts'
import type { Repository } from '../git/repository.ts'
import type { GitData } from '../github/git-data.ts'
import { inspectBranch, type BranchState } from './branch-state.ts'
import type { RollbackRange } from './deps.ts'
import type { ReadyRevert } from './prepare.ts'

/**
 * Makes the branch `name` with one commit on the base branch's tip that holds the revert, or finds the branch that an earlier
 * attempt or another run has made. May be repeated after any failure.
 *
 * Throws OutsideError `refused` where GitHub's tree is not the one that was computed.
 */
export async function writeBranch(
  gitData: GitData,
  repository: Repository,
  range: RollbackRange,
  ready: ReadyRevert,
  branch: { readonly name: string; readonly message: string },
): Promise<BranchState> {
  const ref = `refs/heads/${branch.name}`
  const found = await gitData.getRef(ref)
  if (found !== null) return inspectBranch(gitData, repository, range, found)
  const commit = await writeCommit(gitData, ready, branch.message)
  try {
    await gitData.createRef(ref, commit)
    return { kind: 'ours', commit, tree: ready.revert.tree }
  } catch (error) {
    const raced = await whatStandsAfter(error, gitData, ref)
    return inspectBranch(gitData, repository, range, raced)
  }
}

/** Uploads what GitHub cannot know, has it build the tree, and makes sure that it is the computed one. */
async function writeCommit(gitData: GitData, ready: ReadyRevert, message: string): Promise<string> {
  const { revert, tip } = ready
  await uploadBlobs(gitData, revert)
  const { tree: tipTree } = await gitData.getCommit(tip)
  const tree = await gitData.createTree(tipTree, revert.edits)
  if (tree !== revert.tree) throw differs('the tree of the rollback', revert.tree, tree)
  return (await gitData.createCommit({ message, tree, parents: [tip] })).sha
}

async function uploadBlobs(gitData: GitData, revert: RangeRevert): Promise<void> {
  for (const blob of revert.blobs) {
    const id = await gitData.createBlob(blob.content)
    if (id !== blob.id) throw differs('a merged file', blob.id, id)
  }
}

/** After a race or a lost answer: where the branch stands. Any other failure is thrown on. */
async function whatStandsAfter(error: unknown, gitData: GitData, ref: string): Promise<string> {
  if (!(error instanceof OutsideError) || !['exists', 'unreachable'].includes(error.code)) throw error
  const head = await gitData.getRef(ref)
  if (head === null) throw error
  return head
}

function differs(what: string, computed: string, returned: string): OutsideError {
  const detail = `computed ${computed}, GitHub wrote ${returned}`
  return new OutsideError('refused', `${what} is not what was computed (${detail}). Nothing was pushed.`)
}
