import type { UnitCoverage } from '../gate/coverage.ts'
import { type GateView, commitLink, count, pullLink, reasonWords } from './gate-words.ts'
import { details, escapeText, table } from './markdown.ts'

/** Titles are cut here: a table is to be read, not scrolled. */
const TITLE = 80

/** Everything that would go out, folded: one row for each merge or push, oldest first, at most `most`. */
export function unitList(view: GateView, units: readonly UnitCoverage[], most: number): string {
  if (units.length === 0) return ''
  const rows = units
    .slice(-most)
    .map((unit) => [
      unit.pull === null ? commitLink(view, unit.sha) : pullLink(view, unit.pull),
      escapeText(cutTitle(unit.subject)),
      unit.covered ? 'yes' : '**no**',
      unit.covered && unit.approvers.length > 0
        ? `approved by ${unit.approvers.map(escapeText).join(', ')}`
        : reasonWords[unit.reason],
    ])
  const hidden = units.length > most ? ` (the last ${most})` : ''
  return details(
    `${count(units.length, 'change')} between what runs and this deploy${hidden}`,
    table(['Change', 'Title', 'Reviewed', 'How'], rows),
  )
}

function cutTitle(title: string): string {
  const letters = [...title]
  return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : title
}
