import { parsePolicy } from '../../../src/config/parse-policy.ts'
import type { RuleFacts } from '../../../src/gate/rules/facts.ts'
import type { RuleRow } from '../../../src/gate/rules/rule.ts'
import { judgeRules } from '../../../src/gate/rules/rules.ts'

/** Facts about a deploy at a time of which nothing else is known. */
export function ruleFacts(now: string, more: Partial<RuleFacts> = {}): RuleFacts {
  return {
    now: Date.parse(now),
    environment: 'production',
    relief: null,
    labels: [],
    calendars: new Map(),
    deploys: [],
    budget: { unknown: 'the facts do not say' },
    risk: null,
    degraded: { unknown: 'the facts do not say' },
    restorePoints: [],
    restoreNotes: [],
    restorePlaces: [],
    destructive: [],
    unapproved: [],
    announced: [],
    incidents: [],
    decide: 900,
    ...more,
  }
}

/** What the rules of a policy, given as the part `gate` of it, say of facts. */
export function judged(gate: string, facts: RuleFacts): RuleRow[] {
  return judgeRules(parsePolicy(`gate: ${gate}`, 'policy').gate, facts)
}

/** The row of the only rule that a policy has. */
export function onlyRow(gate: string, facts: RuleFacts): RuleRow {
  const [row, ...others] = judged(gate, facts)
  if (row === undefined || others.length > 0) throw new Error(`expected one row, found ${others.length + 1}`)
  return row
}
