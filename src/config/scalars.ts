import { z } from 'zod'
import { ConfigurationError } from '../deploy/errors.ts'
import { parseSelector } from '../metrics/parse-selector.ts'
import { durationPattern, formatDuration, parseDuration } from './duration.ts'

/** Longest time that the policy may name: no job of GitHub Actions lives longer than a day on its token. */
const LONGEST = 24 * 3600

/** `15m`, in seconds. */
export const duration = z
  .string('expected a duration such as 30s, 15m or 2h')
  .regex(durationPattern, 'expected a duration such as 30s, 15m or 2h')
  .transform((text) => parseDuration(text) ?? Number.NaN)
  .pipe(z.number().max(LONGEST, `expected at most ${formatDuration(LONGEST)}`))

/** A number from 0 to 1. */
export const share = (what: string) => z.number(what).min(0, what).max(1, what)

/** `name{label="value"}`, parsed where it stands so that its mistakes are told with their place. */
export const selector = z
  .string('expected a selector such as http_requests_total{job="shop"}')
  .max(1000, 'expected at most 1000 characters')
  .transform((text, context) => {
    try {
      return parseSelector(text)
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })
