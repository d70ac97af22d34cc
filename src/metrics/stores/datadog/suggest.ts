import { z } from 'zod'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { likeliest, pairsOfPaths, type Suggested, type Suggestions } from '../../suggest.ts'

// "Get active metrics list" of Datadog's API reference.
const shape = z.object({ metrics: z.array(z.string()) })

/** Seconds within which a metric was written. */
const SPAN = 3600
/** What Datadog's tracing counts of each kind of request. */
const TRACED = /^(trace\..+)\.hits$/

/** What Datadog's tracing counts, and pairs of names beside each other. `now` in Unix seconds. */
export async function suggestNames(address: StoreAddress, _: unknown, now: number): Promise<Suggestions> {
  const query = { from: String(Math.floor(now - SPAN)) }
  const answer = await askJson(address, { path: '/api/v1/metrics', query }, shape)
  if (isFailure(answer)) return answer
  const names = answer.metrics.toSorted()
  const traced = names.flatMap((total) => {
    const [, operation] = TRACED.exec(total) ?? []
    return operation === undefined ? [] : [{ total, bad: `${operation}.errors` }]
  })
  const pairs = likeliest(pairsOfPaths(names.filter((name) => !name.startsWith('trace.'))))
  return [
    ...likeliest(traced).map((pair) => suggested(pair, 'Datadog APM')),
    ...pairs.map((pair) => suggested(pair, null)),
  ]
}

function suggested({ total, bad }: { readonly total: string; readonly bad: string }, by: string | null): Suggested {
  const query = (name: string): string => `sum:${name}{*}.as_count()`
  return { name: total, by, total: query(total), bad: query(bad) }
}
