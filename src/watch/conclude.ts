import type { Rules } from './advance.ts'
import { explain } from './alarm.ts'
import type { Baseline } from './baseline.ts'
import { ending, plannedSteps } from './ending.ts'
import type { WatchPlan } from './plan.ts'
import type { WatchState } from './state.ts'
import type { Judged } from './summary.ts'
import { judgeAll } from './summary.ts'
import type { InconclusiveReason, Verdict } from './verdict.ts'
import { comparison, failMore, nodeName, names, subject } from './words.ts'

/** Steps without numbers by reason, of the metric that misses most. */
function missingSteps(plan: WatchPlan, state: WatchState, isEnd: boolean): Record<string, number> {
  const worst: Record<string, number> = {}
  for (const { seen, missing } of Object.values(state.metrics)) {
    const named = Object.entries(missing)
    const unnamed = isEnd ? plannedSteps(plan) - 1 - seen - named.reduce((sum, [, steps]) => sum + steps, 0) : 0
    const all = unnamed > 0 ? [...named, ['not-sampled', unnamed + (missing['not-sampled'] ?? 0)] as const] : named
    for (const [reason, steps] of all) worst[reason] = Math.max(worst[reason] ?? 0, steps)
  }
  return worst
}

function common(
  plan: WatchPlan,
  baseline: Baseline | null,
  state: WatchState,
  judged: readonly Judged[],
  endedAt: number,
  isEnd: boolean,
) {
  return {
    startedAt: state.startedAt,
    endedAt,
    falseAlarmRate: plan.falseAlarmRate,
    baselineKind: baseline?.kind ?? 'none',
    nodes: judged.map(({ summary }) => summary),
    missing: missingSteps(plan, state, isEnd),
    stepsSeen: Math.min(...Object.values(state.metrics).map(({ seen }) => seen), Number.MAX_SAFE_INTEGER),
  }
}

function alarmMessage(worst: Judged, crossed: readonly Judged[], alone: boolean): string {
  const { metric, segment, observed, baseline, normalAtWorst } = worst.summary
  const what = `${subject(metric, segment)} ${failMore(metric)} since the deploy: ${comparison(observed.share, baseline.share, normalAtWorst)}.`
  // All traffic holds the segment: that it has risen too is not news.
  const others = crossed.slice(1).filter(({ node }) => !(alone && node.metric === metric && node.segment === ''))
  if (others.length === 0) return `${what} No rise is seen anywhere else.`
  return `${what} Also worse: ${names(others.map(({ node }) => nodeName(node.metric, node.segment)))}.`
}

/** The verdict of the step that alarmed. */
export function concludeAlarm(rules: Rules, state: WatchState, at: number): Verdict {
  const { plan, baseline } = rules
  const judged = judgeAll(plan, baseline, rules.nodes, state)
  const explanation = explain(plan, judged)
  if (!explanation) throw new Error('An alarm without a node that has crossed')
  const { worst, crossed, alone } = explanation
  return {
    verdict: 'regressed',
    reasonCode: 'worse-than-baseline',
    message: alarmMessage(worst, crossed, alone),
    regression: {
      worst: worst.summary,
      crossed: crossed.map(({ summary }) => summary),
      onset: (worst.state.streak.from ?? at - plan.step) + plan.step,
      alarmAt: at,
    },
    ...common(plan, baseline, state, judged, at, false),
  }
}

/** The verdict at the planned end. */
export function concludeEnd(rules: Rules, state: WatchState): Verdict {
  const { plan, baseline } = rules
  const judged = judgeAll(plan, baseline, rules.nodes, state)
  const rest = common(plan, baseline, state, judged, state.startedAt + Math.max(plan.duration, plan.minWatch), true)
  const end = ending(plan, state, judged)
  if (end.verdict === 'healthy')
    return { verdict: 'healthy', reasonCode: 'no-harm-found', message: end.message, ...rest }
  return { verdict: 'inconclusive', reasonCode: end.reasonCode, message: end.message, ...rest }
}

/** The verdict where there is nothing to judge, or nothing to judge it against. */
export function concludeWithout(plan: WatchPlan, baseline: Baseline | null, state: WatchState): Verdict {
  const reasonCode: InconclusiveReason = plan.metrics.length === 0 ? 'no-metrics' : 'no-baseline'
  const message = {
    'no-metrics':
      'No metric is named, so nothing was watched: set `metrics-url` or `probe-url`, or name metrics in the policy.',
    'no-baseline': 'Nothing is known from before the deploy, so there is nothing to compare with.',
  }[reasonCode]
  return {
    verdict: 'inconclusive',
    reasonCode,
    message,
    ...common(plan, baseline, state, [], state.startedAt, false),
    stepsSeen: 0,
  }
}

/** The verdict of a watch that was called off at `now`, Unix seconds. */
export function concludeCancelled(rules: Rules, state: WatchState, now: number): Verdict {
  const judged = judgeAll(rules.plan, rules.baseline, rules.nodes, state)
  const message = 'The watch was called off before its end; the next start takes it up again.'
  return {
    verdict: 'inconclusive',
    reasonCode: 'cancelled',
    message,
    ...common(rules.plan, rules.baseline, state, judged, now, false),
  }
}
