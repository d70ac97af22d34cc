import { parseCommand } from '../../deploy/commands.ts'
import type { IncidentEvent } from '../../deploy/incident-events.ts'
import { releaseHold } from '../../deploy/hold.ts'
import { isBot, isWebFlow, loginKey } from '../../deploy/identity.ts'
import { changeResponse } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Hold } from '../../deploy/record.ts'
import type { Person } from '../../github/accounts.ts'
import type { Comparisons } from '../../github/commits.ts'
import type { Comment } from '../../github/issues.ts'
import type { PullFacts, Reviews } from '../../github/reviews.ts'
import type { ResponseDeps } from '../setting.ts'

/**
 * Releases the hold where a comment on its incident asks for it (`/guard release REASON`) and whoever wrote it may: write access at this moment,
 * and nothing of theirs in the range. Everyone else gets one reply that says why not.
 */
export async function releaseByComment(responder: ResponseDeps, record: EnvironmentRecord): Promise<EnvironmentRecord> {
  const { hold, responses } = record
  if (hold === null) return record
  const incident = responses.find(({ incidentKey }) => incidentKey === hold.incidentKey)?.incident
  const issue = incident?.step === 'opened' ? incident.issue : (hold.issue ?? null)
  if (issue === null) return record
  const { comments } = await responder.ports.forge.comments.list(issue)
  let newest = record
  for (const comment of comments) {
    if (reasonIn(comment) === null || isPast(hold, comment)) continue
    const refusal = await whyNot(responder, hold, comment)
    if (refusal === null) return release(responder, hold, comment)
    newest = await refuse(responder, hold, issue, comment, refusal)
  }
  return newest
}

/** The reason that a command to release gives, perhaps empty; null where the comment is no such command. */
function reasonIn({ body }: Comment): string | null {
  const command = parseCommand(body)
  return command?.verb === 'release' ? command.reason : null
}

function isPast(hold: Hold, { id, at }: Comment): boolean {
  return Date.parse(at) < Date.parse(hold.since) || (hold.answered ?? []).includes(id)
}

/** Null where the comment counts. */
async function whyNot({ ports }: ResponseDeps, hold: Hold, comment: Comment): Promise<string | null> {
  const { author, edited } = comment
  if (edited) return 'it was edited: write it again as a comment of its own'
  if (reasonIn(comment) === '') return 'it names no reason: `/guard release REASON`'
  if (author === null || isBot(author)) return 'only a person can release a hold'
  const permission = await ports.forge.info.permission(author.login)
  if (permission !== 'write' && permission !== 'admin') return 'it takes write access to this repository'
  if (hold.good === null) return 'it is not known what went out, so nobody can be shown to have no part in it'
  const people = await rangePeople(ports.forge, hold.good, hold.bad)
  if (people.logins.has(loginKey(author.login)))
    return 'whoever contributed to what went out cannot release it: ask someone else'
  if (!people.complete)
    return 'not all contributors of what went out are known, so nobody can be shown to have no part in it'
  return null
}

async function release(responder: ResponseDeps, hold: Hold, comment: Comment): Promise<EnvironmentRecord> {
  const { ports, store } = responder
  const reason = reasonIn(comment) ?? ''
  const event: IncidentEvent = {
    kind: 'hold-released',
    by: comment.author?.login ?? '',
    text: reason,
    at: new Date(ports.clock.now()).toISOString(),
    run: { id: ports.run.runId, attempt: ports.run.attempt },
  }
  const released = await store.update(`The hold of ${hold.bad.slice(0, 7)} is released by a comment`, (record) => {
    const shown = changeResponse(record, hold.incidentKey, (response) => {
      const { incident } = response
      if (incident.step !== 'opened') return response
      return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, event] } }
    })
    return releaseHold(shown, hold.incidentKey)
  })
  await ports.forge.comments.react(comment.id, '+1')
  return released
}

/** Noted before it is said, so that nobody is told twice. */
async function refuse(
  { ports, store }: ResponseDeps,
  hold: Hold,
  issue: number,
  { id }: Comment,
  why: string,
): Promise<EnvironmentRecord> {
  const noted = await store.update('A comment does not release the hold', (record) =>
    withAnswer(record, hold.incidentKey, id),
  )
  await ports.forge.comments.react(id, '-1')
  await ports.forge.issues.comment(issue, `The hold stands: ${why}.`)
  return noted
}

function withAnswer(record: EnvironmentRecord, incidentKey: string, comment: number): EnvironmentRecord {
  if (record.hold?.incidentKey !== incidentKey) return record
  const answered = [...new Set([...(record.hold.answered ?? []), comment])].slice(-100)
  return { ...record, hold: { ...record.hold, answered } }
}

/** Everybody who contributed to a range. */
export type RangePeople = {
  /** Keys of logins (`loginKey`). */
  readonly logins: ReadonlySet<string>
  /** False where a commit's author is no account, or where not all could be looked at: then nobody's innocence can be shown. */
  readonly complete: boolean
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
