import type { Policy } from '../../config/policy.ts'
import type { Coverage } from '../../gate/coverage.ts'
import { announcedPlans } from '../../gate/rules/announced-plans.ts'
import type { ReviewEvidence } from '../../gate/review-evidence.ts'
import { unapprovedFiles } from '../../gate/rules/approvals.ts'
import type { RiskFacts } from '../../gate/rules/facts.ts'
import { type GivenFacts, noFacts } from '../../gate/rules/facts-file.ts'
import type { RuleRow } from '../../gate/rules/rule.ts'
import { judgeRules } from '../../gate/rules/rules.ts'
import type { Repository } from '../../git/repository.ts'
import { dataChanges } from './data-changes.ts'
import { readCalendars } from './read-calendars.ts'

/** What is known of a deploy without GitHub. */
export type OfflineDeploy = {
  readonly environment: string
  readonly base: string
  readonly head: string
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** Whether it goes back on purpose. */
  readonly lane: boolean
  readonly coverage: Coverage
  readonly evidence: ReviewEvidence
  readonly risk: RiskFacts | null
}

/** What the rules of the policy say, from facts that were given: the same functions as online. */
export async function offlineRules(
  repository: Repository,
  { gate, rollback, watch }: Policy,
  { environment, base, head, now, lane, coverage, evidence, risk }: OfflineDeploy,
  given: GivenFacts = noFacts(),
): Promise<RuleRow[]> {
  return judgeRules(gate, {
    ...given,
    now,
    environment,
    relief: lane ? 'rollback' : given.relief,
    calendars: await readCalendars(repository, base, gate.freeze, now),
    risk,
    restoreNotes: [],
    restorePlaces: [],
    destructive: gate.restorePoint === null ? [] : await dataChanges(repository, { base, head }, rollback.risky),
    unapproved: unapprovedFiles(coverage),
    announced: announcedPlans(evidence, coverage),
    decide: watch.duration * (risk?.longer ?? 1),
  })
}
