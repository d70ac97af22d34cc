import { ok } from '../../http/answer.ts'
import { link } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { type Activity, activities } from '../../model/activity.ts'
import { nodeId } from '../../wire/node-id.ts'
import { userWire } from '../../wire/user.ts'

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }

/** Which branch moved when, and by whom: the server's own record, paged by cursor. */
export const routes = [
  route('GET /repos/{owner}/{repo}/activity', { contents: 'read' }, (call) => {
    const { world, repo, input } = call
    const {
      ref,
      actor,
      activity_type: type,
      time_period: period,
      direction = 'desc',
      per_page: size = 30,
      after,
      before,
    } = input
    const oldest = period ? world.clock.now().getTime() - (DAYS[period] ?? 0) * 86_400_000 : 0
    const wanted = activities(repo)
      .filter((entry) => !ref || entry.ref === ref || entry.ref === `refs/heads/${ref}`)
      .filter((entry) => !actor || entry.actor.login.toLowerCase() === actor.toLowerCase())
      .filter((entry) => !type || entry.type === type)
      .filter((entry) => new Date(entry.timestamp).getTime() >= oldest)
    if (direction === 'desc') wanted.reverse()
    const at = wanted.findIndex((entry) => cursor(entry) === (after ?? before))
    const start = before ? Math.max(0, at - size) : at + 1
    const page = wanted.slice(start, before ? at : start + size)
    const last = page.at(-1)
    const more = last && wanted.at(-1) !== last ? { link: link(call, { after: cursor(last) }, 'next') } : undefined
    const wire = (entry: Activity) => ({
      id: entry.id,
      node_id: cursor(entry),
      before: entry.before,
      after: entry.after,
      ref: entry.ref,
      timestamp: entry.timestamp,
      activity_type: entry.type,
      actor: userWire(world, entry.actor),
    })
    return ok(page.map(wire), more)
  }),
]

function cursor(entry: Activity): string {
  return nodeId('Activity', entry.id)
}
