import type { WatchPlan } from '../watch/plan.ts'
import { checkTimes, checkNames } from './cross-checks.ts'
import { checkGate } from './gate-checks.ts'
import { gatePolicy } from './gate-schema.ts'
import { configurationError } from './mistake.ts'
import type { Policy } from './policy.ts'
import { rollbackPolicy } from './rollback-schema.ts'
import { type PolicyDocument, policySchema } from './schema.ts'
import { schemaMistakes } from './schema-mistakes.ts'
import { checkStore } from './store-checks.ts'
import { storeSpec } from './store-schema.ts'
import { readYaml } from './yaml-file.ts'

/** What holds where the policy says nothing, in seconds; never against what it does say (see `watchPlan`). */
const defaults = { minWatch: 15 * 60, minBaseline: 60, sustainedFor: 30 } as const

/**
 * The policy that a file's text means, defaults filled in; an empty text means the defaults. Throws one
 * ConfigurationError that lists every mistake as `file:line:column: message`.
 */
export function parsePolicy(text: string, fileName: string): Policy {
  const file = readYaml(text)
  if (file.mistakes.length > 0) throw configurationError(fileName, file.mistakes, file.lines)
  const parsed = policySchema.safeParse(file.value)
  if (!parsed.success) throw configurationError(fileName, schemaMistakes(parsed.error.issues, file), file.lines)
  const policy = policyOf(parsed.data)
  const mistakes = [
    ...checkTimes(policy.watch, file),
    ...checkNames(policy.queries, file),
    ...checkStore(policy, file),
    ...checkGate(policy.gate, file),
  ]
  if (mistakes.length > 0) throw configurationError(fileName, mistakes, file.lines)
  return policy
}

function policyOf(document: PolicyDocument): Policy {
  return {
    workflow: document.workflow ?? null,
    branch: document.branch ?? null,
    gate: gatePolicy(document.gate),
    watch: watchPlan(document.watch),
    store: document.watch.store === undefined ? null : storeSpec(document.watch.store, document.watch.step),
    rollback: rollbackPolicy(document.rollback),
    queries: document.watch.metrics.map(({ name, total, bad, segment }) => ({
      name,
      total,
      bad,
      segment: segment ?? null,
    })),
  }
}

/** Defaults give way to what was written: who asks for a watch of five minutes need not shorten `min-watch` as well. */
function watchPlan(watch: PolicyDocument['watch']): WatchPlan {
  return {
    metrics: watch.metrics.map((metric) => ({
      name: metric.name,
      kind: 'counts',
      direction: 'up',
      minEffect: metric['min-effect'],
    })),
    step: watch.step,
    duration: watch.duration,
    minWatch: watch['min-watch'] ?? Math.min(defaults.minWatch, watch.duration),
    minBaseline: watch['min-baseline'] ?? Math.max(defaults.minBaseline, watch.step),
    sustainedFor: watch['sustained-for'] ?? Math.min(defaults.sustainedFor, watch.duration),
    falseAlarmRate: watch['false-alarm-rate'],
  }
}
