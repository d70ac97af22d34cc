import { isFailure } from '../../series/ask.ts'
import type { StoreAddress } from '../../series/http.ts'
import type { Suggestions } from '../../suggest.ts'
import { suggestCounters } from '../prometheus/suggest.ts'

/** The counters of the store, each as an expression of its increase. */
export async function suggestExpressions(address: StoreAddress, _: unknown, now: number): Promise<Suggestions> {
  const found = await suggestCounters(address, now)
  if (isFailure(found)) return found
  const increase = (selector: string): string => `sum by ($by) (increase(${selector}[$step]))`
  return found.map((each) => ({
    ...each,
    total: increase(each.total),
    bad: each.bad === null ? null : increase(each.bad),
  }))
}
