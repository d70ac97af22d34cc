import { runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import type { Asker, RangePeople } from '../../commands/command.ts'
import { readCommands } from '../../commands/read-commands.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { holdsOf, releaseHold } from '../../deploy/hold.ts'
import { isWebFlow, loginKey } from '../../deploy/identity.ts'
import { changeResponse, findResponse } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Hold } from '../../deploy/record.ts'
import type { Person } from '../../github/accounts.ts'
import type { Comparisons } from '../../github/commits.ts'
import type { PullFacts, Reviews } from '../../github/reviews.ts'
import type { ResponseDeps } from '../setting.ts'

/**
 * Does what comments on an incident ask for and answers each. Its hold is released (`/guard release REASON`) for somebody who may write at this moment
 * and has no part in the range; half of what was taken back is brought back (`/guard reland half`) for anybody who may write. Comments from
 * before the hold are left alone.
 */
export async function obeyIncidentComments(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
): Promise<EnvironmentRecord> {
  const heldBy = (of: EnvironmentRecord): Hold | null =>
    holdsOf(of).find((hold) => hold.incidentKey === incidentKey) ?? null
  const incident = findResponse(record, incidentKey)?.incident
  const held = heldBy(record)
  const number = incident?.step === 'opened' ? incident.issue : (held?.issue ?? null)
  if (number === null) return record
  const { forge } = responder.ports
  let newest = record
  await readCommands(
    { forge },
    {
      number,
      where: 'incident',
      ...(held !== null && { since: held.since }),
      place: {
        hold: () => heldBy(newest),
        people: (good, bad) => rangePeople(forge, good, bad),
        release: async (hold, reason, by) => {
          newest = await release(responder, hold, reason, by)
        },
        rollback: () => {
          const rollback = findResponse(newest, incidentKey)?.rollback
          return rollback?.step === 'opened' ? rollback.pull : null
        },
        reland: async (half, by) => {
          const { bringBackByComment } = await import('../bring-back.ts')
          const refusal = await bringBackByComment(responder, newest, incidentKey, half, by)
          newest = await responder.store.read()
          return refusal
        },
      },
    },
  )
  return newest
}

async function release(
  { ports, store }: ResponseDeps,
  hold: Hold,
  reason: string,
  { login }: Asker,
): Promise<EnvironmentRecord> {
  const event: IncidentEvent = {
    kind: 'hold-released',
    by: login,
    text: reason,
    at: isoNow(ports.clock),
    run: runRef(ports.run),
  }
  return store.update(`The hold of ${shortSha(hold.bad)} is released by a comment`, (record) => {
    const shown = changeResponse(record, hold.incidentKey, (response) => {
      const { incident } = response
      if (incident.step !== 'opened') return response
      return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, event] } }
    })
    return releaseHold(shown, hold.incidentKey)
  })
}

type Deps = { readonly comparisons: Comparisons; readonly reviews: Reviews }

/** Authors, committers and co-authors of the commits of `good..bad`, and the authors of their pull requests. */
export async function rangePeople({ comparisons, reviews }: Deps, good: string, bad: string): Promise<RangePeople> {
  const range = await comparisons.compare(good, bad)
  if (range === null || !range.complete) return { logins: new Set(), complete: false }
  const numbers = [...(await reviews.pullsOfCommits(range.commits.map(({ sha }) => sha))).values()].flat()
  const facts = await reviews.pullFacts([...new Set(numbers)])
  const direct = range.commits.flatMap(({ author, committer }) => [author, committer])
  const all = [...direct, ...facts.flatMap(peopleOf)]
  const logins = all.flatMap((login) => (login === null || isWebFlow(login) ? [] : [loginKey(login)]))
  return { logins: new Set(logins), complete: !all.includes(null) && facts.every(({ complete }) => complete) }
}

function peopleOf({ author, commits }: PullFacts): (string | null)[] {
  const login = (person: Person | null): string | null => person?.login ?? null
  return [login(author), ...commits.flatMap(({ authors, committer }) => [...authors, committer].map(login))]
}
