import { formatDuration } from '../base/duration.ts'
import { nearest, quote } from '../base/words.ts'
import type { GatePolicy } from './gate-policy.ts'
import { clockRules, type Due, type IncidentPolicy } from './incident-policy.ts'
import { type NotifyPolicy, placeName } from './notify-policy.ts'
import { regulators } from './regulators.ts'
import type { KnownIncident, MetricQuery, Rules } from './policy.ts'
import { checkRules } from './rule-policy.ts'
import type { PolicyDocument } from './schema.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'
import type { StoreMetric } from '../metrics/store.ts'
import { storeMistakes } from '../metrics/stores/stores.ts'
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

/** A segment that is not looked at cannot tell anything; nor can one of a metric that is a control as a whole. */
function untouchedMistakes(
  { untouched, labels, role }: StoreMetric,
  index: number,
  at: (...path: PropertyKey[]) => number,
): Mistake[] {
  const where = `watch.store.metrics.${index}.untouched`
  return untouched.flatMap((segment, place) => {
    const label = segment.slice(0, segment.indexOf('='))
    const offset = at('store', 'metrics', index, 'untouched', place)
    if (role !== 'critical') {
      return [{ offset, message: `${where}: expected none beside the role ${role}: only critical metrics end a watch` }]
    }
    if (labels.includes(label)) return []
    return [{ offset, message: `${where}.${place}: expected a label that segments names, found ${quote(label)}` }]
  })
}

/** A key below `watch.store`, or with `../` before it below `watch`, as a path below `watch`. */
function placeInStore(key: string): PropertyKey[] {
  const path = key.startsWith('../') ? [key.slice(3)] : ['store', ...key.split('.')]
  return path.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** What contradicts itself in `watch.store`: two metrics of one name, a gauge that is to be its own control, two places of metrics. */
export function checkStore({ store, queries, watch }: Rules, file: YamlFile): Mistake[] {
  if (store === null) return []
  const at = (...path: PropertyKey[]) => file.find(['watch', ...path]).offset
  const mistakes: Mistake[] = []
  if (queries.length > 0) {
    const message = 'watch.metrics: expected none beside watch.store: metrics of the store stand in watch.store.metrics'
    mistakes.push({ offset: at('metrics'), message })
  }
  for (const { key, message } of storeMistakes(store, watch.step)) {
    const place = placeInStore(key)
    mistakes.push({ offset: at(...place), message: `watch.${place.join('.')}: ${message}` })
  }
  if (store.metrics.every(({ role }) => role !== 'critical')) {
    const message =
      'watch.store.metrics: expected at least one metric with the role critical: without one nothing is judged'
    mistakes.push({ offset: at('store', 'metrics'), message })
  }
  for (const [index, metric] of store.metrics.entries()) mistakes.push(...untouchedMistakes(metric, index, at))
  for (const [index, { name }] of store.metrics.entries()) {
    if (store.metrics.findIndex((each) => each.name === name) === index) continue
    const message = `watch.store.metrics.${index}.name: expected a name of its own, found ${quote(name)} again`
    mistakes.push({ offset: at('store', 'metrics', index, 'name'), message })
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
