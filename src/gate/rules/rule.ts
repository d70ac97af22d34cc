import { type RuleOutcome, ruleOutcomes } from '../../config/rule-policy.ts'

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
  /** What was found, in a word for machines. */
  readonly reasonCode: string
  /** One sentence or two that a person understands. */
  readonly message: string
  /** What it was found from, a line each: plain text, perhaps of others. */
  readonly evidence: readonly string[]
}

/** The strictest of some outcomes; `inform` where there is none. */
export function worstOf(outcomes: readonly RuleOutcome[]): RuleOutcome {
  return ruleOutcomes.findLast((one) => outcomes.includes(one)) ?? 'inform'
}

/** What a rule does where its facts are not known: it never passes by itself, and it never blocks without evidence. */
export function atMostReview(outcome: RuleOutcome): RuleOutcome {
  return outcome === 'block' ? 'review' : outcome
}
