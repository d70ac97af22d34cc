import { shortSha } from '../base/commit-id.ts'
import type { IncidentEvent } from '../deploy/incident-events.ts'
import { eventSentence } from './incident-timeline.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import { chart } from './chart.ts'
import { composeBody, type Section } from './document.ts'
import { incidentNow } from './incident-advice.ts'
import { type IncidentInput, incidentState, outsideReason } from './incident-state.ts'
import { type FaultSearch, landingsTable, planText } from './incident-plan.ts'
import { landedCount, landedList } from './landed-list.ts'
import { escapeText, plain } from './markdown.ts'
import { utcSecond } from './quantities.ts'
import { firstBad } from './spoken-deploys.ts'
import { evidenceText } from './verdict-evidence.ts'
import type { NodeSummary, Verdict } from '../watch/verdict.ts'
import { findingTitle, type Numbers } from './incident-findings.ts'
import { boundaryIn, formatIn } from './incident-format.ts'
import { english } from './incident-words.ts'

export type { IncidentInput } from './incident-state.ts'

/** Characters of a title that GitHub takes. */
const titleLength = 256

/** A place of their own for people; it stands outside of every fence. */
const notes = [
  '### Notes',
  '',
  'Write here, or anywhere outside of the parts above: what people write is kept. The parts above are brought up to date.',
].join('\n')

/** Title and body of a new incident issue. `landed` is what went out with the bad deploy, oldest first; `plan`: how the one at fault is found. */
export function renderIncident(
  input: IncidentInput,
  landed: readonly LandedUnit[],
  plan: FaultSearch | null,
): { readonly title: string; readonly body: string } {
  const [summary, state, now, timeline] = currentParts(input)
  const sections = [summary, state, now, evidence(input), wentOut(input, landed, plan), timeline, links(input)]
  return { title: titleOf(input), body: composeBody(sections, notes) }
}

/** The sections that change as the incident goes on. */
export function incidentSections(input: IncidentInput): readonly Section[] {
  return currentParts(input)
}

function currentParts(input: IncidentInput): readonly [Section, Section, Section, Section] {
  const { summary, table } = incidentState(input)
  const { rollback } = input.response
  const index = rollback.step === 'opened' ? `${rollbackMarker(rollback.pull)}\n\n` : ''
  const now = `### What to do now\n\n${incidentNow(input)}`
  return [
    { name: 'summary', text: summary, short: summary },
    { name: 'state', text: `${index}${table}`, short: `${index}${table}` },
    { name: 'now', text: now, short: now },
    timelineSection(input),
  ]
}

function titleOf({ environment, response }: IncidentInput): string {
  const { verdict, bad, byHand } = response
  const what =
    byHand !== undefined
      ? 'Rolled back by hand'
      : 'regression' in verdict
        ? findingTitle(numbersOf(verdict.regression.worst), {
            words: english,
            format: formatIn('en', 'UTC'),
            safe: plain,
          })
        : 'Worse than before'
  const where = environment === 'production' ? '' : ` in ${environment}`
  const whose = outsideReason(response) === null ? 'deploy' : 'not by deploy'
  const title = plain(`${what}${where}, ${whose} ${shortSha(firstBad(verdict) ?? bad)}`)
  return [...title].slice(0, titleLength).join('')
}

/** The numbers of the alarm in the terms of an incident. */
function numbersOf({ metric, segment, baseline, observed, gauge }: NodeSummary): Numbers {
  const limit = boundaryIn(metric)
  if (gauge !== undefined)
    return { metric, kind: 'gauge', segment, before: gauge.usual, since: gauge.observed, limit: null }
  const before = baseline.total === 0 ? null : baseline.share
  return { metric, kind: limit === null ? 'rate' : 'latency', segment, before, since: observed.share, limit }
}

function evidence({ response, runUrl }: IncidentInput): Section {
  const { verdict } = response
  const picture = verdict.verdict === 'unknown' ? '' : course(verdict)
  const parts = ['### Evidence', evidenceText(verdict), picture]
  return {
    name: 'evidence',
    text: parts.filter((part) => part !== '').join('\n\n'),
    short: `### Evidence\n\nLeft out here, for this text would be too long: see the [run](${runUrl}).`,
  }
}

function course(verdict: Verdict): string {
  if (!('regression' in verdict)) return ''
  return chart(verdict.regression.worst, verdict.startedAt)
}

function wentOut(
  { response, repositoryUrl }: IncidentInput,
  landed: readonly LandedUnit[],
  plan: FaultSearch | null,
): Section {
  const { good, bad } = response
  const compare = good === null ? null : `[All changes](${repositoryUrl}/compare/${good}...${bad})`
  const known = compare ?? 'What ran before is not known.'
  const isOutside = outsideReason(response) !== null
  const blame = isOutside ? 'None of them is blamed.' : 'They are taken back together; none is blamed by itself.'
  const listed =
    isOutside || plan === null ? landedList(landed) : `${landingsTable(landed)}\n\n${planText(response, landed, plan)}`
  const list = landed.length === 0 ? '' : `\n\n${landedCount(landed)}. ${blame}\n\n${listed}`
  return { name: 'went-out', text: `### What went out\n\n${known}${list}`, short: `### What went out\n\n${known}` }
}

function timelineSection({ timeline, environment, response }: IncidentInput): Section {
  const line = (event: IncidentEvent): string => {
    const sentence = eventSentence(event, { environment, response })
    return event.kind === 'unknown' ? `- ${sentence}` : `- ${utcSecond(event.at)}: ${sentence}`
  }
  const heading = '### Timeline (UTC)\n\n'
  return {
    name: 'timeline',
    text: heading + timeline.map(line).join('\n'),
    short: `${heading}Earlier lines are left out.\n\n${timeline.slice(-5).map(line).join('\n')}`,
  }
}

function links({ runUrl, environment }: IncidentInput): Section {
  const text = `[The run that watched this deploy](${runUrl}) of ${escapeText(environment)}.`
  return { name: 'links', text, short: text }
}

/** Hidden line of an incident's body that names its rollback: an index for finding it where the record is gone, never the proof that it is ours. */
function rollbackMarker(pull: number): string {
  return `<!-- guard-rollback:${pull} -->`
}

/** The pull request that a body's marker names; null without one. */
export function markedRollback(body: string): number | null {
  const number = Number(/^<!-- guard-rollback:(\d{1,15}) -->$/m.exec(body)?.[1])
  return Number.isSafeInteger(number) ? number : null
}
