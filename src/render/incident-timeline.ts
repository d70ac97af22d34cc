import { shortSha } from '../base/commit-id.ts'
import type { EventOf, IncidentEvent } from '../deploy/incident-events.ts'
import type { Response, RollbackState } from '../deploy/record.ts'
import { nodeKind } from '../base/node-kind.ts'
import type { NodeSummary } from '../watch/verdict.ts'
import { findingSentence, type Numbers } from './incident-findings.ts'
import { boundaryIn } from './incident-format.ts'
import { countedSentence, type Line } from './incident-lines.ts'
import { type LivePage, outsideReason } from './incident-state.ts'
import { code, escapeText, link } from './markdown.ts'

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
  const isShare = nodeKind(worst).kind === 'share'
  const share = ({ total, share: value }: { total: number; share: number }): number | null =>
    isShare && total > 0 ? value : null
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
type About = { readonly environment: string; readonly response: Response | null; readonly page: LivePage }

type Sentences = { readonly [K in IncidentEvent['kind']]: (event: EventOf<K>, about: About) => string | null }

const short = (sha: string): string => code(shortSha(sha))

const sentences: Sentences = {
  'watch-began': ({ sha }, { page: { live } }) => live.noted.watchBegan(short(sha)),
  onset: (_, { page: { live } }) => live.noted.onset,
  alarm: (_, { environment, response, page }) => {
    const verdict = response?.verdict
    if (verdict === undefined || !('regression' in verdict)) return page.live.noted.alarmAlone
    const facts = numbersOf(verdict.regression.worst)
    return page.live.noted.alarm(findingSentence({ facts }, environment, page, true))
  },
  decided({ facts: { good, blamed } }, { page: { live } }) {
    if (!blamed) return live.noted.notBlamed
    return good === null ? live.noted.noGood : live.noted.goBack(short(good))
  },
  'rollback-opened': ({ facts: { pull } }, { page: { live } }) => live.noted.rollback(`#${pull}`),
  'rollback-merged': ({ facts: { pull } }, { page }) => page.words.timeline.rollbackMerged(`#${pull}`),
  'rollback-pushed': ({ facts: { url } }, { page: { live } }) => live.noted.pushed(link(live.noted.byPerson, url)),
  'rollback-impossible': (_, { page: { live } }) => live.noted.impossible,
  'mitigation-deployed': ({ sha }, { page: { live } }) => live.noted.mitigation(short(sha)),
  recovered: ({ sha }, { page: { live } }) => live.noted.recovered(short(sha)),
  'still-failing': ({ sha }, { page: { live } }) => live.noted.stillFailing(short(sha)),
  'worse-outside': ({ sha }, { page: { live } }) => live.noted.worseOutside(short(sha)),
  unclear: ({ sha, reason }, { page: { live } }) => live.noted.unclear(short(sha), code(reason)),
  'hold-released': ({ by, text }, { page: { live } }) => live.noted.released(escapeText(by), escapeText(text)),
  'part-brought-back': ({ facts: { pull, first, last, count, by } }, { page: { live } }) =>
    live.noted.part(first, last, count, `#${pull}`, escapeText(by ?? '')),
  counted: ({ facts }, { page }) => countedSentence(facts, page),
  overran: (_, { page: { live } }) => live.noted.overran,
  // What people say is told where commands are.
  declared: () => null,
  told: () => null,
  reminded: ({ facts: { clock, stage } }, { page: { live } }) => live.noted.reminded(code(clock), stage === 'late'),
  closed: ({ postmortem }, { page: { live } }) => live.noted.closed(postmortem === undefined ? '' : `#${postmortem}`),
  reopened: ({ facts: { clocks } }, { page: { live } }) => live.noted.reopened(clocks.map(code).join(', ')),
  notified: ({ facts }, { page }) => notifiedSentence(facts, page),
  line: ({ text }) => text,
  unknown: (_, { page: { live } }) => live.noted.unknown,
}

function notifiedSentence(
  { notice, sent, perhaps, failed }: EventOf<'notified'>['facts'],
  { live: { noted } }: LivePage,
): string {
  const names = (places: readonly string[]): string => places.map(escapeText).join(', ')
  return [
    ...(sent.length === 0 ? [] : [noted.told(notice, names(sent))]),
    ...(perhaps.length === 0 ? [] : [noted.perhapsTold(names(perhaps))]),
    ...failed.map(({ place, why }) => noted.notTold(escapeText(place), escapeText(why))),
  ].join(' ')
}

/** How it began; what was decided follows from it, also where both have the same time. */
const began: ReadonlySet<IncidentEvent['kind']> = new Set(['watch-began', 'onset', 'alarm'])

/** What the guard noted, each with when. Markdown. */
export function notedLines(timeline: readonly IncidentEvent[], about: About): readonly Line[] {
  return timeline.flatMap((event) => {
    const text = sentenceOf(event, about)
    const rank = began.has(event.kind) ? 0 : 2
    return text === null ? [] : [{ at: event.kind === 'unknown' ? null : Date.parse(event.at), text, rank }]
  })
}

function sentenceOf<K extends IncidentEvent['kind']>(event: EventOf<K> & { kind: K }, about: About): string | null {
  return sentences[event.kind](event, about)
}

/** The numbers of a watch in the terms of an incident. */
export function numbersOf(node: NodeSummary): Numbers {
  const { metric, segment, baseline, observed } = node
  const its = nodeKind(node)
  switch (its.kind) {
    case 'monitor':
      return { metric, kind: null, segment, before: null, since: null, limit: null }
    case 'gauge': {
      const { usual, observed: since } = its.gauge
      return { metric, kind: 'gauge', segment, before: usual, since, limit: null }
    }
    case 'share': {
      const limit = boundaryIn(metric)
      const before = baseline.total === 0 ? null : baseline.share
      return { metric, kind: limit === null ? 'rate' : 'latency', segment, before, since: observed.share, limit }
    }
  }
}

/** When it happened, Unix seconds times 1000; what a later version wrote without a time we know comes last. */
const timeOf = (event: IncidentEvent): number =>
  event.kind === 'unknown' ? Number.POSITIVE_INFINITY : Date.parse(event.at)

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
