import { OutsideError } from '../deploy/errors.ts'
import { revertRange, type RangeRevert } from '../deploy/revert.ts'
import type { RollbackState } from '../deploy/record.ts'
import type { Repository } from '../git/repository.ts'
import type { GitData } from '../github/git-data.ts'
import type { RollbackRange } from './deps.ts'

/** A revert that can be written: what becomes of the tip of the base branch. */
export type ReadyRevert = {
  /** Tip of the base branch: parent of the commit to write. */
  readonly tip: string
  readonly revert: RangeRevert
  /** The result is exactly what ran before: nothing has landed since and nothing is left out. */
  readonly exact: boolean
  /** `good` is no ancestor of `bad`: history was rewritten or a deploy came from elsewhere. A person must look. */
  readonly unusual: boolean
}

export type PreparedRollback =
  | { readonly ready: ReadyRevert }
  | { readonly state: Extract<RollbackState, { step: 'none' }> }

/**
 * Computes the revert of the range on the tip of its base branch; writes nothing.
 * Throws OutsideError `not-found` where the branch or a commit is gone.
 */
export async function prepareRollback(
  gitData: GitData,
  repository: Repository,
  range: RollbackRange,
): Promise<PreparedRollback> {
  const tip = await gitData.getRef(`refs/heads/${range.base}`)
  if (tip === null)
    throw new OutsideError('not-found', `the branch ${range.base}, where the rollback would go, does not exist`)
  await fetchAll(repository, [range.good, range.bad, tip])
  if (!(await repository.isAncestor(range.bad, tip))) return { state: none('not-on-branch') }
  const revert = await revertOnto(repository, range, tip)
  switch (revert.outcome) {
    case 'conflict':
      return { state: { ...none('conflict'), conflicts: revert.conflicts } }
    case 'nothing-to-revert':
      return { state: none('nothing-to-revert') }
    case 'clean':
    case 'kept-main': {
      const exact = tip === range.bad && revert.leftOut.length === 0
      const unusual = !(await repository.isAncestor(range.good, range.bad))
      return { ready: { tip, revert, exact, unusual } }
    }
  }
}

/** The revert of the range on some commit. Workflow files keep their version there: a workflow token may not write them. */
export function revertOnto(repository: Repository, range: RollbackRange, onto: string): Promise<RangeRevert> {
  return revertRange(repository, { good: range.good, bad: range.bad, onto, withoutWorkflows: true })
}

/** No rollback, for that reason. */
export function none(
  reason: Extract<RollbackState, { step: 'none' }>['reason'],
): Extract<RollbackState, { step: 'none' }> {
  return { step: 'none', reason, conflicts: [] }
}

async function fetchAll(repository: Repository, shas: readonly string[]): Promise<void> {
  const { missing } = await repository.fetch(shas)
  if (missing.length === 0) return
  throw new OutsideError('not-found', `commits of the range cannot be fetched any more: ${missing.join(', ')}`)
}
