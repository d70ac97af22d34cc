import { z } from 'zod'
import type { Immutable } from '../base/stored-shape.ts'

export const slicesSchema = z.object({
  /** Seconds between two looks, whole minutes; or `growing`: short at first, up to a quarter of an hour later. */
  every: z.union([z.number().positive(), z.literal('growing')]),
  /** Workflow file that is dispatched for the next look; null: something else starts it, such as a schedule. */
  workflow: z.string().nullable(),
})

/** A watch that holds no runner: jobs of seconds look at it now and then, each at all that happened meanwhile. */
export type Slices = Immutable<z.infer<typeof slicesSchema>>

/** Minutes between two looks where they grow. An environment waits for a fixed time, so there are few of them. */
export const GROWING = [2, 3, 5, 10, 15] as const

/** How long a fault of the newest minutes may wait, as a part of the age of its deploy. */
const OF_AGE = 1.5

/**
 * Minutes until the next look. `age`: seconds since the watch began; `left`: seconds until it can end, where that is known. The last look is
 * not earlier than the end, or one more would be needed.
 */
export function minutesToNextLook({ every }: Pick<Slices, 'every'>, age: number, left: number): number {
  if (every !== 'growing') return Math.max(1, Math.round(every / 60))
  const [least] = GROWING
  const usual = GROWING.findLast((minutes) => minutes * 60 <= OF_AGE * age) ?? least
  const last = GROWING.find((minutes) => minutes * 60 >= left) ?? usual
  return Math.min(usual, last)
}
