import type { Git } from './git.ts'
import { mergeMany, mergeOne } from './merge-batch.ts'
import type { MergeBases } from './graph-reader.ts'
import type { Commit, MergeResult } from './repository.ts'

type Pair = readonly [ours: string, theirs: string]

/** What a merge needs to know of the history. */
type History = { readonly mergeBases: MergeBases; readonly commit: (sha: string) => Promise<Commit | null> }

/**
 * Merges of two commits, each made once. `premerge` makes many in one process; pairs without common history are left out
 * there and refused by `merge`.
 */
export function mergeMemory(git: Git, history: History, batched: boolean) {
  const made = new Map<string, MergeResult>()
  const key = ([ours, theirs]: Pair): string => `${ours} ${theirs}`

  async function merge(ours: string, theirs: string): Promise<MergeResult> {
    const pair: Pair = [ours, theirs]
    const result = made.get(key(pair)) ?? (await fastForward(history, pair)) ?? (await mergeOne(git, ours, theirs))
    made.set(key(pair), result)
    return result
  }
  async function premerge(pairs: readonly Pair[]): Promise<void> {
    const wanted: Pair[] = []
    for (const pair of new Map(pairs.map((one) => [key(one), one])).values()) {
      const related = (await history.mergeBases(...pair)).length > 0
      if (related && !made.has(key(pair)) && (await fastForward(history, pair)) === null) wanted.push(pair)
    }
    const results = wanted.length === 0 ? [] : await mergeMany(git, wanted, batched)
    wanted.forEach((pair, index) => {
      const result = results[index]
      if (result !== undefined) made.set(key(pair), result)
    })
  }
  return { merge, premerge }
}

/** Where the one holds the other there is nothing to merge. */
async function fastForward({ mergeBases, commit }: History, [ours, theirs]: Pair): Promise<MergeResult | null> {
  const bases = await mergeBases(ours, theirs)
  const newer = bases.includes(ours) ? theirs : bases.includes(theirs) ? ours : null
  const found = newer === null ? null : await commit(newer)
  return found === null ? null : { tree: found.tree, clean: true, conflicts: [] }
}
