import { OutsideError } from '../base/errors.ts'
import type { RollbackPolicy } from '../config/rollback-policy.ts'
import { rollbackBranch } from '../deploy/keys.ts'
import type { Response, RollbackState, WrittenRollback } from '../deploy/record.ts'
import type { Scope } from '../deploy/scope.ts'
import type { GitUsed, Snapshots } from '../git/repository.ts'
import type { Pull } from '../github/pulls.ts'
import { fetchAll, none, prepareRollback, type ReadyRevert, takeBack } from './prepare-rollback.ts'
import {
  type BranchState,
  createBranch,
  inspectBranch,
  type RevertCommit,
  rollbackMessage,
  writeCommit,
} from './rollback-branch.ts'
import { type RollbackDeps, type RollbackRange, snapshotsIfGit } from './rollback-deps.ts'
import { findPull, letMerge, namedUnits, noUnits, openRollback, takenUp, withSaid } from './rollback-pull.ts'

/**
 * Brings a rollback that was decided on to its branch and its pull request. Every step looks first for what an earlier attempt or
 * another run has done, so it may be called again after any failure and ends in one branch and one pull request.
 */
export async function carryOutRollback(deps: RollbackDeps, response: Response): Promise<RollbackState> {
  const { good, bad, base } = response
  if (good === null) return none('no-good')
  if (good === bad) return none('nothing-to-revert')
  const name = rollbackBranch(base, good, bad, deps.service)
  // Asked along with the rest; what comes of it counts only where nothing is begun yet.
  const refused = deps.policyAt(good).then(deps.refusal)
  refused.catch(() => undefined)
  const [found, tip, head, policy, scope] = await Promise.all([
    findPull(deps.pulls, name, base),
    deps.gitData.getRef(`refs/heads/${base}`),
    deps.gitData.getRef(`refs/heads/${name}`),
    deps.policyAt(good),
    scopeOf(deps, { good, bad }),
  ])
  const range = { good, bad, base, scope }
  if (found?.kind === 'closed' && response.byHand === undefined) return closedByPerson(deps, found.pull)
  if (found?.kind === 'merged') return mergedState(deps, found.pull)
  if (tip === null)
    throw new OutsideError('not-found', `the branch ${base}, where the rollback would go, does not exist`)
  const refusal = found === null && head === null ? await refused : null
  if (refusal !== null) return none(refusal)
  const repository = await snapshotsIfGit(deps)
  if (repository === null) return none('git-missing')
  try {
    const pull = found === null ? null : await openAgain(deps, found.pull, head)
    return await pushAndOpen({ deps, repository, response, range, policy, name, tip, head }, pull)
  } finally {
    await repository.close()
  }
}

/** The paths of the service, null for the repository as a whole. */
async function scopeOf(deps: RollbackDeps, range: { good: string; bad: string }): Promise<Scope | null> {
  return deps.scopeOf === undefined ? null : deps.scopeOf(range)
}

/** Who asks for a rollback by hand takes back an earlier no. One that GitHub cannot open again (its branch is gone) is made anew. */
async function openAgain(deps: RollbackDeps, pull: Pull, head: string | null): Promise<Pull | null> {
  if (pull.state === 'open') return pull
  if (head === null) return null
  try {
    await deps.pulls.update(pull.number, { state: 'open' })
    return pull
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'refused') return null
    throw error
  }
}

type Work = {
  readonly deps: RollbackDeps
  readonly repository: Snapshots
  readonly response: Response
  readonly range: RollbackRange
  readonly policy: RollbackPolicy
  /** Name of the branch. */
  readonly name: string
  readonly tip: string
  /** Where the branch stands, null before it exists. */
  readonly head: string | null
}

async function pushAndOpen(work: Work, pull: Pull | null): Promise<RollbackState> {
  const { deps, repository, response, range, policy, name, tip } = work
  const prepared = await prepareRollback(deps, repository, range, tip, policy)
  if ('state' in prepared) return standing(work, pull, prepared.state)
  const { ready } = prepared
  // What people read is asked for while the branch is written.
  const named = pull === null || ready.mergesItself
  const [state, units, assessment] = await Promise.all([
    branchOf(work, ready),
    named ? namedUnits(deps, ready) : noUnits,
    ready.assessment,
  ])
  if (state.kind === 'foreign') {
    deps.log.warning(
      `The branch ${name} holds something else than the revert: it is left alone, and no rollback is opened.`,
    )
    return none('branch-taken')
  }
  if (state.kind === 'extended') deps.log.warning(`People have pushed to ${name}: it is left as they made it.`)
  const written = writtenOf(name, state, ready, repository.gitUsed)
  if (pull !== null) {
    // An earlier attempt may have died before it asked for this.
    if (state.kind === 'ours' && !withSaid(assessment, units).draft) await letMerge(deps, ready, pull, written)
    return takenUp(deps, pull, written)
  }
  return openRollback(deps, response, range, ready, written, { ...units, verified: state.verified })
}

