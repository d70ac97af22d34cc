import type { RollbackPolicy } from '../config/rollback-policy.ts'
import type { Snapshots } from '../git/repository.ts'
import type { RollbackDeps, RollbackRange } from './deps.ts'
import { takeBack } from './prepare.ts'

/** A commit on our branch that holds the way back and nothing else. */
export type RevertCommit = {
  readonly commit: string
  readonly tree: string
  readonly onto: string
  /** GitHub has signed it. */
  readonly verified: boolean
}

/** Whose a branch with our name is. */
export type BranchState =
  /** Its head is our commit. */
  | ({ readonly kind: 'ours' } & RevertCommit)
  /** Our commit is in it, and people have pushed on top. */
  | ({ readonly kind: 'extended' } & RevertCommit)
  /** Our commit is not in it. */
  | { readonly kind: 'foreign' }

/** Commits that people may have pushed on top of ours before it is no longer looked for. */
const depth = 20

type Deps = Pick<RollbackDeps, 'gitData' | 'comparisons'>

/**
 * Tells whether a branch's head is ours. The proof is the tree: the way back is computed again on the commit's own parent (of a merge, on
 * the second: a newer tip of the base branch). A message or an author could be anyone's.
 */
export async function inspectBranch(
  deps: Deps,
  repository: Snapshots,
  range: RollbackRange,
  policy: RollbackPolicy,
  head: string,
): Promise<BranchState> {
  let sha = head
  for (let above = 0; above < depth && sha !== range.bad; above += 1) {
    const { tree, parents, verified } = await deps.gitData.getCommit(sha)
    const onto = parents.at(-1)
    if (onto === undefined) break
    if (parents.length <= 2 && (await isWayBack(deps, repository, range, policy, tree, onto))) {
      return { kind: above === 0 ? 'ours' : 'extended', commit: sha, tree, onto, verified }
    }
    sha = parents[0] ?? ''
  }
  return { kind: 'foreign' }
}

async function isWayBack(
  { comparisons }: Deps,
  repository: Snapshots,
  range: RollbackRange,
  policy: RollbackPolicy,
  tree: string,
  onto: string,
): Promise<boolean> {
  const { missing } = await repository.fetch([range.good, range.bad, onto])
  if (missing.length > 0) return false
  const status = onto === range.bad ? 'identical' : (await comparisons.compare(range.bad, onto))?.status
  if (status !== 'ahead' && status !== 'identical') return false
  // An earlier attempt may have had another token.
  for (const writesWorkflows of [true, false]) {
    const { change } = await takeBack({ writesWorkflows }, repository, range, onto, policy)
    if (change?.tree === tree) return true
  }
  return false
}
