import { isCommitId } from '../../base/commit-id.ts'
import { shortSha } from '../../base/commit-id.ts'
import { GitNeededError } from '../../base/errors.ts'
import type { Commit, Repository } from '../../git/repository.ts'
import { remembered } from '../immutable.ts'
import { type Objects, RANGE_PAGE, type RangePage } from '../objects.ts'

/** Commits of one range that are read at most, 100 a request. */
const MOST_COMMITS = 2000

/** What `head` has that `base` has not, all of it. */
type Range = ReadonlyMap<string, Commit>

/** The part of a repository that is about commits, through the API. */
export type History = Pick<Repository, 'fetch' | 'commit' | 'firstParents' | 'isAncestor' | 'mergeBases'> &
  Pick<KnownCommits, 'isTree'>

/** Throws GitNeededError where a range has more commits than are read. */
export function historyOf(objects: Pick<Objects, 'commit' | 'range'>): History {
  const { commit, isTree, leadsTo, keep } = knownCommits(objects)
  const pages = remembered<RangePage | null>((found) => found !== null)
  const first = (base: string, head: string) => pages(`${base}...${head}`, () => objects.range(base, head, 1))
  const ranges = remembered<Range | null>((found) => found !== null)
  const range = (base: string, head: string) =>
    ranges(`${base}...${head}`, async () => {
      const page = await first(base, head)
      if (page === null) return null
      const all = [...page.commits, ...(await furtherPages(objects, base, head, page.total))]
      if (all.length !== page.total) throw unprovable(base, head, 'GitHub does not list all of its commits')
      all.forEach(keep)
      return new Map(all.map((one) => [one.sha, one]))
    })
  const isAncestor = async (ancestor: string, descendant: string): Promise<boolean> => {
    if (leadsTo(descendant, ancestor)) return true
    const page = await first(ancestor, descendant)
    // Histories without a common beginning, or an answer that is wrong for a moment: neither is a proof.
    if (page === null) throw unprovable(ancestor, descendant, 'GitHub does not compare the two')
    const { status } = page
    return status === 'ahead' || status === 'identical'
  }
  return {
    commit,
    isTree,
    isAncestor,
    async fetch(shas) {
      const found = await Promise.all([...new Set(shas)].map(async (sha) => ({ sha, commit: await commit(sha) })))
      return { missing: found.flatMap(({ sha, commit: one }) => (one === null ? [sha] : [])) }
    },
    firstParents: async (base, head) => firstParentsIn((await range(base, head)) ?? new Map<string, Commit>(), head),
    async mergeBases(a, b) {
      if (leadsTo(b, a)) return [a]
      if (leadsTo(a, b)) return [b]
      const [onlyB, onlyA] = await Promise.all([range(a, b), range(b, a)])
      if (onlyA === null || onlyB === null) return []
      if (onlyA.size === 0) return [a]
      return onlyB.size === 0 ? [b] : bestOf(forks(onlyA, onlyB), isAncestor)
    },
  }
}

async function furtherPages(
  objects: Pick<Objects, 'range'>,
  base: string,
  head: string,
  total: number,
): Promise<Commit[]> {
  if (total > MOST_COMMITS) throw unprovable(base, head, `it has more than ${MOST_COMMITS} commits`)
  const more = Array.from({ length: Math.max(0, Math.ceil(total / RANGE_PAGE) - 1) }, (_, index) => index + 2)
  const pages = await Promise.all(more.map((page) => objects.range(base, head, page)))
  return pages.flatMap((page) => page?.commits ?? [])
}

function unprovable(base: string, head: string, why: string): GitNeededError {
  return new GitNeededError(
    `The range ${shortSha(base)}..${shortSha(head)} cannot be looked through without git: ${why}. Install git 2.38 or newer in the job`,
  )
}

/** The first-parent walk inside a range, oldest first. */
function firstParentsIn(range: ReadonlyMap<string, Commit>, head: string): Commit[] {
  const walk: Commit[] = []
  for (let at = range.get(head); at !== undefined; at = range.get(at.parents[0] ?? '')) walk.unshift(at)
  return walk
}

/** Every best common ancestor has a child on either side that the other side has not: these are all that can be one. */
function forks(onlyA: ReadonlyMap<string, Commit>, onlyB: ReadonlyMap<string, Commit>): string[] {
  const below = (side: ReadonlyMap<string, Commit>): Set<string> =>
    new Set([...side.values()].flatMap(({ parents }) => parents.filter((parent) => !side.has(parent))))
  const ofB = below(onlyB)
  return [...below(onlyA)].filter((sha) => ofB.has(sha))
}

/** Those that are no ancestor of another. */
async function bestOf(
  candidates: readonly string[],
  isAncestor: (ancestor: string, descendant: string) => Promise<boolean>,
): Promise<string[]> {
  const best: string[] = []
  for (const one of candidates) {
    const others = candidates.filter((other) => other !== one)
    const below = await Promise.all(others.map((other) => isAncestor(one, other)))
    if (!below.includes(true)) best.push(one)
  }
  return best
}

/** Commits that were read, by their id. */
export type KnownCommits = {
  /** Null where there is none of that id. */
  commit(sha: string): Promise<Commit | null>
  keep(commit: Commit): void
  /** Whether some commit that was read has this tree. */
  isTree(id: string): boolean
  /** Whether a way along known parents leads from one commit down to the other. Where none is known nothing is said. */
  leadsTo(descendant: string, ancestor: string): boolean
}

export function knownCommits(objects: Pick<Objects, 'commit'>): KnownCommits {
  const commits = new Map<string, Commit>()
  const trees = new Set<string>()
  const asked = remembered<Commit | null>((found) => found !== null)
  const keep = (one: Commit): void => {
    commits.set(one.sha, one)
    trees.add(one.tree)
  }
  return {
    keep,
    isTree: (id) => trees.has(id),
    async commit(sha) {
      if (!isCommitId(sha)) return null
      const found = commits.get(sha) ?? (await asked(sha, () => objects.commit(sha)))
      if (found !== null) keep(found)
      return found
    },
    leadsTo(descendant, ancestor) {
      const seen = new Set([descendant])
      for (const sha of seen) {
        if (sha === ancestor) return true
        for (const parent of commits.get(sha)?.parents ?? []) seen.add(parent)
      }
      return false
    },
  }
}
