import { isoNow } from '../../base/clock.ts'
import { repositoryName, repositoryUrl } from '../../base/run.ts'
import type { Policy } from '../../config/policy.ts'
import {
  changeIncident,
  findDeclared,
  findResponse,
  isFromOutside,
  type OpenedIncident,
} from '../../deploy/record-entries.ts'
import type { DeclaredIncident, EnvironmentRecord, Response } from '../../deploy/record.ts'
import type { Clock } from '../../incident/clocks.ts'
import { liveView } from '../../incident/live.ts'
import type { IncidentView } from '../../incident/view.ts'
import type { Notice, NoticeOf } from '../../notify/notice.ts'
import { whatIsWrong } from '../../render/incident-findings.ts'
import { formatIn, plainClip } from '../../render/incident-format.ts'
import { liveWordsIn } from '../../render/incident-languages.ts'
import { wordsIn } from '../../render/incident-notices.ts'
import { isOver, outsideReason } from '../../render/incident-state.ts'
import type { ResponseDeps } from '../setting.ts'
import { type Note, tellPeople } from '../tell-people.ts'
import { incidentPolicy } from './live-incident.ts'
import type { Step } from './respond-steps.ts'
import { beginning } from './response-deps.ts'

/** Tells people that production is worse, that somebody takes it up, or that it is over, and keeps in the timeline who was told. */
export const tellIncident: Step = async (responder, record, incidentKey) => {
  const about = await aboutOf(responder, record, incidentKey)
  // Planned work within its time breaks nothing that anybody had to know of.
  if (about === null || (about.view.began === null && about.view.planned !== null)) return record
  const tell = (before: EnvironmentRecord, notice: Notice): Promise<EnvironmentRecord> =>
    tellPeople(responder, before, [notice], about.policy, noted(incidentKey))
  const begun = await tell(record, noticeOf(about))
  // A pager takes nothing of an alert that it does not know yet: this comes after it.
  const taken = takenUp(about)
  return taken === null ? begun : tell(begun, taken)
}

/** Null while nobody has taken it up, and once it is over. */
function takenUp({ view: { incident }, common }: About): NoticeOf<'acknowledged'> | null {
  const { acknowledged, phase } = incident
  if (acknowledged === null || isOver(phase)) return null
  return { kind: 'acknowledged', ...common, at: iso(acknowledged.at), by: acknowledged.by }
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
  const told = clocks.flatMap(dueOf)
  const about = told.length === 0 ? null : await aboutOf(responder, record, incidentKey)
  if (about === null) return record
  const common = { ...about.common, at: isoNow(responder.ports.clock) }
  const notices = told.map((due) => ({ kind: 'due', ...common, ...due }) as const)
  return tellPeople(responder, record, notices, about.policy, noted(incidentKey))
}

function dueOf({ id, rule, state, due }: Clock): Pick<NoticeOf<'due'>, 'clock' | 'state' | 'due' | 'owner'>[] {
  if (state === 'pending' || state === 'open' || due === null) return []
  return [{ clock: id, state, due: iso(due), owner: rule?.owner ?? 'communications' }]
}

/** What the timeline keeps; the issue shows it with the next change of the incident, or at once. */
const noted =
  (incidentKey: string): Note =>
  (record, told, by) =>
    changeIncident(record, incidentKey, (incident) => {
      const events = told.map((facts) => ({ kind: 'notified', facts, ...by }) as const)
      return { ...incident, timeline: [...incident.timeline, ...events] }
    })

/** All that a notice of an incident is made of. `response`: null where a person declared it. */
type About = {
  readonly response: Response | null
  readonly timeline: OpenedIncident['timeline']
  readonly view: IncidentView
  readonly policy: Policy
  readonly common: Pick<NoticeOf<'due'>, 'repository' | 'environment' | 'url' | 'at' | 'incident' | 'issue' | 'what'>
}

/** Null where the record does not know the incident, or nobody is to be told anything. */
async function aboutOf(responder: ResponseDeps, record: EnvironmentRecord, key: string): Promise<About | null> {
  const { ports, environment } = responder
  const response = findResponse(record, key)
  const entry = response ?? findDeclared(record, key)
  if (entry === null) return null
  const policy = await incidentPolicy(responder, record, response)
  if (policy.notify.places.length === 0) return null
  const { incident, run } = entry
  const begun = response === null ? [] : beginning(responder, response)
  const timeline = incident.step === 'opened' ? incident.timeline : begun
  const view = liveView({ environment, response, timeline }, policy, ports.clock.now())
  const { lang, zone } = policy.incident
  const page = { words: wordsIn[lang], format: formatIn(lang, zone), safe: plainClip }
  const common = {
    repository: repositoryName(ports.run),
    environment,
    url: `${repositoryUrl(ports.run)}/actions/runs/${run.id}`,
    at: startOf(entry),
    incident: entry.incidentKey,
    issue: incident.step === 'opened' ? incident.issue : null,
    what: cut(whatIsWrong(view, page), 300),
  }
  return { response, timeline, view, policy, common }
}

const startOf = (entry: Response | DeclaredIncident): string =>
  'declaredAt' in entry ? entry.declaredAt : entry.decidedAt

function noticeOf(about: About): Notice {
  const { response, view, common } = about
  const { phase, declared } = view.incident
  const since = view.began === null ? null : iso(view.began)
  if (isOver(phase)) return recoveredNotice(about, since)
  if (response === null)
    return {
      kind: 'regressed',
      ...common,
      bad: null,
      good: null,
      since,
      ...severityOf(view),
      rollback: null,
      by: declared?.by ?? null,
    }
  const { bad, good, rollback, byHand, verdict } = response
  const reason = outsideReason(response)
  if (isFromOutside(response) && reason !== null) {
    const words = liveWordsIn[view.lang].outside.why[reason]
    const what = verdict.verdict === 'external' ? verdict.what : undefined
    const why = what === undefined ? words : `${words}, ${what}`
    return { kind: 'external', ...common, sha: bad, why: cut(why, 500), since }
  }
  const pull = rollback.step === 'opened' ? rollback.pull : null
  return { kind: 'regressed', ...common, bad, good, since, ...severityOf(view), rollback: pull, by: byHand?.by ?? null }
}

const severityOf = ({ severity }: IncidentView): { readonly severity: number } => ({ severity })

/** Over by the proof of a watch, by a person's word, or because there never was anything. */
function recoveredNotice({ timeline, view, common }: About, since: string | null): NoticeOf<'recovered'> {
  const proof = timeline.findLast((event) => event.kind === 'recovered')
  const kind = 'recovered' as const
  if (view.incident.phase === 'cancelled') return { kind, ...common, how: 'false-alarm', sha: null, since }
  if (proof !== undefined) return { kind, ...common, how: 'proven', at: proof.at, sha: proof.sha, since }
  const at = iso(view.until ?? view.now)
  return { kind, ...common, how: 'said', at, sha: null, since }
}

const iso = (at: number): string => new Date(at).toISOString()

const cut = (text: string, most: number): string => [...text].slice(0, most).join('')
