import { parse } from 'yaml'
import { z } from 'zod'

const minutes = z.number().positive().nullish().catch(null)
const workflow = z.object({
  jobs: z.record(
    z.string(),
    z
      .object({
        'timeout-minutes': minutes,
        steps: z.array(z.object({ uses: z.string().nullish().catch(null), 'timeout-minutes': minutes })).catch([]),
      })
      .nullable()
      .catch(null),
  ),
})

/** Minutes that a workflow gives a job, and the steps of it that use an action; null where it does not say or leaves it to an expression. */
export type Timeouts = { readonly job: number | null; readonly step: number | null }

/** Letters of a workflow file that is read: nobody writes a longer one. */
const LONGEST = 100_000

/** What a workflow file says of a job. `isOurs`: whether what a step `uses` is the action. Null for a file that has no such job. */
export function timeoutsOf(text: string, job: string, isOurs: (uses: string) => boolean): Timeouts | null {
  if (text.length > LONGEST) return null
  let value: unknown
  try {
    value = parse(text)
  } catch {
    return null
  }
  const found = workflow.safeParse(value).data?.jobs[job]
  if (found == null) return null
  const steps = found.steps.flatMap(({ uses, 'timeout-minutes': given }) =>
    uses != null && isOurs(uses) && given != null ? [given] : [],
  )
  return { job: found['timeout-minutes'] ?? null, step: steps.length === 0 ? null : Math.min(...steps) }
}
