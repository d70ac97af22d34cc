import type { RulePolicy } from '../../config/rule-policy.ts'
import type { RuleFacts } from './facts.ts'
import { atMostReview, type RuleRow, ruleRow } from './rule.ts'

/** Names that one sentence lists. */
const MOST = 5

/** No deploy onto a service that is degraded already: a regression could not be told apart. Its rollback passes, and a fix that names the incident. */
export function judgeHealth({ health }: RulePolicy, { degraded, relief }: RuleFacts): RuleRow[] {
  if (health === null) return []
  if ('unknown' in degraded) {
    const message = `How the service does is not known: ${degraded.unknown}.`
    return ruleRow('health', atMostReview(health), 'health-unknown', message)
  }
  if (degraded.length === 0) return ruleRow('health', 'ok', 'healthy', 'Nothing is degraded now.')
  const names = degraded.slice(0, MOST).join('; ')
  const more = degraded.length > MOST ? `; and ${degraded.length - MOST} more` : ''
  const head = `Degraded already: ${names}${more}.`
  if (relief !== null) return ruleRow('health', 'ok', relief, `${head} A ${relief} passes.`, degraded)
  const message = `${head} A regression of this deploy could not be told apart. A rollback passes, and a fix that names the incident.`
  return ruleRow('health', health, 'degraded', message, degraded)
}
