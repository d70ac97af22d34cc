import { comparisonJudges } from '../../../src/evidence/judges/index.ts'
import type { Change } from './changes.ts'
import { caseOf } from './changes.ts'
import type { JudgeScore } from './score.ts'
import { scoreOf } from './score.ts'

/** The judges of other tools on the same changes, each with its own constants. */
export function compare(changes: readonly Change[]): JudgeScore[] {
  const cases = changes.map((change) => ({ change, seen: caseOf(change) }))
  return comparisonJudges.map((judge) => {
    const outcomes = cases.map(({ change, seen }) => {
      const minute = judge.alarm(seen)
      const at = minute === null ? undefined : seen.times[minute - 1]
      return { harmful: change.harmful, delay: at === undefined ? null : (at - change.deployedAt) / 60 }
    })
    return scoreOf(judge.name, null, outcomes)
  })
}
