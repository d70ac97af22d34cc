import { shortSha } from '../base/commit-id.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { Response } from '../deploy/record.ts'
import type { Suspect, SuspectEvidence } from '../incident/suspects.ts'
import type { SearchPlan } from '../rollback/halves.ts'
import { landingName, shownTitle } from './landed-list.ts'
import { code, escapeText, table } from './markdown.ts'
import { count } from './quantities.ts'

/** Landings that are listed; the rest is counted. */
const longest = 50

/** How the landing at fault is found, and at which of them evidence points. */
export type FaultSearch = SearchPlan & { readonly suspects: readonly Suspect[] }

/**
 * Which of several landings is at fault, as far as can be said, and how it is found: facts of the diff alone tell it no better than chance, a watched
 * deploy of half of them does. Markdown.
 */
export function planText(
  response: Response,
  landed: readonly LandedUnit[],
  { steps, first, suspects }: FaultSearch,
): string {
  const { rollback } = response
  const landings = landed.length
  const effort = `${landings} landings, ${stepsText(response, steps)}.`
  const verdictText =
    suspects.length === 0 ? `No clear suspect: ${effort}` : `${suspectsText(landed, suspects)}\n\n${effort}`
  if (rollback.step !== 'opened') return verdictText
  const how = [
    `Once #${rollback.pull} is merged and there is time, comment ${code('/guard reland half')} here, or run mode rollback with ${code(`reland: ${rollback.pull}`)} and ${code('half: first')}.`,
    `That brings back ${landingsText(1, first)}. If its watch ends healthy, the fault is in ${landingsText(first + 1, landings)}; if not, in ${landingsText(1, first)}, and only that part is taken back then.${steps > 1 ? ' Each further step halves what is left.' : ''}`,
  ]
  return [verdictText, ...how].join(' ')
}

function suspectsText(landed: readonly LandedUnit[], suspects: readonly Suspect[]): string {
  const lines = suspects.slice(0, longest).map(({ number, sha, evidence }) => {
    const unit = landed[number - 1] ?? { number: null, title: '', sha }
    return `- landing ${number}, ${landingName(unit)} ${escapeText(shownTitle(unit.title))}: ${evidence.map(evidenceWords).join('; ')}`
  })
  return ['**Where to look first** (no proof of a fault; all of it is taken back):', '', ...lines].join('\n')
}

function evidenceWords(evidence: SuspectEvidence): string {
  switch (evidence.kind) {
    case 'names-segment':
      return `only ${code(evidence.segment)} got worse, and ${code(evidence.path)} names it`
    case 'began-with':
      return `it began with ${evidence.deployed.length === 1 ? 'the deploy' : 'one of the deploys'} of ${evidence.deployed.map((sha) => code(shortSha(sha))).join(', ')}, and that brought it`
  }
}

/** `4 steps of 25 min`: as long as the watch that fired needed to see it. A person needs no watch to call a deploy bad. */
function stepsText({ verdict, byHand }: Response, steps: number): string {
  const number = `${steps} ${steps === 1 ? 'step' : 'steps'}`
  if (byHand !== undefined || verdict.verdict === 'unknown') return number
  return `${number} of ${Math.max(1, Math.ceil((verdict.endedAt - verdict.startedAt) / 60))} min`
}

function landingsText(from: number, through: number): string {
  return from === through ? `landing ${from}` : `landings ${from} to ${through}`
}

/** What landed, one row each, oldest first, with the numbers by which the plan names it and what each holds. */
export function landingsTable(landed: readonly LandedUnit[]): string {
  const rows = landed
    .slice(0, longest)
    .map((unit, index) => [
      `${index + 1}`,
      `${landingName(unit)} ${escapeText(shownTitle(unit.title))}`,
      [sizeText(unit), ...unsafeText(unit)].join('; '),
    ])
  const rest = landed.length - longest
  const more = rest > 0 ? `\n\nand ${rest} more` : ''
  return `${table(['', 'Landing', 'Holds'], rows)}${more}`
}

function sizeText({ size }: LandedUnit): string {
  if (size === undefined) return 'a direct push'
  const { files, lines } = size
  return `${count(lines)} ${lines === 1 ? 'line' : 'lines'} in ${count(files)} ${files === 1 ? 'file' : 'files'}`
}

function unsafeText({ unsafe }: LandedUnit): string[] {
  return unsafe === undefined ? [] : ['says that it cannot be rolled back safely']
}
