import type { Git } from './git.ts'
import { objectId } from './git.ts'
import type { BlobDiff, BlobPair } from './repository.ts'
import { diffTrees } from './text-diff.ts'

/** Pairs that go into one comparison. */
const BATCH = 2000

/**
 * Compares the contents of blobs line by line, without context. Two trees are made that hold the one and the other of each
 * pair under a number, so that git compares all of them, and fetches what is missing, in one go. What is expected to be compared later is compared with the
 * first, so that it needs no request of its own then.
 */
export function blobDiffsOf(git: Git) {
  let expected: readonly BlobPair[] = []
  return {
    expect(pairs: readonly BlobPair[]): void {
      expected = [...expected, ...pairs]
    },
    async blobDiffs(pairs: readonly BlobPair[]): Promise<BlobDiff[]> {
      const diffs: BlobDiff[] = []
      for (let at = 0; at < pairs.length; at += BATCH) {
        const part = pairs.slice(at, at + BATCH)
        const found = await diffPart(git, [...part, ...expected])
        expected = []
        diffs.push(...found.slice(0, part.length))
      }
      return diffs
    },
  }
}

async function diffPart(git: Git, pairs: readonly BlobPair[]): Promise<BlobDiff[]> {
  const from = await writeTree(
    git,
    pairs.map(([old]) => old),
  )
  const to = await writeTree(
    git,
    pairs.map(([, made]) => made),
  )
  const found = new Map((await diffTrees(git, { from, to }, [], 0)).map((file) => [file.path, file]))
  return pairs.map((_, index) => found.get(nameOf(index)) ?? { binary: false, hunks: [] })
}

async function writeTree(git: Git, ids: readonly (string | null)[]): Promise<string> {
  const entries = ids.flatMap((id, index) => (id === null ? [] : [`100644 blob ${objectId(id)}\t${nameOf(index)}\n`]))
  return (await git(['mktree', '--missing'], { input: entries.join('') })).stdout.toString().trim()
}

function nameOf(index: number): string {
  return String(index).padStart(8, '0')
}
