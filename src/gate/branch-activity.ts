import type { Activities, Activity, Enough } from '../github/activity.ts'

/** So many branches are asked about one by one; from there on the log of all branches is read. */
const FEW = 3

/** What is to be known of each branch, by name. */
export type WantedBranches = ReadonlyMap<string, Enough>

/** Movements of each branch, newest first, as far back as is wanted. */
export type BranchActivity = (branch: string) => Promise<readonly Activity[]>

/**
 * Reads the movements of branches in few requests: the log of the whole repository, a hundred movements a page, back to where it
 * tells enough of each, and by itself only a branch of which that did not. No more than a page for four branches is read for it.
 */
export async function readActivity(
  activity: Pick<Activities, 'list' | 'recent'>,
  wanted: WantedBranches,
): Promise<BranchActivity> {
  const asked = new Map<string, Promise<readonly Activity[]>>()
  const alone = (branch: string): Promise<readonly Activity[]> => {
    const answer = asked.get(branch) ?? activity.list(branch, wanted.get(branch))
    asked.set(branch, answer)
    return answer
  }
  if (wanted.size <= FEW) return alone
  const { movements, complete } = await activity.recent(Math.ceil(wanted.size / 4), (read) => {
    const found = byBranch(read)
    return [...wanted].every(([branch, enough]) => enough(found(branch)))
  })
  const found = byBranch(movements)
  return async (branch) => {
    const enough = wanted.get(branch)
    return complete || enough?.(found(branch)) === true ? found(branch) : alone(branch)
  }
}

function byBranch(movements: readonly Activity[]): (branch: string) => readonly Activity[] {
  const byRef = Map.groupBy(movements, ({ ref }) => ref)
  return (branch) => byRef.get(`refs/heads/${branch}`) ?? []
}
