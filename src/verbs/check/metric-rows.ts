import type { Policy } from '../../config/policy.ts'
import { type ReadinessRow, ready } from '../../deploy/readiness.ts'
import type { Checked, CheckedCandidate } from '../../metrics/check-page.ts'
import { reachOf } from '../../metrics/check-past.ts'
import { checkStore } from '../../metrics/check-store.ts'
import type { StoreSpec } from '../../metrics/stores/stores.ts'
import { count } from '../../render/quantities.ts'

/** A row for each metric that a watch would read, and for each thing that is wrong with it. */
export function metricRows({ metrics, candidates, problems }: Checked): ReadinessRow[] {
  const judged = metrics
    .filter(({ separates }) => separates)
    .map((metric) => {
      const { name, events, badEvents } = metric
      const seen = events === null || badEvents === null ? '' : `: ${count(badEvents)} bad of ${count(events)}`
      return ready(`Metric ${name}`, [`It would be judged${seen}.`, ...reachOf(metric)].join(' '))
    })
  const wrong = problems.map(({ where, what, cure, judged: harmless }): ReadinessRow => {
    return { what: `Metric: ${where}`, state: harmless ? 'attention' : 'missing', found: `${what}.`, cure }
  })
  // What works needs no other.
  const isAsked = problems.some((each) => !each.judged)
  return [...judged, ...wrong, ...(isAsked ? candidates.map(candidateRow) : [])]
}

function candidateRow({ name, by, events, badEvents, policy }: CheckedCandidate): ReadinessRow {
  const who = by === null ? '' : ` (${by})`
  const seen = events === null || badEvents === null ? '' : `: ${count(badEvents)} bad of ${count(events)}`
  const found = `It could be watched too${who}${seen}.`
  return { what: `Other metric: ${name}`, state: 'attention', found, cure: `Add these lines to the policy:\n${policy}` }
}

/** What the store of a policy holds: each metric now, and how much of its past. `now` in Unix seconds. */
export async function storeRows(spec: StoreSpec, policy: Pick<Policy, 'watch'>, now: number): Promise<ReadinessRow[]> {
  return metricRows(await checkStore(spec, policy.watch.step, now))
}
