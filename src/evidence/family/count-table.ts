import type { StreamTest } from './family-evidence.ts'
import { type PastPlan, seasonOf } from './normal-rate.ts'
import { type SegmentNode, type SegmentTree, shares } from './segment-tree.ts'
import { type Arms, sumBetween, sumOfArms, type Sums } from './series.ts'
import { handicap, pastDispersion, streamTest } from './stream-test.ts'
import type { Rooms } from '../gauge/typed-arrays.ts'
import { learnCoarse } from '../usual/coarse.ts'
import { learnUsual, type Usual } from '../usual/usual.ts'

/** Counted events by combination of labels: `leaves[leaf][stream]`; one stream for counts, one for each boundary of a histogram. */
export type CountTable = {
  readonly leaves: readonly (readonly Arms[])[]
  readonly tree: SegmentTree
  /** Number of steps, seconds of each, and the first step after the deploy. */
  readonly steps: number
  readonly length: number
  readonly deploy: number
}

/** How much a stream varied before the deploy, how far it was above its control, and all that was counted of it (our side). */
export type StreamPast = { readonly dispersion: number; readonly handicap: number; readonly before: Counts }

type Counts = { readonly bad: number; readonly total: number }

/** One segment with its sums. `pasts`: of each stream. `share`: of the false-alarm rate. */
export type TableNode = {
  readonly segment: SegmentNode
  readonly arms: readonly Arms[]
  readonly pasts: readonly StreamPast[]
  readonly share: number
  /** What this node is compared with where the family has no one past for all. */
  readonly past?: PastPlan
  /** Of each stream, where `past` is an objective: the share that is not to be passed, 1 for none. */
  readonly objectives?: readonly number[]
  /** What is usual for each stream, where its past goes by days or weeks; learnt when the family is prepared. */
  readonly learnt?: readonly Usual[]
  /** What counts as harm; any rise where absent. */
  readonly harm?: HarmRule
  /** It had no events before the deploy: what is normal for it is what is normal for all traffic. */
  readonly fresh?: true
}

/** Steps before the deploy that dispersion is measured on. */
const MEASURED = 1440

/** Sums up every segment of a table, and measures how much each varied before the deploy. */
export function tableNodes({ leaves, tree, steps, deploy }: CountTable): TableNode[] {
  const parts = shares(tree.nodes)
  return tree.nodes.map((segment, index) => {
    const members = segment.leaves.flatMap((leaf) => leaves[leaf] ?? [])
    const width = leaves[0]?.length ?? 0
    const arms = Array.from({ length: width }, (_, stream) =>
      sumOfArms(
        members.filter((_arms, member) => member % width === stream),
        steps,
      ),
    )
    const pasts = arms.map((each) => streamPast(each, Math.max(0, deploy - MEASURED), deploy))
    return { segment, arms, pasts, share: parts[index] ?? 0 }
  })
}

/** What is known of a stream from the steps [from, until), in which nothing was deployed. */
export function streamPast(arms: Arms, from: number, until: number): StreamPast {
  const { factor } = pastDispersion(arms, from, until)
  return { dispersion: factor, handicap: handicap(arms, from, until, factor), before: sumBetween(arms.ours, 0, until) }
}

/** What a node is judged by in a window. */
export type NodePlan = {
  readonly window: { readonly first: number; readonly planned: number }
  readonly past: PastPlan
  /** Chance that the bounds of what is normal may be wrong, all nodes together. */
  readonly boundAlpha: number
}

/**
 * The tests of all streams of a node. `sums`: of our side of each stream, where they were made in advance; `room`: where the rates of its one
 * stream are written to, for a test that nobody keeps.
 */
export function testsOf(
  node: TableNode,
  { window, past, boundAlpha }: NodePlan,
  sums: readonly (Sums | undefined)[] = [],
  room?: Rooms,
): StreamTest[] {
  const alpha = (boundAlpha * node.share) / Math.max(1, node.arms.length)
  const plan = node.past ?? past
  return node.arms.map((arms, stream) => {
    const { dispersion, handicap: above } = node.pasts[stream] ?? { dispersion: 1, handicap: 1 }
    const season = arms.control === null ? seasonOf(plan) : null
    if (season !== null) {
      const usual = node.learnt?.[stream] ?? learntOf(arms, plan, season, plan.end ?? window.first)
      return usualTest(arms, window, usual, alpha, node.arms.length === 1 ? room : undefined)
    }
    const own = node.objectives === undefined ? plan : { ...plan, objective: node.objectives[stream] ?? 1 }
    return streamTest(arms, { window, past: own, alpha, dispersion, handicap: above }, sums[stream])
  })
}

/** The test of a stream against what is usual. */
function usualTest(arms: Arms, window: NodePlan['window'], usual: Usual, alpha: number, room?: Rooms): StreamTest {
  const { usual: rates, highest, dispersion } = usual.within(window, alpha, room)
  return { arms, dispersion, handicap: 1, rate: { first: window.first, rates: highest, usual: rates } }
}

/** Minutes of the blocks that dispersion is measured on at most: a rate that wanders for an hour is seen. */
const LONGEST = 60

function learntOf({ ours }: Arms, { length }: PastPlan, season: number, end: number, isCoarse = false): Usual {
  const learn = isCoarse ? learnCoarse : learnUsual
  return learn(ours, { length, period: Math.round(season / length), end, way: 'up', longest: LONGEST })
}

/** A node with what is usual for its streams, where it is compared with a past that goes by days or weeks. `isLarge`: it is one of very many. */
export function withUsual(node: TableNode, past: PastPlan, end: number, isLarge: boolean): TableNode {
  const plan = node.past ?? past
  const season = seasonOf(plan)
  if (season === null || node.learnt !== undefined || node.arms.some(({ control }) => control !== null)) return node
  const isCoarse = isLarge && node.segment.level !== 'all'
  return { ...node, learnt: node.arms.map((arms) => learntOf(arms, plan, season, plan.end ?? end, isCoarse)) }
}

/** How much more is harm: a part of the usual share, and of all events; null: what stands in `SMALL`. Both have to be exceeded. */
export type HarmRule = { readonly relative: number; readonly absolute: number | null }
