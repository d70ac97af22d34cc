import { standing } from './approvals.ts'
import type { Unit } from './coverage.ts'
import { pullFinder } from './linked-pulls.ts'
import type { PullEvidence, ReviewEvidence } from './review-evidence.ts'
import type { Commit, Repository } from '../git/repository.ts'

/** The tree without entries; git knows it in every repository. Stands in for the parent of a first commit. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** A unit together with its pull request and the tree that it left. */
export type LandingUnit = {
  readonly unit: Unit
  readonly pull: PullEvidence | null
  readonly tree: string
  /** Branch it landed on: an approval counts if it was given for that one. */
  readonly branch: string
}

type Repo = Pick<Repository, 'commit' | 'firstParents' | 'mergeBases' | 'mergeCommits' | 'premerge'>

/** What landed between `base` and `head`, oldest first: walks the first parents and gathers what one merge put there. */
export async function landingUnits(
  repository: Repo,
  range: { readonly base: string; readonly head: string },
  { branch, pulls }: Pick<ReviewEvidence, 'branch' | 'pulls'>,
): Promise<LandingUnit[]> {
  const commits = await repository.firstParents(range.base, range.head)
  const find = pullFinder(pulls)
  const linked = commits.map((commit) => ({ commit, pull: find(commit) }))
  await prepareMerges(repository, linked)
  const units: LandingUnit[] = []
  for (let end = linked.length; end > 0;) {
    const { length, unit } = await unitEndingAt(repository, linked, end)
    units.push({ ...unit, branch })
    end -= length
  }
  return units.toReversed()
}

async function prepareMerges(repository: Repo, walk: readonly Linked[]): Promise<void> {
  const pairs: (readonly [string, string])[] = []
  for (const [at, { commit, pull }] of walk.entries()) {
    if (pull !== null) pairs.push(...(await mergesOfRun(repository, pull, { last: commit, before: freeRun(walk, at) })))
  }
  await repository.premerge(pairs)
}

type Linked = { readonly commit: Commit; readonly pull: PullEvidence | null }

async function unitEndingAt(
  repository: Repo,
  walk: readonly Linked[],
  end: number,
): Promise<{ length: number; unit: Omit<LandingUnit, 'branch'> }> {
  const last = walk[end - 1]
  if (last === undefined) throw new RangeError('no commit to end a unit at')
  const { commit, pull } = last
  const single = commit.parents.length === 1
  const before = pull !== null && single ? freeRun(walk, end - 1) : []
  const length = pull !== null && single ? await runLength(repository, pull, { last: commit, before }) : 1
  const first = [...before, commit].at(-length) ?? commit
  const kind = pull !== null && single ? (length > 1 ? 'rebase' : 'squash') : single ? 'commit' : 'merge'
  const unit: Unit = {
    sha: commit.sha,
    parent: first.parents[0] ?? EMPTY_TREE,
    kind,
    pull: pull?.number ?? null,
    subject: pull?.title ?? commit.subject,
    ...(pull?.security === true ? { security: true } : {}),
  }
  return { length, unit: { unit, pull, tree: commit.tree } }
}

/** No branch under review is longer: the walk below a commit ends there. */
const LONGEST_RUN = 1000

/** The commits right below one that no other pull request accounts for and that are no merges. */
function freeRun(walk: readonly Linked[], at: number): Commit[] {
  let from = at
  while (from > 0 && at - from < LONGEST_RUN && isFree(walk[from - 1])) from -= 1
  return walk.slice(from, at).map(({ commit }) => commit)
}

function isFree(linked: Linked | undefined): boolean {
  return linked !== undefined && linked.pull === null && linked.commit.parents.length === 1
}

type RunRepository = Pick<Repository, 'commit' | 'mergeBases' | 'mergeCommits'>

/** The commits that may belong to one rebase merge: `last` is the one that GitHub names, `before` those right below it. */
export type RunCandidates = { readonly last: Commit; readonly before: readonly Commit[] }

/**
 * How many commits of the deploy branch a merge put there: 1 for a squash, for a rebase merge exactly as many as the
 * approved branch has, and never more than the candidates, so that a direct push below is not taken in.
 *
 * A length is believed where recomputing the merge from below the run gives its tree, or (nothing was approved, or
 * something else was) where the run repeats the subjects of the final branch. The second decides only how the difference is
 * told: what nobody saw is measured against the approved merge either way.
 */
export async function runLength(repository: RunRepository, pull: PullEvidence, run: RunCandidates): Promise<number> {
  for (const { head, baseSha } of standing(pull).approvals) {
    if (head === null || baseSha === null) continue
    const branch = await ownCommits(repository, baseSha, head)
    const first = firstOf(run, branch.length)
    // The run comes first: on top of its own first commits the last one of a rebase looks like a squash too.
    if (first !== null && (await landsAs(repository, first, run.last, head))) return branch.length
    if (await landsAs(repository, run.last, run.last, head)) return 1
  }
  return lengthBySubjects(repository, pull, run)
}

async function lengthBySubjects(repository: RunRepository, pull: PullEvidence, run: RunCandidates): Promise<number> {
  if (pull.head === null) return 1
  const branch = await ownCommits(repository, run.last.sha, pull.head)
  const all = [...run.before, run.last]
  const own = all.slice(Math.max(0, all.length - branch.length))
  const same = own.length === branch.length && own.every(({ subject }, index) => subject === branch[index]?.subject)
  return same && own.length > 1 ? own.length : 1
}

function firstOf(run: RunCandidates, length: number): Commit | null {
  const all = [...run.before, run.last]
  return length > 1 ? (all[all.length - length] ?? null) : null
}

async function landsAs(repository: RunRepository, first: Commit, last: Commit, head: string): Promise<boolean> {
  const [parent] = first.parents
  if (parent === undefined || (await repository.commit(head)) === null) return false
  if ((await repository.mergeBases(parent, head)).length === 0) return false
  const merged = await repository.mergeCommits(parent, head)
  return merged.clean && merged.tree === last.tree
}

/** The merges that `runLength` may need, so that they can be made in one go. */
export async function mergesOfRun(
  repository: RunRepository,
  pull: PullEvidence,
  run: RunCandidates,
): Promise<(readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = []
  for (const { head, baseSha } of standing(pull).approvals) {
    if (head === null || baseSha === null || (await repository.commit(head)) === null) continue
    const branch = await ownCommits(repository, baseSha, head)
    for (const first of [firstOf(run, branch.length), run.last]) {
      const [parent] = first?.parents ?? []
      if (parent !== undefined) pairs.push([parent, head])
    }
  }
  return pairs
}

/** Commits of a branch that are no merges, oldest first: a rebase merge leaves the merges out. */
async function ownCommits(repository: RunRepository, base: string, head: string): Promise<Commit[]> {
  if ((await repository.commit(base)) === null || (await repository.commit(head)) === null) return []
  const [fork] = await repository.mergeBases(base, head)
  return fork === undefined ? [] : commitsAbove(repository, fork, head)
}

async function commitsAbove(repository: RunRepository, fork: string, head: string): Promise<Commit[]> {
  const commits: Commit[] = []
  for (let at = await repository.commit(head); at !== null;) {
    if ((await repository.mergeBases(at.sha, fork)).includes(at.sha)) break
    if (at.parents.length === 1) commits.unshift(at)
    const [parent] = at.parents
    at = parent === undefined ? null : await repository.commit(parent)
  }
  return commits
}
