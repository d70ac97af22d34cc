import { type LineMap, lineMap } from './line-origins.ts'
import { type Pieces, piecesOf, similarity } from './similarity.ts'
import { type BlobDiff, type BlobPair, isTooLarge, type Repository } from '../git/repository.ts'

type Repo = Pick<Repository, 'blobs' | 'blobDiffs' | 'blobIds' | 'sizes'>

/** What stands in files, each read and compared once. */
export type Contents = {
  /** The lines of a blob, from the first on. */
  lines(id: string): Promise<readonly string[]>
  /** Null where one of both has no lines. */
  map(old: string | null, made: string | null): Promise<LineMap | null>
  /** The same of many pairs, compared in one go for later questions. */
  warm(pairs: readonly BlobPair[]): Promise<void>
  /** Whether any of some texts is a line of a blob. */
  holdsAny(id: string, texts: Iterable<string>): Promise<boolean>
  /** How much of the larger one both have, 0 to 1. */
  likeness(one: string, other: string): Promise<number>
  /** The same from sizes alone: it is never more. */
  mostLike(one: string, other: string): Promise<number>
  /** The blob at a path of a commit; null where there is no file. */
  at(commit: string, path: string): Promise<string | null>
}

/** Reads contents through a repository. */
export function contentsOf(repository: Repo): Contents {
  // What is too large to be compared has no lines here, and is like nothing but itself.
  const bytes = remembered(async (id: string) => {
    const size = (await repository.sizes([id])).get(id) ?? 0
    return isTooLarge(size, size) ? new Uint8Array() : ((await repository.blobs([id])).get(id) ?? new Uint8Array())
  })
  const size = remembered(async (id: string) => (await repository.sizes([id])).get(id) ?? null)
  const pieces = remembered(async (id: string): Promise<Pieces> => piecesOf(await bytes(id)))
  const texts = remembered(async (id: string) => new TextDecoder().decode(await bytes(id)).split('\n'))
  const sets = remembered(async (id: string) => new Set(await texts(id)))
  const diffs = new Map<string, Promise<LineMap | null>>()
  const places = new Map<string, Promise<string | null>>()
  return {
    lines: texts,
    map(old, made) {
      const key = `${old} ${made}`
      const found = diffs.get(key) ?? compare(repository, [old, made])
      diffs.set(key, found)
      return found
    },
    async warm(pairs) {
      const found = await repository.blobDiffs(pairs)
      pairs.forEach(([old, made], index) => diffs.set(`${old} ${made}`, Promise.resolve(mapOf(found[index]))))
    },
    async holdsAny(id, wanted) {
      const lines = await sets(id)
      for (const text of wanted) if (lines.has(text)) return true
      return false
    },
    async mostLike(one, other) {
      if (one === other) return 1
      const [first, second] = [await size(one), await size(other)]
      // What was not fetched yet has no size here, and may be anything.
      if (first === null || second === null) return 1
      return first === second ? 1 : Math.min(first, second) / Math.max(first, second)
    },
    async likeness(one, other) {
      return one === other ? 1 : similarity(await pieces(one), await pieces(other))
    },
    at(commit, path) {
      const key = `${commit}:${path}`
      const found = places.get(key) ?? repository.blobIds([{ commit, path }]).then(([id]) => id ?? null)
      places.set(key, found)
      return found
    },
  }
}

async function compare(repository: Repo, pair: BlobPair): Promise<LineMap | null> {
  const [diff] = await repository.blobDiffs([pair])
  return mapOf(diff)
}

function mapOf(diff: BlobDiff | undefined): LineMap | null {
  return diff === undefined || diff.binary || diff.tooLarge === true ? null : lineMap(diff.hunks)
}

function remembered<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (id) => {
    const found = known.get(id) ?? read(id)
    known.set(id, found)
    return found
  }
}
