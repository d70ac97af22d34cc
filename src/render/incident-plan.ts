import type { LandedUnit } from '../deploy/landed-units.ts'
import type { Response } from '../deploy/record.ts'
import type { SearchPlan } from '../rollback/halves.ts'
import { landingName, shownTitle } from './landed-list.ts'
import { code, escapeText, table } from './markdown.ts'
import { count } from './quantities.ts'

/** Landings that are listed; the rest is counted. */
const longest = 50

/**
 * Which of several landings is at fault, as far as can be said, and how it is found: facts of the diff alone tell it no better than chance, a watched
 * deploy of half of them does. Markdown.
 */
export function planText(response: Response, landings: number, { steps, first }: SearchPlan): string {
  const { rollback } = response
  const verdictText = `No clear suspect: ${landings} landings, ${stepsText(response, steps)}.`
  if (rollback.step !== 'opened') return verdictText
  const how = [
    `Once #${rollback.pull} is merged and there is time, comment ${code('/guard reland half')} here, or run mode rollback with ${code(`reland: ${rollback.pull}`)} and ${code('half: first')}.`,
    `That brings back ${landingsText(1, first)}. If its watch ends healthy, the fault is in ${landingsText(first + 1, landings)}; if not, in ${landingsText(1, first)}, which is then taken back by itself.${steps > 1 ? ' Each further step halves what is left.' : ''}`,
  ]
  return [verdictText, ...how].join(' ')
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
