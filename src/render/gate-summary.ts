import { plural } from '../base/words.ts'
import type { UnitCoverage } from '../gate/coverage.ts'
import { type Budget, budgets, fit, type Part } from './document.ts'
import { fileTable, hunkBlocks } from './gate-files.ts'
import { liveText, originText } from './gate-live.ts'
import { hasUnreviewed, reasonReport } from './gate-reasons.ts'
import { ruleTable } from './gate-rules.ts'
import {
  approveCommand,
  checkTable,
  commitLink,
  debtWords,
  type GateView,
  idleWords,
  notCountedWords,
  outsideWords,
  pullLink,
} from './gate-words.ts'
import { code, codeBlock, details, escapeText, link, table } from './markdown.ts'
import { unitReasons } from './unit-reasons.ts'

/** The gate's report as Markdown, for the job summary and the check run, cut to the shorter of the two. */
export function renderGateSummary(view: GateView, budget: Budget = budgets.check): string {
  const { outcome } = view
  const { title, sentence, lines, advice } = reasonReport(view, outcome)
  const message = sentence === '' ? [] : [escapeText(sentence)]
  const head: Part = {
    rank: 9,
    forms: [
      [`## ${title}`, ...message, position(view), ...outsideOf(view), ...judgedBy(view), ...gitMissing(view)].join(
        '\n\n',
      ),
    ],
  }
  const found: Part = {
    rank: 4,
    forms: view.found === undefined ? [''] : [liveText(view.found, view.repositoryUrl), ''],
  }
  const dropped: Part = { rank: 8, forms: [droppedList(view, 50), droppedList(view, 5)] }
  const unsafe: Part = { rank: 8, forms: [unsafeList(view, 50), unsafeList(view, 5)] }
  const checks: Part = { rank: 6, forms: [checkTable(outcome.checks), ''] }
  const rules: Part = { rank: 6, forms: [ruleTable(outcome.rules), ''] }
  const unseen = lines ? linesOf(view) : []
  const todo: Part = { rank: outcome.decision === 'needs-review' ? 6 : 8, forms: advice }
  switch (outcome.decision) {
    case 'pass':
      return fit([head, dropped, unsafe, ...unseen, rules, checks, debts(view), found, unitsPart(view)], budget)
    case 'needs-review':
      return fit(
        [
          head,
          dropped,
          unsafe,
          ...unseen,
          { rank: 8, forms: [approval(view)] },
          todo,
          rules,
          checks,
          debts(view),
          found,
          unitsPart(view),
        ],
        budget,
      )
    case 'held':
      return fit([head, todo, unsafe, rules, checks, found, unitsPart(view)], budget)
    case 'blocked':
      return fit([head, todo, rules, { ...found, rank: 7 }], budget)
  }
}

/** The one comment that lets exactly this through. */
function approval(view: GateView): string {
  const { review, repositoryUrl } = view
  if (review == null || review.refusal !== null) return ''
  const pulls = (review.pulls ?? []).map((pull) => pullLink(view, pull))
  const issue = review.issue === null ? [] : [link(`#${review.issue}`, `${repositoryUrl}/issues/${review.issue}`)]
  const place = [...issue, ...pulls].join(' or ')
  if (place === '') return ''
  const asked = view.outcome.reasonCode === 'rule-asks-review'
  const what = asked
    ? 'this deploy'
    : review.elsewhere
      ? 'this, once they have looked elsewhere at what is not shown,'
      : 'these lines'
  const { needed = 1 } = review
  const who =
    needed > 1
      ? `${needed} people with write access who had no part in it have to approve exactly ${what}, each`
      : `Someone with write access who had no part in it can approve exactly ${what}`
  return `### ${asked ? 'Approve it' : 'Or approve it as it is'}\n\n${who} with a comment on ${place}:\n\n${codeBlock(approveCommand(review.digest, review.elsewhere))}`
}

