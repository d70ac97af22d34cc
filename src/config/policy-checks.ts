import { formatDuration } from '../base/duration.ts'
import { nearest, quote } from '../base/words.ts'
import { FEWEST_BEFORE } from '../evidence/gauge/detector.ts'
import type { GatePolicy } from './gate-policy.ts'
import { clockRules, type Due, type IncidentPolicy } from './incident-policy.ts'
import { type NotifyPolicy, placeName } from './notify-policy.ts'
import { regulators } from './regulators.ts'
import type { KnownIncident, MetricQuery, Rules } from './policy.ts'
import { checkRules } from './rule-policy.ts'
import type { PolicyDocument } from './schema.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'
import type { StoreMetric } from '../metrics/store.ts'
import { isSeveral, storeMistakes, storeSpec } from '../metrics/stores/stores.ts'
import type { WatchPlan } from '../watch/plan.ts'

/** Who deploys is said once, and an app that everybody's workflows act as is no proof of who it was. */
export function checkDeploys(document: PolicyDocument, file: YamlFile): Mistake[] {
  const both = (one: 'workflow' | 'branch', many: 'workflows' | 'branches'): Mistake[] =>
    document[one] === undefined || document[many] === undefined
      ? []
      : [{ offset: file.find([one]).offset, message: `${one}: expected ${one} or ${many}, found both` }]
  const workflows = document['deployed-by'].indexOf('github-actions')
  return [
    ...both('workflow', 'workflows'),
    ...both('branch', 'branches'),
    ...(workflows < 0
      ? []
      : [
          {
            offset: file.find(['deployed-by', workflows]).offset,
            message: `deployed-by.${workflows}: expected another app: every workflow acts as "github-actions"; name workflow files in workflows`,
          },
        ]),
  ]
}

type Rule = {
  readonly key: string
  readonly value: number
  readonly most?: readonly [string, number]
  readonly least?: readonly [string, number]
}

/** Times that contradict each other. */
export function checkTimes(plan: WatchPlan, file: YamlFile): Mistake[] {
  const rules: Rule[] = [
    { key: 'min-watch', value: plan.minWatch, most: ['duration', plan.duration] },
    { key: 'min-baseline', value: plan.minBaseline, least: ['step', plan.step] },
    { key: 'sustained-for', value: plan.sustainedFor, most: ['duration', plan.duration] },
    { key: 'step', value: plan.step, most: ['duration', plan.duration] },
  ]
  return rules.flatMap(({ key, value, most, least }) => {
    const { offset } = file.find(['watch', key])
    if (most !== undefined && value > most[1]) return [{ offset, message: sentence(key, 'most', most, value) }]
    if (least !== undefined && value < least[1]) return [{ offset, message: sentence(key, 'least', least, value) }]
    return []
  })
}

function sentence(
  key: string,
  bound: 'most' | 'least',
  [other, limit]: readonly [string, number],
  value: number,
): string {
  return `watch.${key}: expected at ${bound} ${other} (${formatDuration(limit)}), found ${formatDuration(value)}`
}

/** An incident ends after it began. */
export function checkKnownIncidents(incidents: readonly KnownIncident[], file: YamlFile): Mistake[] {
  return incidents.flatMap(({ from, until }, at) => {
    if (until > from) return []
    const path = ['watch', 'incidents', at, 'until']
    return [{ offset: file.find(path).offset, message: `${path.join('.')}: expected a time after from` }]
  })
}

/** Samples are gone with the runner that took them: only a store can be looked at later. */
export function checkSlices({ slices, store }: Pick<Rules, 'slices' | 'store'>, file: YamlFile): Mistake[] {
  if (slices === null || store !== null) return []
  const message =
    'watch.slices: expected watch.store beside it: what metrics-url and probe-url say is only known to the run that reads them'
  return [{ offset: file.findKey(['watch'], 'slices'), message }]
}

/** Two metrics of one name could not be told apart in any report. */
export function checkNames(queries: readonly MetricQuery[], file: YamlFile): Mistake[] {
  return queries.flatMap(({ name }, at) => {
    const first = queries.findIndex((query) => query.name === name)
    if (first === at) return []
    const path = ['watch', 'metrics', at, 'name']
    return [
      {
        offset: file.find(path).offset,
        message: `${path.join('.')}: expected a name of its own, found ${quote(name)} again`,
      },
    ]
  })
}

