import { OutsideError } from '../base/errors.ts'
import { pathMatcher } from '../config/globs.ts'
import type { RollbackPolicy } from '../config/rollback-policy.ts'
import type { Unusual } from '../deploy/cautions.ts'
import { firstParents } from '../deploy/landed-units.ts'
import type { RollbackState } from '../deploy/record.ts'
import type { TreeChange } from '../deploy/revert.ts'
import { touching, withinScope } from '../deploy/scope.ts'
import type { Commit, Snapshots } from '../git/repository.ts'
import type { Comparison } from '../github/commits.ts'
import { assess, type Assessment } from './assess.ts'
import { staysInRollback } from './cautions.ts'
import { climbLadder, type WayBack, type WrittenOutcome } from './ladder.ts'
import type { RollbackDeps, RollbackRange } from './rollback-deps.ts'

/** A way back that can be written: what becomes of the tip of the base branch. */
export type ReadyRevert = {
  /** Tip of the base branch: parent of the commit to write. */
  readonly tip: string
  readonly wayBack: WayBack & { readonly outcome: WrittenOutcome }
  readonly change: TreeChange
  /** The result is exactly what ran before, and nothing that landed since is lost. */
  readonly exact: boolean
  /** What is taken back is a service; `outside`: files of the range that it does not have. Null: the repository as a whole. */
  readonly part: { readonly service: string; readonly outside: number } | null
  /** `good` is no ancestor of `bad`: history was rewritten or a deploy came from elsewhere. A person must look. */
  readonly unusual: boolean
  /** Commits of the branch that the range has, and those after it, oldest first. */
  readonly landed: readonly Commit[]
  readonly later: readonly Commit[]
  /** The policy wants it merged without a person pressing the button, and what is merged is all of it. */
  readonly mergesItself: boolean
  /** What a merge cannot see of it. Found out while the branch is written: only the pull request says it. */
  readonly assessment: Promise<Assessment>
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
  const { scope = null } = range
  const landed = await touching(repository, scope, firstParents(inRange?.commits ?? [], bad))
  if (landed.some(({ sha }) => merges.includes(sha))) return { state: none('rolls-back-a-rollback') }
  const later = await touching(repository, scope, firstParents(since.commits, tip))
  const wayBack = await takeBack(deps, repository, range, { onto: tip, later }, policy)
  const { outcome, change, conflicts, leftOut } = wayBack
  const unusual: Unusual[] =
    inRange?.status === 'ahead' ? [] : [inRange?.status === 'behind' ? 'good-after-bad' : 'good-not-ancestor']
  const inScope = withinScope(repository, scope)
  const assessment = assess(inScope, { ...range, onto: tip, landed, risky: policy.risky, unusual }, wayBack)
  // Whoever waits for it hears of a failure.
  assessment.catch(() => undefined)
  if (outcome === 'nothing-to-revert') {
    const { outcome: word, leftovers } = await assessment
    return { state: word === 'cannot-say' ? { ...none(word), leftovers } : none(outcome) }
  }
  if (!isWritten(outcome)) return { state: { ...none(outcome), conflicts } }
  if (change === null) return { state: none('nothing-to-revert') }
  const exact = tip === bad && leftOut.length === 0 && scope === null
  const shared = await sharedPaths(inScope, range, tip)
  // Merged by a workflow's own token it would start no deploy.
  const mergesItself = policy.autoMerge && deps.byApp && outcome === 'clean' && leftOut.length === 0
  const part = await partOf(deps, repository, range)
  const facts = { part, exact, unusual: unusual.length > 0, mergesItself, landed, later, assessment, shared }
  return { ready: { tip, wayBack: { ...wayBack, outcome }, change, ...facts } }
}

async function partOf(
  { service = null }: RollbackDeps,
  repository: Pick<Snapshots, 'changes'>,
  { good, bad, scope = null }: RollbackRange,
): Promise<ReadyRevert['part']> {
  if (service === null || scope === null) return null
  const changed = await repository.changes(good, bad)
  return { service, outside: changed.filter(({ path }) => !scope(path)).length }
}

function isWritten(outcome: WayBack['outcome']): outcome is WrittenOutcome {
  return outcome === 'clean' || outcome === 'kept-main' || outcome === 'extended' || outcome === 'restore-good'
}

/** The comparison of a commit with itself. */
export const nothingSince: Comparison = { status: 'identical', commits: [], complete: true }

/** The rollback on some commit of the branch, as this token and policy allow. `later`: what landed after bad up to there, oldest first. */
export function takeBack(
  deps: Pick<RollbackDeps, 'writesWorkflows'>,
  repository: Snapshots,
  { good, bad, scope = null }: RollbackRange,
  { onto, later }: { readonly onto: string; readonly later: readonly Commit[] },
  policy: Pick<RollbackPolicy, 'keepMain' | 'extend' | 'restoreGood'>,
): Promise<WayBack> {
  return climbLadder(repository, {
    good,
    bad,
    onto,
    scope,
    withoutWorkflows: !deps.writesWorkflows,
    keepMain: pathMatcher(policy.keepMain),
    stays: staysInRollback,
    restore: policy.restoreGood,
    ...(policy.extend ? { later: () => withTrees(repository, later) } : {}),
  })
}

/** Makes the trees of later landings, and of what they landed on, present in one request. What is gone leaves out all: nothing is guessed. */
async function withTrees(repository: Snapshots, later: readonly Commit[]): Promise<readonly Commit[]> {
  const shas = later.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)])
  const { missing } = await repository.fetch([...new Set(shas)])
  return missing.length > 0 ? [] : later
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

/** Paths that both the range and later work have changed. */
async function sharedPaths(
  repository: Pick<Snapshots, 'changes'>,
  { good, bad }: RollbackRange,
  tip: string,
): Promise<readonly string[]> {
  if (tip === bad) return []
  const [range, since] = await Promise.all([repository.changes(good, bad), repository.changes(bad, tip)])
  const changedSince = new Set(since.map(({ path }) => path))
  return range.map(({ path }) => path).filter((path) => changedSince.has(path))
}
