import type { CountBasis, CountJudgement, CountPlan } from './judgement.ts'
import type { PastPlan } from './normal-rate.ts'
import { choosePast } from './normal-rate.ts'
import { prepareFamily } from './prepare.ts'
import { scanFamily } from './scan.ts'
import type { CountTable } from './table.ts'
import { tableNodes } from './table.ts'

/** Judges a watch on one metric from all its steps, before and after the deploy. */
export function judgeCounts(table: CountTable, plan: CountPlan): CountJudgement {
  const { deploy, length } = table
  const nodes = tableNodes(table)
  const all = nodes[0]?.arms[0]
  const window = { first: deploy, planned: plan.planned }
  const baseline: CountBasis['baseline'] =
    all === undefined || all.control !== null ? 'control' : choosePast(all.ours, window, { length })
  const past: PastPlan = { kind: baseline === 'control' ? 'previous-window' : baseline, length }
  const { dropped } = table.tree
  const family = { nodes, baseline, dropped, length, deploy, pastEnd: deploy, past, wholeOf: () => 0 }
  return scanFamily(prepareFamily(family, plan), table.steps)
}
