import { groupBy } from '../../base/group-by.ts'
import { ConfigurationError } from '../../base/errors.ts'
import type { Policy, Rules } from '../../config/policy.ts'
import { rulesFor } from '../../config/services.ts'
import { type ReadinessRow, ready } from '../../deploy/readiness.ts'
import { type Checked, type CheckedCandidate, checkPage } from '../../metrics/check-page.ts'
import { reachOf } from '../../metrics/check-past.ts'
import { checkStore } from '../../metrics/check-store.ts'
import { pageName, wholeOf } from '../../metrics/page-reader.ts'
import { fetchPage } from '../../metrics/page/scrape.ts'
import { openLogin } from '../../metrics/stores/open-store.ts'
import { filledStore, type StoreSpec } from '../../metrics/stores/stores.ts'
import type { VariableValues } from '../../metrics/variables.ts'
import { count } from '../../render/quantities.ts'
import { valuesOf } from '../prepare-deploy.ts'
import { type DeployRequest, partOf } from '../setting.ts'

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

const TIMEOUT_MILLISECONDS = 10_000

/** What was live before, the time (Unix seconds), and whether the policy could be read. */
type Moment = { readonly base: string | null; readonly now: number; readonly isRead: boolean }

/** What watches would read, of the part that is asked for and of its stages; where none is named, of every service. */
export async function watchRows(whole: Policy, request: DeployRequest, moment: Moment): Promise<ReadinessRow[]> {
  const own = rulesFor(whole, partOf(request))
  const stores = await Promise.all(storesOf(whole, own, request).map((each) => partRows(each, moment)))
  if (own.store !== null || (stores.length > 0 && request.metricsUrls.length === 0 && request.probeUrl === null))
    return stores.flat()
  return [...(await pageRows(own, request, moment)), ...stores.flat()]
}

/** Rules with a store, and whose they are; empty for the part that is asked for. */
type Watched = {
  readonly of: string
  readonly rules: Rules
  readonly store: StoreSpec
  readonly request: DeployRequest
}

/** Each store with its metrics once: most parts watch what the top says. */
function storesOf(whole: Policy, own: Policy, request: DeployRequest): Watched[] {
  const { environment: placed, deployedTo: environment = placed } = request
  const services = request.service == null ? whole.services.map(({ name }) => name) : []
  const parts = [
    { of: '', rules: own, request },
    ...own.stages.map(({ name, rules }) => ({ of: `stage ${name}`, rules, request: { ...request, stage: name } })),
    ...services.map((service) => {
      const rules: Rules = rulesFor(whole, { environment, service })
      return { of: `service ${service}`, rules, request: { ...request, service } }
    }),
  ]
  const watched = parts.flatMap((part) => (part.rules.store === null ? [] : [{ ...part, store: part.rules.store }]))
  return [...groupBy(watched, ({ store }) => JSON.stringify(store)).values()].flatMap(([first]) => first ?? [])
}

/** The rows of one store, with what its variables stand for where that is known. */
async function partRows({ of, rules, store, request }: Watched, { base, now }: Moment): Promise<ReadinessRow[]> {
  const rows = await filledRows(store, rules, valuesOf(request, base), now)
  return of === '' ? rows : rows.map((each) => ({ ...each, what: `${each.what} (${of})` }))
}

/** The same of a store with variables; one that has no value here is said. */
export async function filledRows(
  store: StoreSpec,
  rules: Pick<Rules, 'watch'>,
  values: VariableValues,
  now: number,
): Promise<ReadinessRow[]> {
  let filled: StoreSpec
  try {
    filled = filledStore(store, values)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const cure = 'Nothing, if the deploy gives it: what it stands for is known there only.'
    return [{ what: 'Metrics', state: 'not-visible', found: error.message, cure }]
  }
  return storeRows(filled, rules, now)
}

async function pageRows(
  { queries, openings }: Pick<Policy, 'queries' | 'openings'>,
  { metricsUrls, probeUrl }: DeployRequest,
  { isRead }: Moment,
): Promise<ReadinessRow[]> {
  if (metricsUrls.length > 0) return pagesAt(metricsUrls, queries, openings)
  const what = 'Metrics'
  if (probeUrl !== null) return [ready(what, 'probe-url is asked: failures are seen, but not what they are about.')]
  if (!isRead) {
    const found = 'The policy could not be read, so what it names is not known.'
    return [{ what, state: 'not-visible', found, cure: 'Mend that first.' }]
  }
  const found = 'No metrics are named, so the gate works and the watch can say nothing.'
  return [{ what, state: 'attention', found, cure: 'Set metrics-url or probe-url, or watch.store in the policy.' }]
}

async function pagesAt(
  urls: readonly string[],
  queries: Policy['queries'],
  { page: access }: Policy['openings'],
): Promise<ReadinessRow[]> {
  const what = 'Metrics page'
  const opened = await openLogin(access)
  if ('lacking' in opened) {
    const found = `The environment variable ${opened.lacking} is not set.`
    return [{ what, state: 'missing', found, cure: 'Set it in env of the step, from a secret; watch.page names it.' }]
  }
  const pages = await Promise.all(urls.map((url) => fetchPage(url, TIMEOUT_MILLISECONDS, opened)))
  const unread = pages.flatMap((page, index): ReadinessRow[] => {
    if (!('missing' in page)) return []
    const name = urls.length === 1 ? what : `${what} ${pageName(urls[index] ?? '')}`
    const cure =
      'Give an address that answers with a Prometheus or OpenMetrics page, 200, without a redirect; what opens it stands in watch.page.'
    return [{ what: name, state: 'missing', found: `${page.missing}: ${page.detail ?? ''}.`, cure }]
  })
  const whole = wholeOf(pages.flatMap((page) => ('missing' in page ? [] : [page.exposition])))
  return [...unread, ...(whole === null ? [] : metricRows(checkPage(whole, queries)))]
}
