import { groupBy } from '../base/group-by.ts'
import { pathMatcher } from '../config/globs.ts'
import type { Repository } from '../git/repository.ts'
import type { Activity } from '../github/activity.ts'
import type { Forge } from '../github/forge.ts'

/** The branches that are deployed, as GitHub's log of pushes knows them. */
export type DeployBranches = {
  /** Whether a branch is one of them, by its name without `refs/heads/`. */
  includes(branch: string): boolean
  /**
   * A deploy branch that held a commit at a time (ISO 8601, null for now), `first` where several did and it is one of them; null where none did. The name that a run
   * gives is not asked: a tag and the branch of a fork may bear it too.
   */
  holding(sha: string, at: string | null, first?: string | null): Promise<string | null>
}

/** What is asked for it. */
export type BranchSources = {
  readonly forge: {
    readonly activity: Pick<Forge['activity'], 'list' | 'recent'>
    readonly gitData: Pick<Forge['gitData'], 'getRef'>
  }
  readonly repository: Pick<Repository, 'fetch' | 'isAncestor'>
}

/** Pages of the log of all branches that are read where a pattern names them: 2,000 movements. */
const MOST_PAGES = 20
/** Milliseconds that the log may be late: a run that a push starts may be made before the push is noted. */
const LAG = 60_000
const NOTHING = /^0+$/

/** The deploy branches that a policy names; its patterns name none. */
export function namedBranches({ branches }: { readonly branches: readonly string[] }): readonly string[] {
  return branches.filter((one) => !one.includes('*'))
}

/** The deploy branches of a policy: names, and patterns such as `release/*`. */
export function deployBranches({ forge, repository }: BranchSources, patterns: readonly string[]): DeployBranches {
  const includes = pathMatcher(patterns)
  const logs = branchLogs(forge, patterns, includes)
  return {
    includes,
    async holding(sha, at, first = null) {
      const time = at === null ? Number.POSITIVE_INFINITY : Date.parse(at)
      const found = await logs(time)
      const names = [...found.keys()].toSorted((a, b) => Number(b === first) - Number(a === first))
      for (const name of names) {
        const { movements, tip } = found.get(name) ?? { movements: [], tip: null }
        if (movements.some((movement) => movement.after === sha && Date.parse(movement.at) <= time + LAG)) return name
        const stood = stoodAt(movements, time, tip)
        if (stood !== null && (await isHeld(repository, sha, stood))) return name
      }
      return null
    },
  }
}

/** Movements of a branch, newest first, and where it stands now if it never moved within the log. */
type KnownBranch = { readonly movements: readonly Activity[]; readonly tip: string | null }

/** Logs of all deploy branches, back to a time at least. */
function branchLogs(
  { activity, gitData }: BranchSources['forge'],
  patterns: readonly string[],
  includes: (branch: string) => boolean,
): (time: number) => Promise<ReadonlyMap<string, KnownBranch>> {
  const named = patterns.filter((pattern) => !pattern.includes('*'))
  const asked = new Map<number, Promise<ReadonlyMap<string, KnownBranch>>>()
  const read = async (time: number): Promise<ReadonlyMap<string, KnownBranch>> => {
    const enough = (movements: readonly Activity[]): boolean => movements.some(({ at }) => Date.parse(at) <= time)
    const found = new Map<string, KnownBranch>()
    for (const branch of named) {
      const movements = await activity.list(branch, enough)
      const tip = movements.length > 0 ? null : await gitData.getRef(`refs/heads/${branch}`)
      found.set(branch, { movements, tip })
    }
    if (named.length === patterns.length) return found
    const { movements } = await activity.recent(MOST_PAGES)
    const byBranch = groupBy(movements, ({ ref }) => ref.replace(/^refs\/heads\//, ''))
    for (const [branch, own] of byBranch)
      if (includes(branch) && !found.has(branch)) found.set(branch, { movements: own, tip: null })
    return found
  }
  return (time) => {
    const answer = asked.get(time) ?? read(time)
    asked.set(time, answer)
    return answer
  }
}

/** Where a branch stood at a time; null where it did not exist then. Before all that the log tells it stood where the oldest movement began. */
function stoodAt(movements: readonly Activity[], time: number, tip: string | null): string | null {
  const then = movements.find(({ at }) => Date.parse(at) <= time)
  const sha = then?.after ?? movements.at(-1)?.before ?? tip
  return sha === null || NOTHING.test(sha) ? null : sha
}

async function isHeld(repository: BranchSources['repository'], sha: string, tip: string): Promise<boolean> {
  if (sha === tip) return true
  const { missing } = await repository.fetch([sha, tip])
  return missing.length === 0 && repository.isAncestor(sha, tip)
}
