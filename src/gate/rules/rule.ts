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

/** What a rule that speaks does: it is shown, it asks for a person's approval, or the deploy waits. */
export const ruleOutcomes = ['inform', 'review', 'block'] as const
export type RuleOutcome = (typeof ruleOutcomes)[number]

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
