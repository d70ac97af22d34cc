import type { Boundary, GaugeJudgement } from '../../../src/evidence/gauge/index.ts'
import { judgeGauge } from '../../../src/evidence/gauge/index.ts'
import type { Change } from './changes.ts'
import { watchMinutes } from './changes.ts'
import type { Outcome } from './score.ts'

/** Judges one change as `replay` does, direction `both`. `sustainedFor`: seconds; the other judges know none. */
export function judgeChange(
  change: Change,
  boundary: Boundary,
  falseAlarmRate: number,
  sustainedFor = 0,
): GaugeJudgement {
  const { deployedAt, samples } = change
  return judgeGauge(
    samples,
    { deployedAt, watch: watchMinutes * 60, direction: 'both', falseAlarmRate, boundary, sustainedFor },
    Number.POSITIVE_INFINITY,
  )
}

/** An alarm is a find, or a false alarm; everything else, `inconclusive` too, is neither. */
export function outcomeOf(change: Change, judgement: GaugeJudgement): Outcome {
  const delay = judgement.verdict === 'regressed' ? (judgement.alarm.at - change.deployedAt) / 60 : null
  return { harmful: change.harmful, delay }
}