/** Metrics of a page of which nothing could be said: none that ends a watch, and gauges of which too little is seen before the deploy. */
export function checkPage({ queries, watch, store }: Rules, file: YamlFile): Mistake[] {
  if (store !== null || queries.length === 0) return []
  const say = (key: string, message: string): Mistake => {
    return { offset: file.find(['watch', key]).offset, message: `watch.${key}: ${message}` }
  }
  const { metrics, minBaseline, step } = watch
  const gauge = metrics.find(({ kind }) => kind === 'gauge')
  const needed = FEWEST_BEFORE * step
  return [
    ...(metrics.every(({ role = 'critical' }) => role !== 'critical')
      ? [say('metrics', 'expected at least one metric with the role critical: without one nothing is judged')]
      : []),
    ...(gauge === undefined || minBaseline >= needed
      ? []
      : [
          say(
            'min-baseline',
            `expected at least ${FEWEST_BEFORE} steps (${formatDuration(needed)}) for the gauge ${quote(gauge.name)}, found ${formatDuration(minBaseline)}; with a shorter step they take less time`,
          ),
        ]),
  ]
}

/** Rules of the gate that could never hold, or that say the same twice. */
export function checkGate(policy: GatePolicy, file: YamlFile): Mistake[] {
  return [...checkChecks(policy, file), ...checkBots(policy, file), ...checkRules(policy, file)]
}

/** A bot is known by one thing. */
function checkBots({ knownBots }: GatePolicy, file: YamlFile): Mistake[] {
  return knownBots.flatMap(({ login, appId }, at) => {
    if ((login === null) !== (appId === null)) return []
    const path = ['gate', 'known-bots', at]
    const found = login === null ? 'none' : 'both'
    return [{ offset: file.find(path).offset, message: `${path.join('.')}: expected login or app-id, found ${found}` }]
  })
}

function checkChecks({ checks }: GatePolicy, file: YamlFile): Mistake[] {
  return checks.flatMap((check, at) => {
    const say = (key: string, message: string): Mistake[] => {
      const path = ['gate', 'checks', at, key]
      return [{ offset: file.find(path).offset, message: `${path.join('.')}: ${message}` }]
    }
    const own = check.name.startsWith('Deploy Guard: ')
    if (own) return say('name', `expected another check: ${quote(check.name)} is the guard's own, which ends after it`)
    const first = checks.findIndex((one) => JSON.stringify(one) === JSON.stringify(check))
    if (first !== at) return say('name', `expected each check once, found ${quote(check.name)} again`)
    const jobs = check.workflow !== null || check.event !== null
    if (jobs && check.app !== null && check.app !== 'github-actions' && check.app !== 15368)
      return say(
        'app',
        `expected github-actions, whose jobs alone have a workflow and an event; found ${quote(String(check.app))}`,
      )
    return []
  })
}

/** Either one store, or a list of them. */
export function checkStores({ watch: { store, stores } }: PolicyDocument, file: YamlFile): Mistake[] {
  if (store === undefined || stores === undefined) return []
  return [
    { offset: file.find(['watch', 'stores']).offset, message: 'watch.stores: expected store or stores, found both' },
  ]
}

/** A segment that is not looked at cannot tell anything; nor can one of a metric that is a control as a whole. */
function untouchedMistakes(
  { untouched, labels, role }: StoreMetric,
  place: Place,
  say: (place: Place, message: string) => Mistake,
): Mistake[] {
  return untouched.flatMap((segment, at) => {
    const label = segment.slice(0, segment.indexOf('='))
    if (role !== 'critical') {
      const message = `expected none beside the role ${role}: only critical metrics end a watch`
      return [{ ...say([...place, 'untouched', at], ''), message: say([...place, 'untouched'], message).message }]
    }
    if (labels.includes(label)) return []
    return [say([...place, 'untouched', at], `expected a label that segments names, found ${quote(label)}`)]
  })
}

/** A path below `watch`. */
type Place = readonly PropertyKey[]

/** A key below a store, or with `../` before it below `watch`, as a path below `watch`. */
function placeIn(store: Place, key: string): PropertyKey[] {
  const path = key.startsWith('../') ? [key.slice(3)] : [...store, ...key.split('.')]
  return path.map((part) => (typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part))
}

