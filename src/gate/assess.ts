import { ConfigurationError } from '../base/errors.ts'
import type { OpaqueRule } from '../config/gate-policy.ts'
import { withMachines } from './approvals.ts'
import { carryUnseen } from './carry.ts'
import type { Coverage, CoveredUnit, ExactRules, KnownBot, RollbackRange } from './coverage.ts'
import { landingUnits } from './landing-units.ts'
import { pullFinder } from './linked-pulls.ts'
import { type Marks, marksOf } from './marks.ts'
import { netCoverage, pairOf } from './net-coverage.ts'
import { opaqueVerdict } from './opaque.ts'
import { withNotCounted } from './not-counted.ts'
import { type Ownership, withOwners } from './owners.ts'
import { relevantLandings } from './relevant-landings.ts'
import { wholly } from './residue.ts'
import type { ResiduePart } from './coverage.ts'
import type { ReviewEvidence } from './review-evidence.ts'
import type { PathRule } from './path-rules.ts'
import { isPlain } from './reviewed-lines.ts'
import { coverUnits } from './unit-coverage.ts'
import type { Amiss } from './coverage.ts'
import type { Repository } from '../git/repository.ts'

/** What is asked: the range, the facts about people, and what the policy demands. */
export type CoverageQuestion = {
  /** What production runs. */
  readonly base: string
  /** The candidate. */
  readonly head: string
  readonly evidence: ReviewEvidence
  /** Independent approvers that each change needs. */
  readonly approvals: number
  /** A range that our own record, and no text of a pull request, says was rolled back. */
  readonly rollback?: RollbackRange | null | undefined
  /** What becomes of approved content that GitHub does not show, the first rule that fits; what it folds counts otherwise, what it hides does not. */
  readonly opaque?: 'review' | 'allow' | readonly OpaqueRule[]
  /** Files that GitHub shows of one pull request; 300 where not given. */
  readonly pageFiles?: number
  /** Branches besides the deploy branch whose reviews count when they are merged into it as a whole. */
  readonly promotionBranches?: readonly string[]
  /** Logins whose approvals do not count, for no person stands behind them. */
  readonly machineUsers?: readonly string[]
  /** Whether taking out what production runs is meant: the candidate is in the rollback lane. */
  readonly mayDrop?: boolean
  /** Whom files belong to, where each needs one of its owners; null where that is not asked. */
  readonly ownership?: Ownership | null
  /** What rules of the policy ask for some paths besides. */
  readonly pathRules?: readonly PathRule[]
  /** Bots whose own pull requests need nobody's eyes. */
  readonly bots?: readonly KnownBot[]
  /** Whether exact reverts and cherry-picks of covered units are covered. */
  readonly exactReverts?: boolean
  readonly exactCherryPicks?: boolean
  /** Paths that count; absent or null: all. */
  readonly scope?: ((path: string) => boolean) | null
  /** Commits that production has run and that were found good. */
  readonly good?: readonly string[]
  /** Facts about units outside of the range that something in it claims to revert or to pick, by commit. */
  readonly sources?: ReadonlyMap<string, ReviewEvidence>
}

/**
 * The measure of one range, the same online and offline. Throws ConfigurationError where base or candidate is unknown or
 * they have no common history.
 */
export async function assessCoverage(repository: Repository, asked: CoverageQuestion): Promise<Coverage> {
  const question = repository.withoutGit === undefined ? asked : withoutMerges(asked)
  const { base, head, machineUsers = [] } = question
  const pulls = question.evidence.pulls.map((pull) => withMachines(pull, machineUsers))
  const evidence = { ...question.evidence, pulls }
  const missing = await makePresent(repository, question)
  await expectNet(repository, question)
  const range = { base, head }
  const rollback = usable(question.rollback ?? null, missing)
  const opaque = opaqueVerdict(opaqueRules(question.opaque ?? []))
  const { pageFiles = 300 } = question
  const promotionBranches = question.promotionBranches ?? []
  const { approvals, bots = [] } = question
  const exact = exactRules(repository, question)
  const context = { approvals, rollback, opaque, promotionBranches, pulls, bots, exact, pageFiles }
  const dropped = await droppedUnits(repository, range, evidence, question.mayDrop ?? false)
  const landings = await relevantLandings(repository, await landingUnits(repository, range, evidence), question)
  const covered = await coverUnits(repository, landings, context)
  const landed = await carryUnseen(repository, covered, approvals, (commit) =>
    restoredMarks(repository, question, commit),
  )
  const measured = { ...range, dropped, landed, scope: question.scope ?? null }
  const coverage = withNotCounted(await netCoverage(repository, measured, opaque), pulls)
  const { ownership = null, pathRules = [] } = question
  const demanded = { ...measured, landings }
  const owned =
    ownership === null ? coverage : await withOwners(repository, { ...demanded, coverage }, context, ownership)
  if (pathRules.length === 0) return owned
  const { withPathRules } = await import('./path-rules.ts')
  return withPathRules(repository, { ...demanded, coverage: owned }, context, pathRules)
}

function opaqueRules(given: NonNullable<CoverageQuestion['opaque']>): readonly OpaqueRule[] {
  return typeof given === 'string' ? [{ kinds: null, paths: null, verdict: given }] : given
}

/** Null where the policy asks for eyes on every unit. What a covered unit repeats has to be reviewed itself, not be exempt in turn. */
function exactRules(repository: Repository, question: CoverageQuestion): ExactRules | null {
  const { exactReverts: reverts = false, exactCherryPicks: cherryPicks = false } = question
  if (!reverts && !cherryPicks) return null
  return { reverts, cherryPicks, isCovered: (sha) => isCoveredAlone(repository, sha, question) }
}

