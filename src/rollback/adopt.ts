import { rollbackBranch } from '../deploy/keys.ts'
import type { Response, RollbackState } from '../deploy/record.ts'
import type { RollbackDeps } from './deps.ts'
import { findPull } from './pull.ts'

/** True where a person may open (or reopen) the pull request that we did not. */
export function awaitsPerson({ rollback }: Response): boolean {
  return rollback.step === 'pushed' || (rollback.step === 'none' && rollback.reason === 'closed-by-person')
}

/** The rollback as it is once a person has opened, reopened or merged its pull request; null while nobody has. */
export async function adoptPull(
  deps: Pick<RollbackDeps, 'gitData' | 'pulls' | 'run'>,
  response: Response,
): Promise<RollbackState | null> {
  if (response.good === null || !awaitsPerson(response)) return null
  const branch = rollbackBranch(response.base, response.good, response.bad)
  const found = await findPull(deps.pulls, `${deps.run.owner}/${deps.run.repo}`, branch, response.base)
  if (found === null || found.kind === 'closed') return null
  const { rollback } = response
  const leftOut = rollback.step === 'pushed' ? rollback.leftOut : []
  const { sha: commit, tree } = await deps.gitData.getCommit(found.pull.head.sha)
  return { step: 'opened', pull: found.pull.number, branch, commit, tree, leftOut }
}