/** What contradicts itself in stores: two metrics of one name, a gauge that is to be its own control, two places of metrics. */
export function checkStore({ store, queries, watch }: Rules, file: YamlFile): Mistake[] {
  if (store === null) return []
  const say = (place: Place, message: string): Mistake => {
    return {
      offset: file.find(['watch', ...place]).offset,
      message: `watch.${place.map(String).join('.')}: ${message}`,
    }
  }
  const [all, parts] = isSeveral(store)
    ? [['stores'], store.stores.map((spec, at) => ({ place: ['stores', at], spec }))]
    : [['store'], [{ place: ['store'], spec: store }]]
  const metrics = parts.flatMap(({ place, spec }) =>
    spec.metrics.map((metric, at) => ({ metric, place: [...place, 'metrics', at] })),
  )
  const mistakes: Mistake[] = []
  if (queries.length > 0) {
    const where = all.join('.')
    mistakes.push(
      say(['metrics'], `expected none beside watch.${where}: metrics of the store stand in watch.${where}.metrics`),
    )
  }
  for (const { place, spec } of parts) {
    for (const { key, message } of storeMistakes(spec, watch.step)) mistakes.push(say(placeIn(place, key), message))
    if (spec.baseline !== store.baseline)
      mistakes.push(say([...place, 'baseline'], `expected one baseline in all stores: ${store.baseline}`))
  }
  if (metrics.every(({ metric }) => metric.role !== 'critical')) {
    const message = 'expected at least one metric with the role critical: without one nothing is judged'
    mistakes.push(say(isSeveral(store) ? all : [...all, 'metrics'], message))
  }
  const critical = metrics.filter(({ metric }) => metric.role === 'critical')
  if (critical.length > 0 && critical.every(({ metric }) => metric.query.kind === 'monitor')) {
    const message =
      'expected a critical metric beside monitors: that none of them alerts does not say how much was seen, nor what harm is ruled out'
    mistakes.push(say(isSeveral(store) ? all : [...all, 'metrics'], message))
  }
  for (const { metric, place } of metrics) mistakes.push(...untouchedMistakes(metric, place, say))
  for (const [at, { metric, place }] of metrics.entries()) {
    if (metrics.findIndex((each) => each.metric.name === metric.name) === at) continue
    mistakes.push(say([...place, 'name'], `expected a name of its own, found ${quote(metric.name)} again`))
  }
  return mistakes
}

/** Clocks that could never run, or that could not be told apart. */
export function checkIncident(policy: IncidentPolicy, file: YamlFile): Mistake[] {
  const ids = policy.clocks.map(({ id, template }) => id ?? template ?? '')
  return policy.clocks.flatMap((clock, at) => {
    const say = (key: string, message: string): Mistake => {
      const path = ['incident', 'clocks', at, key]
      return { offset: file.find(path).offset, message: `${path.join('.')}: ${message}` }
    }
    const { template, after } = clock
    const isShipped = template !== undefined && Object.hasOwn(regulators, template)
    const unknownId = (id: string): boolean => !clockRules(policy).some((rule) => rule.id === id)
    return [
      ...(clock.id === undefined && !isShipped ? [say('id', `expected an id${templateHint(template)}`)] : []),
      ...(clock.due === undefined && !isShipped
        ? [say('due', `expected a time such as 24h, or a shipped template that has one${templateHint(template)}`)]
        : []),
      ...(ids.indexOf(ids[at] ?? '') === at
        ? []
        : [say('id', `expected an id of its own, found ${quote(ids[at] ?? '')} again`)]),
      ...(after === undefined || !unknownId(after)
        ? []
        : [say('after', `expected the id of another clock, found ${quote(after)}`)]),
      ...calendarMistakes(clock.calendar, policy).map((message) => say('calendar', message)),
      ...dueMistakes(clock.due, policy).map((message) => say('due', message)),
    ]
  })
}

