/** One value for each label, in the order of the labels; `` where it has none. */
export type LabelValues = readonly string[]

/** Where in the tree a node stands: all traffic, one label's value, two labels' values, one combination of all labels. */
export type Level = 'all' | 'one' | 'two' | 'leaf'

/** A set of combinations that is judged as one. */
export type SegmentNode = {
  /** `` for all traffic, else `label=value` or `label=value,label=value`. */
  readonly name: string
  readonly level: Level
  /** Indices of the combinations in it, ascending. */
  readonly leaves: readonly number[]
}

/** The segments that are judged. `dropped`: how many segments are judged only as a part of larger ones, for there are too many. */
export type SegmentTree = { readonly nodes: readonly SegmentNode[]; readonly dropped: number }

/** Most nodes of one metric. */
export const MOST_NODES = 1500

const nameOf = (labels: readonly string[], values: LabelValues, chosen: readonly number[]): string =>
  chosen.map((index) => `${labels[index] ?? ''}=${values[index] ?? ''}`).join(',')

/** All nodes that fix just the chosen labels; a combination that lacks one of them is in none. */
function nodesBy(
  labels: readonly string[],
  leaves: readonly LabelValues[],
  chosen: readonly number[],
  level: Level,
): SegmentNode[] {
  const found = new Map<string, number[]>()
  for (const [leaf, values] of leaves.entries()) {
    if (chosen.some((index) => (values[index] ?? '') === '')) continue
    const name = nameOf(labels, values, chosen)
    const members = found.get(name)
    if (members) members.push(leaf)
    else found.set(name, [leaf])
  }
  return [...found].map(([name, members]) => ({ name, level, leaves: members }))
}

function choices(labels: number): { readonly chosen: readonly number[]; readonly level: Level }[] {
  const indices = Array.from({ length: labels }, (_, index) => index)
  const ones = indices.map((index) => ({ chosen: [index], level: 'one' as const }))
  const twos = indices.flatMap((a) => indices.slice(a + 1).map((b) => ({ chosen: [a, b], level: 'two' as const })))
  const whole = labels > 2 ? [{ chosen: indices, level: 'leaf' as const }] : []
  return [...ones, ...twos, ...whole]
}

/**
 * All traffic, every value of one label, of two labels, and every combination of all. A node that holds the same combinations as one
 * above it says nothing new and is left out. Beyond `most` nodes the smallest by `sizes` (events before the deploy) are dropped, finer levels first.
 */
export function segmentTree(
  labels: readonly string[],
  leaves: readonly LabelValues[],
  sizes: readonly number[],
  most = MOST_NODES,
): SegmentTree {
  const all: SegmentNode = { name: '', level: 'all', leaves: leaves.map((_, index) => index) }
  const seen = new Set([all.leaves.join()])
  const nodes: SegmentNode[] = [all]
  for (const { chosen, level } of choices(labels.length)) {
    for (const node of nodesBy(labels, leaves, chosen, level)) {
      const members = node.leaves.join()
      if (seen.has(members)) continue
      seen.add(members)
      nodes.push(node)
    }
  }
  const kept = keepLargest(nodes, sizes, most)
  return { nodes: kept, dropped: nodes.length - kept.length }
}

const FINENESS: Readonly<Record<Level, number>> = { all: 0, one: 1, two: 2, leaf: 3 }

function keepLargest(nodes: readonly SegmentNode[], sizes: readonly number[], most: number): SegmentNode[] {
  if (nodes.length <= most) return [...nodes]
  const size = new Map(nodes.map((node) => [node, node.leaves.reduce((sum, leaf) => sum + (sizes[leaf] ?? 0), 0)]))
  return nodes
    .toSorted(
      (a, b) =>
        FINENESS[a.level] - FINENESS[b.level] || (size.get(b) ?? 0) - (size.get(a) ?? 0) || (a.name < b.name ? -1 : 1),
    )
    .slice(0, most)
}

const MASS: Readonly<Record<Level, number>> = { all: 0.25, one: 0.5, two: 0.125, leaf: 0.125 }

/**
 * The part of the false-alarm rate that each node may use, adding up to one: a quarter for all traffic, half for single labels, a
 * quarter for the rest, so that an alarm on all traffic costs four times and not a thousand times as much evidence.
 */
export function shares(nodes: readonly SegmentNode[]): number[] {
  const counts = new Map<Level, number>()
  for (const { level } of nodes) counts.set(level, (counts.get(level) ?? 0) + 1)
  const whole = [...counts.keys()].reduce((sum, level) => sum + MASS[level], 0)
  return nodes.map(({ level }) => MASS[level] / whole / (counts.get(level) ?? 1))
}
