import type { EnvironmentRecord } from '../deploy/record.ts'
import type { StoreSpec } from '../metrics/store-spec.ts'
import type { Baseline } from '../watch/baseline.ts'
import type { StoreTask } from '../watch/task.ts'

/** Earlier deploys whose warm-up is learnt from. */
const DEPLOYS = 5

/**
 * What a watch of a store needs to know before the deploy. `baseline`: what marks the end of the quiet past; null where the deploy went out
 * before anybody looked.
 */
export function storeTask(
  record: EnvironmentRecord,
  spec: StoreSpec | null,
  baseline: Baseline | null,
): { readonly store?: StoreTask } {
  if (spec === null) return {}
  const good = record.watches.filter(({ verdict, startedAt }) => verdict === 'healthy' && startedAt !== null)
  const deploys = good.flatMap(({ startedAt }) => (startedAt === null ? [] : [Date.parse(startedAt) / 1000]))
  return { store: { spec, pastUntil: baseline?.until ?? null, deploys: deploys.slice(-DEPLOYS) } }
}

/** The mark that the quiet past of a store ends now, Unix seconds: its numbers stay in the store. */
export const endOfPast = (now: number): Baseline => ({ kind: 'previous-window', from: now, until: now, metrics: {} })
