import { readCommit } from './commits.ts'
import type { Git } from './git.ts'

/** Parents by object id, which mean the same for ever: a process for each of hundreds of ranges would dominate the time of a request. */
const known = new WeakMap<Git, Map<string, readonly string[]>>()

/** The commits that `head` has and `base` does not, newest first, by first parents; `merges` where one of them has other parents too. */
export async function firstParentRange(
  git: Git,
  base: string,
  head: string,
): Promise<{ readonly commits: readonly string[]; readonly merges: boolean }> {
  const straight = await straightRange(git, base, head)
  if (straight !== null) return { commits: straight, merges: false }
  const below = await ancestors(git, base)
  const commits: string[] = []
  let merges = false
  for (let at: string | undefined = head; at !== undefined && !below.has(at);) {
    commits.push(at)
    const parents: readonly string[] = memoryOf(git).get(at) ?? (await read(git, at))
    merges ||= parents.length > 1
    at = parents[0]
  }
  return { commits, merges }
}

/**
 * The same where nothing but commits with one parent lead from `head` down to `base`, null where it is not so: then nothing of what lies below has to be
 * looked at, which in a long history is nearly all of it.
 */
export async function straightRange(git: Git, base: string, head: string): Promise<readonly string[] | null> {
  const commits: string[] = []
  for (let at = head; at !== base;) {
    commits.push(at)
    const parents: readonly string[] = memoryOf(git).get(at) ?? (await read(git, at))
    const [parent] = parents
    if (parent === undefined || parents.length > 1) return null
    at = parent
  }
  return commits
}

/** A commit and all that it comes from, as far as `last` where that is among it. */
export async function ancestors(git: Git, tip: string, last?: string): Promise<ReadonlySet<string>> {
  const found = new Set([tip])
  // A set goes on to what is added while it is walked.
  for (const sha of found) {
    if (sha === last) break
    for (const parent of memoryOf(git).get(sha) ?? (await read(git, sha))) found.add(parent)
  }
  return found
}

function memoryOf(git: Git): Map<string, readonly string[]> {
  const memory = known.get(git) ?? new Map<string, readonly string[]>()
  known.set(git, memory)
  return memory
}

async function read(git: Git, sha: string): Promise<readonly string[]> {
  const commit = await readCommit(git, sha)
  if (!commit) throw new Error(`${sha} is not a commit of ${git.dir}`)
  memoryOf(git).set(sha, commit.parents)
  return commit.parents
}