/** Later work may be in the way of making it anew: a pull request that stands goes before that. */
async function standing(work: Work, pull: Pull | null, state: RollbackState): Promise<RollbackState> {
  const { deps, repository, range, policy, name, head } = work
  if (pull === null || head === null) return state
  const found = await inspectBranch(deps, repository, range, policy, head)
  if (found.kind === 'foreign') return state
  const { commit, tree, onto } = found
  return takenUp(deps, pull, { branch: name, commit, tree, onto, leftOut: [] })
}

/** Makes the branch, or says what the one that stands there holds. */
async function branchOf(work: Work, ready: ReadyRevert): Promise<BranchState> {
  const { deps, repository, response, range, policy, name, head } = work
  const inspect = (sha: string) => inspectBranch(deps, repository, range, policy, sha)
  if (head !== null) return inspect(head)
  const tree = (await repository.commit(ready.tip))?.tree ?? ''
  const message = rollbackMessage(
    deps.environment,
    response,
    range.good,
    ready.wayBack.outcome,
    repository.gitUsed,
    deps.service,
  )
  const onto = { sha: ready.tip, tree }
  const made = await createBranch(deps.gitData, ready.change, onto, { name, message })
  if (made !== null) return { kind: 'ours', ...made }
  return inspect((await deps.gitData.getRef(`refs/heads/${name}`)) ?? '')
}

function writtenOf(
  branch: string,
  { commit, tree, onto }: RevertCommit,
  { wayBack }: ReadyRevert,
  git: GitUsed | undefined,
): WrittenRollback {
  const { outcome, leftOut, dropped } = wayBack
  const how = outcome === 'clean' ? {} : { how: outcome }
  const gone = dropped.length === 0 ? {} : { dropped: dropped.map(({ sha }) => sha) }
  return { branch, commit, tree, leftOut, onto, ...how, ...gone, ...(git === undefined ? {} : { git }) }
}

function closedByPerson(deps: RollbackDeps, pull: Pull): RollbackState {
  deps.log.warning(`Someone closed the rollback pull request #${pull.number}: that is respected, no other is opened.`)
  return { ...none('closed-by-person'), pull: pull.number }
}

async function mergedState(deps: RollbackDeps, pull: Pull): Promise<RollbackState> {
  const { tree } = await deps.gitData.getCommit(pull.head.sha)
  deps.log.info(`The rollback pull request #${pull.number} is merged already.`)
  return { step: 'opened', pull: pull.number, branch: pull.head.branch, commit: pull.head.sha, tree, leftOut: [] }
}

type Opened = Extract<RollbackState, { step: 'opened' }>

/**
 * Brings an open rollback up to a base branch that has moved on, where merging it as it is would not give the same: one more commit on its
 * branch. Null where nothing is to be done, and where people have pushed to it: then it is theirs.
 */
export async function refreshRollback(deps: RollbackDeps, response: Response): Promise<Opened | null> {
  const { rollback, base } = response
  if (rollback.step !== 'opened' || rollback.onto === undefined) return null
  // What a draft would drop is for people to weigh: it must not grow in silence.
  if (rollback.how === 'restore-good' || rollback.how === 'extended') return null
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
  const { outcome, change, leftOut } = await takeBack(
    deps,
    repository,
    { good, bad, base, scope: await scopeOf(deps, { good, bad }) },
    { onto: tip, later: [] },
    policy,
  )
  const merged = await repository.mergeTrees({ base: onto, ours: tip, theirs: rollback.commit })
  if (change === null || (merged.clean && merged.tree === change.tree)) return null
  if (outcome !== (rollback.how ?? 'clean')) {
    deps.log.warning(`Later work is in conflict with the rollback #${rollback.pull}: a person has to resolve it there.`)
    return null
  }
  const message = rollbackMessage(deps.environment, response, good, outcome, repository.gitUsed, deps.service)
  const tree = (await repository.commit(tip))?.tree ?? ''
  const { sha: commit } = await writeCommit(deps.gitData, change, tree, { message, parents: [rollback.commit, tip] })
  if (!(await moved(deps, rollback.branch, commit))) return null
  deps.log.info(`The rollback #${rollback.pull} is brought up to ${base}.`)
  const git = repository.gitUsed === undefined ? {} : { git: repository.gitUsed }
  return { ...rollback, commit, tree: change.tree, onto: tip, leftOut, ...git }
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

/** True where a person may open (or reopen) the pull request that we did not. */
export function awaitsPerson({ rollback }: Response): boolean {
  return rollback.step === 'pushed' || (rollback.step === 'none' && rollback.reason === 'closed-by-person')
}

/** The rollback as it is once a person has opened, reopened or merged its pull request; null while nobody has. */
export async function adoptPull(
  deps: Pick<RollbackDeps, 'gitData' | 'pulls' | 'run' | 'service'>,
  response: Response,
): Promise<RollbackState | null> {
  if (response.good === null || !awaitsPerson(response)) return null
  const branch = rollbackBranch(response.base, response.good, response.bad, deps.service)
  const found = await findPull(deps.pulls, branch, response.base)
  if (found === null || found.kind === 'closed') return null
  const { rollback } = response
  const leftOut = rollback.step === 'pushed' ? rollback.leftOut : []
  const { sha: commit, tree } = await deps.gitData.getCommit(found.pull.head.sha)
  return { step: 'opened', pull: found.pull.number, branch, commit, tree, leftOut }
}
