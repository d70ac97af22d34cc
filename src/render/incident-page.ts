import { createHash } from 'node:crypto'
import { shortSha } from '../base/commit-id.ts'
import type { Role } from '../commands/command.ts'
import type { Language } from '../config/incident-policy.ts'
import type { Clock } from '../incident/clocks.ts'
import type { Count } from '../incident/incident.ts'
import type { IncidentView } from '../incident/view.ts'
import { composeBody, type Section } from './document.ts'
import {
  externalText,
  findingSentence,
  incidentTitle,
  type Page,
  pullWords,
  toldText,
  whatHappened,
} from './incident-findings.ts'
import { clip, formatIn, zoneName } from './incident-format.ts'
import { incidentNotices, messageSize, type Notice, timesText, wordsIn } from './incident-notices.ts'
import { noticeSlots } from './incident-notice-texts.ts'
import { answerLines, asLines, type Line, timelineLines, timelineOfEntries } from './incident-lines.ts'
import { incidentReview } from './incident-review.ts'
import { todoOf } from './incident-todo.ts'
import { code, details, escapeText, table } from './markdown.ts'

/** Everything an incident's page says at a moment. */
export type IncidentPage = {
  /** Plain text. */
  readonly title: string
  /** Markdown in our fences, at most 60,000 characters. */
  readonly body: string
  readonly notices: readonly Notice[]
  /** Markdown. */
  readonly postmortem: string
}

/** Renders an incident in its language. */
export function incidentPage(view: IncidentView): IncidentPage {
  const page = pageOf(view)
  const title = incidentTitle(view, page)
  const notices = incidentNotices(view)
  const postmortem = incidentReview(view, page)
  const body = composeBody(sectionsOf(view, page, { notices, postmortem }), tail(page))
  return { title, body, notices, postmortem }
}

/** How a view is written. */
export function pageOf({
  lang,
  policy,
}: {
  readonly lang: Language
  readonly policy: { readonly zone: string }
}): Page {
  return { words: wordsIn[lang], format: formatIn(lang, policy.zone), safe: (text) => escapeText(clip(text)) }
}

type Parts = { readonly notices: readonly Notice[]; readonly postmortem: string }

/** In the order in which people need them; where the whole is too long, the last is shortened first. */
function sectionsOf(view: IncidentView, page: Page, { notices, postmortem }: Parts): Section[] {
  const { words } = page
  const { heads } = words
  const todos = todoOf(view, page)
  const sections = [
    alwaysShown('summary', firstScreen(view, page, todos)),
    alwaysShown('now', `### ${heads.now}\n\n${numbered(todos)}`),
    alwaysShown('state', `### ${heads.state}\n\n${stateTable(view, page)}`),
    partOf('evidence', heads.evidence, evidence(view, page), words.tooLong),
    partOf('rivals', heads.rivals, bullets(rivals(view, page)), words.tooLong),
    partOf('data', heads.data, bullets(dataLines(view, page)), words.tooLong),
    partOf('clocks', heads.clocks, clocksText(view, page), words.tooLong),
    timelineOf(timelineLines(view, page), view, page),
    partOf('answers', heads.answers, answerLines(view, page).join('\n'), words.tooLong),
    partOf('recovery', heads.recovery, recovery(view, page), words.tooLong),
    partOf('notices', heads.notices, noticesText(notices, view, page), words.tooLong),
    // Of planned work that kept to its time there is nothing to learn.
    partOf('review', heads.review, keptTime(view) ? '' : details(words.review.summary, postmortem), words.tooLong),
  ]
  return sections.filter(({ text }) => text !== '')
}

/** What the issue of an incident says besides what its events tell. Markdown. */
export type LiveParts = {
  /** How the harm ends, in the order in which to do it; null where no more is known of that than the events tell. */
  readonly ending: readonly string[] | null
  /** A sentence after the first screen; empty for none. */
  readonly outlook: string
  /** In front of how it stands: hidden lines. */
  readonly marker: string
  /** In place of the phase; null for the phase's own words. */
  readonly state: string | null
  readonly rows: readonly string[][]
  readonly evidence: Section
  /** What is written when the issue is opened, and never anew. */
  readonly wentOut: Section | null
  /** What the guard noted, with when. */
  readonly noted: readonly Line[]
  readonly links: Section
  readonly tooLong: string
}

