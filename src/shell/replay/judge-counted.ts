import type { CountJudgement } from '../../evidence/family/judgement.ts'
import { detectableOf, showsEnough } from '../../evidence/family/detectable.ts'
import { judgeCounts } from '../../evidence/family/judge.ts'
import { sumBetween } from '../../evidence/family/series.ts'
import { segmentTree } from '../../evidence/family/tree.ts'
import type { CountedTable } from './counts-csv.ts'

/** What `replay` was asked for, as far as counts go. Seconds. */
export type CountedPlan = { readonly deployedAt: number; readonly watch: number; readonly falseAlarmRate: number }

/** Why nothing can be said about counts. None of them is green, none of them is red. */
export type CountedReason =
  | 'no-history'
  | 'no-data'
  | 'too-many-gaps'
  | 'watch-not-over'
  | 'series-changed'
  | 'too-little-traffic'

/** A judgement with its table, so that it can be told. */
export type CountedVerdict = {
  readonly verdict: 'healthy' | 'regressed' | 'inconclusive'
  readonly reason: CountedReason | null
  readonly judgement: CountJudgement
  readonly planned: number
  /** Steps of the watch with numbers. */
  readonly seen: number
}

/** Judges counted events of a file. */
export function judgeCounted(table: CountedTable, plan: CountedPlan): CountedVerdict {
  const { grid, labels, leaves, streams, hasNumbers } = table
  const planned = Math.max(1, Math.round(plan.watch / grid.length))
  const sizes = streams.map(([arms]) => (arms === undefined ? 0 : sumBetween(arms.ours, 0, grid.deploy).total))
  const judgement = judgeCounts(
    {
      leaves: streams,
      tree: segmentTree(labels, leaves, sizes),
      steps: grid.steps,
      length: grid.length,
      deploy: grid.deploy,
    },
    { planned, falseAlarmRate: plan.falseAlarmRate },
  )
  const seen = hasNumbers.slice(grid.deploy, grid.deploy + planned).filter(Boolean).length
  if (judgement.alarm !== null) return { verdict: 'regressed', reason: null, judgement, planned, seen }
  const reason = reasonAgainst(table, judgement, { planned, seen })
  return { verdict: reason === null ? 'healthy' : 'inconclusive', reason, judgement, planned, seen }
}

const WHOLE = 0.95
const GAPS = 0.75

/** Why a watch without an alarm is not healthy; null where it is. */
function reasonAgainst(
  { grid, changedAt, streamNames }: CountedTable,
  { basis }: CountJudgement,
  { planned, seen }: { planned: number; seen: number },
): CountedReason | null {
  const arms = basis.nodes[0]?.arms[0]
  if (arms === undefined || seen === 0) return 'no-data'
  if (changedAt !== null) return 'series-changed'
  const until = grid.deploy + planned
  const before =
    arms.control === null ? sumBetween(arms.ours, 0, grid.deploy) : sumBetween(arms.control, grid.deploy, until)
  if (before.total === 0) return arms.control === null ? 'no-history' : 'no-data'
  if (sumBetween(arms.ours, grid.deploy, until).total === 0) return 'no-data'
  if (grid.steps - grid.deploy < planned * WHOLE) return 'watch-not-over'
  if (seen < planned * GAPS) return 'too-many-gaps'
  const shown = streamNames.some((_, stream) => showsEnough(detectableOf(basis, 0, stream, grid.deploy, until)))
  return shown ? null : 'too-little-traffic'
}
