import type { Commit, Repository } from '../git/repository.ts'
import type { PullEvidence } from './evidence.ts'
import { standing } from './people.ts'

type Repo = Pick<Repository, 'commit' | 'mergeBases' | 'mergeCommits'>

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
export async function runLength(repository: Repo, pull: PullEvidence, run: RunCandidates): Promise<number> {
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

async function lengthBySubjects(repository: Repo, pull: PullEvidence, run: RunCandidates): Promise<number> {
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

async function landsAs(repository: Repo, first: Commit, last: Commit, head: string): Promise<boolean> {
  const [parent] = first.parents
  if (parent === undefined || (await repository.commit(head)) === null) return false
  if ((await repository.mergeBases(parent, head)).length === 0) return false
  const merged = await repository.mergeCommits(parent, head)
  return merged.clean && merged.tree === last.tree
}

/** The merges that `runLength` may need, so that they can be made in one go. */
export async function mergesOfRun(
  repository: Repo,
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
async function ownCommits(repository: Repo, base: string, head: string): Promise<Commit[]> {
  if ((await repository.commit(base)) === null || (await repository.commit(head)) === null) return []
  const [fork] = await repository.mergeBases(base, head)
  return fork === undefined ? [] : commitsAbove(repository, fork, head)
}

async function commitsAbove(repository: Repo, fork: string, head: string): Promise<Commit[]> {
  const commits: Commit[] = []
  for (let at = await repository.commit(head); at !== null;) {
    if ((await repository.mergeBases(at.sha, fork)).includes(at.sha)) break
    if (at.parents.length === 1) commits.unshift(at)
    const [parent] = at.parents
    at = parent === undefined ? null : await repository.commit(parent)
  }
  return commits
}
