import { isoNow } from '../../base/clock.ts'
import { ConfigurationError, OutsideError } from '../../base/errors.ts'
import { repositoryName, repositoryUrl } from '../../base/run.ts'
import type { Policy } from '../../config/policy.ts'
import { changeResponse, findResponse, isFromOutside } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import type { Notice, NoticeOf } from '../../notify/notice.ts'
import type { Clock } from '../../incident/clocks.ts'
import { levelOf } from '../../incident/severity.ts'
import { findingTitle, type Numbers } from '../../render/incident-findings.ts'
import { boundaryIn, formatIn, plainClip } from '../../render/incident-format.ts'
import { wordsIn } from '../../render/incident-notices.ts'
import { outsideReason } from '../../render/incident-state.ts'
import { externalWords } from '../../render/verdict-reasons.ts'
import type { Regression } from '../../watch/verdict.ts'
import { policyAt, usualPolicy } from './response-deps.ts'
import type { Step } from './respond-steps.ts'
import { type Note, tellPeople } from '../tell-people.ts'
import type { ResponseDeps } from '../setting.ts'

/** Tells people of a regression, of one from outside, or that it is over, and keeps in the timeline who was told. */
export const tellIncident: Step = async (responder, record, incidentKey) => {
  const response = findResponse(record, incidentKey)
  if (response === null) return record
  const policy = await policyOfIncident(responder, response)
  if (policy === null || policy.notify.places.length === 0) return record
  return tellPeople(responder, record, [noticeOf(responder, response, policy)], policy, noted(incidentKey))
}

/**
 * Tells people of clocks that are due soon or late, each once a state; and places that page, once it is met or waived. To be called whenever
 * the clocks of an incident were worked out: what was told before is not told again.
 */
export async function tellDue(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
  clocks: readonly Clock[],
): Promise<EnvironmentRecord> {
  const response = findResponse(record, incidentKey)
  const told = clocks.flatMap(dueOf)
  const policy = response === null || told.length === 0 ? null : await policyOfIncident(responder, response)
  if (response === null || policy === null || policy.notify.places.length === 0) return record
  const common = { ...commonOf(responder, response, policy), at: isoNow(responder.ports.clock) }
  const notices = told.map((due) => ({ kind: 'due', ...common, ...due }) as const)
  return tellPeople(responder, record, notices, policy, noted(incidentKey))
}

function dueOf({ id, rule, state, due }: Clock): Pick<NoticeOf<'due'>, 'clock' | 'state' | 'due' | 'owner'>[] {
  if (state === 'pending' || state === 'open' || due === null) return []
  return [{ clock: id, state, due: new Date(due).toISOString(), owner: rule?.owner ?? 'communications' }]
}

/** The policy that is in what production went back to. Null where it cannot be had: then nobody is told, and that is said. */
export async function policyOfIncident(
  { ports, policySource }: ResponseDeps,
  { good, bad }: Pick<Response, 'good' | 'bad'>,
): Promise<Policy | null> {
  try {
    return await policyAt(ports.forge.contents, policySource ?? usualPolicy, good ?? bad)
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof OutsideError)) throw error
    ports.log.warning(`Nobody is told by the policy, as it cannot be read: ${error.message}`)
    return null
  }
}

/** What the timeline keeps; the issue shows it with the next change of the incident, or at once. */
const noted =
  (incidentKey: string): Note =>
  (record, told, by) =>
    changeResponse(record, incidentKey, (response) => {
      const { incident } = response
      if (incident.step !== 'opened') return response
      const events = told.map((facts) => ({ kind: 'notified', facts, ...by }) as const)
      return { ...response, settled: false, incident: { ...incident, timeline: [...incident.timeline, ...events] } }
    })

function commonOf({ ports, environment }: ResponseDeps, response: Response, { incident: { lang, zone } }: Policy) {
  const { incident, verdict, decidedAt, byHand } = response
  const issue = incident.step === 'opened' ? incident.issue : null
  const url = `${repositoryUrl(ports.run)}/actions/runs/${response.run.id}`
  const page = { words: wordsIn[lang], format: formatIn(lang, zone), safe: plainClip }
  const worse = 'regression' in verdict ? findingTitle(numbersOf(verdict.regression.worst), page) : null
  const what = byHand?.reason ?? worse ?? (verdict.verdict === 'unknown' ? '' : verdict.message)
  const at = decidedAt
  return {
    repository: repositoryName(ports.run),
    environment,
    url,
    at,
    incident: response.incidentKey,
    issue,
    what: cut(what, 300),
  }
}

function noticeOf(responder: ResponseDeps, response: Response, policy: Policy): Notice {
  const common = commonOf(responder, response, policy)
  const { verdict, bad, good, rollback, byHand, incident } = response
  const onset = 'regression' in verdict ? new Date(verdict.regression.onset * 1000).toISOString() : null
  const over = incident.step === 'opened' ? recoveryIn(incident.timeline) : null
  if (over !== null) return { kind: 'recovered', ...common, at: over.at, sha: over.sha, since: onset }
  const reason = outsideReason(response)
  if (isFromOutside(response) && reason !== null)
    return { kind: 'external', ...common, sha: bad, why: cut(whyOutside(response, reason), 500), since: onset }
  return {
    kind: 'regressed',
    ...common,
    bad,
    good,
    since: onset,
    severity: 'regression' in verdict ? severityOf(verdict.regression, verdict.nodes) : null,
    rollback: rollback.step === 'opened' ? rollback.pull : null,
    by: byHand?.by ?? null,
  }
}

type Timeline = Extract<Response['incident'], { step: 'opened' }>['timeline']

function recoveryIn(timeline: Timeline): { readonly at: string; readonly sha: string } | null {
  return timeline.findLast((event) => event.kind === 'recovered') ?? null
}

function whyOutside({ verdict }: Response, reason: keyof typeof externalWords): string {
  const what = verdict.verdict === 'external' ? verdict.what : undefined
  return what === undefined ? externalWords[reason].why : `${externalWords[reason].why}, ${what}`
}

/** By the worst segment, with its share of the events of the same metric. */
function severityOf({ worst }: Regression, nodes: readonly Regression['worst'][]): 1 | 2 | 3 | 4 {
  const all = nodes.find(({ metric, segment }) => metric === worst.metric && segment === '')
  const share = all === undefined || all.observed.total === 0 ? null : worst.observed.total / all.observed.total
  return levelOf({ ...numbersOf(worst), share })
}

/** The numbers of a watch in the terms of an incident. */
function numbersOf({ metric, segment, baseline, observed, gauge }: Regression['worst']): Numbers {
  const limit = boundaryIn(metric)
  if (gauge !== undefined)
    return { metric, kind: 'gauge', segment, before: gauge.usual, since: gauge.observed, limit: null }
  const before = baseline.total === 0 ? null : baseline.share
  return { metric, kind: limit === null ? 'rate' : 'latency', segment, before, since: observed.share, limit }
}

const cut = (text: string, most: number): string => [...text].slice(0, most).join('')
