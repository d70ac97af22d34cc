import { z } from 'zod'
import { type Immutable, stored } from '../base/stored-shape.ts'

const time = z.iso.datetime()

/** What rules of the gate found that matters after the deploy: to its watch, and to an incident. All times are ISO 8601. */
export const gateFindings = stored({
  /** How many times the usual risk the range has, as calculated, and how many times as long it is watched for that. */
  risk: stored({ times: z.number().positive(), longer: z.number().min(1) }).exactOptional(),
  /** The state that data can be brought back to where the deploy destroys some; `by`: who said so, null where a machine did. */
  restorePoint: stored({ at: time, what: z.string(), by: z.string().nullable() }).exactOptional(),
  /** The time that was planned: its end, the latest moment to turn back, and the seconds that a rollback takes, pessimistically. */
  plan: stored({ until: time, turnBack: time, rollback: z.number().positive() }).exactOptional(),
})

export type GateFindings = Immutable<z.infer<typeof gateFindings>>

/** A watch that the gate found should be longer: neither its end nor the earliest word of health comes sooner. */
export function lengthened<P extends { readonly duration: number; readonly minWatch: number }>(
  plan: P,
  found: GateFindings | undefined,
): P {
  const longer = found?.risk?.longer ?? 1
  return longer === 1 ? plan : { ...plan, duration: plan.duration * longer, minWatch: plan.minWatch * longer }
}
