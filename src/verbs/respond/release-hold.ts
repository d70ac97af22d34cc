import { runRef } from '../../base/run.ts'
import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import type { Asker, RangePeople } from '../../commands/command.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { releaseHold } from '../../deploy/hold.ts'
import { isWebFlow, loginKey } from '../../deploy/identity.ts'
import { changeResponse } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Hold } from '../../deploy/record.ts'
import type { Person } from '../../github/accounts.ts'
import type { Comparisons } from '../../github/commits.ts'
import type { PullFacts, Reviews } from '../../github/reviews.ts'
import type { ResponseDeps } from '../setting.ts'

/** Ends a hold because a comment asks for it. Whether its author may is decided elsewhere. */
export async function release(
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
