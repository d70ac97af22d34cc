import { ConfigurationError, OutsideError } from '../base/errors.ts'
import { pathMatcher } from '../config/globs.ts'
import { relandBranch, relandPartBranch } from '../deploy/keys.ts'
import type { Snapshots } from '../git/repository.ts'
import type { Pull } from '../github/pulls.ts'
import { renderReland } from '../render/reland-body.ts'
import { climbLadder, type WayBack } from './ladder.ts'
import { fetchAll } from './prepare-rollback.ts'
import { writeCommit } from './rollback-branch.ts'
import { type RollbackDeps, tolerated } from './rollback-deps.ts'
import { compareLink, findPull, openPull } from './rollback-pull.ts'

/** Which rollback to take back, by the number of its pull request, on which branch. */
export type RelandRequest = {
  readonly pull: number
  readonly base: string
  /** Only a part of the range: what the branch has of it, and up to where it shall have it. */
  readonly part?: RelandPart
}

/** Commits of the range, and which landings (from 1) the last of them makes complete. */
export type RelandPart = {
  /** What the branch has now: the last landing that was brought back, or good. */
  readonly from: string
  readonly to: string
  readonly first: number
  readonly last: number
  readonly count: number
}

/** What became of a re-land. `pull` is null where a person has to open it (`url`), or where there is none to open. */
export type Relanded = {
  readonly outcome: WayBack['outcome']
  readonly pull: number | null
  readonly url: string | null
  /** Commit of the branch that merged the rollback, and its first parent. */
  readonly rollback: string
  readonly before: string
  readonly conflicts: WayBack['conflicts']
  readonly leftOut: readonly string[]
}

type Deps = Pick<
  RollbackDeps,
  'gitData' | 'pulls' | 'openSnapshots' | 'environment' | 'run' | 'log' | 'writesWorkflows' | 'policyAt' | 'scopeOf'
>

/**
 * Makes the pull request that brings back what a merged rollback took away: the same three-way merge with the roles turned. Base is the
 * rollback as merged, theirs is what was there before it. May be repeated after any failure.
 */
export async function reland(deps: Deps, request: RelandRequest): Promise<Relanded> {
  const { commit, rollback } = await mergedRollback(deps, request.pull)
  const tip = await deps.gitData.getRef(`refs/heads/${request.base}`)
  if (tip === null) throw new OutsideError('not-found', `the branch ${request.base} does not exist`)
  const repository = await deps.openSnapshots()
  try {
    const { part } = request
    const ends = { rollback: part?.from ?? commit, before: part?.to ?? rollback.parent, tip }
    return await carryOut(deps, repository, request, ends)
  } finally {
    await repository.close()
  }
}

type Ends = { readonly rollback: string; readonly before: string; readonly tip: string }

async function mergedRollback(deps: Deps, number: number) {
  const pull = await deps.pulls.get(number)
  const commit = pull?.mergeCommit ?? null
  if (pull === null) throw new ConfigurationError(`Input reland: there is no pull request #${number}.`)
  if (!pull.head.branch.startsWith('deploy-guard/rollback/'))
    throw new ConfigurationError(`Input reland: #${number} is no rollback that the guard has made.`)
  if (!pull.merged || commit === null)
    throw new ConfigurationError(`Input reland: #${number} is not merged, so there is nothing to bring back.`)
  const parent = (await deps.gitData.getCommit(commit)).parents[0]
  if (parent === undefined) throw new OutsideError('refused', `the merge of #${number} has no parent`)
  return { commit, rollback: { parent } }
}

async function carryOut(deps: Deps, repository: Snapshots, request: RelandRequest, ends: Ends): Promise<Relanded> {
  await fetchAll(repository, [ends.rollback, ends.before, ends.tip])
  const { keepMain } = await deps.policyAt(ends.rollback)
  const range = { good: ends.before, bad: ends.rollback }
  const wayBack = await climbLadder(repository, {
    scope: deps.scopeOf === undefined ? null : await deps.scopeOf(range),
    good: ends.before,
    bad: ends.rollback,
    onto: ends.tip,
    withoutWorkflows: !deps.writesWorkflows,
    keepMain: pathMatcher(keepMain),
    restore: false,
  })
  const { outcome, conflicts, leftOut, change } = wayBack
  const result = { outcome, conflicts, leftOut, rollback: ends.rollback, before: ends.before }
  const { part } = request
  const branch = part === undefined ? relandBranch(request.pull) : relandPartBranch(request.pull, part.last)
  const known = await findPull(deps.pulls, branch, request.base)
  if (known !== null && known.kind !== 'closed') return { ...result, pull: known.pull.number, url: null }
  if (change === null) return { ...result, pull: null, url: null }
  const what = part === undefined ? 'what' : `landings ${part.first} to ${part.last} of ${part.count} that`
  const message = `Bring back ${what} #${request.pull} took away\n\nDeploy-Guard-Reland: ${ends.rollback}\n`
  const tree = (await repository.commit(ends.tip))?.tree ?? ''
  const { sha: commit } = await writeCommit(deps.gitData, change, tree, { message, parents: [ends.tip] })
  const free = await createFree(deps, branch, commit, change.tree)
  return { ...result, ...(await open(deps, request, wayBack, free)) }
}

/** Makes the branch; one that stands is used if its tree is this one, else another name is taken: what people made is left alone. */
async function createFree(deps: Deps, name: string, commit: string, tree: string): Promise<string> {
  for (let count = 1; count <= 9; count += 1) {
    const branch = count === 1 ? name : `${name}-${count}`
    try {
      await deps.gitData.createRef(`refs/heads/${branch}`, commit)
      return branch
    } catch (error) {
      if (!(error instanceof OutsideError) || !['exists', 'unreachable'].includes(error.code)) throw error
      const head = await deps.gitData.getRef(`refs/heads/${branch}`)
      if (head !== null && (await deps.gitData.getCommit(head)).tree === tree) return branch
    }
  }
  throw new OutsideError('refused', `branches called ${name} hold something else: delete them and run this again`)
}

async function open(
  deps: Deps,
  request: RelandRequest,
  wayBack: WayBack,
  branch: string,
): Promise<{ pull: number | null; url: string | null }> {
  const { leftOut } = wayBack
  const { pull: number, part } = request
  const about = { environment: deps.environment, pull: number, leftOut, runUrl: deps.run.runUrl }
  const text = renderReland(part === undefined ? about : { ...about, part })
  const pull = { title: text.title, body: text.body, head: branch, base: request.base, draft: false }
  const created: Pull | null = await openPull(deps.pulls, pull)
  if (created === null) return { pull: null, url: compareLink(deps.run, pull) }
  await tolerated(deps.log, 'Labels', () => deps.pulls.addLabels(created.number, ['deploy-guard', 'reland']))
  deps.log.info(`Re-land pull request: ${created.url}`)
  return { pull: created.number, url: null }
}
