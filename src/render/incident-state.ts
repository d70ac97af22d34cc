import { shortSha } from '../base/commit-id.ts'
import type { IncidentEvent } from '../deploy/incident-events.ts'
import type { IncidentPhase, NoRollbackReason, Response, RollbackState } from '../deploy/record.ts'
import { escapeText, link, table } from './markdown.ts'
import { utcMinute } from './quantities.ts'
import { spokenDeploys } from './spoken-deploys.ts'
import { regressionSentence } from './verdict-evidence.ts'
import { externalWords } from './verdict-reasons.ts'
import type { ExternalReason } from '../watch/verdict.ts'

/** What an incident issue says. */
export type IncidentInput = {
  readonly environment: string
  readonly response: Response
  readonly phase: IncidentPhase
  readonly timeline: readonly IncidentEvent[]
  /** Deploys that contain the bad commit are refused at this moment. */
  readonly held: boolean
  /** GitHub says that the rollback's pull request is merged. */
  readonly rollbackMerged: boolean
  /** A watch of the good version ended healthy; else it merely ran before. */
  readonly goodWatched: boolean
  /** e.g. `https://github.com/octo/shop`. */
  readonly repositoryUrl: string
  readonly runUrl: string
}

/** The sentence that anyone understands, and the table of how it stands. Markdown. */
export function incidentState(input: IncidentInput): { readonly summary: string; readonly table: string } {
  const parts = [`**${whatHappened(input)}**`, spokenDeploys(input.response.verdict), outlook(input)]
  return { summary: parts.filter((part) => part !== '').join(' '), table: stateTable(input) }
}

function whatHappened({ environment, response, phase }: IncidentInput): string {
  const { verdict, byHand, bad } = response
  if (byHand !== undefined)
    return `${escapeText(byHand.by)} called the deploy to ${escapeText(environment)} bad: ${escapeText(byHand.reason)}`
  if (!('regression' in verdict)) return 'The deploy made things worse.'
  const { worst, onset } = verdict.regression
  const isOver = phase === 'resolved' || phase === 'closed'
  // The numbers are those of the alarm: once it is over, the sentence must not read as if it still went on.
  const outside = outsideReason(response)
  const blame =
    outside === null ? '' : ` The deploy of \`${shortSha(bad)}\` is not blamed: ${outsideWhy(response, outside)}.`
  return isOver
    ? `Over. From ${utcMinute(onset)} on, ${regressionSentence(environment, worst, 'past')}${blame}`
    : `Since ${utcMinute(onset)}, ${regressionSentence(environment, worst)}${blame}`
}

function outlook(input: IncidentInput): string {
  if (outsideReason(input.response) !== null) return outsideOutlook[input.phase]
  switch (input.phase) {
    case 'mitigating':
      return way(input)
    case 'monitoring':
      return 'A deploy without the fault is out and is being watched.'
    case 'resolved':
    case 'closed':
      return 'A deploy without the fault is out, and its watch ended healthy.'
    case 'unknown':
      return ''
  }
}

function way({ response: { rollback }, rollbackMerged }: IncidentInput): string {
  switch (rollback.step) {
    case 'decided':
      return 'The way back is being prepared.'
    case 'opened':
      return rollbackMerged
        ? `The rollback #${rollback.pull} is merged and has to be deployed.`
        : `The way back is ready for review: #${rollback.pull}.`
    case 'pushed':
      return 'The way back is ready: someone has to open its pull request (below).'
    case 'none':
      return 'There is no ready way back: a person has to decide (below).'
    case 'unknown':
      return 'A newer version of Deploy Guard is making the rollback.'
  }
}

function stateTable(input: IncidentInput): string {
  const { response, phase, held, goodWatched, rollbackMerged } = input
  const { verdict, good, bad, rollback, decidedAt } = response
  const regression = 'regression' in verdict ? verdict.regression : null
  const isOutside = outsideReason(response) !== null
  const rows = [
    ['Since', utcMinute(regression?.onset ?? decidedAt)],
    ['Noticed', utcMinute(regression?.alarmAt ?? decidedAt)],
    [isOutside ? 'Deployed' : 'Bad version', `\`${shortSha(bad)}\``],
    [isOutside ? 'Ran before' : 'Good version', goodWords(good, goodWatched)],
    ['Rollback', rollbackWords(rollback, rollbackMerged)],
    ['Held', held ? holdWords(input) : 'nothing'],
  ]
  return table(['State', isOutside ? outsideStates[phase] : stateWords[phase]], rows)
}

