import type { Coverage } from '../coverage.ts'
import type { ReviewEvidence } from '../review-evidence.ts'
import type { RuleFacts } from './facts.ts'

/** What the pull requests of a range announce of how long a maintenance takes. */
export function announcedPlans(
  evidence: Pick<ReviewEvidence, 'pulls'> | null,
  coverage: Pick<Coverage, 'units'> | null,
): RuleFacts['announced'] {
  const inRange = new Set((coverage?.units ?? []).map(({ pull }) => pull))
  return (evidence?.pulls ?? []).flatMap(({ number, plannedFor }) =>
    plannedFor === undefined || !inRange.has(number) ? [] : [{ pull: number, seconds: plannedFor }],
  )
}
