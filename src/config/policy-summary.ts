import { plural } from '../base/words.ts'
import { shortSha } from '../base/commit-id.ts'
import { formatDuration } from '../base/duration.ts'
import { clockRules, type Due } from './incident-policy.ts'
import { noticeKinds, type Place, placeName, isTold } from './notify-policy.ts'
import type { Environment, MetricQuery, Policy } from './policy.ts'
import type { RiskPolicy } from './risk-policy.ts'
import type { RuleAnswer } from './rule-policy.ts'
import { type Part, policyFor } from './services.ts'
import type { Matcher, Selector } from '../metrics/selector.ts'
import type { BaselineChoice, StoreMetric, StoreQuery } from '../metrics/store.ts'
import type { MetricPlan } from '../watch/plan.ts'
import type { Slices } from '../watch/slices.ts'
import { isSeveral, type StoreSpec } from '../metrics/stores/stores.ts'

/** What a policy means, in a few lines for the person who wrote it. Plain text; the user's words stay on their lines. */
export function policyWords(policy: Policy): string {
  const services = policy.services.flatMap(({ name, paths, environment }) => {
    const place = environment === null ? [] : [`Deployed to ${environment}`]
    const part = { environment, service: name }
    const rules = [...afterWords(policy, part), ...rulesWords(policyFor(policy, part))]
    return titled(`Service ${name}`, [...place, `Paths    ${paths.join(', ')}`, ...rules])
  })
  const environments = policy.environments.flatMap((environment) => environmentWords(policy, environment))
  return [...rulesWords(policy), ...services, ...environments].join('\n')
}

