import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { PastDeploy } from '../../gate/rules/facts.ts'
import type { Deployment, Deployments } from '../../github/deployments.ts'

/** From so many deploys in the guard's own record on, nothing else is asked. */
const ENOUGH = 19
/** Deployments that are asked for. */
const MOST = 200

/**
 * How long deploys took: from the moment that one passed the gate until its watch began, by the guard's own record; where that has few, of deployments from
 * `in_progress` to the first `success` as well, as GitHub has them. A job that also watches ends after its watch, so its success is none of these.
 */
export async function pastDeploys(
  deployments: Pick<Deployments, 'list'>,
  environment: string,
  record: EnvironmentRecord,
): Promise<readonly PastDeploy[]> {
  const own = ownDeploys(record)
  if (own.length >= ENOUGH) return own
  const known = new Set(record.watches.map(({ deployment }) => deployment))
  const listed = await deployments.list(environment, MOST)
  const good = goneBackTo(record)
  return [...own, ...listed.filter(({ id }) => !known.has(id)).flatMap((one) => durationOf(one, good))]
}

function ownDeploys(record: EnvironmentRecord): PastDeploy[] {
  const good = goneBackTo(record)
  return record.watches.flatMap(({ sha, plannedAt, startedAt }) => {
    if (plannedAt === undefined || startedAt === null) return []
    const [start, end] = [Date.parse(plannedAt), Date.parse(startedAt)]
    return end <= start ? [] : [{ startedAt: start, endedAt: end, rollback: good.has(sha) }]
  })
}

/** Commits that a rollback went back to, by its own pull request or by a new deploy. */
function goneBackTo({ responses }: EnvironmentRecord): ReadonlySet<string> {
  return new Set(
    responses.flatMap(({ good, rollback }) => [
      ...(good === null ? [] : [good]),
      ...('commit' in rollback ? [rollback.commit] : []),
    ]),
  )
}

function durationOf({ sha, statuses }: Deployment, good: ReadonlySet<string>): PastDeploy[] {
  const oldest = statuses.toReversed()
  const began = oldest.find(({ state }) => state === 'in_progress')
  const ended = oldest.find(({ state }) => state === 'success')
  if (began === undefined || ended === undefined) return []
  const [startedAt, endedAt] = [Date.parse(began.createdAt), Date.parse(ended.createdAt)]
  return endedAt <= startedAt ? [] : [{ startedAt, endedAt, rollback: good.has(sha) }]
}
