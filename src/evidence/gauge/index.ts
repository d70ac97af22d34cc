export { calibrate, type Calibration, learn, type Learnt, settle, type Uncalibrated } from './calibration.ts'
export type { CaughtChange } from './detection-power.ts'
export { type Boundary, type Direction, FEWEST_BEFORE, type GaugePlan } from './detector.ts'
export { justBeforeLooks } from './just-before.ts'
export {
  type Basis,
  type GaugeJudgement,
  type GaugeLooks,
  gaugeLooks,
  judgeGauge,
  judgeWatch,
  type Unjudged,
} from './judge-gauge.ts'
export type { Alarm } from './detector.ts'
export type { Samples } from './sample-steps.ts'
export type { QuietRecord } from './scores.ts'
export { type FamilyFactor, familyFactor, isOfFamily, type Member, thresholdFor } from './thresholds.ts'
