import type { IncidentPhase } from '../deploy/record.ts'
import type { Policy } from '../config/policy.ts'
import type { Rules } from './clocks.ts'
import type { Event } from './events-file.ts'
import { follow } from './follow.ts'
import { type Alarm, alarmsOf, type Entry, type Phase } from './incident.ts'
import { type LiveIncident, liveEvents } from './live-events.ts'
import { type IncidentView, viewOf } from './view.ts'

/** What of a policy an incident is judged by. */
export type LivePolicy = Pick<Policy, 'incident'> & { readonly watch: Pick<Policy['watch'], 'step' | 'falseAlarmRate'> }

/** What the record tells of an incident; its policy says in which language. */
export type Recorded = Omit<LiveIncident, 'lang'>

const rulesOf = ({ incident, watch }: LivePolicy): Rules => ({ policy: incident, step: watch.step })

/** Everything that follows from what the record tells of an incident, at a moment (milliseconds). */
export function liveView(live: Recorded, policy: LivePolicy, now: number): IncidentView {
  const { lang } = policy.incident
  const file = liveEvents({ ...live, lang })
  // Clocks of runners and of GitHub differ: what is in the record has happened.
  const newest = file.events.reduce((latest, { at }) => Math.max(latest, at), now)
  const options = { now: newest, lang, falseAlarmRate: policy.watch.falseAlarmRate }
  const view = viewOf(follow(file, newest, rulesOf(policy)), rulesOf(policy), options)
  return { ...view, worst: explaining(view, live) ?? view.worst }
}

/** What a page names is what explains the alarm best, by the watch: of segments that overlap, the one at fault is seldom the largest. */
function explaining({ incident }: IncidentView, { response }: Recorded): Alarm | null {
  const verdict = response?.verdict
  if (verdict === undefined || !('regression' in verdict)) return null
  const { metric, segment } = verdict.regression.worst
  const alarms = alarmsOf(incident.waves.length > 0 ? incident : { waves: incident.taken })
  return alarms.find(({ facts }) => facts.metric === metric && facts.segment === segment) ?? null
}

/** What became of the command of a comment, and where the incident stands then; null where the command is not among its events. */
export function heard(
  live: Recorded,
  { by, text, at }: { readonly by: string; readonly text: string; readonly at: string },
  policy: LivePolicy,
  now: number,
): { readonly entry: Entry; readonly view: IncidentView } | null {
  const view = liveView(live, policy, now)
  const isIt = ({ kind, by: who, text: what, at: when }: Event): boolean =>
    kind === 'command' && who === by && what === text && when === Date.parse(at)
  const entry = view.incident.timeline.find(({ event }) => isIt(event))
  return entry === undefined ? null : { entry, view }
}

/** The phase as the record keeps it: whether the words of watches still count. */
export const recordedPhase: Readonly<Record<Phase, IncidentPhase>> = {
  triage: 'mitigating',
  investigating: 'mitigating',
  mitigating: 'mitigating',
  monitoring: 'monitoring',
  resolved: 'resolved',
  closed: 'closed',
  cancelled: 'closed',
}
