import { z } from 'zod'
import type { Baseline } from './baseline.ts'

const counts = z.object({ bad: z.number(), total: z.number() })

/** A baseline as it is kept in the record and in the state between two phases. */
export const baselineSchema: z.ZodType<Baseline> = z.object({
  kind: z.enum(['previous-window', 'kept']),
  from: z.number(),
  until: z.number(),
  metrics: z.record(z.string(), z.record(z.string(), counts)),
})
