import type { TableNode } from '../../evidence/family/count-table.ts'
import { expectedOf } from '../../evidence/family/detectable.ts'
import { rateAt, type StreamTest } from '../../evidence/family/family-evidence.ts'
import { harmAbove, harmOf } from '../../evidence/family/harm.ts'
import { sumOfPast } from '../../evidence/family/normal-rate.ts'
import { at, sumBetween } from '../../evidence/family/series.ts'
import type { Counts } from '../../metrics/source.ts'
import type { StoreMetric } from '../../metrics/store.ts'
import type { Timeline } from '../steps/timeline.ts'

/** A mean over the steps of the watch so far, each counted by its events; by itself where there were none. */
function meanShare(
  { arms }: StreamTest,
  { deploy }: Timeline,
  until: number,
  shareAt: (step: number) => number,
): number {
  let [sum, weight, plain] = [0, 0, 0]
  const end = Math.max(until, deploy + 1)
  for (let step = deploy; step < end; step++) {
    const [share, total] = [shareAt(step), at(arms.ours.total, step)]
    sum += share * total
    weight += total
    plain += share
  }
  return weight > 0 ? sum / weight : plain / (end - deploy)
}

/**
 * What a stream is compared with, as counts: those of the control since the deploy, or the events of the past with the share of them that is usual in
 * the steps of the watch, without incidents.
 */
export function normalCounts(node: TableNode, test: StreamTest, timeline: Timeline, until: number): Counts {
  const { rate, arms } = test
  if (arms.control !== null) return sumBetween(arms.control, timeline.deploy, until)
  if (node.past === undefined || rate === null) return { bad: 0, total: 0 }
  const window = { first: timeline.deploy, planned: timeline.planned }
  const past = sumOfPast(test.past ?? arms.ours, window, node.past)
  if (node.past.kind === 'objective' || past.bad === 0) return past
  const share = meanShare(test, timeline, until, (step) => at(rate.usual, step - rate.first))
  return { bad: share * past.total, total: past.total }
}

/** Smallest share of bad events that counts as harm, over the steps of the watch so far. */
export function harmShare(
  node: TableNode,
  stream: number,
  test: StreamTest,
  timeline: Timeline,
  until: number,
): number {
  return meanShare(test, timeline, until, harmOf(node, stream, test, { first: timeline.deploy }, until))
}

/**
 * Share that must have been seen for the watch to say anything: that of harm. An objective itself is the most that is normal there, and
 * nothing just above it can be told from it: the minimum effects above it are asked for.
 */
export function visibleHarm({ minEffect }: StoreMetric, node: TableNode, harm: number): number {
  return node.past?.kind === 'objective' ? harmAbove(minEffect, harm) : harm
}

/** The most that is normal, as a share, over the steps of the watch so far. */
export function normalAtWorst(test: StreamTest, normal: Counts, timeline: Timeline, until: number): number {
  const { total } = sumBetween(test.arms.ours, timeline.deploy, until)
  if (test.rate === null) return normal.total > 0 ? Math.min(1, (test.handicap * normal.bad) / normal.total) : 0
  return total > 0 ? expectedOf(test, timeline.deploy, until) / total : rateAt(test.rate, timeline.deploy)
}
