import { shortSha } from '../base/commit-id.ts'
import type { EventOf, IncidentEvent } from '../deploy/incident-events.ts'
import type { Response, RollbackState } from '../deploy/record.ts'
import { outsideReason } from './incident-state.ts'
import { code, escapeText, link } from './markdown.ts'
import { regressionSentence } from './verdict-evidence.ts'

/** How an incident began, oldest first. `now` (ISO 8601) is when its rollback came to the point where it is. */
export function incidentBeginning(response: Response, now: string): readonly IncidentEvent[] {
  const { verdict, bad, decidedAt, rollback, run } = response
  const began: IncidentEvent[] =
    verdict.verdict === 'unknown' ? [] : [{ kind: 'watch-began', sha: bad, at: iso(verdict.startedAt) }]
  const facts = { good: response.good, blamed: outsideReason(response) === null }
  const events = [...began, ...alarm(response), { kind: 'decided', facts, at: decidedAt, run } as const]
  return [...events, ...rollbackEvents(rollback, now)].toSorted((a, b) => timeOf(a) - timeOf(b))
}

function alarm({ verdict }: Response): IncidentEvent[] {
  if (!('regression' in verdict)) return []
  const { onset, alarmAt, worst } = verdict.regression
  const share = ({ total, share: value }: { total: number; share: number }): number | null =>
    worst.gauge === undefined && total > 0 ? value : null
  const { metric, segment, baseline, observed } = worst
  return [
    { kind: 'onset', at: iso(onset) },
    { kind: 'alarm', facts: { metric, segment, before: share(baseline), since: share(observed) }, at: iso(alarmAt) },
  ]
}

/** What happened when a rollback came to the point where it is; nothing while nothing came of it. */
export function rollbackEvents(rollback: RollbackState, at: string): readonly IncidentEvent[] {
  switch (rollback.step) {
    case 'decided':
    case 'unknown':
      return []
    case 'opened':
      return [{ kind: 'rollback-opened', facts: { pull: rollback.pull }, at }]
    case 'pushed':
      return [{ kind: 'rollback-pushed', facts: { url: rollback.url }, at }]
    case 'none':
      return rollback.reason === 'external'
        ? []
        : [{ kind: 'rollback-impossible', facts: { reason: rollback.reason }, at }]
  }
}

/** What the sentences are about besides the event itself. */
type About = { readonly environment: string; readonly response: Response }

type Sentences = { readonly [K in IncidentEvent['kind']]: (event: EventOf<K>, about: About) => string }

const short = (sha: string): string => code(shortSha(sha))

const sentences: Sentences = {
  'watch-began': ({ sha }) => `The watch of ${short(sha)} began.`,
  onset: () => 'First samples with more failures than before the deploy.',
  alarm: (_, { environment, response: { verdict } }) =>
    'regression' in verdict ? `Alarm: ${regressionSentence(environment, verdict.regression.worst)}` : 'Alarm.',
  decided({ facts: { good, blamed } }) {
    if (!blamed) return 'Decided to take nothing back: it is not blamed on the deploy.'
    return good === null ? 'Nothing is known to go back to.' : `Decided to go back to ${short(good)}.`
  },
  'rollback-opened': ({ facts: { pull } }) => `Rollback pull request: #${pull}.`,
  'rollback-pushed': ({ facts: { url } }) =>
    `Rollback pushed to a branch; its pull request has to be ${link('opened by a person', url)}.`,
  'rollback-impossible': () => 'No rollback pull request could be made: a person has to decide.',
  'mitigation-deployed': ({ sha }) => `${short(sha)}, without the fault, was let through and is being watched.`,
  recovered: ({ sha }) =>
    `The watch of ${short(sha)} ended healthy: the metrics are back where they were before the incident.`,
  'still-failing': ({ sha }) => `The watch of ${short(sha)} found the metrics still worse than before the incident.`,
  'worse-outside': ({ sha }) => `The watch of ${short(sha)} found metrics worse as well, and not by that deploy.`,
  unclear: ({ sha, reason }) => `The watch of ${short(sha)} ended without a word on recovery (${code(reason)}).`,
  'hold-released': ({ by, text }) => `${escapeText(by)} released the hold: ${escapeText(text)}`,
  'part-brought-back': ({ facts: { pull, first, last, count, by } }) =>
    `${first === last ? `Landing ${last}` : `Landings ${first} to ${last}`} of ${count} ${first === last ? 'is' : 'are'} brought back by #${pull}${by === null ? '' : `, asked for by ${escapeText(by)}`}.`,
  notified: ({ facts }) => notifiedSentence(facts),
  line: ({ text }) => text,
  unknown: () => 'Something that only a newer version of Deploy Guard knows.',
}

const notifiedOf: Readonly<Record<EventOf<'notified'>['facts']['notice'], string>> = {
  held: 'Told of the held deploy',
  regressed: 'Told of it',
  external: 'Told of it',
  recovered: 'Told of the recovery',
  due: 'Told of what is due',
  unknown: 'Told',
}

function notifiedSentence({ notice, sent, perhaps, failed }: EventOf<'notified'>['facts']): string {
  const names = (places: readonly string[]): string => places.map(escapeText).join(', ')
  return [
    ...(sent.length === 0 ? [] : [`${notifiedOf[notice]}: ${names(sent)}.`]),
    ...(perhaps.length === 0
      ? []
      : [`Perhaps not told: ${names(perhaps)} (no answer came, and a message is not sent twice there).`]),
    ...failed.map(({ place, why }) => `Not told: ${escapeText(place)} (${escapeText(why)}).`),
  ].join(' ')
}

/** An event as a sentence. Markdown. */
export function eventSentence<K extends IncidentEvent['kind']>(event: EventOf<K> & { kind: K }, about: About): string {
  return sentences[event.kind](event, about)
}

/** When it happened, Unix seconds times 1000; what a later version wrote without a time we know comes last. */
const timeOf = (event: IncidentEvent): number =>
  event.kind === 'unknown' ? Number.POSITIVE_INFINITY : Date.parse(event.at)

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
