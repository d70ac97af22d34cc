import type { Language } from '../config/incident-policy.ts'
import type { GateFindings } from '../deploy/gate-findings.ts'
import type { EventOf, IncidentEvent } from '../deploy/incident-events.ts'
import type { Response } from '../deploy/record.ts'
import { boundaryIn } from '../render/incident-format.ts'
import { liveWordsIn } from '../render/incident-languages.ts'
import { outsideReason, placesOf } from '../render/incident-state.ts'
import { nodeKind } from '../base/node-kind.ts'
import type { NodeSummary, Verdict } from '../watch/verdict.ts'
import { type Event, type EventsFile, type Facts, inOrder, type Kind, noFacts } from './events-file.ts'

/** What is known of an incident of the record besides its events. */
export type LiveIncident = {
  readonly environment: string
  /** Null where a person declared it. */
  readonly response: Response | null
  readonly timeline: readonly IncidentEvent[]
  /** In which the guard says what nobody wrote. */
  readonly lang: Language
  /** Who has a part in what was deployed, where that was asked. */
  readonly people?: readonly string[]
  /** What the gate of the bad deploy found that data can be restored from; absent where that was nothing. */
  readonly restorePoint?: NonNullable<GateFindings['restorePoint']>
}

/** An incident of the record as the events that every incident is worked out from. */
export function liveEvents(live: LiveIncident): EventsFile {
  return {
    environment: placesOf(live),
    title: null,
    events: inOrder(live.timeline.flatMap((one) => told(one, live))),
  }
}

type Told<K extends IncidentEvent['kind']> = (event: EventOf<K>, live: LiveIncident) => readonly Event[]

function told<K extends IncidentEvent['kind']>(event: EventOf<K> & { kind: K }, live: LiveIncident): readonly Event[] {
  return table[event.kind](event, live)
}

function restorable(point: LiveIncident['restorePoint']): Partial<Facts> {
  if (point === undefined) return {}
  return { restorePoint: Date.parse(point.at), restoreFrom: point.what, restoreBy: point.by }
}

/** Nothing that changes where an incident stands: it is a line of the timeline alone. */
const lineOnly = (): readonly Event[] => []

function eventOf(kind: Kind, at: string | number, more: Partial<Pick<Event, 'by' | 'sha' | 'text' | 'facts'>>): Event {
  const moment = typeof at === 'number' ? at : Date.parse(at)
  return { kind, word: kind, at: moment, zone: null, by: null, sha: null, text: '', facts: noFacts, ...more }
}

/** A watch that found it worse again tells no numbers of its own here. */
const worseAgain = ({ at, sha }: EventOf<'still-failing'> | EventOf<'worse-outside'>): readonly Event[] => [
  eventOf('alarm', at, { sha }),
]

const table: { readonly [K in IncidentEvent['kind']]: Told<K> } = {
  'watch-began': ({ at, sha }, { people = [], restorePoint }) => [
    eventOf('deployed', at, { sha, facts: { ...noFacts, people, ...restorable(restorePoint) } }),
  ],
  onset: lineOnly,
  alarm: (event, live) => alarms(event, live),
  decided,
  'rollback-opened': ({ at, facts: { pull } }) => [eventOf('rollback-opened', at, { facts: { ...noFacts, pull } })],
  'rollback-merged': ({ at, facts: { pull } }) => [eventOf('rollback-merged', at, { facts: { ...noFacts, pull } })],
  'rollback-pushed': ({ at }) => [eventOf('rollback-opened', at, {})],
  'rollback-impossible': lineOnly,
  'mitigation-deployed': ({ at, sha }) => [eventOf('deployed', at, { sha })],
  recovered: ({ at, sha }) => [eventOf('recovered', at, { sha })],
  'still-failing': worseAgain,
  'worse-outside': worseAgain,
  // The deploy that it is about was told before.
  unclear: lineOnly,
  'hold-released': lineOnly,
  'part-brought-back': lineOnly,
  declared: ({ at, by, text, facts: { confidential } }) => [
    eventOf('declared', at, { by, text }),
    ...(confidential ? [eventOf('command', at, { by, text: '/guard confidential' })] : []),
  ],
  counted: ({ at, facts: { what, of, count, total, complete, why } }) => [
    eventOf('counted', at, {
      text: what,
      facts: { ...noFacts, of: of === 'unknown' ? 'other' : of, count, total, complete, detail: why },
    }),
  ],
  told: ({ at, by, text }) => [eventOf('command', at, { by, text })],
  // The time that was told says so by itself.
  overran: lineOnly,
  reminded: lineOnly,
  notified: lineOnly,
  closed: ({ at }) => [eventOf('closed', at, {})],
  reopened: lineOnly,
  line: lineOnly,
  unknown: lineOnly,
}

