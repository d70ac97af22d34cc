import { OutsideError } from '../deploy/errors.ts'
import type { Response, RollbackState } from '../deploy/record.ts'
import type { Snapshots } from '../git/repository.ts'
import type { RollbackDeps } from './deps.ts'
import { snapshotsIfGit } from './open-snapshots.ts'
import { rollbackMessage } from './message.ts'
import { fetchAll, takeBack } from './prepare.ts'
import { writeCommit } from './write-branch.ts'

type Opened = Extract<RollbackState, { step: 'opened' }>

/**
 * Brings an open rollback up to a base branch that has moved on, where merging it as it is would not give the same: one more commit on its
 * branch. Null where nothing is to be done, and where people have pushed to it: then it is theirs.
 */
export async function refreshRollback(deps: RollbackDeps, response: Response): Promise<Opened | null> {
  const { rollback, base } = response
  if (rollback.step !== 'opened' || rollback.onto === undefined) return null
  // What a draft would drop is for people to weigh: it must not grow in silence.
  if (rollback.how === 'restore-good') return null
  const [tip, pull] = await Promise.all([deps.gitData.getRef(`refs/heads/${base}`), deps.pulls.get(rollback.pull)])
  if (tip === null || tip === rollback.onto || pull?.state !== 'open') return null
  if (pull.head.sha !== rollback.commit) {
    deps.log.info(`People have pushed to the rollback #${rollback.pull}: it is left as they made it.`)
    return null
  }
  const repository = await snapshotsIfGit(deps)
  if (repository === null) return null
  try {
    return await refreshOn(deps, repository, response, rollback, tip)
  } finally {
    await repository.close()
  }
}

async function refreshOn(
  deps: RollbackDeps,
  repository: Snapshots,
  response: Response,
  rollback: Opened,
  tip: string,
): Promise<Opened | null> {
  const { good, bad, base } = response
  const onto = rollback.onto ?? ''
  if (good === null) return null
  await fetchAll(repository, [good, bad, tip, onto, rollback.commit])
  const policy = await deps.policyAt(good)
  const { outcome, change, leftOut } = await takeBack(deps, repository, { good, bad, base }, tip, policy)
  const merged = await repository.mergeTrees({ base: onto, ours: tip, theirs: rollback.commit })
  if (change === null || (merged.clean && merged.tree === change.tree)) return null
  if (outcome !== (rollback.how ?? 'clean')) {
    deps.log.warning(`Later work is in conflict with the rollback #${rollback.pull}: a person has to resolve it there.`)
    return null
  }
  const message = rollbackMessage(deps.environment, response, good, outcome)
  const tree = (await repository.commit(tip))?.tree ?? ''
  const { sha: commit } = await writeCommit(deps.gitData, change, tree, { message, parents: [rollback.commit, tip] })
  if (!(await moved(deps, rollback.branch, commit))) return null
  deps.log.info(`The rollback #${rollback.pull} is brought up to ${base}.`)
  return { ...rollback, commit, tree: change.tree, onto: tip, leftOut }
}

/** Non-forced: whoever pushed meanwhile goes first. */
async function moved({ gitData }: RollbackDeps, branch: string, commit: string): Promise<boolean> {
  const ref = `refs/heads/${branch}`
  try {
    await gitData.updateRef(ref, commit)
    return true
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    if (error.code === 'unreachable') return (await gitData.getRef(ref)) === commit
    if (error.code === 'not-fast-forward' || error.code === 'not-found') return false
    throw error
  }
}
