import { plural } from '../base/words.ts'
import { shortSha } from '../base/commit-id.ts'
import { formatDuration } from '../base/duration.ts'
import type { MetricQuery, Policy } from './policy.ts'
import type { Matcher, Selector } from '../metrics/selector.ts'

/** What a policy means, in a few lines for the person who wrote it. Plain text; the user's words stay on their lines. */
export function policyWords(policy: Policy): string {
  const { gate, watch, workflows, branches, deployedBy } = policy
  const approvers = plural(gate.approvals, 'independent approver')
  const first = firstWords(gate.firstDeploy)
  return [
    `Deploys  ${workflows.join(', ') || 'the workflow that runs the guard'}, on ${branches.join(', ') || 'the default branch'}${deployedBy.length === 0 ? '' : `; also ${deployedBy.join(', ')}`}`,
    `Gate     each changed line needs ${approvers}; a first deploy ${first}`,
    `Watch    ${formatDuration(watch.duration)} in steps of ${formatDuration(watch.step)}, against ${formatDuration(watch.minBaseline)} before the deploy; healthy after ${formatDuration(watch.minWatch)} at the earliest`,
    `Alarm    a rise that lasts ${formatDuration(watch.sustainedFor)}; false in at most ${shareWords(watch.falseAlarmRate)} of all watches`,
    ...metricLines(policy),
  ].join('\n')
}

function firstWords(rule: Policy['gate']['firstDeploy']): string {
  if (typeof rule === 'object') return `is compared with ${shortSha(rule.baseline)}`
  return rule === 'pass' ? 'goes through' : 'is blocked'
}

function metricLines({ queries, watch }: Policy): string[] {
  if (queries.length === 0)
    return ['Metrics  what counts the requests on the page that metrics-url names (check --page URL says which)']
  return queries.map((query, at) => {
    const effect = watch.metrics[at]?.minEffect
    const harm = effect
      ? `; harm from +${shareWords(effect.relative)}${effect.absolute === null ? '' : ` and ${shareWords(effect.absolute)} of all`}`
      : ''
    return `${at === 0 ? 'Metrics ' : '        '} ${query.name}: ${seriesWords(query)}${harm}`
  })
}

function seriesWords({ bad, total, segment }: MetricQuery): string {
  const each = segment === null ? '' : `, and for each ${segment}`
  return `${selectorText(bad)} out of ${selectorText(total)}${each}`
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
