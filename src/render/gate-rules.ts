import type { RuleName, RuleRow } from '../gate/rules/rule.ts'
import { escapeText, table } from './markdown.ts'

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

const results: Readonly<Record<RuleRow['outcome'], string>> = {
  ok: 'yes',
  inform: 'note',
  review: '**asks for an approval**',
  block: '**no**',
}

/** Lines of evidence that a row shows. */
const MOST_EVIDENCE = 5

/** What the rules of the policy found, those that stop the deploy first; empty where it has none. */
export function ruleTable(rows: readonly RuleRow[] | undefined): string {
  if (rows === undefined || rows.length === 0) return ''
  const order = ['block', 'review', 'inform', 'ok']
  const listed = rows
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
    .map(({ rule, outcome, message, evidence }) => [
      names[rule],
      results[outcome],
      [message, ...evidence.slice(0, MOST_EVIDENCE), ...(evidence.length > MOST_EVIDENCE ? ['…'] : [])]
        .map(escapeText)
        .join('<br>'),
    ])
  return `### Rules of the policy\n\n${table(['Rule', 'Passes', 'Found'], listed)}`
}

/** What stops a deploy or asks about it, one rule a line. */
export function ruleLines(rows: readonly RuleRow[] | undefined): string {
  return (rows ?? [])
    .filter(({ outcome }) => outcome === 'block' || outcome === 'review')
    .map(({ rule, message }) => `- ${names[rule]}: ${escapeText(message)}`)
    .join('\n')
}
