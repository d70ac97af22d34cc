import { groupBy } from '../../base/group-by.ts'
import { type TableNode, testsOf } from '../../evidence/family/count-table.ts'
import { familyScan, type StreamTest } from '../../evidence/family/family-evidence.ts'
import { harmAbove } from '../../evidence/family/harm.ts'
import type { PreparedFamily } from '../../evidence/family/judgement.ts'
import { windowsOf } from '../../evidence/family/prepare-family.ts'
import type { Counted } from '../../evidence/family/series.ts'
import { ALL } from '../../metrics/source.ts'
import type { StoreMetric } from '../../metrics/store.ts'
import type { Group } from './metric-groups.ts'

/**
 * In how many quiet windows a rise by `rise` (0.2: a fifth more; below 0 a fall) of all traffic of a metric, or of the level of a gauge's
 * series, would have been found, and after how many steps.
 */
export type Caught = {
  readonly metric: string
  readonly rise: number
  readonly windows: number
  readonly found: number
  readonly medianSteps: number | null
}

/** Fewer quiet windows than this tell nothing about how often something happens in one. */
export const FEWEST_TRIED = 10

/** Windows that are tried, evenly spread over all that there are. */
const MOST = 40

/** A test on the steps of one window alone, with more bad events. */
function risen({ arms, rate, ...rest }: StreamTest, first: number, planned: number, rise: number): StreamTest {
  const part = ({ bad, total }: Counted, factor: number): Counted => ({
    bad: bad.slice(first, first + planned).map((each) => each * factor),
    total: total.subarray(first, first + planned),
  })
  const control = arms.control === null ? null : part(arms.control, 1)
  return {
    ...rest,
    arms: { ours: part(arms.ours, 1 + rise), control },
    rate: rate === null ? null : { ...rate, first: 0 },
  }
}

function foundAfter(prepared: PreparedFamily, index: number, first: number, rise: number): number | null {
  const { plan, known, planAt } = prepared
  const node = known.nodes[index]
  if (node === undefined) return null
  const streams = testsOf(node, planAt(first)).map((test) => risen(test, first, plan.planned, rise))
  const next = familyScan([{ streams, share: 1 }], { first: 0, planned: plan.planned })
  for (let step = 1; step <= plan.planned; step++) {
    if (next().all + Math.log(node.share) >= known.placebo.needed) return step
  }
  return null
}

/** Rises that are told of where they are harm. */
const TOLD = [0.2, 0.5]

/** The rises of all traffic that are tried: by a fifth and by half as far as that is harm, else one a tenth beyond where harm begins. */
function risesOf(metric: StoreMetric, node: TableNode): readonly number[] {
  const before = node.pasts[0]?.before
  if (before === undefined || before.bad <= 0 || before.total <= 0) return []
  const usual = before.bad / before.total
  const least = harmAbove(metric.minEffect, usual) / usual - 1
  const told = TOLD.filter((rise) => rise > least)
  return told.length > 0 ? told : [Math.ceil(110 * least) / 100]
}

/** Tries rises that are harm on the quiet past, for each counted metric. */
export function powerOf({ counted, owners }: Group): Caught[] {
  if (counted === null) return []
  const starts = windowsOf(counted.family, counted.plan.planned)
  const stride = Math.max(1, Math.ceil(starts.length / MOST))
  const tried = starts.filter((_, index) => index % stride === 0)
  if (tried.length < FEWEST_TRIED) return []
  return owners.flatMap((owner, index) => {
    const node = counted.known.nodes[index]
    if (node?.segment.name !== ALL) return []
    return risesOf(owner.table.metric, node).map((rise): Caught => {
      const steps = tried.map((first) => foundAfter(counted, index, first, rise)).filter((step) => step !== null)
      return caughtOf(owner.table.metric.name, rise, tried.length, steps)
    })
  })
}

function caughtOf(metric: string, rise: number, windows: number, steps: readonly number[]): Caught {
  const sorted = steps.toSorted((a, b) => a - b)
  return { metric, rise, windows, found: steps.length, medianSteps: sorted[Math.floor(sorted.length / 2)] ?? null }
}

/** Whether a change of the level by that part is known to exceed the minimum effect: what an absolute one is a part of is not. */
const mayCatch = ({ relative, absolute }: StoreMetric['minEffect'], change: number): boolean =>
  absolute === 0 && Math.abs(change) > relative

/** The same of each gauge that is judged, its series together: their calibration has tried it. */
export function powerOfGauges({ gauges }: Group): Caught[] {
  const byMetric = groupBy(gauges, ({ table }) => table.metric.name)
  return [...byMetric].flatMap(([metric, series]) => {
    const byChange = groupBy(
      series.flatMap(({ caught, table }) => caught.filter(({ change }) => mayCatch(table.metric.minEffect, change))),
      ({ change }) => change,
    )
    return [...byChange].map(([change, all]) => {
      const windows = all.reduce((sum, each) => sum + each.windows, 0)
      return caughtOf(
        metric,
        change,
        windows,
        all.flatMap(({ found }) => found),
      )
    })
  })
}
