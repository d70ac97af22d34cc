import type { Commit, Repository } from '../git/repository.ts'
import type { Unit } from './coverage.ts'
import type { PullEvidence } from './evidence.ts'
import { linkedPull } from './mapping.ts'
import { runLength } from './rebase-run.ts'

/** The tree without entries; git knows it in every repository. Stands in for the parent of a first commit. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** A unit together with its pull request and the tree that it left. */
export type LandingUnit = { readonly unit: Unit; readonly pull: PullEvidence | null; readonly tree: string }

type Repo = Pick<Repository, 'commit' | 'firstParents' | 'mergeBase' | 'mergeCommits'>

/** What landed between `base` and `head`, oldest first: walks the first parents and gathers what one merge put there. */
export async function landingUnits(
  repository: Repo,
  range: { readonly base: string; readonly head: string },
  pulls: readonly PullEvidence[],
): Promise<LandingUnit[]> {
  const commits = await repository.firstParents(range.base, range.head)
  const linked = commits.map((commit) => ({ commit, pull: linkedPull(commit, pulls) }))
  const units: LandingUnit[] = []
  for (let end = linked.length; end > 0;) {
    const { length, unit } = await unitEndingAt(repository, linked.slice(0, end))
    units.unshift(unit)
    end -= length
  }
  return units
}

type Linked = { readonly commit: Commit; readonly pull: PullEvidence | null }

async function unitEndingAt(repository: Repo, walk: readonly Linked[]): Promise<{ length: number; unit: LandingUnit }> {
  const last = walk.at(-1)
  if (last === undefined) throw new RangeError('no commit to end a unit at')
  const { commit, pull } = last
  const single = commit.parents.length === 1
  const before = freeRun(walk.slice(0, -1))
  const length = pull !== null && single ? await runLength(repository, pull, { last: commit, before }) : 1
  const first = [...before, commit].at(-length) ?? commit
  const kind = pull !== null && single ? (length > 1 ? 'rebase' : 'squash') : single ? 'commit' : 'merge'
  const unit: Unit = {
    sha: commit.sha,
    parent: first.parents[0] ?? EMPTY_TREE,
    kind,
    pull: pull?.number ?? null,
    subject: pull?.title ?? commit.subject,
  }
  return { length, unit: { unit, pull, tree: commit.tree } }
}

/** The commits right below that no other pull request accounts for and that are no merges. */
function freeRun(walk: readonly Linked[]): Commit[] {
  const stop = walk.findLastIndex(({ commit, pull }) => pull !== null || commit.parents.length !== 1)
  return walk.slice(stop + 1).map(({ commit }) => commit)
}
