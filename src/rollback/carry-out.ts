import { rollbackBranch } from '../deploy/keys.ts'
import { renderPullBody } from '../render/pull-body.ts'
import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Response, RollbackState } from '../deploy/record.ts'
import type { Repository } from '../git/repository.ts'
import type { Pull } from '../github/pulls.ts'
import type { RevertCommit } from './branch-state.ts'
import { compareLink } from './compare-link.ts'
import type { RollbackDeps, RollbackRange } from './deps.ts'
import { rollbackMessage } from './message.ts'
import { none, prepareRollback, type ReadyRevert } from './prepare.ts'
import { findPull, openPull, type FoundPull } from './pull.ts'
import { writeBranch } from './write-branch.ts'

const labels = ['deploy-guard', 'rollback']

/**
 * Brings a rollback that was decided on to its branch and its pull request. Every step looks first for what an earlier attempt or
 * another run has done, so it may be called again after any failure and ends in one branch and one pull request.
 */
export async function carryOutRollback(deps: RollbackDeps, response: Response): Promise<RollbackState> {
  const { good, bad, base } = response
  if (good === null) return none('no-good')
  if (good === bad) return none('nothing-to-revert')
  const branch = rollbackBranch(deps.environment, good, bad)
  const found = await findPull(deps.pulls, repositoryName(deps), branch, base)
  if (found?.kind === 'closed') return closedByPerson(deps, found.pull)
  if (found?.kind === 'merged') return mergedState(deps, found.pull)

  const repository = await deps.openRepository()
  try {
    return await pushAndOpen(deps, repository, response, { good, bad, base }, branch, found)
  } finally {
    await repository.close()
  }
}

async function pushAndOpen(
  deps: RollbackDeps,
  repository: Repository,
  response: Response,
  range: RollbackRange,
  branch: string,
  found: FoundPull,
): Promise<RollbackState> {
  const prepared = await prepareRollback(deps.gitData, repository, range)
  if ('state' in prepared) return prepared.state
  const { ready } = prepared
  const message = rollbackMessage(deps.environment, response, range.good)
  const state = await writeBranch(deps.gitData, repository, range, ready, { name: branch, message })
  if (state.kind === 'foreign') {
    deps.log.warning(
      `The branch ${branch} holds something else than the revert: it is left alone, and no rollback is opened.`,
    )
    return none('branch-taken')
  }
  if (state.kind === 'extended') deps.log.warning(`People have pushed to ${branch}: it is left as they made it.`)
  const pushed = { branch, commit: state.commit, tree: state.tree, leftOut: ready.revert.leftOut }
  if (found !== null) return opened(deps, found.pull, pushed)
  const landed = await deps.landedUnits(repository, range.good, range.bad)
  const kept = await deps.landedUnits(repository, range.bad, ready.tip)
  return openWithBody(deps, response, range, ready, { ...pushed, landed, kept })
}

type Pushed = RevertCommit & { readonly branch: string; readonly leftOut: readonly string[] }
type Units = { readonly landed: readonly LandedUnit[]; readonly kept: readonly LandedUnit[] }

async function openWithBody(
  deps: RollbackDeps,
  response: Response,
  range: RollbackRange,
  ready: ReadyRevert,
  { landed, kept, ...pushed }: Pushed & Units,
): Promise<RollbackState> {
  const { environment, run } = deps
  const repositoryUrl = `${run.serverUrl}/${repositoryName(deps)}`
  const { exact, unusual } = ready
  const facts = {
    environment,
    response,
    good: range.good,
    exact,
    unusual,
    landed,
    kept,
    repositoryUrl,
    runUrl: run.runUrl,
  }
  const text = renderPullBody({ ...facts, ...pushed })
  const pull = { title: text.title, body: text.body, head: pushed.branch, base: range.base, draft: unusual }
  const created = await openPull(deps.pulls, repositoryName(deps), pull)
  if (created !== null) return opened(deps, created, pushed)
  const url = compareLink(run, { ...pull, body: text.short })
  deps.log.warning(
    `GitHub does not let this token open pull requests. Open the rollback yourself: ${url}\nFor the next time, tick "Allow GitHub Actions to create and approve pull requests" in the repository's settings (Actions, General).`,
  )
  return { step: 'pushed', url, ...pushed }
}

async function opened(deps: RollbackDeps, pull: Pull, pushed: Pushed): Promise<RollbackState> {
  await deps.pulls.addLabels(pull.number, labels)
  deps.log.info(`Rollback pull request: ${pull.url}`)
  return { step: 'opened', pull: pull.number, ...pushed }
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

function repositoryName(deps: RollbackDeps): string {
  return `${deps.run.owner}/${deps.run.repo}`
}
