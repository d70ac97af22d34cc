import { OutsideError } from '../base/errors.ts'
import { pathMatcher } from '../config/globs.ts'
import type { RiskyKind, RiskyPaths, RollbackPolicy } from '../config/rollback-policy.ts'
import { firstParents } from '../deploy/landed-units.ts'
import type { RollbackState } from '../deploy/record.ts'
import type { TreeChange } from '../deploy/revert.ts'
import type { Commit, Snapshots } from '../git/repository.ts'
import type { Comparison } from '../github/commits.ts'
import { climbLadder, type WayBack } from './ladder.ts'
import type { RollbackDeps, RollbackRange } from './rollback-deps.ts'

/** A way back that can be written: what becomes of the tip of the base branch. */
export type ReadyRevert = {
  /** Tip of the base branch: parent of the commit to write. */
  readonly tip: string
  readonly wayBack: WayBack & { readonly outcome: 'clean' | 'kept-main' | 'restore-good' }
  readonly change: TreeChange
  /** The result is exactly what ran before, and nothing that landed since is lost. */
  readonly exact: boolean
  /** `good` is no ancestor of `bad`: history was rewritten or a deploy came from elsewhere. A person must look. */
  readonly unusual: boolean
  /** Commits of the branch that the range has, and those after it, oldest first. */
  readonly landed: readonly Commit[]
  readonly later: readonly Commit[]
  /** The policy wants it merged without a person pressing the button, and what is merged is all of it. */
  readonly mergesItself: boolean
  /** Paths of the range of which code is not the whole truth. */
  readonly risky: readonly RiskyPath[]
  /** Paths that both the range and later work have changed. */
  readonly shared: readonly string[]
}

type None = Extract<RollbackState, { step: 'none' }>
export type PreparedRollback = { readonly ready: ReadyRevert } | { readonly state: None }

/**
 * Computes the way back from the range on the tip of its base branch; writes nothing.
 * Throws OutsideError `not-found` where a commit is gone.
 */
export async function prepareRollback(
  deps: RollbackDeps,
  repository: Snapshots,
  range: RollbackRange,
  tip: string,
  policy: RollbackPolicy,
): Promise<PreparedRollback> {
  const { good, bad } = range
  const [, since, inRange, merges] = await Promise.all([
    fetchAll(repository, [good, bad, tip]),
    tip === bad ? nothingSince : deps.comparisons.compare(bad, tip),
    deps.comparisons.compare(good, bad),
    deps.rollbackMerges(),
  ])
  if (since?.status !== 'ahead' && since?.status !== 'identical') return { state: none('not-on-branch') }
  const landed = firstParents(inRange?.commits ?? [], bad)
  if (landed.some(({ sha }) => merges.includes(sha))) return { state: none('rolls-back-a-rollback') }
  const wayBack = await takeBack(deps, repository, range, tip, policy)
  const { outcome, change, conflicts, leftOut } = wayBack
  if (outcome === 'conflict') return { state: { ...none('conflict'), conflicts } }
  if (outcome === 'nothing-to-revert' || change === null) {
    return { state: none(leftOut.length === 0 ? 'nothing-to-revert' : 'only-left-out') }
  }
  const exact = tip === bad && leftOut.length === 0
  const unusual = inRange?.status !== 'ahead'
  const later = firstParents(since.commits, tip)
  const facts = await pathFacts(repository, range, tip, policy)
  // Merged by a workflow's own token it would start no deploy.
  const mergesItself = policy.autoMerge && deps.byApp && outcome === 'clean' && leftOut.length === 0
  const ready = { tip, wayBack: { ...wayBack, outcome }, change, exact, unusual, mergesItself, landed, later, ...facts }
  return { ready }
}

const nothingSince: Comparison = { status: 'identical', commits: [], complete: true }

/** The way back on some commit, as this token and policy allow. */
export function takeBack(
  deps: Pick<RollbackDeps, 'writesWorkflows'>,
  repository: Snapshots,
  { good, bad }: RollbackRange,
  onto: string,
  policy: Pick<RollbackPolicy, 'keepMain' | 'restoreGood'>,
): Promise<WayBack> {
  const keepMain = pathMatcher(policy.keepMain)
  const withoutWorkflows = !deps.writesWorkflows
  return climbLadder(repository, { good, bad, onto, withoutWorkflows, keepMain, restore: policy.restoreGood })
}

/** No rollback, for that reason. */
export function none(reason: None['reason']): None {
  return { step: 'none', reason, conflicts: [] }
}

/** Makes commits present. Throws OutsideError `not-found` where one is gone. */
export async function fetchAll(repository: Snapshots, shas: readonly string[]): Promise<void> {
  const { missing } = await repository.fetch(shas)
  if (missing.length === 0) return
  throw new OutsideError('not-found', `commits of the range cannot be fetched any more: ${missing.join(', ')}`)
}

async function pathFacts(
  repository: Snapshots,
  { good, bad }: RollbackRange,
  tip: string,
  policy: RollbackPolicy,
): Promise<Pick<ReadyRevert, 'risky' | 'shared'>> {
  const [range, since] = await Promise.all([
    repository.changes(good, bad),
    tip === bad ? Promise.resolve([]) : repository.changes(bad, tip),
  ])
  const paths = range.map(({ path }) => path)
  const changedSince = new Set(since.map(({ path }) => path))
  return { risky: riskyPaths(policy.risky, paths), shared: paths.filter((path) => changedSince.has(path)) }
}

/** A changed path of which a revert of code is not the whole way back, and why. */
export type RiskyPath = { readonly kind: RiskyKind; readonly path: string }

const kinds: readonly RiskyKind[] = ['migrations', 'infrastructure', 'flags', 'secrets']

/** Paths that touch data, infrastructure, flags or secrets, by kind; one path may be of several. */
export function riskyPaths(globs: RiskyPaths, paths: readonly string[]): readonly RiskyPath[] {
  return kinds.flatMap((kind) => {
    const isRisky = pathMatcher(globs[kind])
    return paths.filter(isRisky).map((path) => ({ kind, path }))
  })
}
