import type { UnitCoverage } from '../gate/coverage.ts'
import { type GateView, commitLink, count, pullLink } from './gate-words.ts'
import { escapeText } from './markdown.ts'

/** What this deploy takes out of production, fixes of security first, at most `most`; empty where it takes nothing out. */
export function droppedList(view: GateView, most: number): string {
  const dropped = (view.outcome.coverage?.units ?? []).filter(isDropped)
  if (dropped.length === 0) return ''
  const ordered = dropped.toSorted((a, b) => Number(b.security === true) - Number(a.security === true))
  const lines = ordered.slice(0, most).map((unit) => {
    const origin = unit.pull === null ? commitLink(view, unit.sha) : pullLink(view, unit.pull)
    return `- ${unit.security === true ? '**Security:** ' : ''}${origin} ${escapeText(unit.subject)}`
  })
  const left = dropped.length - lines.length
  return [
    '### Taken out of production',
    '',
    ...lines,
    ...(left > 0 ? [`- … and ${count(left, 'more change')}`] : []),
  ].join('\n')
}

function isDropped({ reason }: UnitCoverage): boolean {
  return reason === 'drops-deployed' || reason === 'rollback-lane'
}
