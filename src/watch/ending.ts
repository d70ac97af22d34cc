import type { MissingReason } from '../metrics/source.ts'
import { ALL } from '../metrics/source.ts'
import { percent } from '../render/watch-numbers.ts'
import type { MetricPlan, WatchPlan } from './plan.ts'
import type { MetricState, WatchState } from './state.ts'
import type { Judged } from './summary.ts'
import { hasCrossed, isHigher, isRequired } from './summary.ts'
import type { InconclusiveReason } from './verdict.ts'
import { nodeName, names, subject } from './words.ts'

/** How a watch ends in which nothing alarmed. */
export type Ending =
  | { readonly verdict: 'healthy'; readonly message: string }
  | { readonly verdict: 'inconclusive'; readonly reasonCode: InconclusiveReason; readonly message: string }

const inconclusive = (reasonCode: InconclusiveReason, message: string): Ending => ({
  verdict: 'inconclusive',
  reasonCode,
  message,
})

/** Whole steps that fit into the watch. The watch need not begin on a step, so one fewer is no gap. */
export const plannedSteps = (plan: WatchPlan): number =>
  Math.floor(Math.max(plan.duration, plan.minWatch) / plan.step + 1e-6)

const REASON_OF: Readonly<Record<MissingReason, InconclusiveReason>> = {
  'source-unreachable': 'source-down',
  'source-error': 'source-down',
  'not-parsable': 'source-down',
  'series-missing': 'series-changed',
  'not-sampled': 'sampler-died',
}

const isMissingReason = (reason: string): reason is MissingReason => reason in REASON_OF

/** The reason that cost most steps; null when the source gave nothing at all, not even a reason. */
function mainReason(metric: MetricState): MissingReason | null {
  const reasons = Object.entries(metric.missing).toSorted(([, a], [, b]) => b - a)
  return reasons.map(([reason]) => reason).find(isMissingReason) ?? null
}

function tooFewSteps(plan: WatchPlan, { name }: MetricPlan, metric: MetricState): Ending | null {
  const planned = plannedSteps(plan)
  if (metric.seen > 0 && metric.seen * 2 >= planned - 1) return null
  const reason = mainReason(metric)
  if (reason === null) return inconclusive('no-data', `The metric source gave nothing about ${name}.`)
  const detail = metric.lastDetail === null ? '' : `: ${metric.lastDetail}`
  const seen = `${metric.seen === 0 ? 'None' : metric.seen} of ${planned} steps had numbers of ${name} (${reason}${detail}).`
  return inconclusive(REASON_OF[reason], `${seen} Nothing can be said about the deploy from that.`)
}

function notThere(judged: readonly Judged[]): Ending | null {
  const silent = judged.find(({ node, state }) => node.segment === ALL && state.total === 0)
  if (silent) return inconclusive('no-data', `${subject(silent.node.metric, ALL)}: none at all since the deploy.`)
  const vanished = judged.filter(({ summary }) => summary.note === 'vanished')
  if (vanished.length === 0) return null
  const which = names(vanished.map(({ node }) => nodeName(node.metric, node.segment)))
  return inconclusive('series-changed', `Traffic that was there before the deploy is not there any more: ${which}.`)
}

/** Numbers that look like harm without being proven to be, or that did not last. */
function unproven(required: readonly Judged[], judged: readonly Judged[]): Ending | null {
  const rise = judged.find(hasCrossed) ?? required.find(({ summary }) => isHigher(summary))
  if (!rise) return null
  const { metric, segment, observed, baseline } = rise.summary
  const seen = `${subject(metric, segment)} were bad in ${percent(observed.share)} instead of ${percent(baseline.share)}`
  const why = hasCrossed(rise) ? 'but not lastingly' : 'but so few that it may be chance'
  return inconclusive('unproven-rise', `${seen}, ${why}.`)
}

function tooLittle(required: readonly Judged[]): Ending | null {
  const blind = required.filter(({ summary }) => summary.detectable === null || summary.detectable > summary.harm)
  const [first] = blind
  if (!first) return null
  const { metric, segment, detectable, harm } = first.summary
  const seen = detectable === null ? 'no rise at all' : `only a rise to ${percent(detectable)} or more`
  const others = blind.length > 1 ? ` (and ${blind.length - 1} more)` : ''
  return inconclusive(
    'too-little-traffic',
    `Too little traffic to say: of ${nodeName(metric, segment)}${others} ${seen} would have been seen, and ${percent(harm)} is already harm.`,
  )
}

function withoutBaseline(plan: WatchPlan, judged: readonly Judged[]): Ending | null {
  const missing = plan.metrics.filter(({ name }) => !judged.some(({ node }) => node.metric === name))
  if (missing.length === 0) return null
  return inconclusive(
    'no-baseline',
    `Nothing is known from before the deploy about ${names(missing.map(({ name }) => name))}.`,
  )
}

function healthy(judged: readonly Judged[]): Ending {
  const all = judged.filter(({ node }) => node.segment === ALL)
  const shown = all.map(
    ({ summary }) =>
      `${summary.metric} ${percent(summary.observed.share)} bad, before ${percent(summary.baseline.share)}`,
  )
  const tiny = judged
    .filter(({ summary }) => summary.note === 'too-small')
    .map(({ node }) => nodeName(node.metric, node.segment))
  const rest = tiny.length > 0 ? ` Too small to be judged alone: ${names(tiny)}.` : ''
  return { verdict: 'healthy', message: `No harm found: ${shown.join('; ')}.${rest}` }
}

/** The word at the end of a watch without an alarm. Healthy only if harm would have been seen wherever it matters. */
export function ending(plan: WatchPlan, state: WatchState, judged: readonly Judged[]): Ending {
  const gaps = plan.metrics.map((metric) => {
    const seen = state.metrics[metric.name]
    return seen ? tooFewSteps(plan, metric, seen) : null
  })
  const required = judged.filter(({ node }) => {
    const all = judged.find((each) => each.node.metric === node.metric && each.node.segment === ALL)
    return all !== undefined && isRequired(node, all.node.baseline)
  })
  return (
    withoutBaseline(plan, judged) ??
    gaps.find((gap) => gap !== null) ??
    notThere(judged) ??
    unproven(required, judged) ??
    tooLittle(required) ??
    healthy(judged)
  )
}