function debts(view: GateView): Part {
  const list = (view.debts ?? []).map((debt) => {
    const files = debt.files.map(({ path }) => code(path))
    const more = files.length > 5 ? ', …' : ''
    const what = debtWords(debt, `${files.slice(0, 5).join(', ')}${more}`)
    return `- ${commitLink(view, debt.sha)} (${escapeText(debt.reason)}): ${what}`
  })
  const head = `### Went out unseen before, and nobody has reviewed it since`
  return {
    rank: 5,
    forms: list.length === 0 ? [''] : [[head, '', ...list].join('\n'), `${head}: ${plural(list.length, 'deploy')}`],
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

/** What changes and does not count, and what no service has. */
function outsideOf({ service = null, outside = null }: GateView): string[] {
  if (outside === null) return []
  const { files, ofNone, idle } = outside
  const shown = ofNone.slice(0, 10).map(code).join(', ')
  return [
    ...(files === 0 ? [] : [escapeText(outsideWords(service, outside))]),
    ...(ofNone.length === 0
      ? []
      : [`${plural(ofNone.length, 'changed file')} of no service: ${shown}${ofNone.length > 10 ? ', …' : ''}`]),
    ...(idle.length === 0 ? [] : [escapeText(idleWords(outside))]),
  ]
}

/** What runs, what would run, and how much of the way was seen. */
function position(view: GateView): string {
  const { baseSha, sha, environment, outcome } = view
  const candidate = commitLink(view, sha)
  if (baseSha === null) return `The candidate is ${candidate}.`
  const range = link('all changes', `${view.repositoryUrl}/compare/${baseSha}...${sha}`)
  const lines = outcome.coverage?.summary.changedLines ?? 0
  const how = `${hasUnreviewed(outcome.coverage) ? 'covered' : 'reviewed'}${outcome.reasonCode === 'residue-reviewed' ? ' before, the rest now' : ''}`
  const seen = lines === 0 ? '' : `; ${outcome.coverage?.summary.percent} % of ${plural(lines, 'changed line')} ${how}`
  if (view.baseline === true) {
    const before =
      (view.found?.live.ignored ?? []).length === 0
        ? `Nothing has been deployed to **${escapeText(environment)}** before.`
        : `No deployment to **${escapeText(environment)}** counts.`
    return `${before} This deploy is ${candidate}, compared with the baseline ${commitLink(view, baseSha)} of the policy (${range}${seen}).`
  }
  const text = `**${escapeText(environment)}** runs ${commitLink(view, baseSha)}, this deploy is ${candidate} (${range}${seen}).`
  return `${text}${foldedIn(outcome)}`
}

/** Folded files that one sentence names. */
const MOST_FOLDED = 5

/** What counts as shown although an approver had to open it first. */
function foldedIn({ coverage }: GateView['outcome']): string {
  const paths = coverage?.folded ?? []
  if (paths.length === 0) return ''
  const names = paths.slice(0, MOST_FOLDED).map(code).join(', ')
  const more = paths.length > MOST_FOLDED ? ', …' : ''
  return ` GitHub folds ${plural(paths.length, 'approved file')} until somebody opens it: ${names}${more}.`
}

/** By which policy it was judged. */
function judgedBy({ found }: GateView): string[] {
  return found === undefined ? [] : [originText(found.origin)]
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

/** What this deploy takes out of production, fixes of security first, at most `most`; empty where it takes nothing out. */
export function droppedList(view: GateView, most: number): string {
  const dropped = (view.outcome.coverage?.units ?? []).filter(isDropped)
  if (dropped.length === 0) return ''
  const ordered = dropped.toSorted((a, b) => Number(b.security === true) - Number(a.security === true))
  const lines = ordered.slice(0, most).map((unit) => {
    const origin = unit.pull === null ? commitLink(view, unit.sha) : pullLink(view, unit.pull)
    const unsafe = unit.unsafe === undefined ? '' : `. **Not safe to roll back:** ${unsafeWhy(unit.unsafe)}`
    return `- ${unit.security === true ? '**Security:** ' : ''}${origin} ${escapeText(unit.subject)}${unsafe}`
  })
  const left = dropped.length - lines.length
  return [
    '### Taken out of production',
    '',
    ...lines,
    ...(left > 0 ? [`- … and ${plural(left, 'more change')}`] : []),
  ].join('\n')
}

/** What would go out and says of itself that it cannot be rolled back safely, at most `most`; empty where nothing says so. */
export function unsafeList(view: GateView, most: number): string {
  const goesOut = (view.outcome.coverage?.units ?? []).filter((unit) => !isDropped(unit))
  const said = goesOut.flatMap(({ unsafe, ...unit }) => (unsafe === undefined ? [] : [{ ...unit, unsafe }]))
  if (said.length === 0) return ''
  const lines = said.slice(0, most).map(({ sha, pull, subject, unsafe }) => {
    const origin = pull === null ? commitLink(view, sha) : pullLink(view, pull)
    return `- ${origin} ${escapeText(subject)}: ${unsafeWhy(unsafe)}`
  })
  const left = said.length - lines.length
  const head = `${said.length} of ${plural(goesOut.length, 'change')} ${said.length === 1 ? 'says' : 'say'} so in the pull request. Once deployed, a rollback of this range is a draft that asks about it:`
  return [
    '### Not safe to roll back',
    '',
    head,
    '',
    ...lines,
    ...(left > 0 ? [`- … and ${plural(left, 'more change')}`] : []),
  ].join('\n')
}

function unsafeWhy(reason: string): string {
  return reason === '' ? 'no reason is given' : escapeText(reason)
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
      [howCovered(unit), ...uncountedWords(unit)].join('; '),
    ])
  const hidden = units.length > most ? ` (the last ${most})` : ''
  return details(
    `${plural(units.length, 'change')} between what runs and this deploy${hidden}`,
    table(['Change', 'Title', 'Reviewed', 'How'], rows),
  )
}

function howCovered({ covered, approvers, reason }: UnitCoverage): string {
  return covered && approvers.length > 0
    ? `approved by ${approvers.map(escapeText).join(', ')}`
    : unitReasons[reason].words
}

/** Who approved it and does not count, each with the reason. */
function uncountedWords({ notCounted = [] }: UnitCoverage): string[] {
  return notCounted.map(({ login, because }) => `${escapeText(login)} does not count: ${notCountedWords[because]}`)
}

function cutTitle(title: string): string {
  const letters = [...title]
  return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : title
}
