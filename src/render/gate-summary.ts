import type { Hold } from '../deploy/record.ts'
import type { Coverage, UnitCoverage } from '../gate/coverage.ts'
import type { GateOutcome } from '../gate/decide.ts'
import { fit, type Part } from './document.ts'
import { fileTable, hunkBlocks } from './gate-files.ts'
import {
  advice,
  checkAdvice,
  checkTable,
  commitLink,
  count,
  type GateView,
  pullLink,
  reasonWords,
  uncheckedWords,
} from './gate-words.ts'
import { code, codeBlock, details, escapeText, link, table } from './markdown.ts'
import { utcMinute } from './quantities.ts'

/** Characters of a hold's reason that are shown. */
const longestReason = 500

/** Bytes that a check run's summary may have. */
export const checkLimit = 65_000

/** One line for the head of a check run: plain text. */
export function gateTitle(outcome: GateOutcome): string {
  const { coverage } = outcome
  switch (outcome.decision) {
    case 'pass':
      return passTitle(outcome)
    case 'needs-review':
      return coverage === null ? 'Not deployed' : unseenTitle(outcome, coverage)
    case 'held':
      return outcome.reasonCode === 'checks-not-green'
        ? `Not deployed: waits for ${count(waiting(outcome), 'check')}`
        : 'Not deployed: an incident is open'
    case 'blocked':
      return outcome.reasonCode === 'not-provable-without-git'
        ? 'Not deployed: without git it cannot be read what changes'
        : 'Not deployed: nothing to compare with'
  }
}

function waiting({ checks }: GateOutcome): number {
  return checks.filter(({ verdict }) => verdict !== 'green').length
}

function passTitle({ coverage, reasonCode }: GateOutcome): string {
  if (reasonCode === 'emergency') {
    const unseen = coverage !== null && coverage.uncovered.length > 0
    return unseen ? 'Let through unseen, in an emergency' : 'Let through without green checks, in an emergency'
  }
  if (reasonCode === 'residue-reviewed') return 'Every change is reviewed, some of it only now'
  if (reasonCode === 'rollback-lane') return 'Back to a deployment known to be good'
  return coverage === null || reasonCode === 'nothing-changes' ? 'Nothing to review' : 'Every change is reviewed'
}

function unseenTitle(outcome: GateOutcome, { uncovered, summary }: Coverage): string {
  if (outcome.reasonCode === 'drops-deployed') return 'Not deployed: it would take out what production runs'
  if (outcome.reasonCode === 'not-provable-without-git')
    return `Not deployed: ${count(uncovered.length, 'file')} cannot be compared with what was approved without git`
  const lines = summary.changedLines - summary.coveredLines
  const where = count(uncovered.length, 'file')
  return `Not deployed: ${lines === 0 ? where : `${count(lines, 'line')} in ${where}`} without independent approval`
}

/** The gate's report as Markdown, for the job summary and the check run, in at most `limit` bytes. */
export function renderGateSummary(view: GateView, limit = checkLimit): string {
  const { outcome } = view
  // Where lines are unseen the title has said it all.
  const told = outcome.decision === 'needs-review' && outcome.reasonCode !== 'drops-deployed'
  const message = told ? [] : [escapeText(outcome.message)]
  const head: Part = {
    rank: 9,
    forms: [[`## ${gateTitle(outcome)}`, ...message, position(view), ...gitMissing(view)].join('\n\n')],
  }
  const dropped: Part = { rank: 8, forms: [droppedList(view, 50), droppedList(view, 5)] }
  const checks: Part = { rank: 6, forms: [checkTable(outcome.checks), ''] }
  switch (outcome.decision) {
    case 'pass':
      return fit(
        [
          head,
          dropped,
          ...(outcome.reasonCode === 'emergency' ? linesOf(view) : []),
          checks,
          debts(view),
          unitsPart(view),
        ],
        limit,
      )
    case 'needs-review':
      return fit([head, dropped, ...unseenParts(view), checks, debts(view), unitsPart(view)], limit)
    case 'held':
      return fit([head, { rank: 8, forms: [holdAdvice(view)] }, checks, unitsPart(view)], limit)
    case 'blocked':
      return fit([head, { rank: 8, forms: [blockedAdvice(outcome)] }], limit)
  }
}

function unseenParts(view: GateView): Part[] {
  const files = view.outcome.coverage?.uncovered ?? []
  const how = [advice(view, files), advice(view, files.slice(0, 10))]
  return [...linesOf(view), { rank: 8, forms: [approval(view)] }, { rank: 6, forms: how }]
}

/** The one comment that lets exactly this through. */
function approval(view: GateView): string {
  const { review, repositoryUrl } = view
  if (review == null || review.refusal !== null) return ''
  const pulls = (review.pulls ?? []).map((pull) => pullLink(view, pull))
  const issue = review.issue === null ? [] : [link(`#${review.issue}`, `${repositoryUrl}/issues/${review.issue}`)]
  const place = [...issue, ...pulls].join(' or ')
  if (place === '') return ''
  const who = 'Someone with write access who had no part in it can approve exactly these lines'
  return `### Or approve it as it is\n\n${who} with a comment on ${place}:\n\n${codeBlock(`/guard approve ${review.digest}`)}`
}

