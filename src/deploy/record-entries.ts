import type { RunRef } from '../base/run.ts'
import { historyBefore, isCalledBad, isWatchOf, type WatchKey } from './proven.ts'
import { isHeld } from './hold.ts'
import type { DeclaredIncident, EnvironmentRecord, IncidentState, Mark, Response, WatchEntry } from './record.ts'

/** What a mark is made of besides its word. */
export type MarkFacts = Omit<Mark, 'word'>

/** Where a rollback goes to, and how much is known about that place. */
export type RollbackTarget = {
  readonly sha: string
  /** `watched-healthy`: a watch ended healthy there. `previous-live`: it was merely live before; the report must say so. */
  readonly proof: 'watched-healthy' | 'previous-live'
}

/** The watch of this deployment ended healthy. A commit that was ever called bad stays bad, whatever ends later. */
export function markGood(record: EnvironmentRecord, facts: MarkFacts): EnvironmentRecord {
  return isCalledBad(record, facts.sha) ? record : withMark(record, { ...facts, word: 'good' })
}

/** The watch of this deployment (or a person) called it bad. A deployment has one mark: it replaces an earlier good one. */
export function markBad(record: EnvironmentRecord, facts: MarkFacts): EnvironmentRecord {
  return withMark(record, { ...facts, word: 'bad' })
}

/**
 * The newest deployment known to be good, among those older than deployment `before` where it is given. A commit that one of them called bad is not
 * good, whatever another watch of it said: of several places that it went to the worst word stands.
 */
export function lastGood(record: EnvironmentRecord, before: number | null = null): Mark | null {
  const marks = before === null ? record.marks : record.marks.filter((mark) => mark.deployment < before)
  const good = marks.filter(({ word, sha }) => word === 'good' && !isCalledBad({ marks }, sha))
  return good.toSorted((a, b) => b.deployment - a.deployment)[0] ?? null
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

function withMark(record: EnvironmentRecord, mark: Mark): EnvironmentRecord {
  const others = record.marks.filter((other) => other.deployment !== mark.deployment)
  return { ...record, marks: [...others, mark] }
}

/**
 * Adds the watch of a deploy that passed the gate. A later attempt of the same run deploys anew and is the newest; what the same attempt has planned
 * before is replaced where it stands, and where that was called bad already it stays so.
 */
export function planWatch(record: EnvironmentRecord, entry: WatchEntry): EnvironmentRecord {
  const same = record.watches.findLast((watch) => isWatchOf(watch, entry))
  if (same !== undefined && isOneDeploy(same, entry)) {
    const verdict = same.verdict === 'regressed' ? same.verdict : entry.verdict
    const watches = record.watches.map((watch) => (watch === same ? { ...builtOf(same), ...entry, verdict } : watch))
    return { ...record, watches }
  }
  return { ...record, watches: [...record.watches.filter((watch) => !isWatchOf(watch, entry)), entry] }
}

/** What the gate was told of the artifact, of effects, and what it found, stands where the watch is told nothing. */
const builtOf = ({ artifact, expects, found }: WatchEntry): Pick<WatchEntry, 'artifact' | 'expects' | 'found'> => ({
  ...(artifact === undefined ? {} : { artifact }),
  ...(expects === undefined ? {} : { expects }),
  ...(found === undefined ? {} : { found }),
})

/** A watch that is a job of its own may be run again without its gate. */
const isOneDeploy = (one: WatchEntry, other: WatchEntry): boolean =>
  one.run.attempt === other.run.attempt || (one.plannedAt !== undefined && one.plannedAt === other.plannedAt)

/** Changes the watch of that commit by that run; a record without it is returned as it is. */
export function changeWatch(
  record: EnvironmentRecord,
  of: { readonly sha: string; readonly run: RunRef },
  change: Partial<WatchEntry>,
): EnvironmentRecord {
  return { ...record, watches: record.watches.map((watch) => (isWatchOf(watch, of) ? { ...watch, ...change } : watch)) }
}

/** The watch came to an end. Where one of several jobs of that run has found it worse, the word of the others does not change that. */
export function endWatch(
  record: EnvironmentRecord,
  of: { readonly sha: string; readonly run: RunRef },
  end: Pick<WatchEntry, 'state' | 'verdict'>,
): EnvironmentRecord {
  const isRed = record.watches.some((watch) => isWatchOf(watch, of) && watch.verdict === 'regressed')
  return changeWatch(record, of, isRed ? { ...end, verdict: 'regressed' } : end)
}

/** An earlier deploy is proven by the watch of a later one: the oldest of that commit that is not proven, where its own watch could not say. */
export function proveEarlier(
  record: EnvironmentRecord,
  later: WatchKey,
  facts: Omit<MarkFacts, 'deployment'>,
): EnvironmentRecord {
  const proven = historyBefore(record, later).since.find(
    ({ sha, verdict }) => sha === facts.sha && verdict === 'inconclusive',
  )
  if (proven === undefined || isCalledBad(record, facts.sha)) return record
  const watches = record.watches.map((watch) => (watch === proven ? { ...watch, verdict: 'healthy' as const } : watch))
  const { deployment } = proven
  return deployment === null ? { ...record, watches } : markGood({ ...record, watches }, { ...facts, deployment })
}

/** Responses that some run has recorded and none has brought to their end, oldest first. */
export function unfinishedResponses(record: EnvironmentRecord): readonly Response[] {
  return record.responses.filter((response) => !response.settled)
}

/** The response to that incident, null where there is none. */
export function findResponse(record: EnvironmentRecord, incidentKey: string): Response | null {
  return record.responses.find((response) => isSameKey(response.incidentKey, incidentKey)) ?? null
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
    isHeld(record, incidentKey) || incident.step === 'decided' || isOpen(incident)
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
    isSameKey(response.incidentKey, incidentKey) ? change(response) : response,
  )
  return { ...record, responses }
}

