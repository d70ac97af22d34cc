import { shortSha } from '../base/commit-id.ts'
import type { Command, Role, Verb } from '../commands/command.ts'
import type { Entry } from '../incident/incident.ts'
import type { Kind } from '../incident/events-file.ts'
import type { SeverityChange } from '../incident/severity.ts'
import type { IncidentView } from '../incident/view.ts'
import { findingSentence, type Page, pullWords } from './incident-findings.ts'
import { code } from './markdown.ts'

/** Lines of a timeline that are shown: the first ones tell how it began, the last how it stands. */
const kept = { first: 20, last: 80 }

/** How much of what people wrote is told: all of it, or what a page may show that many read. */
export type Telling = { readonly names: boolean }

/** What happened at a moment, in milliseconds; null where no time is known, which comes last. Of one moment the lowest `rank` comes first. Markdown. */
export type Line = { readonly at: number | null; readonly text: string; readonly rank: number }

/** What happened, oldest first, with the changes of severity between. Markdown. */
export function timelineLines(
  view: IncidentView,
  page: Page,
  entries: readonly Entry[] = view.incident.timeline,
  telling: Telling = { names: true },
): string[] {
  return asLines(timelineOfEntries(view, page, entries, telling), page)
}

/** The same, each line with its time. */
export function timelineOfEntries(
  view: IncidentView,
  page: Page,
  entries: readonly Entry[],
  telling: Telling = { names: true },
): Line[] {
  const told = entries
    .filter((entry) => isTold(entry, telling))
    .map((entry) => ({ at: entry.at, text: entryLine(entry, view, page, telling), rank: 0 }))
  const changes = view.changes.map((change) => {
    return { at: change.at, text: changeLine(change, view, page, telling), rank: 1 }
  })
  return [...told, ...changes]
}

/** Lines as a list, oldest first, bounded. Markdown. */
export function asLines(unsorted: readonly Line[], page: Page): string[] {
  const timeOf = ({ at }: Line): number => at ?? Number.MAX_VALUE
  const lines = unsorted
    .toSorted((a, b) => timeOf(a) - timeOf(b) || a.rank - b.rank)
    .map(({ at, text }) => (at === null ? `- ${text}` : `- ${page.format.time(at)}: ${text}`))
  if (lines.length <= kept.first + kept.last) return lines
  const left = page.words.leftOut(page.format.count(lines.length - kept.first - kept.last))
  return [...lines.slice(0, kept.first), `- ${left}`, ...lines.slice(-kept.last)]
}

/** What a postmortem needs of what people said; who has which role stands on the page alone. */
const ofInterest: ReadonlySet<Verb> = new Set([
  'note',
  'ack',
  'declare',
  'mitigated',
  'external',
  'affected',
  'false-alarm',
  'resolve',
])

function isTold({ outcome }: Entry, { names }: Telling): boolean {
  if (outcome.kind === 'refused' || outcome.kind === 'no-command') return false
  return names || outcome.kind !== 'obeyed' || ofInterest.has(outcome.command.verb)
}

function changeLine(
  { from, to, reason, text }: SeverityChange,
  view: IncidentView,
  { words, safe }: Page,
  { names }: Telling,
): string {
  const why =
    reason !== 'person' || text === '' || view.incident.confidential || !names
      ? words.severityReasons[reason]
      : safe(text)
  return words.severityChanged(from, to, why)
}

function entryLine(entry: Entry, view: IncidentView, page: Page, telling: Telling): string {
  const { words, format } = page
  const later = entry.saidAt === null ? '' : ` ${words.timeline.saidLater(format.clock(entry.saidAt))}`
  return `${sentence(entry, view, page, telling)}${later}`
}

type Sentence = (entry: Entry, view: IncidentView, page: Page, telling: Telling) => string

function sentence(entry: Entry, view: IncidentView, page: Page, telling: Telling): string {
  const { timeline } = page.words
  if (entry.outcome.kind === 'after-closing') return timeline.afterClosing
  const { kind, word } = entry.event
  return kind === 'unknown'
    ? timeline.unknownKind(code(word.slice(0, 60)))
    : sentences[kind](entry, view, page, telling)
}

const textOf = ({ event }: Entry, { incident }: IncidentView, { words, safe }: Page): string =>
  incident.confidential ? words.keptOut : safe(event.text)

function whoOf({ event }: Entry, { words, safe }: Page, { names }: Telling): string {
  return event.by === null || !names ? words.timeline.somebody : safe(event.by)
}

/** What somebody wrote, with the name in front where names are told. */
function saidBy(entry: Entry, text: string, page: Page, telling: Telling): string {
  return telling.names ? page.words.timeline.note(whoOf(entry, page, telling), text) : text
}

const pull = ({ event }: Entry, page: Page): string => pullWords(event.facts.pull, page)

const sentences: Readonly<Record<Kind, Sentence>> = {
  deployed: ({ event }, _, { words }) =>
    words.timeline.deployed(event.sha === null ? words.unknown : code(shortSha(event.sha))),
  declared: (entry, view, page) => page.words.timeline.declared(textOf(entry, view, page)),
  alarm: ({ event }, { incident }, page) =>
    page.words.timeline.alarm(findingSentence({ facts: event.facts }, incident.environment, page, true)),
  external: (entry, view, page) => page.words.timeline.external(textOf(entry, view, page)),
  acknowledged: (entry, _, page, telling) => page.words.timeline.acknowledged(whoOf(entry, page, telling)),
  command: commandSentence,
  note: (entry, view, page, telling) => saidBy(entry, textOf(entry, view, page), page, telling),
  counted: ({ event: { text, facts } }, _, page) => countedSentence({ what: text, count: facts.count }, page),
  'rollback-opened': (entry, _, page) => page.words.timeline.rollbackOpened(pull(entry, page)),
  'rollback-merged': (entry, _, page) => page.words.timeline.rollbackMerged(pull(entry, page)),
  mitigated: (entry, view, page) => page.words.timeline.mitigated(textOf(entry, view, page)),
  recovered: (_, __, { words }) => words.timeline.recovered,
  closed: (_, __, { words }) => words.timeline.closed,
}

