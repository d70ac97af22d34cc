import type { StepSample } from '../metrics/source.ts'
import type { Rules } from './advance.ts'
import { advance } from './advance.ts'
import { alarms } from './alarm.ts'
import type { Baseline } from './baseline.ts'
import { concludeAlarm, concludeEnd, concludeWithout } from './conclude.ts'
import { nodeTable } from './nodes.ts'
import type { WatchPlan } from './plan.ts'
import { progressLine } from './progress.ts'
import type { MetricState, WatchState } from './state.ts'
import { emptyNode } from './state.ts'
import type { Verdict } from './verdict.ts'

/** What one look gives: what to remember, the verdict if there is one now, and a line for the log. */
export type Look = { readonly state: WatchState; readonly verdict: Verdict | null; readonly progress: string }

/** Seconds that a late step is waited for after the end. */
export const patience = (plan: WatchPlan): number => Math.max(3 * plan.step, 5) + 1

/** End of the watch, Unix seconds. */
export const endOf = (plan: WatchPlan, startedAt: number): number => startedAt + Math.max(plan.duration, plan.minWatch)

type Step = { readonly at: number; readonly samples: readonly StepSample[] }

/** The samples that lie wholly within the watch and are not judged yet, step by step. */
function stepsOf(plan: WatchPlan, state: WatchState, samples: readonly StepSample[]): Step[] {
  const end = endOf(plan, state.startedAt)
  const byEnd = Map.groupBy(samples, ({ at }) => at)
  return [...byEnd]
    .filter(([at]) => at > state.judgedUntil && at - plan.step >= state.startedAt - 1e-6 && at <= end + 1e-6)
    .map(([at, of]) => ({ at, samples: of }))
    .toSorted((a, b) => a.at - b.at)
}

/** Judges one step of all metrics. */
function judgeStep(rules: Rules, state: WatchState, step: Step): { state: WatchState; alarm: boolean } {
  const metrics: Record<string, MetricState> = { ...state.metrics }
  let alarm = false
  for (const plan of rules.plan.metrics) {
    const sample = step.samples.find(({ metric }) => metric === plan.name)
    const before = metrics[plan.name]
    if (!sample || !before) continue
    const after = advance(rules, plan, before, sample)
    metrics[plan.name] = after.state
    alarm ||= after.exceeding.some((node) =>
      alarms(rules.plan, node, after.state.nodes[node.segment] ?? emptyNode, step.at),
    )
  }
  return { state: { ...state, judgedUntil: step.at, metrics }, alarm }
}

/** All planned steps are judged, or the last ones are too late to come. */
function isOver(plan: WatchPlan, state: WatchState, now: number): boolean {
  const end = endOf(plan, state.startedAt)
  return now >= end + patience(plan) || (now >= end && state.judgedUntil + plan.step > end + 1e-6)
}

/**
 * One look at a watch, pure: judges every step since the last look, in order; the first that alarms ends it. The verdict and the
 * time of the alarm are therefore the same whenever one looks. `now` in Unix seconds.
 */
export function tick(
  plan: WatchPlan,
  baseline: Baseline | null,
  before: WatchState,
  samples: readonly StepSample[],
  now: number,
): Look {
  if (plan.metrics.length === 0 || baseline === null) {
    return { state: before, verdict: concludeWithout(plan, baseline, before), progress: 'nothing to watch' }
  }
  const rules: Rules = { plan, baseline, nodes: nodeTable(plan, baseline), startedAt: before.startedAt }
  let state = before
  for (const step of stepsOf(plan, before, samples)) {
    const judged = judgeStep(rules, state, step)
    state = judged.state
    if (judged.alarm) {
      return { state, verdict: concludeAlarm(rules, state, step.at), progress: progressLine(rules, state, step.at) }
    }
  }
  const verdict = isOver(plan, state, now) ? concludeEnd(rules, state) : null
  return { state, verdict, progress: progressLine(rules, state, now) }
}
