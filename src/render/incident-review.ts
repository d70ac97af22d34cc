import { shortSha } from '../base/commit-id.ts'
import type { IncidentView } from '../incident/view.ts'
import { type Page, whatHappened, whatIsWrong } from './incident-findings.ts'
import { timelineLines } from './incident-lines.ts'
import { timesText } from './incident-notices.ts'
import { code, codeBlock, escapeText, table } from './markdown.ts'

/** From so much of all requests on it is called an outage. */
const WHOLE = 0.9

/**
 * The postmortem, filled in as far as events tell: changes and gaps, no names. What people wrote is repeated unless it names a person as a cause.
 * Markdown.
 */
export function incidentReview(view: IncidentView, page: Page): string {
  const { words } = page
  const { review } = words
  const part = (title: string, text: string): string => `#### ${title}\n\n${text}`
  return [
    `### ${review.title(escapeText(whatIsWrong(view, page)))}`,
    whatHappened(view, page),
    review.rules,
    part(review.impact, impactTable(view, page)),
    part(review.timeline, timeline(view, page)),
    part(review.changed, changed(view, page)),
    part(review.whySooner, bullets([...whySooner(view, page), ...review.askWhy])),
    part(review.helped, review.lucky),
    part(review.actions, actions(view, page)),
    part(review.duties, duties(view, page)),
    part(review.numbers, numbers(view)),
  ].join('\n\n')
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

function impactTable(view: IncidentView, { words, format }: Page): string {
  const { harm, severity, lasted, people, times } = view
  const { labels, review } = words
  const took = timesText(times, { words, format })
  const kind = harm === null ? [] : [`${harm >= WHOLE ? review.outage : review.partial} (${format.share(harm)})`]
  return table(
    [labels.severity, words.severities[severity]],
    [
      ...kind.map((text) => [labels.forWhom, text]),
      ...(people === null ? [] : [[labels.affected, format.count(people.count)]]),
      ...(lasted === null
        ? []
        : [[labels.lasted, words.minutes(format.duration(lasted.least / 1000), format.duration(lasted.most / 1000))]]),
      ...(took === '' ? [] : [[review.times, took]]),
    ],
  )
}

function timeline(view: IncidentView, page: Page): string {
  const { review } = view
  const lines = timelineLines(view, page, review.timeline, { names: false })
  const left = review.blaming === 0 ? [] : [page.words.review.blaming(page.format.count(review.blaming))]
  return [...lines, ...left.map((line) => `\n${line}`)].join('\n')
}

function changed({ incident }: IncidentView, { words, safe }: Page): string {
  const { review } = words
  if (incident.external !== null)
    return review.external(incident.confidential ? words.keptOut : safe(incident.external.text))
  return incident.bad === null ? review.noDeploy : review.deploy(code(shortSha(incident.bad)))
}

function whySooner(view: IncidentView, page: Page): string[] {
  const { times, worst, review: facts, incident } = view
  const { words, format, safe } = page
  const { review } = words
  const say = (seconds: number | null, sentence: (text: string) => string): string[] =>
    seconds === null ? [] : [sentence(format.duration(seconds))]
  return [
    ...(worst === null ? [review.onsetUnknown] : say(times.detect, review.detection)),
    ...(worst === null || worst.facts.segment === '' ? [] : [review.segmentOnly(safe(worst.facts.segment))]),
    ...(facts.earlyNotes === 0 ? [] : [review.beforeAlarm(format.count(facts.earlyNotes))]),
    ...say(times.acknowledge, review.toPerson),
    ...say(times.mitigate, review.toProduction),
    ...(incident.data.length === 0 ? [] : [review.dataFound]),
    ...(incident.falseAlarms.length === 0 ? [] : [review.falseAlarms(format.count(incident.falseAlarms.length))]),
  ]
}

function actions({ review }: IncidentView, { words, safe }: Page): string {
  if (review.actions.length === 0) return words.review.noActions
  return review.actions
    .map(({ what, weak }) => `- [ ] ${safe(what)}${weak ? ` (${words.review.weak})` : ''}`)
    .join('\n')
}

function duties({ clocks, incident }: IncidentView, { words, format, safe }: Page): string {
  const lines = clocks.flatMap(({ id, rule, met, waived }) => {
    if (rule === null) return []
    if (met !== null)
      return [
        `${code(id)}: ${words.clock.met(format.time(met.at), words.timeline.somebody, incident.confidential ? '' : safe(met.reference))}`,
      ]
    const reason = incident.confidential ? words.keptOut : safe(waived?.reason ?? '')
    return waived === null ? [] : [`${code(id)}: ${words.clock.waived(words.timeline.somebody, reason)}`]
  })
  return lines.length === 0 ? words.review.noDuties : bullets(lines)
}

/** For machines: what a report over many incidents is made of. */
function numbers({ incident, severity, times, began, until, harm }: IncidentView): string {
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
  const facts = {
    severity,
    began: iso(began),
    until: iso(until),
    ...times,
    share: harm,
    'root cause': incident.external === null ? incident.bad : null,
    external: incident.external !== null,
    falseAlarms: incident.falseAlarms.length,
  }
  return codeBlock(JSON.stringify(facts, null, 2), 'json')
}