/** The sections of an incident's issue. All are there from the beginning, some of them empty: what comes later finds its place. */
export function liveSections(view: IncidentView, page: Page, live: LiveParts): Section[] {
  const { heads, review } = page.words
  const todos = todoOf(view, page, live.ending)
  const part = (name: string, title: string, text: string): Section => partOf(name, title, text, live.tooLong)
  const commands = view.incident.timeline.filter(({ event }) => event.kind === 'command' || event.kind === 'declared')
  // What people say of a moment follows what happened then.
  const said = timelineOfEntries(view, page, commands).map((line) => (line.rank === 0 ? { ...line, rank: 3 } : line))
  const lines = [...live.noted, ...said]
  const summary = [firstScreen(view, page, todos), live.outlook].filter((text) => text !== '').join('\n\n')
  const isReviewed = !isAffecting(view.incident) && view.incident.phase !== 'cancelled' && !keptTime(view)
  return [
    alwaysShown('summary', summary),
    alwaysShown('state', `${live.marker}${stateTable(view, page, live)}`),
    alwaysShown('now', `### ${heads.now}\n\n${numbered(todos)}`),
    live.evidence,
    ...(live.wentOut === null ? [] : [live.wentOut]),
    part('rivals', heads.rivals, bullets(rivals(view, page))),
    part('data', heads.data, bullets(dataLines(view, page))),
    part('clocks', heads.clocks, view.clocks.length === 0 ? '' : clocksText(view, page)),
    timelineOf(asLines(lines, page), view, page),
    part('recovery', heads.recovery, isAffecting(view.incident) ? '' : recovery(view, page)),
    { ...part('notices', heads.notices, noticesText(incidentNotices(view), view, page)), boxes: true },
    {
      ...part('review', heads.review, isReviewed ? details(review.summary, incidentReview(view, page)) : ''),
      boxes: true,
    },
    live.links,
  ]
}

const isAffecting = ({ phase }: IncidentView['incident']): boolean =>
  phase === 'triage' || phase === 'investigating' || phase === 'mitigating'

/** Planned work that broke nothing beyond what was announced. */
const keptTime = ({ planned, began }: IncidentView): boolean => planned !== null && began === null

const alwaysShown = (name: string, text: string): Section => ({ name, text, short: text })

const partOf = (name: string, title: string, text: string, tooLong: string): Section =>
  text === '' ? alwaysShown(name, '') : { name, text: `### ${title}\n\n${text}`, short: `### ${title}\n\n${tooLong}` }

function timelineOf(lines: readonly string[], { policy }: IncidentView, { words }: Page): Section {
  const heading = `### ${words.heads.timeline} (${zoneName(policy.zone)})`
  const short = [words.earlier, ...lines.slice(-5)].join('\n')
  return { name: 'timeline', text: `${heading}\n\n${lines.join('\n')}`, short: `${heading}\n\n${short}` }
}

const tail = ({ words }: Page): string => `### ${words.heads.notes}\n\n${words.notesHint}`

