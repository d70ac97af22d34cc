import type { GatePolicy } from '../../config/gate-policy.ts'
import { type GivenFacts, noFacts } from '../../gate/rules/facts-file.ts'
import type { RuleRow } from '../../gate/rules/rule.ts'
import { judgeRules } from '../../gate/rules/rules.ts'
import type { Repository } from '../../git/repository.ts'
import { readCalendars } from './read-calendars.ts'

/** What is known of a deploy without GitHub. */
export type OfflineDeploy = {
  readonly environment: string
  readonly base: string
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Whether it goes back on purpose. */
  readonly lane: boolean
}

/** What the rules of the policy say, from facts that were given: the same functions as online. */
export async function offlineRules(
  repository: Pick<Repository, 'file'>,
  policy: GatePolicy,
  { environment, base, now, lane }: OfflineDeploy,
  facts: GivenFacts | null,
): Promise<RuleRow[]> {
  const given = facts ?? noFacts()
  const calendars = await readCalendars(repository, base, policy.freeze, now)
  return judgeRules(policy, { ...given, now, environment, calendars, relief: lane ? 'rollback' : given.relief })
}
