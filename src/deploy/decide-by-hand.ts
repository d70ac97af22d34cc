import type { Verdict } from '../watch/verdict.ts'
import { ConfigurationError } from './errors.ts'
import { setHold } from './hold.ts'
import { incidentKey, rollbackKey } from './keys.ts'
import { markBad, rollbackTarget } from './marks.ts'
import { addResponse, findResponse } from './responses.ts'
import type { EnvironmentRecord, Response, RunRef } from './record.ts'

/** A rollback that a person calls for. What is not said is taken from the record. */
export type RollbackOrder = {
  readonly environment: string
  readonly bad: string | null
  readonly good: string | null
  readonly base: string
  readonly by: string
  readonly reason: string
  /** ISO 8601. */
  readonly at: string
  readonly run: RunRef
}

/** The ends of the range that an order means. */
export type OrderedRange = { readonly good: string; readonly bad: string; readonly deployment: number | null }

/**
 * By default `bad` is what the guard let through last and saw deployed, `good` the last deployment before it that was found healthy, else what
 * ran before. Throws ConfigurationError where the record does not know.
 */
export function orderedRange(record: EnvironmentRecord, order: Pick<RollbackOrder, 'bad' | 'good'>): OrderedRange {
  const deployed = record.watches.filter(({ state }) => state === 'running' || state === 'ended')
  const watch = order.bad === null ? deployed.at(-1) : deployed.findLast(({ sha }) => sha === order.bad)
  const bad = order.bad ?? watch?.sha
  if (bad === undefined) throw unknown('bad', 'what runs now')
  const deployment = watch?.deployment ?? null
  const decided = record.responses.findLast((response) => response.bad === bad)?.good ?? undefined
  const good = order.good ?? decided ?? rollbackTarget(record, { deployment, baseSha: watch?.baseSha ?? null })?.sha
  if (good === undefined) throw unknown('good', 'what ran before')
  return { good, bad, deployment }
}

/**
 * The record with the order in it: mark, response and hold. Where there is a response to that deploy, it is begun anew with the order: a person
 * stands above the cap, the switch and an earlier no. Given twice by one run, it changes nothing the second time.
 */
export function decideByHand(record: EnvironmentRecord, order: RollbackOrder): EnvironmentRecord {
  const { good, bad, deployment } = orderedRange(record, order)
  const { at, run, by, reason, base, environment } = order
  const key = incidentKey(environment, bad)
  const known = findResponse(record, key)
  if (known?.byHand !== undefined && known.run.id === run.id) return record
  const marked = deployment === null ? record : markBad(record, { deployment, sha: bad, at, run })
  const begun = { ...(known ?? blank(record, bad, at)), incidentKey: key, rollbackKey: rollbackKey(base, good, bad) }
  const response: Response = {
    ...begun,
    good,
    bad,
    base,
    decidedAt: at,
    run,
    byHand: { by, reason },
    rollback: known?.rollback.step === 'opened' ? known.rollback : { step: 'decided' },
    settled: false,
  }
  const others = marked.responses.filter(({ incidentKey: other }) => other !== key)
  const added = addResponse({ ...marked, responses: others }, response)
  return good === bad ? added : setHold(added, { bad, good, since: at, incidentKey: key, run, why: reason })
}

type Blank = Pick<Response, 'verdict' | 'baseline' | 'incident'>

/** No watch has spoken: the verdict says so, and what the watch of that deploy has kept of the time before stays of use. */
function blank(record: EnvironmentRecord, bad: string, at: string): Blank {
  const second = Date.parse(at) / 1000
  const none = { kind: 'previous-window', from: second, until: second, metrics: {} } as const
  const baseline = record.watches.findLast(({ sha }) => sha === bad)?.baseline ?? none
  return { verdict: unwatched(second), baseline, incident: { step: 'decided' } }
}

function unwatched(second: number): Verdict {
  const message = 'A person decided that this deploy is bad; no watch did.'
  const times = { startedAt: second, endedAt: second, falseAlarmRate: 0, baselineKind: 'none' }
  return { verdict: 'inconclusive', reasonCode: 'no-data', message, ...times, nodes: [], missing: {}, stepsSeen: 0 }
}

function unknown(input: 'good' | 'bad', what: string): ConfigurationError {
  return new ConfigurationError(
    `The record does not say ${what}: give the commit as input ${input} (40 hex digits of its id).`,
  )
}