/** An incident that has its issue. */
export type OpenedIncident = Extract<IncidentState, { step: 'opened' }>

/** An incident of the record, whether a watch or a person began it. */
export type KnownIncident = {
  readonly incidentKey: string
  readonly incident: OpenedIncident
  readonly settled: boolean
  /** Null where a person declared it. */
  readonly response: Response | null
}

/** The incident of that key, once it has its issue; null where there is none. */
export function findIncident(record: EnvironmentRecord, key: string): KnownIncident | null {
  const response = findResponse(record, key)
  const entry = response ?? findDeclared(record, key)
  if (entry?.incident.step !== 'opened') return null
  return { incidentKey: entry.incidentKey, incident: entry.incident, settled: entry.settled, response }
}

/** The incident that a person declared under that key. */
export function findDeclared({ incidents }: EnvironmentRecord, key: string): DeclaredIncident | null {
  return incidents.find(({ incidentKey }) => isSameKey(incidentKey, key)) ?? null
}

/** Changes an incident that has its issue: people have to be shown it anew. A change that gives the same changes nothing. */
export function changeIncident(
  record: EnvironmentRecord,
  key: string,
  change: (incident: OpenedIncident) => OpenedIncident,
): EnvironmentRecord {
  const changed = <T extends Response | DeclaredIncident>(entry: T): T => {
    if (!isSameKey(entry.incidentKey, key) || entry.incident.step !== 'opened') return entry
    const next = change(entry.incident)
    return next === entry.incident ? entry : { ...entry, incident: next, settled: false }
  }
  return { ...record, responses: record.responses.map(changed), incidents: record.incidents.map(changed) }
}

/** Older versions kept the case of an environment's name. */
function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** What a deploy to a place (null: to an environment that has none) is to end: the standing response, with what it was compared with there; null where that place is well. */
export function standingIn(record: EnvironmentRecord, place: string | null): Pick<Response, 'bad' | 'baseline'> | null {
  const response = standingResponse(record)
  if (response === null || place === null || response.cells === undefined) return response
  const own = response.cells.find(({ name }) => name === place)
  return own === undefined ? null : { bad: response.bad, baseline: own.baseline }
}

/** Notes that a place was found well again after the deploy of a commit; `all`: so was every place that was bad. A stage before the last speaks for itself only. */
export function recoverIn(
  record: EnvironmentRecord,
  { name: place, isPart }: { readonly name: string; readonly isPart: boolean },
  sha: string,
): { readonly record: EnvironmentRecord; readonly all: boolean } {
  const { cells, incidentKey } = standingResponse(record) ?? {}
  if (cells === undefined || incidentKey === undefined) return { record, all: !isPart }
  const noted = cells.map((one) => (one.name === place ? { ...one, recovered: sha } : one))
  const changed = changeResponse(record, incidentKey, (response) => ({ ...response, cells: noted }))
  return { record: changed, all: noted.every(({ recovered }) => recovered === sha) }
}
