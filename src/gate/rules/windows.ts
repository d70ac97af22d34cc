import type { RulePolicy } from '../../config/rule-policy.ts'
import type { RuleFacts } from './facts.ts'
import { type RuleRow, ruleRow } from './rule.ts'
import { exceptionOf, labelWords, nextOpening, openingWords, openWindows, spanWords, timeWords } from './schedule.ts'

/** Whether this is a time in which deploys go out. Null where the policy has no windows. */
export function judgeWindows(policy: Pick<RulePolicy, 'windows' | 'freeze'>, facts: RuleFacts): RuleRow[] {
  const { windows } = policy
  if (windows === null) return []
  const { zone, except, outside, approvals } = windows
  const { now, relief, labels } = facts
  const evidence = [
    `now ${timeWords(now, zone)} (${zone})`,
    ...windows.open.map((span) => `window ${spanWords(span)} (${zone})`),
  ]
  const row = (answer: Parameters<typeof ruleRow>[1], reasonCode: string, message: string): RuleRow[] =>
    ruleRow('windows', answer, reasonCode, message, evidence)
  const [open] = openWindows(policy, now)
  if (open !== undefined) return row('ok', 'in-window', `The window ${spanWords(open)} (${zone}) is open.`)
  const closed = `No window is open: it is ${timeWords(now, zone)} (${zone}).`
  if (relief === 'rollback') return row('ok', 'rollback', `${closed} A rollback passes.`)
  const label = exceptionOf(except, labels)
  if (label !== null) return row('ok', 'excepted-by-label', `${closed} It passes by ${labelWords(label)}.`)
  return row(
    { outcome: outside, approvals },
    'outside-windows',
    `${closed} ${openingWords(nextOpening(policy, facts, now), now, zone)}`,
  )
}
