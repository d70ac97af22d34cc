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

/** How two commits hang together; `unsettled` where the answer may lie below what is known. */
export type Relation = readonly string[] | 'unsettled'

/**
 * Answers which best common ancestors two commits have; null where one lies outside. The order of the graph, and not the
 * dates in the commits, says which commit is looked at next: dates are written by whoever commits.
 *
 * `cut` are commits whose parents are not in the graph though they have some. An answer that is given is the one of the whole history: all that
 * is unknown lies below a best common ancestor that was found, so nothing there can be a better one. Of several, none lies below another.
 */
export function mergeBaseFinder(
  graph: CommitGraph,
  cut: ReadonlySet<string> = new Set(),
): (a: string, b: string) => Relation | null {
  const shas = [...graph.keys()]
  const order = new Map(shas.map((sha, index) => [sha, index]))
  const parents = shas.map((sha) => (graph.get(sha) ?? []).flatMap((parent) => order.get(parent) ?? []))
  const isCut = (index: number): boolean => cut.has(shas[index] ?? '')
  const settled = (one: number, other: number): readonly number[] | null => {
    const found = bestCommon(parents, isCut, one, other)
    if (found === null || found.length < 2 || cut.size === 0) return found
    // Two are merged with each other in turn, and one may lie below the other by a way that is not known. More than two are not looked into.
    const [first = 0, second = 0] = found
    return found.length === 2 && settled(first, second) !== null ? found : null
  }
  return (a, b) => {
    const [one, other] = [order.get(a), order.get(b)]
    if (one === undefined || other === undefined) return null
    return settled(one, other)?.flatMap((index) => shas[index] ?? []) ?? 'unsettled'
  }
}

/** All children are looked at before a commit, so that its marks are final when it is. Null where what is unknown may matter. */
function bestCommon(
  parents: readonly (readonly number[])[],
  isCut: (index: number) => boolean,
  one: number,
  other: number,
): number[] | null {
  if (one === other) return [one]
  const marks = new Map([
    [one, ours],
    [other, theirs],
  ])
  const queue = numberQueue([one, other])
  const found: number[] = []
  let open = 2
  let known = true
  for (let at = queue.pop(); at !== null && open > 0; at = queue.pop()) {
    const mark = marks.get(at) ?? 0
    const common = (mark & (ours | theirs)) === (ours | theirs)
    if ((mark & stale) === 0) open -= 1
    if (common && (at === one || at === other)) return [at]
    if (common && (mark & stale) === 0) found.push(at)
    if (!common && (mark & stale) === 0 && isCut(at)) known = false
    for (const parent of parents[at] ?? []) {
      const before = marks.get(parent)
      const after = (before ?? 0) | mark | (common ? stale : 0)
      if (before === undefined) queue.push(parent)
      open += Number((after & stale) === 0 && before === undefined)
      open -= Number((after & stale) !== 0 && before !== undefined && (before & stale) === 0)
      marks.set(parent, after)
    }
  }
  return known ? found : null
}
