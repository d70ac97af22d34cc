import type { CommitGraph } from './commit-graph.ts'
import type { Cut } from './cut.ts'

/**
 * The last commit of the walk by first parents from `head` that `base` does not have as far as is known, null where it has all of them; and whether the walk
 * goes on below what is there.
 */
export function lastOwn({ graph, cut }: Cut, base: string, head: string): { last: string | null; goesOn: boolean } {
  const below = ancestors(graph, base)
  let last: string | null = null
  for (let at: string | undefined = head; at !== undefined && !below.has(at); at = graph.get(at)?.[0]) last = at
  return { last, goesOn: last !== null && cut.has(last) }
}

/** A commit and all that it is known to come from. */
function ancestors(graph: CommitGraph, tip: string): ReadonlySet<string> {
  const found = new Set([tip])
  // A set goes on to what is added while it is walked.
  for (const sha of found) for (const parent of graph.get(sha) ?? []) found.add(parent)
  return found
}