const titled = (title: string, lines: readonly string[]): string[] => [
  '',
  title,
  ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`),
]

/** An environment, and each service that has other rules there than it has elsewhere. */
function environmentWords(policy: Policy, { name: environment, services }: Environment): string[] {
  const wordsOf = (part: Part): string => rulesWords(policyFor(policy, part)).join('\n')
  const afterOf = (service: string | null): string[] => afterWords(policy, { environment, service })
  const [top, own] = [wordsOf(nowhere), wordsOf({ environment, service: null })]
  const there = services.flatMap(({ name: service, environment: bound }) => {
    const [rules, after] = [wordsOf({ environment, service }), afterOf(service)]
    const isSame = rules === wordsOf({ environment: null, service }) && after.join() === afterOf(null).join()
    if (bound !== null || isSame) return []
    return titled(`Service ${service} in ${environment}`, [...after, rules === own ? `As ${environment}` : rules])
  })
  return [...titled(`Environment ${environment}`, [...afterOf(null), own === top ? 'As at the top' : own]), ...there]
}

const nowhere: Part = { environment: null, service: null }

function afterWords(policy: Policy, part: Part): string[] {
  const before = policyFor(policy, part).after[(part.environment ?? '').toLowerCase()]
  return before === undefined ? [] : [`After    a healthy watch of the commit in ${before}`]
}

/** The rules of one deploy, a few lines. */
function rulesWords(policy: Policy): string[] {
  const { gate, watch, workflows, branches, deployedBy } = policy
  const approvers = plural(gate.approvals, 'independent approver')
  const first = firstWords(gate.firstDeploy)
  return [
    `Deploys  ${workflows.join(', ') || 'the workflow that runs the guard'}, on ${branches.join(', ') || 'the default branch'}${deployedBy.length === 0 ? '' : `; also ${deployedBy.join(', ')}`}`,
    `Gate     each changed line needs ${approvers}; a first deploy ${first}`,
    ...(gate.ignore.length === 0 ? [] : [`Ignored  ${gate.ignore.join(', ')}`]),
    ...ruleLines(gate),
    `Watch    ${formatDuration(watch.duration)} in steps of ${formatDuration(watch.step)}, against ${pastWords(policy)}; healthy after ${formatDuration(watch.minWatch)} at the earliest`,
    ...(policy.slices === null ? [] : [`Looks    ${slicesWords(policy.slices)}; no runner is held in between`]),
    `Alarm    a rise that lasts ${formatDuration(watch.sustainedFor)}; false in at most ${shareWords(watch.falseAlarmRate)} of all watches`,
    ...(policy.store === null ? metricLines(policy) : storeLines(policy.store)),
    ...stageLines(policy),
    ...(policy.incidents.length === 0 ? [] : [`Past     without ${plural(policy.incidents.length, 'known incident')}`]),
    ...incidentLines(policy),
    ...notifyLines(policy),
  ]
}

/** Nothing is said of stages where a deploy has none. */
function stageLines({ stages }: Policy): string[] {
  return stages.map(({ name, share, rules }, at) => {
    const traffic =
      at === stages.length - 1 ? ' (everybody)' : share === null ? '' : ` (${shareWords(share)} of the traffic)`
    const watch = `${formatDuration(rules.watch.duration)} against ${pastWords(rules)}`
    return `${at === 0 ? 'Stages  ' : '        '} ${name}${traffic}: ${watch}`
  })
}

function slicesWords({ every, workflow }: Slices): string {
  const pace = every === 'growing' ? '2, later up to 15 minutes apart' : `${formatDuration(every)} apart`
  return `${pace}, by ${workflow ?? 'whatever starts mode resume'}`
}

/** Signs that decide something, and that the others are shown. */
function riskWords({ answers, stated }: RiskPolicy): string[] {
  const deciding = Object.entries(answers).filter(([, { outcome }]) => outcome !== 'inform')
  const signs = [...deciding.map(([sign, answer]) => `${sign}: ${answerWords(answer)}`), 'others are shown']
  return [
    `signs of risk; ${signs.join(', ')}`,
    ...(stated === null
      ? []
      : [`risk above ${stated.above} times the usual: ${answerWords(stated)}${longerWords(stated['longer-watch'])}`]),
  ]
}

const longerWords = (longer: number): string => (longer === 1 ? '' : `, watched ${longer} times as long`)

/** `block`, `review by 2 people`. */
function answerWords({ outcome, approvals }: RuleAnswer): string {
  return outcome === 'review' && approvals > 1 ? `review by ${approvals} people` : outcome
}

/** Nothing is said of rules about the moment where the policy has none. */
function ruleLines({
  windows,
  freeze,
  plan,
  budget,
  health,
  restorePoint,
  afterIncident,
  risk,
  rules: byPath,
}: Policy['gate']): string[] {
  const days = (seconds: number): string =>
    seconds % 86_400 === 0 ? plural(seconds / 86_400, 'day') : formatDuration(seconds)
  const rules = [
    ...byPath.map(
      ({ paths, approvals, teams }) =>
        `${paths.join(', ')}: ${plural(approvals, 'approver')}${teams.length === 0 ? '' : `, one of ${teams.join(', ')}`}`,
    ),
    ...(windows === null
      ? []
      : [
          `outside of ${plural(windows.open.length, 'window')} (${windows.zone}): ${answerWords({ ...windows, outcome: windows.outside })}`,
        ]),
    ...(freeze.length === 0 ? [] : [plural(freeze.length, 'freeze')]),
    ...(restorePoint === null
      ? []
      : [
          `no restore point of the last ${days(restorePoint.maxAge)} where data is destroyed: ${answerWords(restorePoint)}`,
        ]),
    ...(plan === null ? [] : [`more than ${formatDuration(plan.window)} needed: ${answerWords(plan)}`]),
    ...(budget === null
      ? []
      : [
          `error budget of ${days(budget.window)} at ${shareWords(budget.objective)} spent: ${answerWords(budget.spent)}`,
        ]),
    ...(afterIncident === null
      ? []
      : [`within ${days(afterIncident.within)} after an incident: ${answerWords(afterIncident)}`]),
    ...(health === null ? [] : [`service degraded: ${answerWords(health)}`]),
    ...(risk === null ? [] : riskWords(risk)),
  ]
  return rules.map((rule, at) => `${at === 0 ? 'Rules   ' : '        '} ${rule}`)
}

/** Nothing is said of incidents where the policy says nothing of them. */
function incidentLines({ incident }: Policy): string[] {
  const clocks = clockRules(incident).map(({ id, owner, from, due }) => {
    return `${id} (${owner}): ${dueWords(due)} from ${from}`
  })
  const grades = incident.sla.map(({ grade, cost }) => (cost === undefined ? grade : `${grade} (${cost})`))
  return [
    ...clocks.map((clock, at) => `${at === 0 ? 'To tell ' : '        '} ${clock}`),
    ...(clocks.length === 0 ? [] : ['         these are reminders, not legal advice']),
    ...(grades.length === 0 ? [] : [`SLA      ${grades.join(', ')}`]),
  ]
}

/** Nothing is said of telling people where the policy says nothing of it. */
function notifyLines({ notify }: Policy): string[] {
  const { places, assign, mention, labels, 'on-call': onCall, 'on-call-env': variable } = notify
  const listed = (what: string, words: readonly string[]): string[] =>
    words.length === 0 ? [] : [`${what} ${words.join(', ')}`]
  const duty = [...(variable === undefined ? [] : [`those in ${variable}`]), ...onCall]
  const issue = [
    ...listed('assigned to', assign),
    ...listed('mentions', mention),
    ...listed('labelled', labels),
    ...listed('on call:', duty),
  ]
  return [
    ...places.map((place, at) => `${at === 0 ? 'Tell    ' : '        '} ${placeWords(place)}`),
    ...(issue.length === 0 ? [] : [`Issue    of an incident: ${issue.join('; ')}`]),
  ]
}

function placeWords(place: Place): string {
  const [only] = place.environments ?? ['production']
  const kinds = noticeKinds.filter((kind) => isTold(place, kind, only ?? ''))
  const where = place.environments === undefined ? '' : `, of ${place.environments.join(', ')} only`
  const named = place.name === undefined ? '' : ` (${placeName(place)})`
  return `${place.kind}${named}: ${kinds.join(', ')}${where}`
}

/** `24h` as it stands; else `4 business days`. */
function dueWords(due: Due): string {
  if (typeof due === 'string') return due
  const lengths = Object.entries(due).flatMap(([unit, number]) =>
    typeof number === 'number' ? [plural(number, unit.replace(/s$/, '').replace('-', ' '))] : [],
  )
  return lengths.join(' and ')
}

function firstWords(rule: Policy['gate']['firstDeploy']): string {
  if (typeof rule === 'object') return `is compared with ${shortSha(rule.baseline)}`
  return rule === 'pass' ? 'goes through' : 'is blocked'
}

const PASTS: Readonly<Record<BaselineChoice, (history: string) => string>> = {
  auto: (history) => `the strongest of its baselines in the ${history} before the deploy`,
  control: () => 'what runs beside it unchanged',
  'previous-window': () => 'the two hours before the deploy',
  'same-hour': (history) => `the same time of day in the ${history} before the deploy`,
  'same-weekday': (history) => `the same time of the week in the ${history} before the deploy`,
  'previous-deploys': (history) => `the time after good deploys in the ${history} before`,
  objective: () => 'the objectives',
}

function pastWords({ store, watch }: Pick<Policy, 'store' | 'watch'>): string {
  if (store === null) return `${formatDuration(watch.minBaseline)} before the deploy`
  return PASTS[store.baseline](plural(store.history / 86_400, 'day'))
}

/** The stores, and their metrics, one a line. */
function storeLines(store: StoreSpec): string[] {
  const places = isSeveral(store) ? store.stores : [store]
  const [where, ...others] = places.map(({ kind, url }) => `${kind} at ${url}`)
  return [
    `Store    ${where}${store.statusPage === null ? '' : `; status page ${store.statusPage}`}`,
    ...others.map((each) => `         ${each}`),
    ...store.metrics.map((metric, at) => `${at === 0 ? 'Metrics ' : '        '} ${storedWords(metric)}`),
  ]
}

function storedWords(metric: StoreMetric): string {
  const { name, role, query, control, labels, objective, direction, minEffect } = metric
  const isGauge = query.kind === 'gauge'
  if (query.kind === 'monitor') return `${name}${role === 'critical' ? '' : ` (${role})`}: ${askedWords(query)}`
  return [
    `${name}${role === 'critical' ? '' : ` (${role})`}: ${askedWords(query)}${labels.length === 0 ? '' : `, and for each ${labels.join(', ')}`}`,
    ...(control === null ? [] : [`beside ${askedWords(control)}`]),
    ...(objective === null ? [] : [`at most ${shareWords(objective)}`]),
    isGauge ? gaugeHarm(metric) : `harm from ${effectWords(minEffect)}`,
    ...(isGauge && direction !== 'both' ? [`only ${direction} is harm`] : []),
  ].join('; ')
}

function askedWords(query: StoreQuery): string {
  switch (query.kind) {
    case 'counts':
      return `${query.restIsBad === true ? 'all but ' : ''}${query.bad} out of ${query.total}`
    case 'histogram':
      return query.slowerThan === null ? query.buckets : `${query.buckets} slower than ${query.slowerThan}`
    case 'gauge':
      return query.query
    case 'monitor':
      return `whether monitor ${query.monitor} alerts`
  }
}

/** Of a gauge both bounds are in its own terms: parts of what is usual, and its unit. */
function gaugeHarm({ minEffect: { relative, absolute } }: Pick<StoreMetric, 'minEffect'>): string {
  const bounds = [...(relative > 0 ? [shareWords(relative)] : []), ...((absolute ?? 0) > 0 ? [String(absolute)] : [])]
  return bounds.length === 0 ? 'harm from any change that is proven' : `harm from a change of ${bounds.join(' and ')}`
}

function effectWords({ relative, absolute }: Pick<StoreMetric['minEffect'], 'relative' | 'absolute'>): string {
  return `+${shareWords(relative)}${absolute === null ? '' : ` and ${shareWords(absolute)} of all`}`
}

function metricLines({ queries, watch }: Policy): string[] {
  if (queries.length === 0)
    return ['Metrics  what counts the requests on the page that metrics-url names (check --page URL says which)']
  return queries.map((query, at) => {
    const plan = watch.metrics[at]
    const harm = plan === undefined ? '' : `; ${judgedWords(plan)}`
    const name = `${query.name}${plan?.role === undefined ? '' : ` (${plan.role})`}`
    const each = query.segment === null ? '' : `, and for each ${query.segment}`
    return `${at === 0 ? 'Metrics ' : '        '} ${name}: ${seriesWords(query)}${each}${harm}`
  })
}

function seriesWords(query: MetricQuery): string {
  switch (query.kind) {
    case 'counts':
      return `${selectorText(query.bad)} out of ${selectorText(query.total)}`
    case 'histogram':
      return selectorText(query.buckets)
    case 'gauge':
      return selectorText(query.query)
  }
}

/** How much is harm. */
function judgedWords({ kind, minEffect, direction, objective, slowerThan }: MetricPlan): string {
  if (kind === 'gauge') return `${gaugeHarm({ minEffect })}${direction === 'both' ? '' : `; only ${direction} is harm`}`
  const slower = slowerThan === undefined ? '' : ` slower than ${slowerThan}`
  const most = objective === undefined ? '' : `at most ${shareWords(objective)}${slower}; `
  return `${most}harm from ${effectWords(minEffect)}`
}

function selectorText({ name, matchers }: Selector): string {
  return matchers.length === 0 ? name : `${name}{${matchers.map(matcherText).join(',')}}`
}

function matcherText({ label, operator, value }: Matcher): string {
  return `${label}${operator}${JSON.stringify(value)}`
}

/** 0.005 as `0.5 %`. */
function shareWords(share: number): string {
  return `${Number((share * 100).toPrecision(12))} %`
}
