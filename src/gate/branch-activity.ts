import type { Activities, Activity } from '../github/activity.ts'

/** So many branches are asked about one by one; from there on the log of all branches is read. */
const FEW = 10

/** Movements of each branch, newest first. */
export type BranchActivity = (branch: string) => Promise<readonly Activity[]>

/**
 * Reads the movements of many branches in few requests: the log of the whole repository, a hundred movements a page, and by
 * itself only a branch whose beginning that did not reach. No more than a page for four branches is read for it.
 */
export async function readActivity(
  activity: Pick<Activities, 'list' | 'recent'>,
  branches: readonly string[],
): Promise<BranchActivity> {
  const wanted = [...new Set(branches)]
  if (wanted.length <= FEW) return (branch) => activity.list(branch)
  const { movements, complete } = await activity.recent(Math.ceil(wanted.length / 4))
  const byRef = Map.groupBy(movements, ({ ref }) => ref)
  return async (branch) => {
    const found = byRef.get(`refs/heads/${branch}`) ?? []
    const whole = complete || /^0+$/.test(found.at(-1)?.before ?? '')
    return whole ? found : activity.list(branch)
  }
}
