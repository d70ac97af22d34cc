import { parseDuration } from '../../src/base/duration.ts'
import type { Access } from '../../src/metrics/login.ts'
import type { Policy, Stage } from '../../src/config/policy.ts'
import { policyFor } from '../../src/config/services.ts'
import { isSeveral, type OneStoreSpec } from '../../src/metrics/stores/stores.ts'
import { parseSelector } from '../../src/metrics/selector.ts'

type Rules = Readonly<Record<string, unknown>>

/** Every value that stands in a file, by its path; keys without a value are none. */
export function leavesOf(value: unknown, path = ''): [path: string, value: unknown][] {
  if (value === null) return []
  if (typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([key, held]) => leavesOf(held, path === '' ? key : `${path}.${key}`))
}

/** What a policy says about a path of its file, in the file's terms; undefined for a path that no policy has. */
export function toldBy(policy: Policy, path: string): unknown {
  const [, service, there, own = ''] = /^services\.([^.]+)\.environments\.([^.]+)\.(?!after$)(.+)$/.exec(path) ?? []
  if (service !== undefined && there !== undefined)
    return toldBy(policyFor(policy, { environment: there, service }), own)
  const [, name, rule = ''] = /^services\.([^.]+)\.(.+)$/.exec(path) ?? []
  if (name !== undefined) return toldByService(policyFor(policy, { environment: null, service: name }), rule)
  const [, environment, ruleThere = ''] = /^environments\.([^.]+)\.(?!after$)(.+)$/.exec(path) ?? []
  if (environment !== undefined) return toldBy(policyFor(policy, { environment, service: null }), ruleThere)
  const [, at, ofStage = ''] = /^stages\.(\d+)\.(.+)$/.exec(path) ?? []
  if (at !== undefined) return toldByStage(policy, policy.stages[Number(at)], ofStage)
  const [, place, rest] = /^watch\.stores\.(\d+)\.(.+)$/.exec(path) ?? []
  if (place !== undefined) return toldBy({ ...policy, store: storeAt(policy, Number(place)) }, `watch.store.${rest}`)
  const [, index, key = ''] = /^watch\.metrics\.(\d+)\.(.+)$/.exec(path) ?? []
  if (index !== undefined) return metricRule(policy, Number(index), key)
  const [, stored, part = ''] = /^watch\.store\.metrics\.(\d+)\.(.+)$/.exec(path) ?? []
  if (stored !== undefined) return storeMetricRule(policy, Number(stored), part)
  if (path === 'gate.opaque') return opaqueWord(policy)
  const [, later] = /^environments\.(.+)\.after$/.exec(path) ?? []
  if (later !== undefined) return policy.after[later.toLowerCase()]
  if (path.startsWith('gate.risk.')) return riskRule(policy, path.split('.').slice(2))
  if (/^(incident|notify)\./.test(path)) return heldAt(policy, path.split('.'))
  if (/^(gate|rollback)\./.test(path)) return heldAt(policy, path.split('.').map(camelCase))
  const { page, probe } = policy.openings
  const openings = { ...accessRules(page, 'watch.page'), ...accessRules(probe, 'watch.probe') }
  return { ...generalRules(policy), ...openings, ...storeRules(policy) }[path]
}

/** The same of one service. */
function toldByService(policy: Policy, path: string): unknown {
  const { service } = policy
  return { environment: service?.environment, ...listed('paths', service?.paths ?? []) }[path] ?? toldBy(policy, path)
}
const storeAt = ({ store }: Policy, place: number): Policy['store'] =>
  store !== null && isSeveral(store) ? (store.stores[place] ?? null) : null

/** The one word for all opaque content; undefined where there are rules for parts of it. */
function opaqueWord({ gate: { opaque } }: Policy): string | undefined {
  const [rule, ...others] = opaque
  return others.length === 0 && rule?.kinds === null && rule.paths === null ? rule.verdict : undefined
}

function riskRule({ gate: { risk } }: Policy, keys: readonly string[]): unknown {
  if (risk === null) return undefined
  const [key = ''] = keys
  if (key === 'stated') return heldAt(risk, keys)
  // How many have to approve is the same of every sign.
  return heldAt(risk.answers, key === 'approvals' ? ['size', key] : [key, 'outcome'])
}

function toldByStage(policy: Policy, stage: Stage | undefined, path: string): unknown {
  if (path === 'name') return stage?.name
  if (path === 'share') return stage?.share
  return stage && toldBy({ ...policy, ...stage.rules }, path)
}

const camelCase = (key: string): string => key.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The value that stands at a path of an object; undefined where there is none. */
function heldAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  return heldAt(new Map(Object.entries(value)).get(key), rest)
}

const generalRules = ({ workflows, branches, watch, incidents, ...policy }: Policy): Rules => ({
  version: 1,
  workflow: workflows[0],
  branch: branches[0],
  ...listed('workflows', workflows),
  ...listed('branches', branches),
  ...listed('deployed-by', policy.deployedBy),
  ...Object.fromEntries(
    incidents.flatMap(({ from, until }, at) => [
      [`watch.incidents.${at}.from`, from],
      [`watch.incidents.${at}.until`, until],
    ]),
  ),
  'watch.slices.every': policy.slices?.every,
  'watch.slices.workflow': policy.slices?.workflow,
  'watch.step': watch.step,
  'watch.duration': watch.duration,
  'watch.min-watch': watch.minWatch,
  'watch.min-baseline': watch.minBaseline,
  'watch.sustained-for': watch.sustainedFor,
  'watch.enough': watch.enough,
  'watch.false-alarm-rate': watch.falseAlarmRate,
})

