import type { IncidentPhase, Response } from '../deploy/record.ts'
import type { ExternalReason } from '../watch/verdict.ts'
import { escapeText } from './markdown.ts'

/** Why an incident is not blamed on the deploy; null where it is. */
export function outsideReason({ verdict, rollback }: Pick<Response, 'verdict' | 'rollback'>): ExternalReason | null {
  const isOutside = rollback.step === 'none' && rollback.reason === 'external'
  return isOutside && verdict.verdict === 'external' ? verdict.reasonCode : null
}

/** The reason as a clause after "is not blamed", with what else got worse. Markdown. */
export function outsideWhy({ verdict }: Pick<Response, 'verdict'>, reason: ExternalReason): string {
  const what = verdict.verdict === 'external' ? verdict.what : undefined
  return what === undefined ? WHY[reason] : `${WHY[reason]}, ${escapeText(what)}`
}

const WHY: Readonly<Record<ExternalReason, string>> = {
  'control-metric-worse': 'a metric that it does not touch got worse at the same time',
  'untouched-segment-worse': 'a segment that it does not reach got worse at the same time',
  'upstream-incident': 'a service that this one depends on reports an incident',
}

export const outsideOutlook: Readonly<Record<IncidentPhase, string>> = {
  mitigating: 'Nothing is taken back, and nothing is held.',
  monitoring: 'Nothing is taken back, and nothing is held.',
  resolved: 'The watch of a later deploy ended healthy.',
  closed: 'A person closed this.',
}

export const outsideStates: Readonly<Record<IncidentPhase, string>> = {
  mitigating: 'open: the cause is outside of this deploy',
  monitoring: 'open: the cause is outside of this deploy',
  resolved: 'resolved: a later watch ended healthy',
  closed: 'closed',
}

const FIRST: Readonly<Record<ExternalReason, string>> = {
  'control-metric-worse':
    'Find what both have in common: a service, a network, a data centre, the metric store. The first sentence names what else got worse.',
  'untouched-segment-worse':
    'Find what those who were not reached by the deploy have in common with the others: a service, a network, a data centre.',
  'upstream-incident': 'Follow the status page of the service that this one depends on, and tell it what you see.',
}

/** What to do while it goes on. Markdown. */
export function outsideNow(reason: ExternalReason): readonly string[] {
  return [
    FIRST[reason],
    'Leave the deploy where it is: by what is known, taking it back would help nobody. Who knows better runs the workflow with mode rollback and a reason.',
    'Later deploys go out as usual and are watched. When one of them is found healthy, this is resolved; or close it yourself when it is over.',
  ]
}