const numbered = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}. ${line}`).join('\n')
const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

/** What a telephone shows without scrolling: what, for whom, since when, how sure, what to do now, who is on it. */
function firstScreen(view: IncidentView, page: Page, todos: readonly string[]): string {
  const { words } = page
  const { labels } = words
  const [first = words.todo.done] = todos
  const found: [string, string][] = [
    [labels.forWhom, forWhom(view, page)],
    [labels.since, since(view, page)],
    [labels.howSure, howSure(view, page)],
  ]
  const rows: [string, string][] = [
    ...(keptTime(view) ? [] : found),
    [labels.doNow, first],
    [labels.onIt, onIt(view, page)],
  ]
  return [`**${whatHappened(view, page)}**`, '', ...rows.map(([label, text]) => `- **${label}**: ${text}`)].join('\n')
}

function forWhom(view: IncidentView, page: Page): string {
  const { worst, people } = view
  const { words, format, safe } = page
  const counted =
    people === null ? '' : `, ${format.count(people.count)} ${toldText(view, page, people.what)}`.trimEnd()
  if (worst === null) return counted === '' ? words.unknown : counted.slice(2)
  const { segment, share } = worst.facts
  const who =
    segment === '' ? words.everybody : words.segmentShare(safe(segment), share === null ? null : format.share(share))
  return `${who}${counted}`
}

function since({ began, until, now, policy, lang }: IncidentView, { words, format }: Page): string {
  if (began === null) return words.unknown
  const duration = format.duration(((until ?? now) - began) / 1000)
  // Whoever reads Korean takes Korea's time for granted.
  const zone = lang === 'ko' && policy.zone === 'Asia/Seoul' ? '' : ` ${zoneName(policy.zone)}`
  return until === null
    ? words.sinceFor(`${format.time(began)}${zone}`, duration)
    : words.fromUntil(format.time(began), `${format.time(until)}${zone}`, duration)
}

function howSure({ worst, incident, falseAlarmRate }: IncidentView, { words, format }: Page): string {
  if (incident.phase === 'cancelled') return words.sure.cancelled
  if (worst === null && incident.maintenance !== null) return words.planned.sure
  if (worst !== null) return words.sure.watch(format.share(worst.facts.falseAlarmRate ?? falseAlarmRate))
  return incident.declared === null ? words.sure.nothing : words.sure.person
}

/** Logins are shown without a mention: the page is written anew often, and each time would call them. */
function onIt({ incident: { roles, acknowledged, phase } }: IncidentView, { words, safe }: Page): string {
  const held = roleOrder.flatMap((role) => {
    const login = roles[role]
    return login === null ? [] : [words.who(safe(login), role)]
  })
  const seen =
    acknowledged === null || acknowledged.by === null || held.length > 0 ? [] : [words.seenBy(safe(acknowledged.by))]
  const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled'
  const nobody = roles.commander === null && !isOver ? [words.nobody('commander')] : []
  return [...nobody, ...seen, ...held].join(', ') || words.none
}

const roleOrder: readonly Role[] = ['commander', 'investigator', 'data', 'communications', 'scribe']

function stateTable(view: IncidentView, page: Page, live: Pick<LiveParts, 'state' | 'rows'> | null = null): string {
  const { words, format } = page
  const { labels } = words
  const { incident, severity, changes, lasted } = view
  const last = changes.at(-1)
  const why = last === undefined ? '' : ` (${words.severityReasons[last.reason]})`
  const rows = [
    ...(incident.phase === 'cancelled' || keptTime(view)
      ? []
      : [[labels.severity, `${words.severities[severity]}${why}`]]),
    ...(live?.rows ?? []),
    ...(incident.bad === null || live !== null ? [] : [[labels.bad, code(shortSha(incident.bad))]]),
    ...(incident.rollback === null || live !== null
      ? []
      : [[labels.rollback, words.rollback(pullWords(incident.rollback.pull, page), incident.rollback.merged)]]),
    ...(incident.external === null ? [] : [[labels.external, externalText(view, page)]]),
    ...(lasted === null
      ? []
      : [[labels.lasted, words.minutes(format.duration(lasted.least / 1000), format.duration(lasted.most / 1000))]]),
    ...(incident.counts.length === 0
      ? []
      : [
          [
            labels.affected,
            incident.counts
              .slice(-5)
              .map(({ count, what }) => `${format.count(count)} ${toldText(view, page, what)}`.trim())
              .join(', '),
          ],
        ]),
    ...slaRows(view, page),
    ...nextRows(view, page),
  ]
  return table([labels.state, live?.state ?? plannedState(view, page) ?? words.phases[incident.phase]], rows)
}

/** Planned work that is not over, where no metric says more; null for all else. */
function plannedState(
  { planned, worst, incident: { maintenance } }: IncidentView,
  { words, format }: Page,
): string | null {
  if (maintenance === null || worst !== null || planned === 'over' || planned === null) return null
  const { from, announced, until } = maintenance
  return planned === 'planned'
    ? words.planned.state(format.time(from), format.time(until))
    : words.planned.stateLate(format.time(announced), until > announced ? format.time(until) : null)
}

function slaRows({ grade }: IncidentView, { words, format, safe }: Page): string[][] {
  if (grade === null) return []
  const { sla } = words
  const now = grade.grade === null ? sla.none : sla.now(safe(grade.grade.grade), safe(grade.grade.cost ?? ''))
  const next =
    grade.next === null ? [] : [sla.next(safe(grade.next.grade.grade), format.duration(grade.next.left / 1000))]
  const excluded = grade.excluded ? [sla.excluded] : []
  return [[words.labels.sla, [now, ...next, ...excluded].join('; ')]]
}

function nextRows({ incident, wordDue, now, planned }: IncidentView, { words, format }: Page): string[][] {
  const isOver =
    planned === 'planned' ||
    incident.phase === 'resolved' ||
    incident.phase === 'closed' ||
    incident.phase === 'cancelled'
  const meeting = incident.meeting !== null && incident.meeting.time > now ? incident.meeting.time : null
  return [
    ...(isOver
      ? []
      : [[words.labels.nextWord, wordDue < now ? words.overdue(format.time(wordDue)) : format.time(wordDue)]]),
    ...(meeting === null ? [] : [[words.labels.meeting, format.time(meeting)]]),
  ]
}

/** Rows of evidence that are shown; the rest is counted. */
const mostRows = 20

function evidence(view: IncidentView, page: Page): string {
  const { words, format } = page
  const waves = view.incident.waves.length > 0 ? view.incident.waves : view.incident.taken
  const alarms = waves.flatMap((wave) => wave.alarms)
  if (alarms.length === 0) return ''
  const lines = alarms.slice(-mostRows).map((alarm) => {
    const sentence = findingSentence(
      alarm,
      view.incident.environment,
      page,
      view.until !== null || view.incident.phase === 'cancelled',
    )
    return `- ${format.time(alarm.at)}: ${sentence}`
  })
  const rest = alarms.length - lines.length
  return [...lines, ...(rest > 0 ? [`- ${words.leftOut(format.count(rest))}`] : [])].join('\n')
}

/** What speaks against the deploy as the cause. */
function rivals(view: IncidentView, page: Page): string[] {
  const { words, format } = page
  const { incident, worst, began } = view
  const deployedAt = worst?.facts.deployedAt ?? incident.deployedAt
  const early = deployedAt !== null && began !== null && worst?.facts.onset != null && began < deployedAt
  return [
    ...(incident.external === null ? [] : [words.rivals.external(externalText(view, page))]),
    ...(early ? [words.rivals.before(format.duration((deployedAt - began) / 1000))] : []),
    ...(deployedAt === null && incident.maintenance === null ? [words.rivals.noDeploy] : []),
  ]
}

/** Nothing is said of data where nothing points to them. */
function dataLines({ incident }: IncidentView, page: Page): string[] {
  const { words } = page
  const { data, counts, roles, dataIsFine, classified, endings } = incident
  const isRepaired = endings.some(({ how }) => how === 'repair')
  const queried = [
    ...counts.filter(({ query }) => query !== null).map((each) => countLine(each, incident, page)),
    ...incident.uncounted.map(({ what, why }) => words.data.notKnown(page.safe(what), page.safe(why))),
  ]
  if (data.length === 0 && !isRepaired && roles.data === null)
    return [...(dataIsFine ? [words.data.fine] : []), ...queried]
  const told = counts.filter(({ of, query }) => of === 'data' && query === null).slice(-10)
  const counted = [...told.map((each) => countLine(each, incident, page)), ...queried]
  const harms = [...new Set(data.map(({ harm }) => words.data.harms[harm]))]
  return [
    ...(dataIsFine && data.length === 0 ? [words.data.fine] : harms),
    ...(counted.length === 0 ? [words.data.notCounted] : counted),
    words.data.personal(classified.has('personal')),
    sourceLine(incident, page),
    words.data.order,
    words.data.classes,
  ]
}

/** The look back: whether there was a state to go back to, as the gate found before the deploy. */
function sourceLine({ restorePoint }: IncidentView['incident'], { words, format, safe }: Page): string {
  if (restorePoint === null) return words.data.noSource
  return words.data.restorePoint(format.time(restorePoint.at), safe(restorePoint.what), safe(restorePoint.by ?? ''))
}

function countLine(
  { count, what, at, by, query }: Count,
  { confidential }: IncidentView['incident'],
  { words, format, safe }: Page,
): string {
  if (query === null) {
    const said = confidential ? words.keptOut : safe(what)
    return words.data.count(format.count(count), said, format.time(at), safe(by ?? words.timeline.somebody))
  }
  const total = query.total === null ? null : format.count(query.total)
  return words.data.byQuery(
    { count: format.count(count), total, complete: query.complete },
    safe(what),
    format.time(at),
  )
}

function clocksText(view: IncidentView, page: Page): string {
  const { words } = page
  if (view.clocks.length === 0) return words.clock.missing
  const isLegal = view.clocks.some(({ rule }) => rule !== null)
  return [
    ...view.clocks.map((clock) => `- ${clockLine(clock, view, page)}`),
    ...(isLegal ? ['', words.clock.legal] : []),
  ].join('\n')
}

function clockLine(clock: Clock, view: IncidentView, page: Page): string {
  const { words, safe } = page
  const { rule } = clock
  const isRunning = clock.state === 'open' || clock.state === 'due-soon' || clock.state === 'late'
  const regulator = rule?.regulator ?? null
  const told = view.lang === 'ko' ? (regulator?.korean ?? regulator) : regulator
  // What a policy says itself stands as it was written.
  const to = rule?.to === regulator?.to ? (told?.to ?? null) : (rule?.to ?? null)
  const owner = safe(rule?.owner.replace(/^@/, '') ?? '')
  const name = rule === null ? words.clock.nextWord : `${owner}${to === null ? '' : ` → ${safe(to)}`}`
  const more = [
    ...(isRunning && clock.partial && rule !== null ? [words.clock.partial(owner)] : []),
    ...(told === null || regulator === null ? [] : [words.clock.source(told.source, regulator.asOf)]),
    ...(told?.note === undefined ? [] : [told.note]),
  ]
  return [`${code(clock.id)} (${name}): ${clockState(clock, view, page)}`, ...more.map((line) => `  - ${line}`)].join(
    '\n',
  )
}

function clockState(clock: Clock, { now, incident }: IncidentView, { words, format, safe }: Page): string {
  const { state, due, met, waived, rule } = clock
  const who = (by: string | null | undefined): string => safe(by ?? words.timeline.somebody)
  const hidden = (text: string): string => (incident.confidential ? words.keptOut : safe(text))
  if (state === 'met' && rule === null) return words.clock.wordSent(format.time(met?.at ?? now), who(met?.by))
  if (state === 'met') return words.clock.met(format.time(met?.at ?? now), who(met?.by), hidden(met?.reference ?? ''))
  if (state === 'waived') return words.clock.waived(who(waived?.by), hidden(waived?.reason ?? ''))
  if (state === 'pending')
    return words.clock.pending(
      words.anchors[
        rule?.after == null
          ? rule?.from === 'aware' || rule?.from === 'occurred'
            ? 'condition'
            : (rule?.from ?? 'condition')
          : 'sent'
      ],
    )
  const left = Math.abs((due ?? now) - now) / 1000
  return words.clock[state](format.time(due ?? now), format.duration(left))
}

function recovery({ incident, times, began }: IncidentView, page: Page): string {
  const { words, format, safe } = page
  if (began === null) return ''
  const recovered = incident.waves.at(-1)?.recoveredAt ?? null
  const isOver = incident.phase === 'resolved' || incident.phase === 'closed'
  const how = isOver
    ? recovered === null
      ? words.recovery.said(safe(incident.resolved?.by ?? words.timeline.somebody))
      : words.recovery.proven(format.time(recovered))
    : incident.phase === 'monitoring'
      ? words.recovery.watching
      : words.recovery.not
  return `${how} ${timesText(times, page)}`.trim()
}

/** Times, and how long something took, in both languages. */
const moving =
  /(?<!\d)(?:\d{1,2} [A-Z][a-z]{2,8}, |\d{1,2}월 \d{1,2}일\(.\) |\d{1,2}:\d{2}|\d{1,6} ?(?:s|min|h|d)\b|\d{1,6}(?:초|분|시간|일))/g

/** Names a draft by its words, without the times in it, which move: whoever has read one has not read another. */
function draftOf(text: string): string {
  const words = text.replaceAll(moving, '').replaceAll(/\s+/g, ' ')
  return createHash('sha256').update(words).digest('hex').slice(0, 7)
}

/** Drafts in the page's language; the others are in the result. Each with the box of somebody who reads it. Not as code, whose lines do not break on a telephone. */
function noticesText(notices: readonly Notice[], { lang }: IncidentView, { words }: Page): string {
  const own = notices.filter((notice) => notice.lang === lang)
  if (own.length === 0) return ''
  const { drafts: names } = words
  const several = new Set(own.map(({ phase }) => phase)).size > 1
  const drafts = own.map((notice) => {
    const { form, phase, text, state, missing } = notice
    const size = form === 'sms' ? ` (${messageSize(text)}/90)` : ''
    const box = state === 'sent' ? 'x' : ' '
    const slots: Readonly<Record<string, string>> = noticeSlots[lang]
    const lacks = missing.length === 0 ? '' : `: ${missing.map((slot) => slots[slot] ?? slot).join(', ')}`
    const about = several ? `${names.phases[phase]}, ` : ''
    return details(
      `${about}${names.forms[form]}${size}, ${names.states[state]}${lacks}`,
      `> ${escapeText(text.replaceAll('\u200B', ''))}\n\n- [${box}] ${words.readBy(`${form} ${draftOf(text)}`)}`,
    )
  })
  return [words.noticesHint, ...drafts].join('\n\n')
}