/** Measures one unit by itself, on the branch that its pull request went to. A direct push was seen by nobody. */
async function isCoveredAlone(repository: Repository, sha: string, question: CoverageQuestion): Promise<boolean> {
  const { pulls } = question.sources?.get(sha) ?? question.evidence
  const commit = await repository.commit(sha)
  const [parent] = commit?.parents ?? []
  const pull = commit === null ? null : pullFinder(pulls)(commit)
  if (parent === undefined || pull === null) return false
  const { uncovered } = await assessCoverage(repository, {
    ...question,
    base: parent,
    head: sha,
    evidence: { branch: pull.base, pulls },
    rollback: null,
    mayDrop: false,
    exactReverts: false,
    exactCherryPicks: false,
    // What is repeated may have stood elsewhere.
    scope: null,
  })
  return uncovered.length === 0
}

/**
 * What nobody saw of a state that lies before the range, measured from the newest good deployment that it holds; null where there is none. What production
 * runs, or has run and was found good, is not asked about.
 */
async function restoredMarks(
  repository: Repository,
  question: CoverageQuestion,
  commit: string,
): Promise<Marks | null> {
  const { base, good = [], rollback } = question
  const known = [base, ...good, ...(rollback ? [rollback.good] : [])]
  let nearest: string | null = null
  for (const sha of known) {
    const isHeld = (await repository.commit(sha)) !== null && (await repository.isAncestor(sha, commit))
    if (isHeld && (nearest === null || (await repository.isAncestor(nearest, sha)))) nearest = sha
  }
  if (nearest === null) return null
  const { uncovered } = await assessCoverage(repository, {
    ...question,
    base: nearest,
    head: commit,
    rollback: null,
    mayDrop: false,
    ownership: null,
    pathRules: [],
    exactReverts: false,
    exactCherryPicks: false,
    scope: null,
  })
  return marksOf(uncovered)
}

/** Fetches all that will be asked about in one go. Heads that are gone are no failure: their units are uncovered. */
async function makePresent(repository: Repository, question: CoverageQuestion): Promise<readonly string[]> {
  const { base, head, evidence, rollback } = question
  const reviews = evidence.pulls.flatMap(({ approvals }) => approvals)
  const named = [
    ...evidence.pulls.map((pull) => pull.head),
    ...reviews.flatMap((review) => [review.head, review.baseSha]),
  ]
  const range = rollback ? [rollback.good, rollback.bad] : []
  const known = named.filter((sha) => sha !== null)
  const wanted = [...new Set([base, head, ...known, ...range])]
  const { missing } = await repository.fetch(wanted)
  for (const [name, sha] of [
    ['deployed', base],
    ['candidate', head],
  ] as const) {
    if (missing.includes(sha)) throw new ConfigurationError(`the ${name} commit ${sha} is not in this repository`)
  }
  const gone = new Set(missing)
  await repository.study(wanted.filter((sha) => !gone.has(sha)))
  if ((await repository.mergeBases(base, head)).length === 0) {
    throw new ConfigurationError(`the deployed commit ${base} and the candidate ${head} have no common history`)
  }
  return missing
}

/** The net difference is read whatever the units say. */
async function expectNet(
  repository: Repository,
  { base, head, scope }: Pick<CoverageQuestion, 'base' | 'head' | 'scope'>,
): Promise<void> {
  const changes = (await repository.changes(base, head)).filter(({ path }) => scope?.(path) ?? true)
  repository.expect(changes.filter(isPlain).map(pairOf))
}

function usable(range: RollbackRange | null, missing: readonly string[]): RollbackRange | null {
  return range === null || missing.includes(range.good) || missing.includes(range.bad) ? null : range
}

/**
 * What production runs and the candidate does not have, as units whose every path is uncovered: an older or diverged
 * candidate takes it out of production, and a stale re-run looks just like a rollback. `allowed`: it is one.
 */
export async function droppedUnits(
  repository: Repository,
  range: { readonly base: string; readonly head: string },
  evidence: ReviewEvidence,
  allowed: boolean,
): Promise<CoveredUnit[]> {
  const landed = await landingUnits(repository, { base: range.head, head: range.base }, evidence)
  const dropped: CoveredUnit[] = []
  for (const { unit, tree } of landed) {
    const changes = await repository.changes(unit.parent, tree)
    const paths = allowed ? [] : changes.map(({ path }) => path)
    const reason = allowed ? 'rollback-lane' : 'drops-deployed'
    const by = { unit: unit.sha, pull: unit.pull }
    const residue = new Map(paths.map((path): [string, ResiduePart[]] => [path, [wholly(by, 'drops-deployed')]]))
    const coverage = { ...unit, covered: allowed, reason, approvers: [], residue: paths } as const
    const none = { run: [], shown: () => [], restores: null, amiss: new Map<string, Amiss>() }
    dropped.push({ coverage, changes, residue, byEye: false, ...none })
  }
  return dropped
}

/**
 * The question as far as it can be answered without git: what landed as it was approved, and nothing that would have to be merged, taken back
 * or followed through another branch anew. What stays out is uncovered, as if the policy did not know it. The lane of a rollback is open as always:
 * that its target was found good stands in the record, and no merge has a part in it.
 */
export function withoutMerges(question: CoverageQuestion): CoverageQuestion {
  return {
    ...question,
    rollback: null,
    promotionBranches: [],
    exactReverts: false,
    exactCherryPicks: false,
  }
}
