import type { IncidentPhase, Response, RollbackState, TimelineEntry } from '../deploy/record.ts'
import { link, table } from './markdown.ts'
import { regressionSentence } from './regression-text.ts'
import { utcMinute } from './utc.ts'

/** What an incident issue says. */
export type IncidentInput = {
  readonly environment: string
  readonly response: Response
  readonly phase: IncidentPhase
  readonly timeline: readonly TimelineEntry[]
  /** Deploys that contain the bad commit are refused at this moment. */
  readonly held: boolean
  /** A watch of the good version ended healthy; else it merely ran before. */
  readonly goodWatched: boolean
  /** e.g. `https://github.com/octo/shop`. */
  readonly repositoryUrl: string
  readonly runUrl: string
}

/** The sentence that anyone understands, and the table of how it stands. Markdown. */
export function incidentState(input: IncidentInput): { readonly summary: string; readonly table: string } {
  return { summary: summaryOf(input), table: stateTable(input) }
}

function summaryOf(input: IncidentInput): string {
  const { environment, response, phase } = input
  const { verdict } = response
  const what = verdict.verdict === 'regressed' ? regressionSentence(environment, verdict.regression.worst) : verdictless
  return `**${tense(phase)}${what}** ${outlook(input)}`
}

const verdictless = 'The deploy made things worse.'

/** Numbers are those of the alarm: once it is over, the sentence must not read as if it still went on. */
function tense(phase: IncidentPhase): string {
  return phase === 'resolved' || phase === 'closed' ? 'Over. When it was noticed: ' : ''
}

function outlook({ response, phase }: IncidentInput): string {
  switch (phase) {
    case 'mitigating':
      return way(response.rollback)
    case 'monitoring':
      return 'A deploy without the fault is out and is being watched.'
    case 'resolved':
    case 'closed':
      return 'A deploy without the fault is out, and its watch ended healthy.'
  }
}

function way(rollback: RollbackState): string {
  switch (rollback.step) {
    case 'decided':
      return 'The way back is being prepared.'
    case 'opened':
      return `The way back is ready: #${rollback.pull}.`
    case 'pushed':
      return 'The way back is ready: someone has to open its pull request (below).'
    case 'none':
      return 'There is no ready way back: a person has to decide (below).'
  }
}

function stateTable({ response, phase, held, goodWatched }: IncidentInput): string {
  const { verdict, good, bad, rollback, decidedAt } = response
  const regression = verdict.verdict === 'regressed' ? verdict.regression : null
  const rows = [
    ['State', stateWords[phase]],
    ['Since', regression === null ? utcMinute(decidedAt) : utcMinute(regression.onset)],
    ['Noticed', regression === null ? utcMinute(decidedAt) : utcMinute(regression.alarmAt)],
    ['Bad version', `\`${bad.slice(0, 7)}\``],
    ['Good version', goodWords(good, goodWatched)],
    ['Rollback', rollbackWords(rollback)],
    ['Held', held ? `every deploy that contains \`${bad.slice(0, 7)}\`` : 'nothing'],
  ]
  return table(['', ''], rows)
}

function goodWords(good: string | null, watched: boolean): string {
  if (good === null) return 'not known'
  const proof = watched ? 'its watch ended healthy' : 'it ran before; no watch of it is on record'
  return `\`${good.slice(0, 7)}\` (${proof})`
}

const stateWords: Readonly<Record<IncidentPhase, string>> = {
  mitigating: '**mitigating**: the bad version runs',
  monitoring: '**monitoring**: recovery is being watched',
  resolved: '**resolved**: recovery is proven',
  closed: '**closed**',
}

function rollbackWords(rollback: RollbackState): string {
  switch (rollback.step) {
    case 'decided':
      return 'being prepared'
    case 'opened':
      return `#${rollback.pull}`
    case 'pushed':
      return `branch pushed, ${link('pull request to be opened', rollback.url)}`
    case 'none':
      return 'none'
  }
}
