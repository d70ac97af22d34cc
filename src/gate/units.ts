import type { Commit, Repository } from '../git/repository.ts'
import type { Unit } from './coverage.ts'
import type { PullEvidence, ReviewEvidence } from './evidence.ts'
import { pullFinder } from './mapping.ts'
import { mergesOfRun, runLength } from './rebase-run.ts'

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
