import { isFailure } from '../../series/ask.ts'
import type { StoreAddress } from '../../series/http.ts'
import type { Suggestions } from '../../suggest.ts'
import { rulesOf, uidOf } from './client.ts'

/** The alert rules that are evaluated, in their order. */
export async function suggestRules(address: StoreAddress): Promise<Suggestions> {
  const rules = await rulesOf(address)
  if (isFailure(rules)) return rules
  const evaluated = rules.filter(({ health, isPaused }) => health === 'ok' && isPaused !== true)
  return evaluated.flatMap((rule) => {
    const uid = uidOf(rule)
    return uid === null ? [] : [{ name: rule.name, by: null, total: uid, bad: null }]
  })
}