const listed = (key: string, values: readonly string[]): Rules =>
  Object.fromEntries(values.map((value, at) => [`${key}.${at}`, value]))

/** `token-env` is the short form of a bearer. */
function accessRules({ login, headers }: Access, place: string): Rules {
  const { variable, ...rest } = { variable: null, ...login }
  return {
    ...(login.type === 'bearer' && { [`${place}.token-env`]: variable }),
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [`${place}.auth.${key}`, value])),
    [`${place}.auth.secret-env`]: variable,
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`${place}.headers.${name}`, value])),
  }
}

const storeRules = ({ store }: Policy): Rules =>
  store === null || isSeveral(store)
    ? {}
    : {
        'watch.store.source': store.kind,
        'watch.store.url': store.url,
        ...accessRules(store.access, 'watch.store'),
        'watch.store.history-days': store.history / 86_400,
        'watch.store.baseline': store.baseline,
        'watch.store.status-page': store.statusPage,
        ...(store.kind === 'prometheus'
          ? { 'watch.store.range': store.range, 'watch.store.delay': store.delay }
          : seriesRules(store)),
      }

/** What the stores have that are asked in a language of their own. */
function seriesRules({ settings, delay, access }: Exclude<OneStoreSpec, { kind: 'prometheus' }>): Rules {
  const [first, second] = access.login.type === 'keys' ? access.login.keys.map(({ variable }) => variable) : []
  return {
    'watch.store.delay': delay,
    ...Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [`watch.store.${key}`, isNumber(key) ? Number(value) : value]),
    ),
    ...(first !== undefined && { 'watch.store.token-env': first, 'watch.store.api-key-env': first }),
    ...(second !== undefined && { 'watch.store.application-key-env': second }),
  }
}

const isNumber = (setting: string): boolean => setting.startsWith('nodes.')

function metricRule({ queries, watch }: Policy, index: number, key: string): unknown {
  const [query, plan] = [queries[index], watch.metrics[index]]
  const rules: Rules = {
    ...query,
    role: plan?.role ?? 'critical',
    direction: plan?.direction,
    objective: plan?.objective,
    'slower-than': plan?.slowerThan,
    'min-effect.relative': watch.metrics[index]?.minEffect.relative,
    'min-effect.absolute': watch.metrics[index]?.minEffect.absolute,
    'min-effect.traffic': watch.metrics[index]?.minEffect.traffic,
  }
  return rules[key]
}

function storeMetricRule({ store }: Policy, index: number, key: string): unknown {
  const metric = store?.metrics[index]
  if (metric === undefined) return undefined
  const { query, control, labels, untouched, emptyIsZero, ...rest } = metric
  const hasSelectors = store?.kind === 'prometheus'
  const rules: Rules = {
    ...rest,
    'empty-is-zero': emptyIsZero,
    ...asked(query, '', hasSelectors),
    ...(control === null ? {} : asked(control, 'control.', hasSelectors)),
    ...Object.fromEntries(labels.map((label, at) => [`segments.${at}`, label])),
    ...Object.fromEntries(untouched.map((segment, at) => [`untouched.${at}`, segment])),
    'min-effect.relative': metric.minEffect.relative,
    'min-effect.absolute': metric.minEffect.absolute,
    'min-effect.traffic': metric.minEffect.traffic,
  }
  return rules[key]
}

/** Selectors as they were understood: the store is asked for them in another spelling. What counts good events stands in place of the bad ones. */
const asked = ({ restIsBad, ...query }: Query, prefix: string, hasSelectors: boolean): Rules =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      `${prefix}${key === 'slowerThan' ? 'slower-than' : key === 'bad' && restIsBad === true ? 'good' : key}`,
      hasSelectors && isSelector(key) && typeof value === 'string' ? parseSelector(value) : value,
    ]),
  )

type Query = Readonly<Record<string, string | number | boolean | null>>

const isSelector = (path: string): boolean => /(^|\.)(total|bad|buckets)$|^watch\.metrics\.\d+\.query$/.test(path)

/** A file's value in the terms of its policy. */
export function inTermsOfPolicy(path: string, value: unknown, policy: Policy): unknown {
  const [, rule] = /^(?:services|environments|stages)\.[^.]+\.(?!after$)(.+)$/.exec(path) ?? []
  if (rule !== undefined) return inTermsOfPolicy(rule, value, policy)
  // Numbers are ids as well.
  if (typeof value === 'number' && path.endsWith('.monitor')) return String(value)
  if (typeof value !== 'string') return value
  const [, place, rest] = /^watch\.stores\.(\d+)\.(.+)$/.exec(path) ?? []
  if (place !== undefined)
    return inTermsOfPolicy(`watch.store.${rest}`, value, { ...policy, store: storeAt(policy, Number(place)) })
  const source = policy.store?.kind
  const isText = path.startsWith('watch.store.') && source !== 'prometheus'
  if (isSelector(path) && !isText) return parseSelector(value)
  if (/^watch\.incidents\.\d+\./.test(path)) return Date.parse(value) / 1000
  const long = /^gate\.(budget\.window|after-incident\.within|restore-point\.(max-age|tested))$/
  if (long.test(path) && value.endsWith('d')) return Number(value.slice(0, -1)) * 86_400
  if (/^environments\..+\.after$/.test(path)) return value.toLowerCase()
  const isTime =
    /^gate\.(plan\.(window|decide)|budget\.window|after-incident\.within|restore-point\.(max-age|tested))$|^watch\.(step|duration|min-watch|min-baseline|sustained-for|slices\.every|store\.(range|delay))$|^incident\..*\boutage$/.test(
      path,
    )
  return isTime ? (parseDuration(value) ?? value) : value
}
