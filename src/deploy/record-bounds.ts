import type { EnvironmentRecord, Response } from './record.ts'

/** How much of the past a record keeps. */
export const recordLimits = { marks: 50, watches: 20, finishedResponses: 20, usedComments: 100 } as const

/** Drops the oldest of what is over the limits. Unfinished responses and the one the hold names are never dropped. */
export function bounded(record: EnvironmentRecord): EnvironmentRecord {
  return {
    ...record,
    marks: record.marks.slice(-recordLimits.marks),
    watches: record.watches.slice(-recordLimits.watches),
    responses: boundedResponses(record),
    // A debt is never dropped: it would be forgotten.
    gate: { ...record.gate, used: record.gate.used.slice(-recordLimits.usedComments) },
  }
}

function boundedResponses(record: EnvironmentRecord): readonly Response[] {
  const droppable = record.responses.filter((response) => !mustStay(response, record))
  const dropped = new Set(droppable.slice(0, Math.max(0, droppable.length - recordLimits.finishedResponses)))
  return record.responses.filter((response) => !dropped.has(response))
}

function mustStay(response: Response, record: EnvironmentRecord): boolean {
  return !response.settled || response.incidentKey === record.hold?.incidentKey
}
