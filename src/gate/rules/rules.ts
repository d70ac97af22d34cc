import type { RulePolicy } from '../../config/rule-policy.ts'
import { judgeAfterIncident } from './after-incident.ts'
import { judgeApprovals } from './approvals.ts'
import { judgeBudget } from './budget.ts'
import type { RuleFacts } from './facts.ts'
import { judgeFreeze } from './freeze.ts'
import { judgeHealth } from './health.ts'
import { judgePlan } from './plan.ts'
import { judgeRestorePoint } from './restore-point.ts'
import type { RuleName, RuleRow } from './rule.ts'
import { judgeWindows } from './windows.ts'

/** Judges one rule from facts alone; no row where the policy does not have it. */
type Rule = (policy: RulePolicy, facts: RuleFacts) => readonly RuleRow[]

/** Every rule that is judged here, in the order in which they are told. A new one is a further row. */
const rules: Readonly<Record<Exclude<RuleName, 'risk'>, Rule>> = {
  windows: judgeWindows,
  freeze: judgeFreeze,
  'restore-point': judgeRestorePoint,
  plan: judgePlan,
  budget: judgeBudget,
  health: judgeHealth,
  approvals: judgeApprovals,
  'after-incident': judgeAfterIncident,
}

/** What each rule of the policy found. */
export function judgeRules(policy: RulePolicy, facts: RuleFacts): RuleRow[] {
  return Object.values(rules).flatMap((rule) => rule(policy, facts))
}
