import { standing } from './approvals.ts'
import type { Unit } from './coverage.ts'
import { pullFinder } from './linked-pulls.ts'
import type { PullEvidence, ReviewEvidence } from './review-evidence.ts'
import type { Commit, MergePair, Repository } from '../git/repository.ts'

/** The tree without entries; git knows it in every repository. Stands in for the parent of a first commit. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** A unit together with its pull request and the tree that it left. */
export type LandingUnit = {
  readonly unit: Unit
  readonly pull: PullEvidence | null
  readonly tree: string
  /** Its commits on the deploy branch, oldest first. */
  readonly run: readonly string[]
  /** Branch it landed on: an approval counts if it was given for that one. */
  readonly branch: string
}

type Repo = Pick<Repository, 'commit' | 'firstParents' | 'mergeBases' | 'mergeCommits' | 'mergeTrees' | 'premerge'>

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
    units.push({ ...unit, branch: unit.pull?.landedOn ?? branch })
    end -= length
  }
  return units.toReversed()
}

async function prepareMerges(repository: Repo, walk: readonly Linked[]): Promise<void> {
  const pairs: MergePair[] = []
  for (const [at, { commit, pull }] of walk.entries()) {
    const found = pull === null ? [] : await mergesOfRun(repository, pull, { last: commit, before: freeRun(walk, at) })
    pairs.push(...found.map(([ours, theirs]): MergePair => [ours, theirs, commit.tree]))
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
    ...(pull?.unsafe === undefined ? {} : { unsafe: pull.unsafe }),
  }
  const run = [...before, commit].slice(-length).map(({ sha }) => sha)
  return { length, unit: { unit, pull, tree: commit.tree, run } }
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

type RunRepository = Pick<Repository, 'commit' | 'mergeBases' | 'mergeCommits' | 'mergeTrees'>

/** The commits that may belong to one rebase merge: `last` is the one that GitHub names, `before` those right below it. */
export type RunCandidates = { readonly last: Commit; readonly before: readonly Commit[] }

/** A head whose merge may be what landed, the commits it may have become (the last of them is named), and how many it has. */
type Try = { readonly head: string; readonly run: readonly Commit[]; readonly most: number }

/**
 * How many commits of the deploy branch one pull request put there. GitHub's log of pushes says it where it names the merge; a merge that it noted
 * put there all that came since. Without it: the longest run whose merge, from the head that was approved onto what lay below it,
 * gives what landed; else one whose commits are those of the final head, each made anew on the one before; else 1. Subjects, authors and dates are text that
 * anybody may write, and play no part.
 *
 * A run never reaches down to where the branch already was when it was approved: a push that the branch was begun on would be swallowed, and whoever
 * pushed it would pass for somebody who had no part in it. The final head only groups commits: what nobody saw is measured against what was approved.
 */
export async function runLength(repository: RunRepository, pull: PullEvidence, run: RunCandidates): Promise<number> {
  const logged = loggedRun(pull, run)
  if (logged !== null) return logged.length
  const tries = await triesOf(repository, pull, run)
  for (const { head, run: all, most } of tries) {
    for (let length = Math.min(most, all.length); length > 0; length -= 1) {
      if (await landsAs(repository, all.at(-length), run.last, head)) return length
    }
  }
  const last = tries.findLast(({ head }) => head === pull.head)
  return last === undefined ? 1 : replayedLength(repository, last)
}

/** The merges that `runLength` asks for first, so that they can be made in one go. */
export async function mergesOfRun(
  repository: RunRepository,
  pull: PullEvidence,
  run: RunCandidates,
): Promise<(readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = []
  const [onto, merged] = run.last.parents
  // What a merge put there is told by its parents, and what GitHub noted by its log: nothing has to be tried.
  if (onto !== undefined && merged !== undefined) return approvedOnto(repository, pull, onto)
  const logged = loggedRun(pull, run)
  if (logged !== null && pull.landedAfter !== undefined) return approvedOnto(repository, pull, pull.landedAfter)
  for (const { head, run: all, most } of await triesOf(repository, pull, run)) {
    for (const first of [all.at(-Math.min(most, all.length)), run.last]) {
      const [parent] = first?.parents ?? []
      if (parent !== undefined) pairs.push([parent, head])
    }
  }
  return pairs
}

/** What the server's log says that the merge put there; null where it does not name it, or names more than can be this pull request's. */
function loggedRun({ landedAfter }: PullEvidence, { last, before }: RunCandidates): readonly Commit[] | null {
  const all = [...before, last]
  const from = all.findIndex(({ parents }) => parents[0] === landedAfter)
  return landedAfter === undefined || from < 0 ? null : all.slice(from)
}

/** The merges of all approved heads onto what they landed on. */
async function approvedOnto(
  repository: RunRepository,
  pull: PullEvidence,
  parent: string,
): Promise<(readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = []
  for (const head of new Set(standing(pull).approvals.flatMap((approval) => approval.head ?? []))) {
    if (!(await areThere(repository, head))) continue
    if ((await repository.mergeBases(parent, head)).length > 0) pairs.push([parent, head])
  }
  return pairs
}

/** The approved heads, and then the final one. */
async function triesOf(repository: RunRepository, pull: PullEvidence, { last, before }: RunCandidates): Promise<Try[]> {
  const known: Known[] = []
  for (const { head, baseSha } of standing(pull).approvals) {
    if (head === null || baseSha === null || !(await areThere(repository, head, baseSha))) continue
    known.push({ head, baseSha })
  }
  const tries: Try[] = []
  for (const { head, baseSha } of known) {
    const [fork] = await repository.mergeBases(baseSha, head)
    if (fork === undefined) continue
    const free = await notHeldBy(repository, before, fork)
    tries.push({ head, run: [...free, last], most: await ownCount(repository, fork, head, free.length + 1) })
  }
  const { head } = pull
  if (head === null || known.some((one) => one.head === head) || !(await areThere(repository, head))) return tries
  const free = await freeOfFinal(repository, { last, before }, head, known)
  const [parent] = (free[0] ?? last).parents
  const [fork] = parent === undefined ? [] : await repository.mergeBases(parent, head)
  if (fork === undefined) return tries
  return [...tries, { head, run: [...free, last], most: await ownCount(repository, fork, head, free.length + 1) }]
}

type Known = { readonly head: string; readonly baseSha: string }

async function areThere(repository: RunRepository, ...shas: readonly string[]): Promise<boolean> {
  for (const sha of shas) if ((await repository.commit(sha)) === null) return false
  return true
}

/** What the final head may have become: nothing that it holds itself, unless the branch was moved forward to it as it is. */
async function freeOfFinal(
  repository: RunRepository,
  { last, before }: RunCandidates,
  head: string,
  known: readonly Known[],
): Promise<readonly Commit[]> {
  const asItIs = known.length > 0 && (await holds(repository, head, last.sha))
  if (!asItIs) return notHeldBy(repository, before, head)
  let free = before
  for (const { baseSha } of known) {
    for (const fork of await repository.mergeBases(baseSha, head)) free = await notHeldBy(repository, free, fork)
  }
  return free
}

/** The newest of a line of commits that do not lie in what another commit holds. */
async function notHeldBy(repository: RunRepository, line: readonly Commit[], sha: string): Promise<readonly Commit[]> {
  let from = line.length
  while (from > 0 && !(await holds(repository, sha, line[from - 1]?.sha ?? sha))) from -= 1
  return line.slice(from)
}

async function holds(repository: RunRepository, sha: string, other: string): Promise<boolean> {
  return (await repository.mergeBases(other, sha)).includes(other)
}

async function landsAs(
  repository: RunRepository,
  first: Commit | undefined,
  last: Commit,
  head: string,
): Promise<boolean> {
  const [parent] = first?.parents ?? []
  if (parent === undefined || (await repository.mergeBases(parent, head)).length === 0) return false
  const merged = await repository.mergeCommits(parent, head)
  return merged.clean && merged.tree === last.tree
}

/** How many commits a branch has that are no merges (a rebase merge leaves those out); counted no further than `most`. */
async function ownCount(repository: RunRepository, fork: string, head: string, most: number): Promise<number> {
  return (await ownCommits(repository, fork, head, most)).length
}

/** The newest of them, oldest first. */
async function ownCommits(repository: RunRepository, fork: string, head: string, most: number): Promise<Commit[]> {
  const commits: Commit[] = []
  for (let at = await repository.commit(head); at !== null && commits.length < most;) {
    if (await holds(repository, fork, at.sha)) break
    if (at.parents.length === 1) commits.unshift(at)
    const [parent] = at.parents
    at = parent === undefined ? null : await repository.commit(parent)
  }
  return commits
}

/** No branch under review is replayed that is longer: each of its commits is a merge of its own. */
const LONGEST_REPLAY = 50

/** The length of a run that is, commit by commit, what the head's commits give on top of each other; those that change nothing are left out by GitHub. */
async function replayedLength(repository: RunRepository, { head, run }: Try): Promise<number> {
  const [parent] = run[0]?.parents ?? []
  const [fork] = parent === undefined ? [] : await repository.mergeBases(parent, head)
  if (fork === undefined || run.length === 1) return 1
  const commits = await ownCommits(repository, fork, head, LONGEST_REPLAY + 1)
  if (commits.length > LONGEST_REPLAY) return 1
  for (let length = Math.min(commits.length, run.length); length > 1; length -= 1) {
    if (await isReplay(repository, commits, run.slice(-length))) return length
  }
  return 1
}

async function isReplay(
  repository: RunRepository,
  commits: readonly Commit[],
  landed: readonly Commit[],
): Promise<boolean> {
  const [start] = landed[0]?.parents ?? []
  let tree = start === undefined ? null : ((await repository.commit(start))?.tree ?? null)
  let done = 0
  for (const { sha, parents } of commits) {
    const [parent] = parents
    if (tree === null || parent === undefined) return false
    const made = await repository.mergeTrees({ base: parent, ours: tree, theirs: sha })
    if (!made.clean) return false
    if (made.tree === tree) continue
    if (made.tree !== landed[done]?.tree) return false
    tree = made.tree
    done += 1
  }
  return done === landed.length
}
