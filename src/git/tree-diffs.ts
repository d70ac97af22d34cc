import { randomUUID } from 'node:crypto'
import type { Coprocess } from './coprocess.ts'
import { objectId } from './git.ts'
import { parseRawDiff } from './raw-diff.ts'
import type { FileChange } from './repository.ts'

/** Colon; every record of a raw diff begins with it. */
const RECORD = 58

/** Compares two commits or trees through `diff-tree --stdin`. Needs trees only, no blobs. */
export function treeDiffs(diffTree: Coprocess, treeOf: (id: string) => Promise<string>) {
  return async (from: string, to: string): Promise<FileChange[]> => {
    const [before, after] = [await treeOf(from), await treeOf(to)]
    if (before === after) return []
    // git repeats a line that names no objects, and only then empties its buffer.
    const end = `end of ${randomUUID()}`
    return diffTree.ask(`${objectId(before)} ${objectId(after)}\n${end}\n`, async (reader) => {
      await reader.line()
      const parts: Buffer[] = []
      while ((await reader.peek()) === RECORD) {
        for (const part of [await reader.field(), await reader.field()]) parts.push(part, Buffer.from([0]))
      }
      await reader.line()
      return parseRawDiff(Buffer.concat(parts))
    })
  }
}
