import type { RunRef } from '../base/run.ts'
import type { EnvironmentRecord, Mark, Response, WatchEntry } from './record.ts'
import type { Baseline } from '../watch/baseline.ts'

/** What a mark is made of besides its word. */
export type MarkFacts = Omit<Mark, 'word'>

/** Where a rollback goes to, and how much is known about that place. */
export type RollbackTarget = {
  readonly sha: string
  /** `watched-healthy`: a watch ended healthy there. `previous-live`: it was merely live before; the report must say so. */
  readonly proof: 'watched-healthy' | 'previous-live'
}

/** The watch of this deployment ended healthy. A deployment has one mark: a later word replaces an earlier one. */
export function markGood(record: EnvironmentRecord, facts: MarkFacts): EnvironmentRecord {
  return withMark(record, { ...facts, word: 'good' })
}

/** The watch of this deployment (or a person) called it bad. A deployment has one mark: a later word replaces an earlier one. */
export function markBad(record: EnvironmentRecord, facts: MarkFacts): EnvironmentRecord {
  return withMark(record, { ...facts, word: 'bad' })
}

/**
 * The newest deployment known to be good, among those older than deployment `before` where it is given. A commit that was
 * called bad by a later mark is not good, whatever an earlier watch said.
 */
export function lastGood(record: EnvironmentRecord, before: number | null = null): Mark | null {
  const candidates = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before)
  const newestFirst = candidates.toSorted((a, b) => b.deployment - a.deployment)
  const condemned = new Set<string>()
  for (const mark of newestFirst) {
    if (mark.word === 'bad') condemned.add(mark.sha)
    else if (!condemned.has(mark.sha)) return mark
  }
  return null
}

/**
 * What a rollback of deployment `bad` goes back to: the last deployment whose watch ended healthy, else what was live before
 * (`baseSha`), else nothing.
 */
export function rollbackTarget(
  record: EnvironmentRecord,
  bad: { readonly deployment: number | null; readonly baseSha: string | null },
): RollbackTarget | null {
  const good = lastGood(record, bad.deployment)
  if (good !== null) return { sha: good.sha, proof: 'watched-healthy' }
  return bad.baseSha === null ? null : { sha: bad.baseSha, proof: 'previous-live' }
}

/** True where the newest mark of that commit calls it bad. */
export function isMarkedBad(record: EnvironmentRecord, sha: string): boolean {
  const newest = record.marks.filter((mark) => mark.sha === sha).toSorted((a, b) => b.deployment - a.deployment)[0]
  return newest?.word === 'bad'
}

function withMark(record: EnvironmentRecord, mark: Mark): EnvironmentRecord {
  const others = record.marks.filter((other) => other.deployment !== mark.deployment)
  return { ...record, marks: [...others, mark] }
}

/** Seconds after which what was seen before a deploy says nothing about its second attempt any more. */
const stale = 6 * 3600

/** Adds the watch of a deploy that was let through; an earlier attempt of the same run is replaced. */
export function planWatch(record: EnvironmentRecord, entry: WatchEntry): EnvironmentRecord {
  const others = record.watches.filter((watch) => !isOf(watch, entry))
  return { ...record, watches: [...others, entry] }
}

/** Changes the watch of that commit by that run; a record without it is returned as it is. */
export function changeWatch(
  record: EnvironmentRecord,
  of: { readonly sha: string; readonly run: RunRef },
  change: Partial<WatchEntry>,
): EnvironmentRecord {
  return { ...record, watches: record.watches.map((watch) => (isOf(watch, of) ? { ...watch, ...change } : watch)) }
}

/** The newest watch of a commit, null where there is none. */
export function newestWatch(record: EnvironmentRecord, sha: string): WatchEntry | null {
  return record.watches.findLast((watch) => watch.sha === sha) ?? null
}

/** A baseline that an earlier watch has kept, and what production ran then. */
export type KeptBaseline = { readonly baseline: Baseline; readonly baseSha: string | null }

/**
 * What a deploy of `sha` has to be judged against instead of the minutes before it. During an incident these are bad: the time before the incident
 * counts. In the second attempt of a deploy they may already show the candidate: the first attempt's baseline counts. `now` in Unix seconds.
 */
export function keptBaseline(record: EnvironmentRecord, sha: string, now: number): KeptBaseline | null {
  const response = standingResponse(record)
  if (response !== null && response.bad !== sha) {
    return { baseline: { ...response.baseline, kind: 'kept' }, baseSha: response.bad }
  }
  const earlier = newestWatch(record, sha)
  if (earlier?.baseline == null || earlier.verdict === 'healthy' || now - earlier.baseline.until > stale) return null
  return { baseline: earlier.baseline, baseSha: earlier.baseSha }
}

function isOf(watch: WatchEntry, of: { readonly sha: string; readonly run: RunRef }): boolean {
  return watch.sha === of.sha && watch.run.id === of.run.id
}

/** Responses that some run has recorded and none has brought to their end, oldest first. */
export function unfinishedResponses(record: EnvironmentRecord): readonly Response[] {
  return record.responses.filter((response) => !response.settled)
}

/** The response to that incident, null where there is none. */
export function findResponse(record: EnvironmentRecord, incidentKey: string): Response | null {
  return record.responses.find((response) => response.incidentKey === incidentKey) ?? null
}

/** Whether an incident is not blamed on the deploy: nothing is taken back for it, and nothing held. */
export const isFromOutside = ({ rollback }: Response): boolean =>
  rollback.step === 'none' && rollback.reason === 'external'

/** The newest incident from outside that goes on; null without one. */
export function outsideIncident({ responses }: EnvironmentRecord): Response | null {
  const goesOn = ({ incident }: Response): boolean => incident.step === 'decided' || isOpen(incident)
  return responses.findLast((response) => isFromOutside(response) && goesOn(response)) ?? null
}

const isOpen = (incident: Response['incident']): boolean =>
  incident.step === 'opened' && (incident.phase === 'mitigating' || incident.phase === 'monitoring')

/** The newest response whose fault may still be in production: deploys are held for it, or its incident is not resolved. */
export function standingResponse(record: EnvironmentRecord): Response | null {
  const stands = ({ incidentKey, incident }: Response): boolean =>
    record.hold?.incidentKey === incidentKey || incident.step === 'decided' || isOpen(incident)
  return record.responses.findLast((response) => !isFromOutside(response) && stands(response)) ?? null
}

/** Adds a response. One with the same incident stands already where an earlier attempt got this far: it stays as it is. */
export function addResponse(record: EnvironmentRecord, response: Response): EnvironmentRecord {
  if (findResponse(record, response.incidentKey) !== null) return record
  return { ...record, responses: [...record.responses, response] }
}

/** Changes the response to that incident; a record without it is returned as it is. */
export function changeResponse(
  record: EnvironmentRecord,
  incidentKey: string,
  change: (response: Response) => Response,
): EnvironmentRecord {
  const responses = record.responses.map((response) =>
    response.incidentKey === incidentKey ? change(response) : response,
  )
  return { ...record, responses }
}
