import type { Response, RollbackState, TimelineEntry } from '../deploy/record.ts'
import { outsideReason } from './incident-state.ts'
import { link } from './markdown.ts'
import { regressionSentence } from './verdict-evidence.ts'

/** How an incident began, oldest first. `now` (ISO 8601) is when its rollback came to the point where it is. */
export function incidentBeginning(environment: string, response: Response, now: string): readonly TimelineEntry[] {
  const { verdict, bad, decidedAt, rollback } = response
  const watch = { at: iso(verdict.startedAt), text: `The watch of \`${bad.slice(0, 7)}\` began.` }
  const target = targetLine(response)
  const entries = [
    watch,
    ...alarm(environment, response),
    { at: decidedAt, text: target },
    { at: now, text: rollbackLine(rollback) },
  ]
  return entries.filter(({ text }) => text !== '').toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function targetLine(response: Response): string {
  const { good } = response
  if (outsideReason(response) !== null) return 'Decided to take nothing back: it is not blamed on the deploy.'
  return good === null ? 'Nothing is known to go back to.' : `Decided to go back to \`${good.slice(0, 7)}\`.`
}

function alarm(environment: string, { verdict }: Response): TimelineEntry[] {
  if (!('regression' in verdict)) return []
  const { onset, alarmAt, worst } = verdict.regression
  return [
    { at: iso(onset), text: 'First samples with more failures than before the deploy.' },
    { at: iso(alarmAt), text: `Alarm: ${regressionSentence(environment, worst)}` },
  ]
}

/** What a timeline says of a rollback; empty while nothing came of it. */
export function rollbackLine(rollback: RollbackState): string {
  switch (rollback.step) {
    case 'decided':
      return ''
    case 'opened':
      return `Rollback pull request: #${rollback.pull}.`
    case 'pushed':
      return `Rollback pushed to a branch; its pull request has to be ${link('opened by a person', rollback.url)}.`
    case 'none':
      return rollback.reason === 'external' ? '' : 'No rollback pull request could be made: a person has to decide.'
  }
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
