import type { RuleName, RuleRow } from '../gate/rules/rule.ts'
import { plural } from '../base/words.ts'
import { details, escapeText, table } from './markdown.ts'

/** How each rule is called in a report. */
const names: Readonly<Record<RuleName, string>> = {
  windows: 'Deploy windows',
  freeze: 'Freezes',
  'restore-point': 'Restore point',
  plan: 'Time planned',
  budget: 'Error budget',
  health: 'Health of the service',
  risk: 'Risk',
  approvals: 'Approvals by path',
  'after-incident': 'After an incident',
}

const results: Readonly<Record<RuleRow['outcome'], (row: RuleRow) => string>> = {
  ok: () => 'yes',
  inform: () => 'note',
  review: ({ approvals = 1 }) => `**asks for ${approvals === 1 ? 'an approval' : `${approvals} approvals`}**`,
  block: () => '**no**',
}

/** Lines of evidence that a row shows. */
const MOST_EVIDENCE = 5

/**
 * What the rules of the policy found, those that stop the deploy first; empty where it has none. While the error budget is healthy, what is only a note steps
 * back behind a line.
 */
export function ruleTable(rows: readonly RuleRow[] = []): string {
  if (rows.length === 0) return ''
  const isHealthy = rows.some(({ rule, reasonCode }) => rule === 'budget' && reasonCode === 'budget-left')
  const notes = isHealthy ? rows.filter(({ outcome }) => outcome === 'inform') : []
  const shown = rows.filter((row) => !notes.includes(row))
  const folded =
    notes.length === 0 ? [] : [details(`${plural(notes.length, 'note')}; the error budget is healthy`, tableOf(notes))]
  return ['### Rules of the policy', tableOf(shown), ...folded].join('\n\n')
}

const order = ['block', 'review', 'inform', 'ok']

function tableOf(rows: readonly RuleRow[]): string {
  const listed = rows
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
    .map((row) => {
      const { rule, outcome, message, evidence } = row
      const found = [message, ...evidence.slice(0, MOST_EVIDENCE), ...(evidence.length > MOST_EVIDENCE ? ['…'] : [])]
      return [names[rule], results[outcome](row), found.map(escapeText).join('<br>')]
    })
  return table(['Rule', 'Passes', 'Found'], listed)
}

/** What stops a deploy or asks about it, one rule a line. */
export function ruleLines(rows: readonly RuleRow[] | undefined): string {
  return (rows ?? [])
    .filter(({ outcome }) => outcome === 'block' || outcome === 'review')
    .map(({ rule, message, approvals = 1 }) => {
      const people = approvals === 1 ? '' : ` (${approvals} people have to approve it)`
      return `- ${names[rule]}: ${escapeText(message)}${people}`
    })
    .join('\n')
}
