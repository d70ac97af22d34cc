import type { RulePolicy } from '../../config/rule-policy.ts'
import type { BudgetFacts, RuleFacts } from './facts.ts'
import { atMostReview, type RuleRow } from './rule.ts'

/** Below so many allowed errors one of them moves the budget by a tenth and more: that is no ground to stop a deploy. */
const FEWEST_ALLOWED = 10

/** What is left of the error budget decides whether more may be risked. Rollbacks and fixes end the burning, so they pass. */
export function judgeBudget({ budget: rule }: RulePolicy, { budget, relief }: RuleFacts): RuleRow[] {
  if (rule === null) return []
  const row = (
    outcome: RuleRow['outcome'],
    reasonCode: string,
    message: string,
    evidence: readonly string[],
  ): RuleRow[] => [{ rule: 'budget', outcome, reasonCode, message, evidence }]
  if ('unknown' in budget) {
    const outcome = atMostReview(rule.spent.outcome)
    return row(outcome, 'budget-unknown', `What is left of the error budget is not known: ${budget.unknown}.`, [])
  }
  const evidence = evidenceOf(budget)
  const name = `The error budget (${percent(budget.objective)} in ${windowWords(budget.window)})`
  const allowed = budget.total === null ? null : budget.total * (1 - budget.objective)
  const spent = percent(budget.spent)
  if (allowed !== null && allowed < FEWEST_ALLOWED) {
    const message = `${name} allows ${count(allowed)} errors, and ${count(budget.bad ?? 0)} happened: too few to judge by.`
    return row('inform', 'too-few-events', message, evidence)
  }
  if (budget.spent >= 1) {
    const head = `${name} is spent: ${spent} of it${countsOf(budget, allowed)}.`
    if (relief !== null) return row('ok', relief, `${head} A ${relief} passes.`, evidence)
    return row(
      rule.spent.outcome,
      'budget-spent',
      `${head} A rollback passes, and a fix that names the incident.`,
      evidence,
    )
  }
  const left = percent(1 - budget.spent)
  const { low } = rule
  if (low !== null && 1 - budget.spent < low.below) {
    const head = `${left} of the error budget (${percent(budget.objective)} in ${windowWords(budget.window)}) is left, less than ${percent(low.below)}${countsOf(budget, allowed)}.`
    if (relief !== null) return row('ok', relief, `${head} A ${relief} passes.`, evidence)
    return row(low.outcome, 'budget-low', head, evidence)
  }
  return row('ok', 'budget-left', `${name} has ${left} left${countsOf(budget, allowed)}.`, evidence)
}

function evidenceOf({ spent, bad, total, objective }: BudgetFacts): string[] {
  const counts =
    bad === null || total === null
      ? []
      : [`${count(bad)} of ${count(total)} requests failed, ${count(total * (1 - objective))} are allowed`]
  return [`spent ${percent(spent)}`, ...counts]
}

function countsOf({ bad }: BudgetFacts, allowed: number | null): string {
  return bad === null || allowed === null ? '' : ` (${count(bad)} failures, ${count(allowed)} allowed)`
}

const count = (number: number): string => Math.round(number).toLocaleString('en-US')

/** `99.9 %`. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`
}

/** `30 d`, `12 h`. */
function windowWords(seconds: number): string {
  return seconds % 86_400 === 0 ? `${seconds / 86_400} d` : `${Number((seconds / 3600).toPrecision(3))} h`
}