function holdWords({ response: { bad, decidedAt, byHand } }: IncidentInput): string {
  const who = byHand === undefined ? 'the watch of it' : escapeText(byHand.by)
  const until =
    'until a deploy without the fault is found healthy, or until someone without a part in it comments `/guard release REASON`'
  return `every deploy that contains \`${shortSha(bad)}\`, since ${utcMinute(decidedAt)}, by ${who}, ${until}`
}

const noneWords: Readonly<Record<NoRollbackReason, string>> = {
  conflict: 'none: later changes are in conflict with it',
  'nothing-to-revert': 'none: there is nothing to take back',
  'cannot-say': 'none: something of the change is still there under another name',
  'no-good': 'none: nothing is known to go back to',
  'not-on-branch': 'none: what was deployed is not on the branch',
  'closed-by-person': 'none: someone closed it',
  'branch-taken': 'none: its branch holds something else',
  'only-left-out': 'none: all that is left to take back are files that stay',
  'rolls-back-a-rollback': 'none: the range holds an earlier rollback',
  'daily-cap': 'none: as many as the policy allows were opened today',
  'switched-off': 'none: the guard is switched off',
  external: 'none: it would not help',
  'git-missing': 'none: the job had no git to prepare it with',
  unknown: 'none, for a reason that only a newer version of Deploy Guard knows',
}

function goodWords(good: string | null, watched: boolean): string {
  if (good === null) return 'not known'
  const proof = watched ? 'its watch ended healthy' : 'it ran before; no watch of it is on record'
  return `\`${shortSha(good)}\` (${proof})`
}

const stateWords: Readonly<Record<IncidentPhase, string>> = {
  mitigating: 'mitigating: the fault is in production',
  monitoring: 'monitoring: recovery is being watched',
  resolved: 'resolved: recovery is proven',
  closed: 'closed',
  unknown: 'known only to a newer version of Deploy Guard',
}

function rollbackWords(rollback: RollbackState, merged: boolean): string {
  switch (rollback.step) {
    case 'decided':
      return 'being prepared'
    case 'opened':
      return `#${rollback.pull}, ${merged ? 'merged' : 'to be merged'}`
    case 'pushed':
      return `branch pushed, ${link('pull request to be opened', rollback.url)}`
    case 'none':
      return noneWords[rollback.reason]
    case 'unknown':
      return 'known only to a newer version of Deploy Guard'
  }
}

/** Why an incident is not blamed on the deploy; null where it is. */
export function outsideReason({ verdict, rollback }: Pick<Response, 'verdict' | 'rollback'>): ExternalReason | null {
  const isOutside = rollback.step === 'none' && rollback.reason === 'external'
  return isOutside && verdict.verdict === 'external' ? verdict.reasonCode : null
}

/** The reason as a clause after "is not blamed", with what else got worse. Markdown. */
export function outsideWhy({ verdict }: Pick<Response, 'verdict'>, reason: ExternalReason): string {
  const what = verdict.verdict === 'external' ? verdict.what : undefined
  return what === undefined ? externalWords[reason].why : `${externalWords[reason].why}, ${escapeText(what)}`
}

export const outsideOutlook: Readonly<Record<IncidentPhase, string>> = {
  mitigating: 'Nothing is taken back, and nothing is held.',
  monitoring: 'Nothing is taken back, and nothing is held.',
  resolved: 'The watch of a later deploy ended healthy.',
  closed: 'A person closed this.',
  unknown: 'Nothing is taken back, and nothing is held.',
}

export const outsideStates: Readonly<Record<IncidentPhase, string>> = {
  mitigating: 'open: the cause is outside of this deploy',
  monitoring: 'open: the cause is outside of this deploy',
  resolved: 'resolved: a later watch ended healthy',
  closed: 'closed',
  unknown: 'known only to a newer version of Deploy Guard',
}

/** What to do while it goes on. Markdown. */
export function outsideNow(reason: ExternalReason): readonly string[] {
  return [
    externalWords[reason].first,
    'Leave the deploy where it is: by what is known, taking it back would help nobody. Who knows better runs the workflow with mode rollback and a reason.',
    'Later deploys go out as usual and are watched. When one of them is found healthy, this is resolved; or close it yourself when it is over.',
  ]
}
