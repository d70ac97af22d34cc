import type { EnvironmentRecord } from '../deploy/record.ts'
import type { StoreSpec } from '../metrics/store-spec.ts'
import type { Baseline } from '../watch/baseline.ts'
import type { StoreTask } from '../watch/task.ts'

/** Earlier deploys whose warm-up is learnt from. */
const DEPLOYS = 5

const DAY = 86_400

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
  const pastUntil = baseline?.until ?? null
  return { store: { spec, pastUntil, deploys: deploys.slice(-DEPLOYS), incidents: incidentsOf(record) } }
}

/** From the watch of each deploy after which things were worse, whoever's fault it was, to that of the next good one; a day at most, for people may have mended it without us. */
function incidentsOf({ watches }: EnvironmentRecord): StoreTask['incidents'] {
  const began = watches.flatMap(({ startedAt, verdict }) =>
    startedAt === null ? [] : [{ at: Date.parse(startedAt) / 1000, verdict }],
  )
  return began
    .filter(({ verdict }) => verdict === 'regressed' || verdict === 'external')
    .map(({ at: from }) => {
      const over = began.filter(({ at, verdict }) => at > from && verdict === 'healthy').map(({ at }) => at)
      return { from, until: Math.min(from + DAY, ...over) }
    })
}

/** The mark that the quiet past of a store ends now, Unix seconds: its numbers stay in the store. */
export const endOfPast = (now: number): Baseline => ({ kind: 'previous-window', from: now, until: now, metrics: {} })