/** What a query counted; `count` is null where it could not. */
export function countedSentence(
  { what, count }: { readonly what: string; readonly count: number | null },
  { words, format, safe }: Page,
): string {
  if (count === null) return words.timeline.notCounted(safe(what))
  return words.timeline.counted(`${format.count(count)} ${safe(what)}`)
}

function commandSentence(entry: Entry, view: IncidentView, page: Page, telling: Telling): string {
  const { outcome } = entry
  const { words, safe } = page
  const command = outcome.kind === 'obeyed' ? outcome.command : null
  const hidden = (text: string): string => (view.incident.confidential ? words.keptOut : safe(text))
  if (command?.verb === 'note') return saidBy(entry, hidden(command.text), page, telling)
  if (command?.verb === 'ack') return words.timeline.acknowledged(whoOf(entry, page, telling))
  if (command?.verb === 'mitigated') return words.timeline.mitigated(`${command.how} ${hidden(command.text)}`.trim())
  if (command?.verb === 'external') return words.timeline.external(hidden(command.text))
  if (command?.verb === 'false-alarm')
    return words.timeline.falseAlarm(command.reason === '' ? '' : hidden(command.reason))
  if (command?.verb === 'affected')
    return words.timeline.counted(`${page.format.count(command.count)} ${hidden(command.what)}`.trim())
  if (command?.verb === 'maintenance')
    return words.timeline.maintenance(hidden(command.what), safe(command.from), safe(command.until))
  if (command?.verb === 'extended') return words.timeline.extended(safe(command.time))
  if (command?.verb === 'resolve') return words.timeline.over
  const { event } = entry
  // Who has a role is told on the page, and is nothing that a postmortem needs.
  const text = telling.names ? hidden(event.text.trim()) : code(`/guard ${command?.verb ?? ''}`)
  return saidBy(entry, text, page, telling)
}

/** Answers that are shown; the newest. */
const mostAnswers = 20

/** Commands that had no effect, each with why. Markdown. */
export function answerLines(view: IncidentView, page: Page): string[] {
  const { words, format, safe } = page
  const without = view.incident.timeline.flatMap((entry) => {
    const reply = replyTo(entry, view, page)
    if (reply === null || entry.outcome.kind === 'obeyed' || entry.outcome.kind === 'counted') return []
    const said = view.incident.confidential
      ? words.keptOut
      : code(entry.event.text.trim().split('\n')[0]?.slice(0, 100) || entry.event.word)
    return [
      `- ${format.time(entry.saidAt ?? entry.at)}, ${safe(entry.event.by ?? words.timeline.somebody)}: ${said}: ${reply}`,
    ]
  })
  return without.slice(-mostAnswers)
}

/** The answer to an event that asked for something; null where it asked for nothing. Markdown. */
export function replyTo({ event, outcome }: Entry, view: IncidentView, page: Page): string | null {
  const { words } = page
  switch (outcome.kind) {
    case 'counted':
    case 'after-closing':
    case 'unknown-kind':
      return null
    case 'obeyed':
      return okReply(outcome.command, event.by, view, page)
    case 'refused':
      return words.reply.refused(words.refusals[outcome.why])
    case 'no-command':
      return words.reply.noCommand(outcome.usages.map((usage) => `\`${usage}\``).join(', '))
  }
}

type Reply<V extends Verb> = (command: Command<V>, author: string, view: IncidentView, page: Page) => string

const role: Reply<Role> = ({ verb, login }, author, _, { words, safe }) =>
  words.ok.role(login === null ? author : safe(login), verb)

/** Answers that say more than that it is written down. */
const replies: { readonly [V in Verb]?: Reply<V> } = {
  commander: role,
  investigator: role,
  data: role,
  communications: role,
  scribe: role,
  ack: (_, author, __, { words }) => words.ok.seen(author),
  severity: ({ level }, _, __, { words }) => words.ok.severity(level),
  mitigated: (_, __, ___, { words }) => words.ok.mitigated,
  note: (_, __, ___, { words }) => words.ok.note,
  reported: ({ id, reference }, _, __, { words, safe }) => words.ok.reported(code(id), safe(reference)),
  waive: ({ id }, _, __, { words }) => words.ok.waived(code(id)),
  handover: ({ login }, _, view, { words, safe }) => words.ok.handover(safe(login), openAsks(view, words)),
  'false-alarm': (_, __, ___, { words }) => words.ok.falseAlarm,
}

function okReply<V extends Verb>(command: Command<V>, by: string | null, view: IncidentView, page: Page): string {
  const { words, safe } = page
  const reply: Reply<V> | undefined = replies[command.verb]
  return reply?.(command, safe(by ?? words.timeline.somebody), view, page) ?? words.ok.done
}

/** What whoever takes over has to know: duties that run. */
function openAsks({ openClocks }: IncidentView, words: Page['words']): string {
  return openClocks.length === 0 ? words.none : openClocks.map(code).join(', ')
}
