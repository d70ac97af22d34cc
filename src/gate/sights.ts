import type { BlobDiff, BlobPair, FileChange, Repository } from '../git/repository.ts'
import { pairsFor, type Unseen, unseenBy, unseenByAny, unseenByBoth, unseenByTooFew, type View } from './sight.ts'

/** A change of one path, and how each of several people saw it: by every way in which it may have been shown. */
export type PathViews = {
  readonly change: FileChange
  readonly people: readonly (readonly View[])[]
  readonly inside: View | null
}

/** What fewer than `needed` people saw of each change, null for all of it. All contents are compared in one go. */
export async function unseenOf(
  repository: Pick<Repository, 'blobDiffs'>,
  views: readonly PathViews[],
  needed: number,
): Promise<ReadonlyMap<FileChange, Unseen | null>> {
  const wanted = views.flatMap(({ change, people, inside }) =>
    [...people.flat(), ...(inside === null ? [] : [inside])].flatMap((view) => pairsFor(change, view)),
  )
  const diffOf = await comparePairs(repository, wanted)
  return new Map(
    views.map(({ change, people, inside }) => {
      const each = people.map((ways) => unseenByAny(ways.map((view) => unseenBy(change, view, diffOf))))
      const within = inside === null ? null : unseenBy(change, inside, diffOf)
      return [change, unseenByBoth(unseenByTooFew(each, needed), within)]
    }),
  )
}

/** Compares pairs of blobs, each once, and answers from what was found. */
export async function comparePairs(
  repository: Pick<Repository, 'blobDiffs'>,
  wanted: readonly BlobPair[],
): Promise<(pair: BlobPair) => BlobDiff> {
  const pairs = [...new Map(wanted.map((pair) => [keyOf(pair), pair])).values()]
  const diffs = pairs.length === 0 ? [] : await repository.blobDiffs(pairs)
  const found = new Map(pairs.map((pair, index) => [keyOf(pair), diffs[index]]))
  // What was not compared is as good as binary: no line of it can be told.
  return (pair) => found.get(keyOf(pair)) ?? { binary: true, hunks: [] }
}

function keyOf([old, made]: BlobPair): string {
  return `${old} ${made}`
}
