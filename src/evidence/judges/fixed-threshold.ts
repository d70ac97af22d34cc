import { mean, sampleStandardDeviation } from 'simple-statistics'
import { baselineOf, type Judge } from './comparison-judge.ts'

/**
 * The limits a person would write by hand, as in `canary > 1.2 * stable`: a fifth above or below the mean of the two hours
 * before. Both tools compare with such a constant and differ only in when and how often a check may fail.
 */
const margin = 0.2

/** Argo Rollouts: the documented example checks every 5 minutes with `failureLimit: 3`: the 4th failed check, all told, ends it. */
export const argoRollouts = fixedThreshold(
  `Fixed threshold (20 %), Argo Rollouts: every 5 min, failureLimit 3`,
  5,
  4,
  'total',
)

/** Flagger: interval 1 min, `threshold: 5`: rolls back at the 5th failed check; a success in between does not reset the count. */
export const flagger = fixedThreshold(`Fixed threshold (20 %), Flagger: every min, threshold 5`, 1, 5, 'total')

/** The same with checks that must fail one after the other. */
export const consecutive = fixedThreshold(`Fixed threshold (20 %), every min, 5 failures in a row`, 1, 5, 'consecutive')

function fixedThreshold(name: string, interval: number, failures: number, kind: 'total' | 'consecutive'): Judge {
  return {
    name,
    alarm(change) {
      const baseline = baselineOf(change)
      if (baseline.length === 0) return null
      const centre = mean([...baseline])
      const limit = Math.abs(centre) * margin
      let failed = 0
      for (let minute = interval; minute <= change.after.length; minute += interval) {
        const fails = Math.abs((change.after[minute - 1] ?? centre) - centre) > limit
        failed = fails ? failed + 1 : kind === 'total' ? failed : 0
        if (failed >= failures) return minute
      }
      return null
    },
  }
}

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
