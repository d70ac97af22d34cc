import type { TableNode } from '../../evidence/family/count-table.ts'
import type { StreamTest } from '../../evidence/family/family-evidence.ts'
import { harmOf } from '../../evidence/family/harm.ts'
import { sumBetween } from '../../evidence/family/series.ts'
import { pairedStep } from '../../evidence/family/stream-test.ts'
import {
  type Capital,
  evidenceOfCapital,
  extendCapital,
  harmlessBelow,
  harmlessBesideControl,
  noCapital,
} from '../../evidence/rates/e-process.ts'
import type { Group } from './metric-groups.ts'
import { isRequired } from './metric-nodes.ts'
import type { Timeline } from '../steps/timeline.ts'

/** What is bet on less than harm in each stream up to before a step. `normal` moves with a control, and the bets begin anew with it. */
type Bets = Map<StreamTest, { readonly normal: number; until: number; capital: Capital }>

/** Evidence that less than harm happens in the first stream of a node since the deploy, up to before step `until`. */
function evidenceOf(bets: Bets, node: TableNode, test: StreamTest, timeline: Timeline, until: number) {
  const { deploy } = timeline
  const { control } = test.arms
  const beside = control === null ? { bad: 0, total: 0 } : sumBetween(control, deploy, until)
  const normal = beside.total > 0 ? beside.bad / beside.total : 0
  const harmAt = harmOf(node, 0, test, { first: deploy }, until)
  const known = bets.get(test)
  const isSame = known?.normal === normal && known.until <= until
  const bet = isSame ? known : { normal, until: deploy, capital: noCapital }
  for (; bet.until < until; bet.until++) {
    const step = pairedStep(test.arms, bet.until)
    const harm = harmAt(bet.until)
    const increments =
      test.rate === null
        ? harmlessBesideControl(step, Math.max(1, harm / Math.max(normal, 1e-9)), test.dispersion)
        : harmlessBelow(step.bad, harm * step.total, test.dispersion)
    bet.capital = extendCapital(bet.capital, increments, 1)
  }
  bets.set(test, bet)
  return evidenceOfCapital(bet.capital, 1)
}

function allProven({ counted, owners, tables }: Group, bets: Bets, timeline: Timeline, until: number, needed: number) {
  return owners.every((owner, index) => {
    const [node, test] = [counted?.known.nodes[index], counted?.known.tests[index]?.[0]]
    if (node === undefined || test === undefined) return false
    return !isRequired(owner, node) || (tables.length > 0 && evidenceOf(bets, node, test, timeline, until) >= needed)
  })
}

/**
 * The first step from `from` on at which every metric is proven to do less than harm since the deploy, in all traffic and in every segment
 * with a tenth of it; null where that is not so before `until`, or where a metric is no count of events: only those can be proven early. What later steps
 * hold changes nothing about it, so a look asks only about the steps since the last one. `falseAlarmRate` is here the chance to be
 * wrong about it.
 */
export function harmlessLooks(
  group: Group,
  timeline: Timeline,
  from: number,
  falseAlarmRate: number,
): (until: number) => number | null {
  const { owners, tables } = group
  const isWhole = tables.every(
    (table) => table.metric.query.kind === 'counts' && owners.some((owner) => owner.table === table),
  )
  if (!isWhole || tables.length === 0) return () => null
  const required = owners.filter((owner, index) => {
    const node = group.counted?.known.nodes[index]
    return node !== undefined && isRequired(owner, node)
  })
  const needed = Math.log(Math.max(1, required.length) / falseAlarmRate)
  const bets: Bets = new Map()
  let asked = from
  let found = false
  return (until) => {
    while (!found && asked < until) {
      found = allProven(group, bets, timeline, asked + 1, needed)
      if (!found) asked += 1
    }
    return found && asked < until ? asked : null
  }
}
