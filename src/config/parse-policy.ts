import type { z } from 'zod'
import { oneOfThese, quote } from '../base/words.ts'
import { accessOf } from './login-policy.ts'
import { gatePolicy } from './gate-policy.ts'
import {
  checkAfter,
  checkCounts,
  checkDeploys,
  checkGate,
  checkIncident,
  checkKnownIncidents,
  checkNames,
  checkNotify,
  checkPage,
  checkSlices,
  checkStore,
  checkStores,
  checkTimes,
} from './policy-checks.ts'
import type { Policy, Rules } from './policy.ts'
import { pagePlan, pageQuery } from './page-policy.ts'
import { rollbackPolicy } from './rollback-policy.ts'
import { knownKeys, type PolicyDocument, policySchema } from './schema.ts'
import { type Reading, readParts } from './services.ts'
import { readStages } from './stages.ts'
import { configurationError, type Mistake, readYaml, type YamlFile } from './yaml-file.ts'
import { checkVariables } from './variables.ts'
import { severalSpec, storeSpec } from '../metrics/stores/stores.ts'
import type { WatchPlan } from '../watch/plan.ts'

/** What requests of AWS to a page or a probed address are signed for. */
const GATEWAY = 'execute-api'

/** What holds where the policy says nothing, in seconds; never against what it does say (see `watchPlan`). */
const defaults = { minWatch: 15 * 60, minBaseline: 60, sustainedFor: 30 } as const

/**
 * The policy that a file's text means, defaults filled in; an empty text means the defaults. Throws one
 * ConfigurationError that lists every mistake as `file:line:column: message`.
 */
export function parsePolicy(text: string, fileName: string): Policy {
  const file = readYaml(text)
  if (file.mistakes.length > 0) throw configurationError(fileName, file.mistakes, file.lines)
  const top = readRules(file.value, file)
  const { services, environments, mistakes } = readParts(file, knownKeys.get('') ?? [], top, readRules)
  const all = [...top.mistakes, ...mistakes]
  if (top.rules === null || all.length > 0) throw configurationError(fileName, all, file.lines)
  return { ...top.rules, services, environments, service: null }
}

/** The rules of one text, services and what environments have of their own left aside. */
function readRules(value: unknown, file: YamlFile): Reading {
  const parsed = policySchema.safeParse(value)
  if (!parsed.success) return { rules: null, mistakes: schemaMistakes(parsed.error.issues, file) }
  const { stages, mistakes: ofStages } = readStages(value, file, readRules)
  const rules = { ...rulesOf(parsed.data), stages }
  const mistakes = [
    ...checkDeploys(parsed.data, file),
    ...checkTimes(rules.watch, file),
    ...checkKnownIncidents(rules.incidents, file),
    ...checkNames(rules.queries, file),
    ...checkPage(rules, file),
    ...checkStores(parsed.data, file),
    ...checkStore(rules, file),
    ...checkSlices(rules, file),
    ...checkGate(rules.gate, file),
    ...checkIncident(rules.incident, file),
    ...checkCounts(rules, file),
    ...checkNotify(rules.notify, file),
    ...checkVariables(value, file),
    ...checkAfter(rules.after, Object.keys(parsed.data.environments ?? {}), file),
  ]
  const told = new Set(mistakes.map(({ offset }) => offset))
  return { rules, mistakes: [...mistakes, ...ofStages.filter(({ offset }) => !told.has(offset))] }
}

function storeOf({ store, stores = [], step }: PolicyDocument['watch']): Policy['store'] {
  return store === undefined ? severalSpec(stores, step) : storeSpec(store, step)
}

function rulesOf(document: PolicyDocument): Omit<Rules, 'stages'> {
  return {
    workflows: document.workflows ?? (document.workflow === undefined ? [] : [document.workflow]),
    branches: document.branches ?? (document.branch === undefined ? [] : [document.branch]),
    deployedBy: document['deployed-by'],
    gate: gatePolicy(document.gate),
    watch: watchPlan(document.watch),
    store: storeOf(document.watch),
    slices: slicesOf(document.watch),
    openings: {
      page: accessOf(document.watch.page ?? {}, GATEWAY),
      probe: accessOf(document.watch.probe ?? {}, GATEWAY),
    },
    incidents: document.watch.incidents,
    rollback: rollbackPolicy(document.rollback),
    incident: document.incident,
    notify: document.notify,
    after: Object.fromEntries(
      Object.entries(document.environments ?? {}).flatMap(([name, { after } = {}]) =>
        after === undefined ? [] : [[name.toLowerCase(), after.toLowerCase()]],
      ),
    ),
    queries: document.watch.metrics.map(pageQuery),
  }
}

function slicesOf({ slices }: PolicyDocument['watch']): Policy['slices'] {
  return slices === undefined ? null : { every: slices.every, workflow: slices.workflow ?? null }
}

/** Defaults give way to what was written: who asks for a watch of five minutes need not shorten `min-watch` as well. */
function watchPlan(watch: PolicyDocument['watch']): WatchPlan {
  return {
    metrics: watch.metrics.map(pagePlan),
    step: watch.step,
    duration: watch.duration,
    minWatch: watch['min-watch'] ?? Math.min(defaults.minWatch, watch.duration),
    minBaseline: watch['min-baseline'] ?? Math.max(defaults.minBaseline, watch.step),
    sustainedFor: watch['sustained-for'] ?? Math.min(defaults.sustainedFor, watch.duration),
    enough: watch.enough,
    falseAlarmRate: watch['false-alarm-rate'],
  }
}

type Issue = z.core.$ZodIssue

/** What a schema complained about, each with its place, what was expected and what was found. */
export function schemaMistakes(issues: readonly Issue[], file: YamlFile): Mistake[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue.path, issue.keys, file) : [wrongValue(issue, file)],
  )
}

function wrongValue({ code, path, message }: Issue, file: YamlFile): Mistake {
  const { offset, text } = file.find(path)
  const place = path.length === 0 ? '' : `${path.map(String).join('.')}: `
  // Parsers of our own say themselves what they found.
  if (code === 'custom' && text !== null) return { offset, message: `${place}${message}` }
  return { offset, message: `${place}${message}, found ${text === null || text === '' ? 'nothing' : quote(text)}` }
}

function unknownKeys(path: readonly PropertyKey[], keys: readonly string[], file: YamlFile): Mistake[] {
  const place = path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.')
  // A store of several has the keys of the one, and so has that of what is counted.
  const known = knownKeys.get(place.replace(/^(?:watch\.stores\.\*|incident\.data\.store)/, 'watch.store')) ?? []
  return keys.map((key) => {
    const where = path.length === 0 ? '' : ` in ${path.map(String).join('.')}`
    return { offset: file.findKey(path, key), message: `unknown key ${quote(key)}${where}; ${oneOfThese(key, known)}` }
  })
}
