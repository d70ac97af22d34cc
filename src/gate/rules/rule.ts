import type { GateFindings } from '../../deploy/gate-findings.ts'
import { type RuleAnswer, type RuleOutcome, ruleOutcomes } from '../../config/rule-policy.ts'

/** The rules of the policy that say whether now is the time, whatever was reviewed. `docs/rules/` has a page for each. */
export const ruleNames = [
  'windows',
  'freeze',
  'restore-point',
  'plan',
  'budget',
  'health',
  'risk',
  'approvals',
  'after-incident',
] as const
export type RuleName = (typeof ruleNames)[number]

/** What one rule found of a deploy. */
export type RuleRow = {
  readonly rule: RuleName
  readonly outcome: 'ok' | RuleOutcome
  /** How many people have to approve what is asked about; absent: one. */
  readonly approvals?: number
  /** What was found, in a word for machines. */
  readonly reasonCode: string
  /** One sentence or two that a person understands. */
  readonly message: string
  /** What it was found from, a line each: plain text, perhaps of others. */
  readonly evidence: readonly string[]
  /** What of it matters after the deploy, for the record; absent where nothing does. */
  readonly found?: GateFindings
}

/** What becomes of a deploy by what the policy answers; how many have to approve matters where somebody has to. */
export function answered({ outcome, approvals }: RuleAnswer): Pick<RuleRow, 'approvals'> & { outcome: RuleOutcome } {
  return outcome === 'review' && approvals > 1 ? { outcome, approvals } : { outcome }
}

/** What one rule says, in one row. */
export function ruleRow(
  rule: RuleName,
  answer: 'ok' | 'inform' | RuleAnswer,
  reasonCode: string,
  message: string,
  evidence: readonly string[] = [],
  found?: GateFindings,
): RuleRow[] {
  const given = typeof answer === 'string' ? { outcome: answer } : answered(answer)
  return [{ rule, ...given, reasonCode, message, evidence, ...(found !== undefined && { found }) }]
}

/** The strictest of some answers, and of people as many as the one that asks for the most; `inform` where there is none. */
export function strictestOf(answers: readonly RuleAnswer[]): RuleAnswer {
  const outcome = ruleOutcomes.findLast((one) => answers.some((answer) => answer.outcome === one)) ?? 'inform'
  return { outcome, approvals: Math.max(1, ...answers.map(({ approvals }) => approvals)) }
}

/** What a rule does where its facts are not known: it never passes by itself, and it never blocks without evidence. */
export function atMostReview(answer: RuleAnswer): RuleAnswer {
  return answer.outcome === 'block' ? { ...answer, outcome: 'review' } : answer
}

/** How many people have to approve what some rows ask about; 0 where none asks. Rules by path ask with the lines that lack an approval. */
export function approvalsAsked(rows: readonly RuleRow[] | undefined): number {
  return Math.max(0, ...askingRows(rows).map(({ approvals = 1 }) => approvals))
}

/** The rows that ask for an approval of the deploy. */
export function askingRows(rows: readonly RuleRow[] = []): RuleRow[] {
  return rows.filter(({ rule, outcome }) => outcome === 'review' && rule !== 'approvals')
}