function debts(view: GateView): Part {
  const list = (view.debts ?? []).map((debt) => {
    const files = debt.files.map(({ path }) => code(path))
    const more = files.length > 5 ? ', …' : ''
    const what = debt.checks === undefined ? `${files.slice(0, 5).join(', ')}${more}` : uncheckedWords(debt.checks)
    return `- ${commitLink(view, debt.sha)} (${escapeText(debt.reason)}): ${what}`
  })
  const head = `### Went out unseen before, and nobody has reviewed it since`
  return {
    rank: 5,
    forms: list.length === 0 ? [''] : [[head, '', ...list].join('\n'), `${head}: ${count(list.length, 'deploy')}`],
  }
}

function linesOf(view: GateView): Part[] {
  const files = view.outcome.coverage?.uncovered ?? []
  const tables = [200, 50, 10].map((most) => fileTable(view, files, most))
  const limits = [
    [100, 400],
    [40, 100],
    [20, 40],
    [10, 15],
  ] as const
  const hunks = limits.map(([most, lines]) => `### The lines\n\n${hunkBlocks(view, files, { files: most, lines })}`)
  return [
    { rank: 7, forms: tables },
    { rank: 2, forms: [...hunks, ''] },
  ]
}

function unitsPart(view: GateView): Part {
  const all = view.outcome.coverage?.units ?? []
  return { rank: 1, forms: [unitList(view, all, 200), unitList(view, all, 20), ''] }
}

/** What runs, what would run, and how much of the way was seen. */
function position(view: GateView): string {
  const { baseSha, sha, environment, outcome } = view
  const candidate = commitLink(view, sha)
  if (baseSha === null) return `The candidate is ${candidate}.`
  const range = link('all changes', `${view.repositoryUrl}/compare/${baseSha}...${sha}`)
  const lines = outcome.coverage?.summary.changedLines ?? 0
  const seen = lines === 0 ? '' : `; ${outcome.coverage?.summary.percent} % of ${count(lines, 'changed line')} reviewed`
  if (view.baseline === true) {
    return `Nothing has been deployed to **${escapeText(environment)}** before. This deploy is ${candidate}, compared with the baseline ${commitLink(view, baseSha)} of the policy (${range}${seen}).`
  }
  const text = `**${escapeText(environment)}** runs ${commitLink(view, baseSha)}, this deploy is ${candidate} (${range}${seen}).`
  return `${text}${foldedIn(outcome)}`
}

/** Folded files that one sentence names. */
const MOST_FOLDED = 5

/** What counts as shown although an approver had to open it first. */
function foldedIn({ coverage }: GateOutcome): string {
  const paths = coverage?.folded ?? []
  if (paths.length === 0) return ''
  const names = paths.slice(0, MOST_FOLDED).map(code).join(', ')
  const more = paths.length > MOST_FOLDED ? ', …' : ''
  return ` GitHub folds ${count(paths.length, 'approved file')} until somebody opens it: ${names}${more}.`
}

/** What a run without git cannot tell, and the cure. */
function gitMissing({ withoutGit }: GateView): string[] {
  if (withoutGit === undefined) return []
  const cost =
    'Only files that are, before and after, exactly as an approver saw them count as reviewed here; nothing can be approved by its digest, and a rollback could not be prepared.'
  return [
    `**This job has no git that can be used**: ${escapeText(withoutGit)}. ${cost} Install git 2.38 or newer in the job, before the guard.`,
  ]
}

function holdAdvice(view: GateView): string {
  const { heldBy, reasonCode } = view.outcome
  if (reasonCode === 'checks-not-green') return checkAdvice
  const issue =
    view.incident == null
      ? 'the incident issue'
      : link(`#${view.incident}`, `${view.repositoryUrl}/issues/${view.incident}`)
  const bad = heldBy === null ? 'the bad change' : commitLink(view, heldBy.bad)
  const good = heldBy?.good == null ? '' : ` What ran before was ${commitLink(view, heldBy.good)}.`
  const todo = `### What to do\n\nMerge the rollback of ${bad} and deploy that. It is described in ${issue}.${good}`
  return heldBy === null ? todo : `${todo}\n\n${holdWords(view, heldBy)}`
}

/** Since when, by which run and why: a hold is somebody's decision, or a watch's. */
function holdWords({ repositoryUrl }: GateView, { since, run, why }: Hold): string {
  const by = run === undefined ? '' : ` by ${link(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`)}`
  const reason = why === undefined || why.trim() === '' ? '.' : `: ${escapeText(why.slice(0, longestReason))}`
  return `Held since ${utcMinute(since)}${by}${reason}`
}

function blockedAdvice(outcome: GateOutcome): string {
  if (outcome.reasonCode === 'not-provable-without-git')
    return '### What to do\n\nInstall git 2.38 or newer in the job, before the guard, and run it again.'
  const todo =
    outcome.reasonCode === 'live-unknown'
      ? 'The runs that deployed before are no longer on GitHub. Deploy once, after a look at the whole candidate, with only `mode: watch` in the job: from then on it is known again what runs.'
      : 'Look at the whole candidate, then set `gate.first-deploy: pass` in the policy for the first deploy, or `baseline:` and a commit that counts as reviewed.'
  return `### What to do\n\n${todo}`
}

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
