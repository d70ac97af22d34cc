import type { RulePolicy } from '../../config/rule-policy.ts'
import type { PastIncident, RuleFacts } from './facts.ts'
import { type RuleRow, ruleRow } from './rule.ts'

/**
 * Soon after an incident a deploy is asked for, all but its rollback: a fix made in a hurry is the commonest cause of the next incident. A fix that names
 * the incident is asked for as well, and is told that it has to be reviewed as any other change.
 */
export function judgeAfterIncident(
  { afterIncident: rule }: RulePolicy,
  { incidents, now, relief }: RuleFacts,
): RuleRow[] {
  if (rule === null) return []
  const recent = incidents.find(({ startedAt }) => startedAt <= now && now - startedAt <= rule.within * 1000)
  if (recent === undefined)
    return ruleRow('after-incident', 'ok', 'no-incident', `No incident began in the last ${hours(rule.within * 1000)}.`)
  const head = `${nameOf(recent)} began ${hours(now - recent.startedAt)} ago${recent.over ? ' and is over' : ''}.`
  if (relief === 'rollback') return ruleRow('after-incident', 'ok', 'rollback', `${head} A rollback passes.`)
  const evidence = [
    `began ${new Date(recent.startedAt).toISOString()}`,
    `deploys since, without its rollback: ${recent.deploys}`,
  ]
  if (relief === 'fix')
    return ruleRow(
      'after-incident',
      rule,
      'fix',
      `${head} This is a fix that names it: it needs the full review, and nobody is in a hurry while production is held.`,
      evidence,
    )
  if (recent.deploys > 0)
    return ruleRow(
      'after-incident',
      rule,
      'another-deploy',
      `${head} This would be deploy ${recent.deploys + 1} since then: say why it cannot wait, and have it approved.`,
      evidence,
    )
  return ruleRow(
    'after-incident',
    rule,
    'first-deploy-since',
    `${head} This would be the first deploy since then.`,
    evidence,
  )
}

function nameOf({ issue }: PastIncident): string {
  return issue === null ? 'An incident' : `The incident #${issue}`
}

/** `40 min`, `3 h`. */
function hours(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`
}
