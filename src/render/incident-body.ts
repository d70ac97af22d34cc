import { shortSha } from '../base/commit-id.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { IncidentView } from '../incident/view.ts'
import type { Verdict } from '../watch/verdict.ts'
import { chart } from './chart.ts'
import { composeBody, type Section } from './document.ts'
import { endingOf } from './incident-advice.ts'
import { findingTitle, incidentTitle } from './incident-findings.ts'
import { plainClip } from './incident-format.ts'
import { liveWordsIn } from './incident-languages.ts'
import { liveSections, pageOf } from './incident-page.ts'
import { type FaultSearch, landingsTable, planText } from './incident-plan.ts'
import {
  type IncidentInput,
  type LivePage,
  outlookOf,
  outsideReason,
  placesOf,
  stateRows,
  stateText,
} from './incident-state.ts'
import { notedLines, numbersOf } from './incident-timeline.ts'
import { landedCount, landedList } from './landed-list.ts'
import { escapeText, link, plain } from './markdown.ts'
import { rollbackMarker } from './rollback-marker.ts'
import { firstBad, spokenDeploys } from './spoken-deploys.ts'
import { evidenceText } from './verdict-evidence.ts'

export type { IncidentInput } from './incident-state.ts'

/** Characters of a title that GitHub takes. */
const titleLength = 256

const livePage = (view: IncidentView): LivePage => ({ ...pageOf(view), live: liveWordsIn[view.lang] })

/**
 * Title and body of a new incident issue. `view`: what its events tell; `landed`: what went out with the bad deploy, oldest first; `plan`: how the
 * one at fault is found.
 */
export function renderIncident(
  input: IncidentInput,
  view: IncidentView,
  landed: readonly LandedUnit[],
  plan: FaultSearch | null,
): { readonly title: string; readonly body: string } {
  const page = livePage(view)
  const sections = sectionsOf(input, view, page, wentOut(input, landed, plan, page))
  return { title: titleOf(input, page), body: composeBody(sections, notesOf(page)) }
}

/** The sections that are written anew as the incident goes on. */
export function incidentSections(input: IncidentInput, view: IncidentView): readonly Section[] {
  return sectionsOf(input, view, livePage(view), null)
}

function sectionsOf(
  input: IncidentInput,
  view: IncidentView,
  page: LivePage,
  landed: Section | null,
): readonly Section[] {
  const { phase } = view.incident
  const { environment, response, timeline, runUrl } = input
  const { run: words } = page.live
  const run = words.of(link(words.link, runUrl), escapeText(environment))
  const spoken = spokenDeploys(response.verdict)
  return liveSections(view, page, {
    ending: endingOf(input, phase, page),
    outlook: [outlookOf(input, phase, page), spoken].filter((text) => text !== '').join(' '),
    marker: response.rollback.step === 'opened' ? `${rollbackMarker(response.rollback.pull)}\n\n` : '',
    state: stateText(input, view.incident, page.live),
    rows: stateRows(input, page),
    evidence: evidence(input, page),
    wentOut: landed,
    noted: notedLines(timeline, { environment, response, page }),
    links: { name: 'links', text: run, short: run },
    tooLong: page.live.tooLong,
  })
}

type Timeline = IncidentInput['timeline']

/** Title and body of the issue of an incident that a person declared; `timeline`: what the record holds of it. */
export function renderDeclared(
  view: IncidentView,
  timeline: Timeline,
): { readonly title: string; readonly body: string } {
  const page = livePage(view)
  return { title: incidentTitle(view, page), body: composeBody(declaredSections(view, timeline), notesOf(page)) }
}

/** Its sections: what the events tell, and nothing of a deploy. */
export function declaredSections(view: IncidentView, timeline: Timeline): readonly Section[] {
  const page = livePage(view)
  const none = { name: '', text: '', short: '' }
  const { environment } = view.incident
  const parts = {
    ending: null,
    outlook: '',
    marker: '',
    state: null,
    rows: [],
    evidence: none,
    wentOut: null,
    noted: notedLines(timeline, { environment, response: null, page }),
    links: none,
    tooLong: page.live.tooLong,
  }
  return liveSections(view, page, parts).filter((section) => section !== none)
}

const notesOf = ({ words, live }: LivePage): string => `### ${words.heads.notes}\n\n${live.notesHint}`

function titleOf(input: IncidentInput, page: LivePage): string {
  const { response } = input
  const environment = placesOf(input)
  const { verdict, bad, byHand } = response
  const { title } = page.live
  const what =
    byHand !== undefined
      ? title.byHand
      : 'regression' in verdict
        ? findingTitle(numbersOf(verdict.regression.worst), { ...page, safe: plainClip })
        : title.worse
  const where = environment === 'production' ? null : environment
  const isBlamed = outsideReason(response) === null
  const whole = plain(title.whole(what, where, shortSha(firstBad(verdict) ?? bad), isBlamed))
  return [...whole].slice(0, titleLength).join('')
}

function evidence({ response: { verdict }, runUrl }: IncidentInput, { words, live }: LivePage): Section {
  const heading = `### ${words.heads.evidence}`
  const picture = verdict.verdict === 'unknown' ? '' : course(verdict)
  const parts = [heading, evidenceText(verdict), picture]
  const text = parts.every((part) => part === heading || part === '')
    ? ''
    : parts.filter((part) => part !== '').join('\n\n')
  return {
    name: 'evidence',
    text,
    short: text === '' ? '' : `${heading}\n\n${live.tooLong} ${link(live.wentOut.run, runUrl)}`,
  }
}

function course(verdict: Verdict): string {
  return 'regression' in verdict ? chart(verdict.regression.worst, verdict.startedAt) : ''
}

function wentOut(
  { response, repositoryUrl }: IncidentInput,
  landed: readonly LandedUnit[],
  plan: FaultSearch | null,
  { live }: LivePage,
): Section {
  const { good, bad } = response
  const { head, compare, unknown } = live.wentOut
  const known = good === null ? unknown : link(compare, `${repositoryUrl}/compare/${good}...${bad}`)
  const isOutside = outsideReason(response) !== null
  const blame = isOutside ? 'None of them is blamed.' : 'They are taken back together; none is blamed by itself.'
  const listed =
    isOutside || plan === null ? landedList(landed) : `${landingsTable(landed)}\n\n${planText(response, landed, plan)}`
  const list = landed.length === 0 ? '' : `\n\n${landedCount(landed)}. ${blame}\n\n${listed}`
  const heading = `### ${head}\n\n${known}`
  return { name: 'went-out', text: `${heading}${list}`, short: heading }
}