/** What is counted has a metric that counts. */
export function checkCounts({ incident: { data }, store: watched, watch }: Rules, file: YamlFile): Mistake[] {
  const say = (place: Place, message: string): Mistake => {
    const path = ['incident', 'data', ...place]
    return { offset: file.find(path).offset, message: `${path.map(String).join('.')}: ${message}` }
  }
  const { store, counts } = data
  const own = store === undefined ? null : storeSpec(store, watch.step)
  const metrics = [...(own?.metrics ?? []), ...(watched?.metrics ?? [])]
  const names = metrics.map((metric) => metric.name)
  return [
    ...(own === null || counts.length > 0
      ? []
      : [say(['store'], 'expected counts beside it: without one nothing is counted')]),
    ...(own === null ? [] : storeMistakes(own, watch.step)).map(({ key, message }) =>
      say(key.startsWith('../') ? ['store'] : placeIn(['store'], key), message),
    ),
    ...counts.flatMap(({ what, metric }, at) => {
      const place = ['counts', at]
      const found = metrics.find((each) => each.name === metric)
      const meant = nearest(metric, names)
      const cure = meant === null ? '' : ` (did you mean ${meant}?)`
      const first = counts.findIndex((each) => each.what === what)
      return [
        ...(first === at ? [] : [say([...place, 'what'], `expected words of its own, found ${quote(what)} again`)]),
        ...(found === undefined
          ? [
              say(
                [...place, 'metric'],
                `expected the name of a metric of incident.data.store or watch.store, found ${quote(metric)}${cure}`,
              ),
            ]
          : found.query.kind === 'histogram'
            ? [
                say(
                  [...place, 'metric'],
                  'expected a metric of the kind counts or gauge: a histogram counts all events',
                ),
              ]
            : []),
      ]
    }),
  ]
}

/** Where a template's name is no shipped one, but close to one. */
function templateHint(template: string | undefined): string {
  const meant = template === undefined ? null : nearest(template, Object.keys(regulators))
  return meant === null ? '' : ` (did you mean the template ${meant}?)`
}

/** A time allowed is one length, and its calendar one that the policy has. */
function dueMistakes(due: Due | undefined, policy: IncidentPolicy): string[] {
  if (due === undefined || typeof due === 'string') return []
  return (Array.isArray(due) ? due : [due]).flatMap(({ hours, days, months, calendar, 'business-days': business }) => {
    const given = [hours, days, months, business].filter((one) => one !== undefined)
    return [
      ...(given.length === 1 ? [] : [`expected one of hours, days, business-days and months, found ${given.length}`]),
      ...calendarMistakes(calendar, policy),
    ]
  })
}

function calendarMistakes(calendar: string | readonly string[] | undefined, { calendars }: IncidentPolicy): string[] {
  if (typeof calendar !== 'string' || Object.hasOwn(calendars, calendar)) return []
  return [`expected a calendar that incident.calendars has, found ${quote(calendar)}`]
}

/** Places that could not be told apart, or of which it is not known where they are. */
export function checkNotify({ places }: NotifyPolicy, file: YamlFile): Mistake[] {
  const names = places.map(placeName)
  return places.flatMap((place, at) => {
    const say = (key: string, message: string): Mistake => {
      const path = ['notify', 'places', at, key]
      return { offset: file.find(path).offset, message: `${path.join('.')}: ${message}` }
    }
    const own = placeName(place)
    const again =
      names.indexOf(own) === at ? [] : [say('name', `expected a name of its own, found ${quote(own)} again`)]
    if (place.kind === 'webhook') return [...again, ...oneOf(place, ['url', 'url-env'], say)]
    if (place.kind !== 'slack') return again
    const { 'token-env': token, channel } = place
    const half = (token === undefined) !== (channel === undefined)
    const alone = half ? [say('channel', 'expected token-env and channel together, found one of them')] : []
    return [...again, ...oneOf(place, ['url-env', 'token-env'], say), ...alone]
  })
}

function oneOf<K extends string>(
  place: { readonly [key in K]?: string | undefined },
  [one, other]: readonly [K, K],
  say: (key: string, message: string) => Mistake,
): Mistake[] {
  if ((place[one] === undefined) !== (place[other] === undefined)) return []
  const found = place[one] === undefined ? 'none' : 'both'
  return [say(one, `expected ${one} or ${other}, found ${found}`)]
}

/** An environment that comes after itself, by way of others or not, could never be deployed to. */
export function checkAfter(after: Rules['after'], names: readonly string[], file: YamlFile): Mistake[] {
  return names.flatMap((name) => {
    const seen = new Set<string>()
    let at: string | undefined = name.toLowerCase()
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = after[at]
    }
    if (at !== name.toLowerCase()) return []
    const path = ['environments', name, 'after']
    return [
      {
        offset: file.find(path).offset,
        message: `${path.join('.')}: expected an environment that does not come after this one`,
      },
    ]
  })
}
