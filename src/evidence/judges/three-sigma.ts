import { mean, sampleStandardDeviation } from 'simple-statistics'
import type { Judge } from './judge.ts'
import { baselineOf } from './judge.ts'

/** Any minute further than three standard deviations from the mean of the two hours before. */
export const threeSigma: Judge = {
  name: 'Three sigma of the previous 2 h, any minute',
  alarm(change) {
    const baseline = baselineOf(change)
    if (baseline.length < 2) return null
    const centre = mean([...baseline])
    const limit = 3 * sampleStandardDeviation([...baseline])
    const minute = change.after.findIndex((value) => Math.abs(value - centre) > limit)
    return minute < 0 ? null : minute + 1
  },
}
