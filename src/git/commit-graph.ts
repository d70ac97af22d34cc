import { numberQueue } from './number-queue.ts'

/** Parents by commit, of a stretch of history that is closed but for what lies below it; children come before their parents. */
export type CommitGraph = ReadonlyMap<string, readonly string[]>

/** Reads `rev-list --topo-order --parents`. */
export function parseGraph(output: string): CommitGraph {
  const lines = output.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => [line.slice(0, 40), line.length > 40 ? line.slice(41).split(' ') : []]))
}

/** Marks of a walk: reached from the one side, from the other, or from a common ancestor that is better. */
const ours = 1
const theirs = 2
const stale = 4

/**
 * Answers which best common ancestors two commits have; null where one lies outside. The order of the graph, and not the
 * dates in the commits, says which commit is looked at next: dates are written by whoever commits.
 */
export function mergeBaseFinder(graph: CommitGraph): (a: string, b: string) => readonly string[] | null {
  const shas = [...graph.keys()]
  const order = new Map(shas.map((sha, index) => [sha, index]))
  const parents = shas.map((sha) => (graph.get(sha) ?? []).flatMap((parent) => order.get(parent) ?? []))
  return (a, b) => {
    const [one, other] = [order.get(a), order.get(b)]
    if (one === undefined || other === undefined) return null
    return bestCommon(parents, one, other).flatMap((index) => shas[index] ?? [])
  }
}

/** All children are looked at before a commit, so that its marks are final when it is. */
function bestCommon(parents: readonly (readonly number[])[], one: number, other: number): number[] {
  if (one === other) return [one]
  const marks = new Map([
    [one, ours],
    [other, theirs],
  ])
  const queue = numberQueue([one, other])
  const found: number[] = []
  let open = 2
  for (let at = queue.pop(); at !== null && open > 0; at = queue.pop()) {
    const mark = marks.get(at) ?? 0
    const common = (mark & (ours | theirs)) === (ours | theirs)
    if ((mark & stale) === 0) open -= 1
    if (common && (mark & stale) === 0) found.push(at)
    for (const parent of parents[at] ?? []) {
      const before = marks.get(parent)
      const after = (before ?? 0) | mark | (common ? stale : 0)
      if (before === undefined) queue.push(parent)
      open += Number((after & stale) === 0 && before === undefined)
      open -= Number((after & stale) !== 0 && before !== undefined && (before & stale) === 0)
      marks.set(parent, after)
    }
  }
  return found
}
