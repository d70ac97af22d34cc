import type { CloseReason, IncidentView } from '../incident/view.ts'
import { type Page, whatHappened } from './incident-findings.ts'
import { formatIn, plainClip } from './incident-format.ts'
import { wordsIn } from './incident-notices.ts'

/** What is broken, as one sentence of plain text. */
export function plainText(view: IncidentView): string {
  const page: Page = {
    words: wordsIn[view.lang],
    format: formatIn(view.lang, view.policy.zone),
    safe: plainClip,
  }
  return whatHappened(view, page)
}

/** Whether it can be closed, and what stands in the way. Plain text. */
export function whyText({ incident, openClocks, lang, reason }: IncidentView): string {
  const { close, phases } = wordsIn[lang]
  const clocks = openClocks.length === 0 ? '' : close.clocks(openClocks.join(', '))
  const says: Readonly<Record<CloseReason, string>> = {
    'can-close': close.yes,
    closed: close.closed,
    'not-over': [close.notOver(phases[incident.phase]), clocks].filter((part) => part !== '').join(' '),
    'clock-open': clocks,
  }
  return says[reason]
}
