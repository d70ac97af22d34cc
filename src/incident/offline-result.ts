import type { Role, Severity } from '../commands/command.ts'
import type { Language } from '../config/incident-policy.ts'
import { incidentPage, pageOf } from '../render/incident-page.ts'
import { plainText, whyText } from '../render/incident-message.ts'
import { replyTo } from '../render/incident-lines.ts'
import type { Notice } from '../render/incident-notices.ts'
import type { ClockState } from './clocks.ts'
import type { Phase } from './incident.ts'
import type { CloseReason, IncidentView, Times } from './view.ts'

/** The result of `incident`, beside the head that all verbs have. */
export type OfflineIncident = {
  readonly schemaVersion: 1
  readonly verb: 'incident'
  readonly environment: string
  /** What was deployed before it began. */
  readonly sha: string | null
  readonly baseSha: null
  readonly outcome: Phase
  readonly reasonCode: CloseReason
  readonly message: string
  readonly now: string
  readonly lang: Language
  readonly phase: Phase
  readonly severity: Severity
  readonly roles: Readonly<Record<Role, string | null>>
  /** `due` is null while a clock does not run. */
  readonly clocks: readonly { readonly id: string; readonly due: string | null; readonly state: ClockState }[]
  /** Seconds. */
  readonly times: Times
  readonly title: string
  /** Markdown. */
  readonly body: string
  readonly notices: readonly Notice[]
  /** Markdown. */
  readonly postmortem: string
  readonly canClose: boolean
  readonly why: string
  /** By contract; null where the policy has none. `left`: seconds until the next grade. */
  readonly sla: {
    readonly grade: string | null
    readonly next: string | null
    readonly left: number | null
    readonly excluded: boolean
  } | null
  /** What each command was answered. */
  readonly answers: readonly {
    readonly at: string
    readonly by: string | null
    readonly text: string
    readonly done: boolean
    readonly reply: string
  }[]
}

/** Everything about an incident at a moment, for machines. */
export function offlineIncident(view: IncidentView): OfflineIncident {
  const { incident, now, lang, severity, times, canClose } = view
  const iso = (at: number): string => new Date(at).toISOString()
  const page = incidentPage(view)
  return {
    schemaVersion: 1,
    verb: 'incident',
    environment: incident.environment,
    sha: incident.bad,
    baseSha: null,
    outcome: incident.phase,
    reasonCode: view.reason,
    message: plainText(view),
    now: iso(now),
    lang,
    phase: incident.phase,
    severity,
    roles: incident.roles,
    clocks: view.clocks.map(({ id, due, state }) => ({ id, due: due === null ? null : iso(due), state })),
    times,
    title: page.title,
    body: page.body,
    notices: page.notices,
    postmortem: page.postmortem,
    canClose,
    why: whyText(view),
    sla: slaOf(view),
    answers: answersOf(view),
  }
}

function slaOf({ grade }: IncidentView): OfflineIncident['sla'] {
  if (grade === null) return null
  const left = grade.next === null ? null : Math.round(grade.next.left / 1000)
  return { grade: grade.grade?.grade ?? null, next: grade.next?.grade.grade ?? null, left, excluded: grade.excluded }
}

function answersOf(view: IncidentView): OfflineIncident['answers'] {
  const page = pageOf(view)
  return view.incident.timeline.flatMap((entry) => {
    const { event, outcome } = entry
    const reply = event.kind === 'command' || outcome.kind === 'refused' ? replyTo(entry, view, page) : null
    if (reply === null) return []
    const done = outcome.kind === 'obeyed'
    return [{ at: new Date(event.at).toISOString(), by: event.by, text: event.text, done, reply }]
  })
}
