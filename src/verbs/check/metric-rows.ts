import { plural } from '../../base/words.ts'
import type { Policy } from '../../config/policy.ts'
import { type ReadinessRow, ready } from '../../deploy/readiness.ts'
import type { Checked } from '../../metrics/check-page.ts'
import { checkPast, type CheckedPast } from '../../metrics/check-past.ts'
import { checkStore } from '../../metrics/check-store.ts'
import type { StoreSpec } from '../../metrics/stores/stores.ts'
import { openStore } from '../../metrics/stores/open-store.ts'
import { count } from '../../render/quantities.ts'

/** A row for each metric that a watch would read, and for each thing that is wrong with it. */
export function metricRows({ metrics, problems }: Checked): ReadinessRow[] {
  const judged = metrics
    .filter(({ separates }) => separates)
    .map(({ name, events, badEvents }) => {
      const seen = events === null || badEvents === null ? '' : `: ${count(badEvents)} bad of ${count(events)}`
      return ready(`Metric ${name}`, `It would be judged${seen}.`)
    })
  const wrong = problems.map(({ where, what, cure, judged: harmless }): ReadinessRow => {
    return { what: `Metric: ${where}`, state: harmless ? 'attention' : 'missing', found: `${what}.`, cure }
  })
  return [...judged, ...wrong]
}

/** What the store of a policy holds: each metric now, and how much of its past. `now` in Unix seconds. */
export async function storeRows(spec: StoreSpec, policy: Pick<Policy, 'watch'>, now: number): Promise<ReadinessRow[]> {
  const checked = await checkStore(spec, policy.watch.step, now)
  const past = await checkPast(await openStore(spec), spec, now)
  return [...metricRows(checked), ...past.flatMap((each) => (each === null ? [] : [pastRow(each)]))]
}

const DAY = 86_400
/** Part of the past that has to be there for the same hour of other days to be known. */
const ENOUGH = 0.8

function pastRow({ name, wanted, known }: CheckedPast): ReadinessRow {
  const days = Math.floor(known / DAY)
  const what = `Past of ${name}`
  const found = `The store has ${days === 0 ? plural(known / 3600, 'hour') : plural(days, 'day')} of the ${plural(wanted / DAY, 'day')} that the policy asks for.`
  if (known >= ENOUGH * wanted) return ready(what, found)
  const cure =
    known === 0
      ? 'Compare the names and labels with what the store holds.'
      : 'Nothing, if the service is young: until then the watch compares with the hours just before the deploy. Else raise the retention of the store.'
  return { what, state: known === 0 ? 'missing' : 'attention', found, cure }
}
