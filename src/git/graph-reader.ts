import { type CommitGraph, mergeBaseFinder, parseGraph } from './commit-graph.ts'
import type { Git } from './git.ts'
import { objectId } from './git.ts'

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
  const input = [...tips, ...(below === null ? [] : [`^${below}`])].join('\n')
  const graph = new Map(
    parseGraph((await git(['rev-list', '--topo-order', '--parents', '--stdin'], { input })).stdout.toString()),
  )
  // A best common ancestor lies never below what all have in common.
  if (below !== null) graph.set(below, [])
  return graph
}

/** A common ancestor of all, null where there is none. */
async function sharedRoot(git: Git, tips: readonly string[]): Promise<string | null> {
  let shared: string | null = null
  for (let at = 0; at < tips.length; at += BATCH) {
    const part: readonly string[] = [...(shared === null ? [] : [shared]), ...tips.slice(at, at + BATCH)]
    const found = await git(['merge-base', '--octopus', ...part], { accept: [0, 1] })
    if (found.code !== 0) return null
    shared = found.stdout.toString().trim().split('\n')[0] ?? null
  }
  return shared
}

async function askGit(git: Git, a: string, b: string): Promise<readonly string[]> {
  const args = ['merge-base', '--all', objectId(a), objectId(b)]
  const text = (await git(args, { accept: [0, 1] })).stdout.toString().trim()
  return text === '' ? [] : text.split('\n')
}