function decided(
  { at }: EventOf<'decided'>,
  { environment, response, lang, people = [] }: LiveIncident,
): readonly Event[] {
  if (response === null) return []
  const { byHand, verdict, bad } = response
  const words = liveWordsIn[lang]
  if (byHand !== undefined) {
    const text = words.calledBad(byHand.by, environment, byHand.reason)
    return [eventOf('declared', at, { by: byHand.by, sha: bad, text, facts: { ...noFacts, people } })]
  }
  const reason = outsideReason(response)
  if (reason === null)
    return 'regression' in verdict ? [] : [eventOf('declared', at, { sha: bad, text: words.title.worse })]
  const what = verdict.verdict === 'external' ? (verdict.what ?? '') : ''
  return [eventOf('external', at, { text: [words.outside.why[reason], what].filter((one) => one !== '').join(', ') })]
}

/** Alarms that are told of one watch: the worst, and the others that crossed. */
const mostAlarms = 10

function alarms({ at, facts }: EventOf<'alarm'>, { response }: LiveIncident): readonly Event[] {
  const verdict = response?.verdict
  const bad = response?.bad ?? null
  if (verdict === undefined || !('regression' in verdict)) {
    const { metric, segment, before, since } = facts
    const kind = boundaryIn(metric) === null ? 'rate' : 'latency'
    return [eventOf('alarm', at, { sha: bad, facts: { ...noFacts, metric, segment, before, since, kind } })]
  }
  const { worst, crossed } = verdict.regression
  const others = crossed.filter(({ metric, segment }) => metric !== worst.metric || segment !== worst.segment)
  return [worst, ...others]
    .slice(0, mostAlarms)
    .map((node) => eventOf('alarm', at, { sha: bad, facts: { ...noFacts, ...factsOf(node, verdict) } }))
}

type Regressed = Extract<Verdict, { readonly regression: unknown }>

function factsOf(node: NodeSummary, verdict: Regressed): Partial<Facts> {
  const { metric, segment, baseline, observed } = node
  const about = {
    metric,
    segment,
    share: shareOf(node, verdict),
    onset: verdict.regression.onset * 1000,
    deployedAt: verdict.startedAt * 1000,
    falseAlarmRate: verdict.falseAlarmRate,
  }
  const its = nodeKind(node)
  switch (its.kind) {
    case 'monitor':
      // An alert has no numbers of users.
      return about
    case 'gauge':
      return { ...about, kind: 'gauge', before: its.gauge.usual, since: its.gauge.observed }
    case 'share': {
      const limit = boundaryIn(metric)
      const share = ({ total, share: value }: NodeSummary['observed']): number | null => (total > 0 ? value : null)
      const kind = limit === null ? 'rate' : 'latency'
      return { ...about, kind, limit, before: share(baseline), since: share(observed) }
    }
  }
}

/** Share of the metric's events that the segment had: before the deploy, or else since. Null where the whole was not counted. */
function shareOf(
  { metric, segment, baseline, observed }: NodeSummary,
  { nodes, regression }: Regressed,
): number | null {
  if (segment === '') return 1
  const whole = [...nodes, ...regression.crossed].find((node) => node.metric === metric && node.segment === '')
  if (whole === undefined) return null
  const [part, all] = baseline.total > 0 ? [baseline, whole.baseline] : [observed, whole.observed]
  return all.total > 0 ? Math.min(1, part.total / all.total) : null
}
