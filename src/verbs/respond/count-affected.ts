import { isoNow } from '../../base/clock.ts'
import { ConfigurationError } from '../../base/errors.ts'
import { runRef } from '../../base/run.ts'
import type { Policy } from '../../config/policy.ts'
import type { EventOf, IncidentEvent } from '../../deploy/incident-events.ts'
import { changeIncident, type KnownIncident } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import { type Affected, knownUntil, readAffected, stepsOf } from '../../metrics/affected.ts'
import type { StoreMetric } from '../../metrics/store.ts'
import { filledStore, isSeveral, type OneStoreSpec, storeSpec } from '../../metrics/stores/stores.ts'
import type { VariableValues } from '../../metrics/variables.ts'
import type { ResponseDeps } from '../setting.ts'
import { valuesOf } from '../prepare-deploy.ts'
import type { Live } from './live-incident.ts'

type Counted = EventOf<'counted'>
type Wanted = Policy['incident']['data']['counts'][number]

/**
 * Counts what is affected by the queries of the policy, from the beginning of an incident until users are fine. What a store does not tell is not known, and
 * takes nothing from what was counted before. Written down where it says something new.
 */
export async function countAffected(
  responder: ResponseDeps,
  record: EnvironmentRecord,
  known: KnownIncident & Live,
): Promise<EnvironmentRecord> {
  const { view, policy, incidentKey, response } = known
  const { began, until } = view
  const { clock, run } = responder.ports
  const { phase } = view.incident
  if (began === null || phase === 'cancelled' || phase === 'closed') return record
  const now = clock.now() / 1000
  const time = { from: began / 1000, until: until === null ? now : Math.min(now, until / 1000), now }
  const values = valuesFor(responder, response)
  const found = await Promise.all(policy.incident.data.counts.map((wanted) => count(wanted, policy, time, values)))
  const at = isoNow(clock)
  const events = found.flatMap((facts): Counted[] =>
    facts === null ? [] : [{ kind: 'counted', facts, at, run: runRef(run) }],
  )
  const fresh = events.filter((event) => isNews(known.incident.timeline, event))
  if (fresh.length === 0) return record
  return responder.store.update(`Incident #${known.incident.issue}: counted`, (newest) =>
    changeIncident(newest, incidentKey, (incident) => {
      const timeline = fresh.reduce(withCount, incident.timeline)
      return timeline === incident.timeline ? incident : { ...incident, timeline }
    }),
  )
}

/** Unix seconds. */
type Time = { readonly from: number; readonly until: number; readonly now: number }

/** Null where there is nothing to be counted yet. */
async function count(
  { what, of, metric: name }: Wanted,
  policy: Policy,
  { from, until, now }: Time,
  values: VariableValues,
): Promise<Counted['facts'] | null> {
  const facts = { what, of, until: new Date(until * 1000).toISOString() }
  const unknown = (why: string): Counted['facts'] => {
    return { ...facts, count: null, total: null, complete: false, why: why.replaceAll(/\s+/g, ' ').slice(0, 200) }
  }
  try {
    const asked = askedOf(policy, name, values)
    if (asked === null) return unknown(`the policy has no metric ${name}`)
    const { openStore } = await import('../../metrics/stores/open-store.ts')
    const open = (step: number) => openStore('range' in asked.spec ? { ...asked.spec, range: step } : asked.spec)
    const { step } = policy.watch
    const range = stepsOf(from, Math.min(until, knownUntil(await open(step), now)), step)
    if (range === null) return null
    const affected: Affected = await readAffected(await open(range.step), asked.metric, range)
    return 'unknown' in affected ? unknown(affected.unknown) : { ...facts, ...affected, why: '' }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return unknown(error.message)
  }
}

type Asked = { readonly spec: OneStoreSpec; readonly metric: StoreMetric }

/** A metric with its store: that of what is counted goes before what is watched. */
function askedOf({ incident, store, watch }: Policy, name: string, values: VariableValues): Asked | null {
  const own = incident.data.store === undefined ? [] : [storeSpec(incident.data.store, watch.step)]
  const watched = store === null ? [] : isSeveral(store) ? store.stores : [store]
  for (const spec of [...own, ...watched]) {
    if (!spec.metrics.some((metric) => metric.name === name)) continue
    const filled = filledStore(spec, values)
    const metric = filled.metrics.find((each) => each.name === name)
    if (metric !== undefined && !isSeveral(filled)) return { spec: filled, metric }
  }
  return null
}

/** What the variables of a query stand for: those of the deploy that is to blame. A cell has no value: what is counted is of all of them. */
function valuesFor(
  { environment, deployedTo = environment, service = null }: ResponseDeps,
  response: Response | null,
): VariableValues {
  if (response === null) return { environment: deployedTo, ...(service !== null && { service }) }
  return valuesOf({ environment, deployedTo, service, sha: response.bad }, response.good)
}

const ofSame = ({ facts: { what } }: Counted, event: IncidentEvent): event is Counted =>
  event.kind === 'counted' && event.facts.what === what

/** Another number, or none where there was none before; that a store is silent for a while is no news. */
function isNews(timeline: readonly IncidentEvent[], event: Counted): boolean {
  const before = timeline.findLast((each): each is Counted => ofSame(event, each))
  if (before === undefined) return true
  const { count: found, total, complete } = event.facts
  if (found === null) return false
  return before.facts.count !== found || before.facts.total !== total || before.facts.complete !== complete
}

/** Of each number the first that says of somebody or something affected stays, as that is when it was known; and the newest. */
function withCount(timeline: readonly IncidentEvent[], event: Counted): readonly IncidentEvent[] {
  if (!isNews(timeline, event)) return timeline
  const first = timeline.find((each) => ofSame(event, each) && (each.facts.count ?? 0) > 0)
  return [...timeline.filter((each) => !ofSame(event, each) || each === first), event]
}
