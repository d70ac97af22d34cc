import { ConfigurationError } from '../base/errors.ts'
import type { RunRef } from '../base/run.ts'
import { setHold } from './hold.ts'
import { incidentKey, outsideKey, rollbackKey } from './keys.ts'
import {
  addResponse,
  changeResponse,
  findResponse,
  markBad,
  outsideIncident,
  rollbackTarget,
} from './record-entries.ts'
import type { EnvironmentRecord, Response } from './record.ts'
import { compactVerdict } from './compact-verdict.ts'
import type { Baseline } from '../watch/baseline.ts'
import type { Verdict } from '../watch/verdict.ts'

/** A deploy that its watch called bad. */
export type BadDeploy = {
  readonly environment: string
  /** Null where GitHub's deployment record could not be found. */
  readonly deployment: number | null
  readonly bad: string
  /** What production ran before, null on a first deploy. */
  readonly baseSha: string | null
  /** Branch that a rollback goes to. */
  readonly base: string
  readonly verdict: Verdict
  readonly baseline: Baseline
  /** ISO 8601. */
  readonly at: string
  readonly run: RunRef
  /** The place where it was found, where the environment has several, and the part of the traffic that had it there, where that was not all. */
  readonly place?: { readonly name: string; readonly part?: number | null } | null
}

/**
 * The record with the decision in it: the bad mark, the response, and the hold where there is something to go back to. A deploy that
 * was decided on already changes nothing but the places where it was found.
 */
export function decideResponse(record: EnvironmentRecord, deploy: BadDeploy): EnvironmentRecord {
  const known = incidentKey(deploy.environment, deploy.bad)
  if (findResponse(record, known) !== null)
    return changeResponse(record, known, (response) => withPlace(response, deploy))
  const { deployment, bad, at, run } = deploy
  const marked = deployment === null ? record : markBad(record, { deployment, sha: bad, at, run })
  const response = responseTo(marked, deploy)
  const held = addResponse(marked, response)
  // Where the code has not changed, or nothing is known from before, a hold would only stop the correction.
  const { good } = response
  if (good === null || good === bad) return held
  const also = otherSuspects(record, deploy, good)
  const { incidentKey: key } = response
  const hold = { bad, good, since: at, incidentKey: key, run, why: deploy.verdict.message }
  return setHold(held, also.length === 0 ? hold : { ...hold, also })
}

/** The response with one more place where the same deploy was found bad. */
function withPlace(response: Response, { place = null, baseline }: BadDeploy): Response {
  const { cells = [] } = response
  if (place === null || cells.some(({ name }) => name === place.name)) return response
  return { ...response, cells: [...cells, { ...place, baseline, recovered: null }], settled: false }
}

/** Earlier deploys that may have brought the fault. What was found good before is in everything since: it cannot be held. */
function otherSuspects(record: EnvironmentRecord, { bad, verdict }: BadDeploy, good: string): readonly string[] {
  const suspects = verdict.verdict === 'regressed' ? (verdict.suspects ?? []) : []
  const wasGood = new Set(record.marks.filter(({ word }) => word === 'good').map(({ sha }) => sha))
  return suspects.filter((sha) => sha !== bad && sha !== good && !wasGood.has(sha))
}

/** The record with an incident in it that is not the deploy's: no mark, no rollback, no hold. One that goes on stays the only one. */
export function decideOutside(record: EnvironmentRecord, deploy: BadDeploy): EnvironmentRecord {
  if (outsideIncident(record) !== null) return record
  const key = outsideKey(deploy.environment, deploy.bad, deploy.run)
  const rollback = { step: 'none', reason: 'external', conflicts: [] } as const
  const { cells: _, ...response } = responseTo(record, deploy)
  return addResponse(record, { ...response, incidentKey: key, rollback })
}

function responseTo(record: EnvironmentRecord, deploy: BadDeploy): Response {
  const { environment, bad, base, at, run, baseline, verdict } = deploy
  const good = rollbackTarget(record, deploy)?.sha ?? null
  return {
    rollbackKey: rollbackKey(base, good, bad),
    incidentKey: incidentKey(environment, bad),
    good,
    bad,
    base,
    decidedAt: at,
    run,
    verdict: compactVerdict(verdict),
    baseline,
    rollback: { step: 'decided' },
    incident: { step: 'decided' },
    ...(deploy.place == null ? {} : { cells: [{ ...deploy.place, baseline, recovered: null }] }),
    settled: false,
  }
}

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
  // A watch begins once its deploy is out, whatever became of it.
  const deployed = record.watches.filter(
    ({ state, startedAt }) => startedAt !== null || state === 'running' || state === 'ended',
  )
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

const day = 24 * 3600 * 1000

/** Whether as many rollbacks as `most` were opened in the 24 hours before this one was decided on. What people called for is not counted. */
export function isOverCap({ responses }: EnvironmentRecord, response: Response, most: number): boolean {
  const decided = Date.parse(response.decidedAt)
  const opened = responses.filter(({ incidentKey: other, rollback, decidedAt, byHand }) => {
    const age = decided - Date.parse(decidedAt)
    const counts = byHand === undefined && (rollback.step === 'opened' || rollback.step === 'pushed')
    return other !== response.incidentKey && counts && age >= 0 && age < day
  })
  return opened.length >= most
}
