import { parseDuration } from '../../src/config/duration.ts'
import type { Policy } from '../../src/config/policy.ts'
import { parseSelector } from '../../src/metrics/parse-selector.ts'

/** Every value that stands in a file, by its path; keys without a value are none. */
export function leavesOf(value: unknown, path = ''): [path: string, value: unknown][] {
  if (value === null) return []
  if (typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([key, held]) => leavesOf(held, path === '' ? key : `${path}.${key}`))
}

/** What a policy says about a path of its file, in the file's terms; undefined for a path that no policy has. */
export function toldBy(policy: Policy, path: string): unknown {
  const [, index, key = ''] = /^watch\.metrics\.(\d+)\.(.+)$/.exec(path) ?? []
  if (index !== undefined) return metricRule(policy, Number(index), key)
  const rules: Readonly<Record<string, unknown>> = {
    version: 1,
    workflow: policy.workflow,
    branch: policy.branch,
    'gate.approvals': policy.gate.approvals,
    'gate.first-deploy': policy.gate.firstDeploy,
    'watch.step': policy.watch.step,
    'watch.duration': policy.watch.duration,
    'watch.min-watch': policy.watch.minWatch,
    'watch.min-baseline': policy.watch.minBaseline,
    'watch.sustained-for': policy.watch.sustainedFor,
    'watch.false-alarm-rate': policy.watch.falseAlarmRate,
  }
  return rules[path]
}

function metricRule({ queries, watch }: Policy, index: number, key: string): unknown {
  const query = queries[index]
  const rules: Readonly<Record<string, unknown>> = {
    ...query,
    'min-effect.relative': watch.metrics[index]?.minEffect.relative,
    'min-effect.absolute': watch.metrics[index]?.minEffect.absolute,
  }
  return rules[key]
}

/** A file's value in the terms of a policy. */
export function inTermsOfPolicy(path: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (/\.(total|bad)$/.test(path)) return parseSelector(value)
  return /^watch\.(step|duration|min-watch|min-baseline|sustained-for)$/.test(path) ? parseDuration(value) : value
}
