import type { Repository } from '../git/repository.ts'
import type { GitData } from '../github/git-data.ts'
import type { RollbackRange } from './deps.ts'
import { revertOnto } from './prepare.ts'

/** A commit on our branch that holds the revert and nothing else. */
export type RevertCommit = { readonly commit: string; readonly tree: string }

/** Whose a branch with our name is. */
export type BranchState =
  /** Its head is our revert. */
  | ({ readonly kind: 'ours' } & RevertCommit)
  /** Our revert is in it, and people have pushed on top. */
  | ({ readonly kind: 'extended' } & RevertCommit)
  /** Our revert is not in it. */
  | { readonly kind: 'foreign' }

/** Commits that people may have pushed on top of ours before it is no longer looked for. */
const depth = 20

/**
 * Tells whether a branch's head is our revert. The proof is the tree: the revert is computed again on the commit's own parent. A
 * message or an author could be anyone's.
 */
export async function inspectBranch(
  gitData: GitData,
  repository: Repository,
  range: RollbackRange,
  head: string,
): Promise<BranchState> {
  let sha = head
  for (let above = 0; above < depth && sha !== range.bad; above += 1) {
    const { tree, parents } = await gitData.getCommit(sha)
    const parent = parents[0]
    if (parent === undefined) break
    if (parents.length === 1 && (await isRevert(repository, range, tree, parent))) {
      return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree }
    }
    sha = parent
  }
  return { kind: 'foreign' }
}

async function isRevert(repository: Repository, range: RollbackRange, tree: string, parent: string): Promise<boolean> {
  const { missing } = await repository.fetch([parent])
  if (missing.length > 0 || !(await repository.isAncestor(range.bad, parent))) return false
  const revert = await revertOnto(repository, range, parent)
  return revert.outcome === 'clean' && revert.tree === tree
}
