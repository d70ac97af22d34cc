import type { IncidentView } from '../incident/view.ts'
import type { Alarm, Incident, Maintenance } from '../incident/incident.ts'
import { clip, type Format, numberWords, plainClip } from './incident-format.ts'
import type { Finding, IncidentWords } from './incident-words.ts'

/** How a language writes, and how untrusted text is made harmless where it is put. */
export type Page = { readonly words: IncidentWords; readonly format: Format; readonly safe: (text: string) => string }

/** Characters of a title that GitHub takes. */
const titleLength = 256

type Kind = keyof IncidentWords['finding']

/** What a metric says, in numbers. */
export type Numbers = Pick<Alarm['facts'], 'metric' | 'kind' | 'segment' | 'before' | 'since' | 'limit'>

/** What cannot be told in numbers is told without them. */
function kindOf({ kind, since, before }: Numbers): Kind {
  if (since === null || (kind === 'volume' && (before ?? 0) <= 0)) return 'unknown'
  return kind ?? 'rate'
}

function findingOf(numbers: Numbers, environment: string, { format, safe }: Page): Finding {
  const { metric, kind, segment, before, since, limit } = numbers
  const isNumber = kind === 'gauge'
  const written = (value: number): string => (isNumber ? numberWords(value) : format.share(value))
  const drop = before === null || before <= 0 || since === null ? null : Math.min(1, Math.max(0, 1 - since / before))
  const now = kind === 'volume' ? drop : since
  return {
    name: safe(clip(nameOf(metric, kind), 'name')),
    segment: safe(clip(segment, 'name')),
    now: now === null ? '?' : written(now),
    before: before === null || kind === 'volume' ? null : written(before),
    limit: limit === null ? '?' : format.seconds(limit),
    environment: safe(clip(environment, 'name')),
  }
}

/** A histogram's name has its boundary in it, which is told by itself. */
function nameOf(metric: string | null, kind: Alarm['facts']['kind']): string {
  if (kind === 'latency') return 'requests'
  return metric === null || metric === '' || metric === 'probe' ? (metric === 'probe' ? 'probes' : 'requests') : metric
}

/** A title by the kind of metric with its number, as plain text. */
export function findingTitle(numbers: Numbers, page: Page): string {
  return page.words.finding[kindOf(numbers)].title(findingOf(numbers, '', { ...page, safe: plainClip }))
}

/** What an alarm found, as one sentence of a page. */
export function findingSentence(
  alarm: { readonly facts: Numbers },
  environment: string,
  page: Page,
  isOver: boolean,
): string {
  return page.words.finding[kindOf(alarm.facts)].sentence(findingOf(alarm.facts, environment, page), isOver)
}

/** What somebody declared, or the title that came with the events; empty where nobody said anything. Untrusted. */
export function declaredText({ declared, title }: Incident): string {
  return declared?.what.trim() || title || ''
}

/** What is wrong, by the kind of metric with its number, as plain text. */
export function whatIsWrong({ incident, worst, planned }: IncidentView, page: Page): string {
  const { words } = page
  if (worst !== null) return findingTitle(worst.facts, page)
  const { maintenance, confidential } = incident
  if (maintenance !== null) {
    const what = confidential ? words.keptOut : plainClip(maintenance.what)
    return planned === 'overrun' ? words.planned.longer(what) : words.planned.title(what)
  }
  const declared = declaredText(incident)
  if (declared === '' && !incident.confidential) return words.nothingKnown
  return words.declaredTitle(incident.confidential ? words.keptOut : plainClip(declared))
}

/** The title, as plain text. */
export function incidentTitle(view: IncidentView, page: Page): string {
  const { words } = page
  const { phase } = view.incident
  const what = whatIsWrong(view, page)
  const isOver = phase === 'resolved' || phase === 'closed'
  const title = phase === 'cancelled' ? words.falseTitle(what) : isOver ? words.overTitle(what) : what
  return [...title].slice(0, titleLength).join('')
}

/** The sentence that anyone understands: what is broken. Markdown. */
export function whatHappened(view: IncidentView, page: Page): string {
  const { incident, worst } = view
  const { phase, environment, falseAlarms, confidential } = incident
  const { words } = page
  const isOver = phase === 'resolved' || phase === 'closed' || phase === 'cancelled' || phase === 'monitoring'
  const declared = declaredText(incident)
  const sentence =
    worst !== null
      ? findingSentence(worst, environment, page, isOver)
      : incident.maintenance !== null
        ? plannedSentence(incident.maintenance, view, page)
        : declared === '' && !confidential
          ? `${words.nothingKnown}.`
          : words.declaredSentence(
              confidential ? words.keptOut : page.safe(declared),
              page.safe(clip(environment, 'name')),
            )
  if (phase !== 'cancelled') return sentence
  const reason = confidential ? '' : page.safe(falseAlarms.at(-1)?.reason ?? '')
  return `${words.falseSentence(reason)} ${sentence}`
}

/** What planned work is, and where it stands. Markdown. */
export function plannedSentence(
  { what, from, announced, until }: Maintenance,
  { incident, planned }: IncidentView,
  { words, format, safe }: Page,
): string {
  const environment = safe(clip(incident.environment, 'name'))
  const said = incident.confidential ? words.keptOut : safe(what)
  if (planned === 'overrun') return words.planned.overran(said, environment, format.time(announced))
  if (planned === 'planned') return words.planned.sentence(said, environment, format.time(from), format.time(until))
  return words.planned.ended(said, environment)
}

/** What a person wrote, where many may read it. Markdown. */
export function toldText({ incident }: IncidentView, { words, safe }: Page, text: string): string {
  return incident.confidential ? words.keptOut : safe(text)
}

/** A pull request, by its number. */
export function pullWords(pull: number | null, { words }: Page): string {
  return pull === null ? words.unknown : `#${Math.trunc(pull)}`
}

/** What somebody said of a cause outside. Markdown. */
export function externalText({ incident }: IncidentView, { words, safe }: Page): string {
  const text = incident.external?.text ?? ''
  return incident.confidential ? words.keptOut : text.trim() === '' ? words.unknown : safe(text)
}
