import { releaseHold } from '../deploy/hold.ts'
import { isFromOutside } from '../deploy/record-entries.ts'
import type { EnvironmentRecord, IncidentPhase, IncidentState, Response, TimelineEntry } from '../deploy/record.ts'

/** What happened that an incident follows. `at` is ISO 8601; `sha` is the deployed commit. */
export type IncidentEvent =
  /** A deploy without the fault was let through and is being watched. */
  | { readonly kind: 'mitigation-deployed'; readonly sha: string; readonly at: string }
  /** Its watch ended healthy. */
  | { readonly kind: 'recovered'; readonly sha: string; readonly at: string }
  /** Its watch found the metrics still worse than before the incident. */
  | { readonly kind: 'still-failing'; readonly sha: string; readonly at: string }
  /** Its watch found metrics worse, and not by that deploy. */
  | { readonly kind: 'worse-outside'; readonly sha: string; readonly at: string }
  /** Its watch could not tell. `reason` is a reason code. */
  | { readonly kind: 'unclear'; readonly sha: string; readonly at: string; readonly reason: string }

type Opened = Extract<IncidentState, { step: 'opened' }>

/** Lines of the timeline that are kept: the first ones tell how it began, the last how it stands. */
const keptLines = { first: 10, last: 40 }

/**
 * What an event makes of an incident. An event that was counted already changes nothing, and nothing is undone once it is
 * resolved: a later fault is an incident of its own.
 */
export function advance(state: Opened, event: IncidentEvent): Opened {
  if (!isOngoing(state.phase)) return state
  const text = sentence(event)
  if (state.timeline.some((entry) => entry.text === text)) return state
  return { ...state, phase: nextPhase(event), timeline: bounded([...state.timeline, { at: event.at, text }]) }
}

/** True while people are affected or recovery is unproven. */
export function isOngoing(phase: IncidentPhase): boolean {
  return phase === 'mitigating' || phase === 'monitoring'
}

function nextPhase(event: IncidentEvent): IncidentPhase {
  switch (event.kind) {
    case 'mitigation-deployed':
    case 'unclear':
      return 'monitoring'
    case 'recovered':
      return 'resolved'
    case 'still-failing':
    case 'worse-outside':
      return 'mitigating'
  }
}

function sentence(event: IncidentEvent): string {
  const sha = `\`${event.sha.slice(0, 7)}\``
  switch (event.kind) {
    case 'mitigation-deployed':
      return `${sha}, without the fault, was let through and is being watched.`
    case 'recovered':
      return `The watch of ${sha} ended healthy: the metrics are back where they were before the incident.`
    case 'still-failing':
      return `The watch of ${sha} found the metrics still worse than before the incident.`
    case 'worse-outside':
      return `The watch of ${sha} found metrics worse as well, and not by that deploy.`
    case 'unclear':
      return `The watch of ${sha} ended without a word on recovery (\`${event.reason}\`).`
  }
}

function bounded(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const { first, last } = keptLines
  return timeline.length <= first + last ? timeline : [...timeline.slice(0, first), ...timeline.slice(-last)]
}

/** What happened in an environment. `mended`: the deployed commit has the bad one in its history and its merged rollback as well. */
export type EnvironmentEvent = IncidentEvent & { readonly mended: boolean }

/**
 * The record after an event: every ongoing incident takes it in, and a proven recovery ends the hold if the branch itself is mended.
 * While production only runs an older commit, the next deploy of the branch would ship the fault again.
 */
export function advanceRecord(record: EnvironmentRecord, event: EnvironmentEvent): EnvironmentRecord {
  const advanced = { ...record, responses: record.responses.map((response) => advanceResponse(response, event)) }
  if (event.kind !== 'recovered' || !event.mended || record.hold === null) return advanced
  const released = releaseHold(advanced, record.hold.incidentKey)
  return {
    ...released,
    responses: released.responses.map((response) => unshown(response, record.hold?.incidentKey ?? '')),
  }
}

/** The record after something that only incidents from outside follow. */
export function advanceOutside(record: EnvironmentRecord, event: IncidentEvent): EnvironmentRecord {
  const advanced = record.responses.map((response) =>
    isFromOutside(response) ? advanceResponse(response, event) : response,
  )
  return { ...record, responses: advanced }
}

/** What an incident from outside follows; it alone follows `worse-outside`. */
const outside: readonly IncidentEvent['kind'][] = ['recovered', 'worse-outside']

function advanceResponse(response: Response, event: IncidentEvent): Response {
  const { incident } = response
  const follows = isFromOutside(response) ? outside.includes(event.kind) : event.kind !== 'worse-outside'
  if (!follows || incident.step !== 'opened' || !isOngoing(incident.phase)) return response
  const next = advance(incident, event)
  return next === incident ? response : { ...response, incident: next, settled: false }
}

/** Its issue still says that deploys are held. */
function unshown(response: Response, incidentKey: string): Response {
  return response.incidentKey === incidentKey ? { ...response, settled: false } : response
}
