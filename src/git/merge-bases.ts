import { type Git, objectId } from './run-git.ts'

/** Best common ancestors of two commits, none for unrelated histories. */
export type MergeBases = (a: string, b: string) => Promise<readonly string[]>

/**
 * Answers from one reading of the history that lies between `tips`; git itself is asked for anything else. How much is read
 * grows with what lies between them and not with the history below.
 */
export function mergeBasesOf(git: Git): { study(tips: readonly string[]): Promise<void>; mergeBases: MergeBases } {
  let find: ReturnType<typeof mergeBaseFinder> = () => null
  return {
    async study(tips) {
      find = mergeBaseFinder(await readGraph(git, [...new Set(tips.map(objectId))]))
    },
    async mergeBases(a, b) {
      const found = find(a, b)
      return found === null || found === 'unsettled' ? askGit(git, a, b) : found
    },
  }
}

/** Commits that go into one command line. */
const BATCH = 1000

async function readGraph(git: Git, tips: readonly string[]): Promise<CommitGraph> {
  const below = await sharedRoot(git, tips)
  const graph = new Map(await listed(git, tips, below))
  // A best common ancestor lies never below what all have in common.
  if (below !== null) graph.set(below, [])
  return graph
}

/** What commits hold and another one does not. */
async function listed(git: Git, tips: readonly string[], below: string | null): Promise<CommitGraph> {
  const input = [...tips, ...(below === null ? [] : [`^${below}`])].join('\n')
  return parseGraph((await git(['rev-list', '--topo-order', '--parents', '--stdin'], { input })).stdout.toString())
}

/**
 * A common ancestor of all, null where there is none. Most of thousands of branches begin above the first tip: only where the others leave it has
 * to be looked further down.
 */
async function sharedRoot(git: Git, tips: readonly string[]): Promise<string | null> {
  const [first] = tips
  if (first === undefined) return null
  const above = await listed(git, tips, first)
  const left = new Set([...above.values()].flat().filter((sha) => !above.has(sha)))
  for (const tip of tips) if (!above.has(tip)) left.add(tip)
  left.delete(first)
  return octopus(git, first, [...left])
}

/** The common ancestor of one commit and some others. */
async function octopus(git: Git, first: string, others: readonly string[]): Promise<string | null> {
  let shared: string | null = first
  for (let at = 0; at < others.length && shared !== null; at += BATCH) {
    const part: readonly string[] = [shared, ...others.slice(at, at + BATCH)]
    const found = await git(['merge-base', '--octopus', ...part], { accept: [0, 1] })
    shared = found.code === 0 ? (found.stdout.toString().trim().split('\n')[0] ?? null) : null
  }
  return shared
}

async function askGit(git: Git, a: string, b: string): Promise<readonly string[]> {
  const args = ['merge-base', '--all', objectId(a), objectId(b)]
  const text = (await git(args, { accept: [0, 1] })).stdout.toString().trim()
  return text === '' ? [] : text.split('\n')
}

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
  const marks = markerOf(shas.length)
  const settled = (one: number, other: number): readonly number[] | null => {
    const found = bestCommon(parents, isCut, [one, other], marks)
    if (found === null || found.length < 2 || cut.size === 0) return found
    // Two are merged with each other in turn, and one may lie below the other by a way that is not known. More than two are not looked into.
    const [first = 0, second = 0] = found
    return found.length === 2 && settled(first, second) !== null ? found : null
  }
  // The same pair is asked about for what was shown, for what landed and for the merge.
  const answers = new Map<string, Relation>()
  return (a, b) => {
    const [one, other] = [order.get(a), order.get(b)]
    if (one === undefined || other === undefined) return null
    const pair = `${one} ${other}`
    const answer = answers.get(pair) ?? settled(one, other)?.flatMap((index) => shas[index] ?? []) ?? 'unsettled'
    answers.set(pair, answer)
    return answer
  }
}

/** What a search knows of each commit; kept from one to the next, for there are thousands. */
type Marks = { readonly of: Uint8Array; readonly touched: number[] }

function markerOf(size: number): Marks {
  return { of: new Uint8Array(size), touched: [] }
}

/** All children are looked at before a commit, so that its marks are final when it is. Null where what is unknown may matter. */
function bestCommon(
  parents: readonly (readonly number[])[],
  isCut: (index: number) => boolean,
  [one, other]: readonly [number, number],
  known: Marks,
): number[] | null {
  if (one === other) return [one]
  for (const index of known.touched.splice(0)) known.of[index] = 0
  return searched(parents, isCut, [one, other], known)
}

function searched(
  parents: readonly (readonly number[])[],
  isCut: (index: number) => boolean,
  [one, other]: readonly [number, number],
  { of: marks, touched }: Marks,
): number[] | null {
  marks[one] = ours
  marks[other] = theirs
  touched.push(one, other)
  const queue = numberQueue([one, other])
  const found: number[] = []
  let open = 2
  let known = true
  for (let at = queue.pop(); at !== null && open > 0; at = queue.pop()) {
    const mark = marks[at] ?? 0
    const common = (mark & (ours | theirs)) === (ours | theirs)
    if ((mark & stale) === 0) open -= 1
    if (common && (at === one || at === other)) return [at]
    if (common && (mark & stale) === 0) found.push(at)
    if (!common && (mark & stale) === 0 && isCut(at)) known = false
    for (const parent of parents[at] ?? []) {
      const before = marks[parent] ?? 0
      const after = before | mark | (common ? stale : 0)
      if (before === 0) {
        queue.push(parent)
        touched.push(parent)
      }
      open += Number((after & stale) === 0 && before === 0)
      open -= Number((after & stale) !== 0 && before !== 0 && (before & stale) === 0)
      marks[parent] = after
    }
  }
  return known ? found : null
}

/** Numbers that come out in order, the smallest first (a binary heap). */
export function numberQueue(first: readonly number[]): { push(value: number): void; pop(): number | null } {
  const heap: number[] = []
  const at = (index: number): number => heap[index] ?? Number.POSITIVE_INFINITY
  const swap = (a: number, b: number): void => {
    const held = at(a)
    heap[a] = at(b)
    heap[b] = held
  }
  function push(value: number): void {
    heap.push(value)
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1
      if (at(parent) <= at(child)) return
      swap(parent, child)
      child = parent
    }
  }
  function pop(): number | null {
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined) return null
    if (heap.length === 0) return top
    heap[0] = last
    for (let parent = 0; ;) {
      const left = 2 * parent + 1
      const child = at(left + 1) < at(left) ? left + 1 : left
      if (at(parent) <= at(child)) return top
      swap(parent, child)
      parent = child
    }
  }
  first.forEach(push)
  return { push, pop }
}
