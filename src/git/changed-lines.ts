import { randomUUID } from 'node:crypto'
import type { Coprocess, Reader } from './coprocess.ts'
import type { PathLines } from './repository.ts'
import { objectId } from './run-git.ts'

/** What a process has to be started with to be asked. */
export const changedLinesArgs = [
  'diff-tree',
  '--stdin',
  '-r',
  '-z',
  '--numstat',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
] as const

/** Counts changed lines through `diff-tree --stdin --numstat`: `<added> TAB <deleted> TAB <path>` NUL, of a rename the path empty and both names behind it. */
export function changedLinesOf(diffTree: Coprocess, treeOf: (id: string) => Promise<string>) {
  return async (from: string, to: string): Promise<PathLines[]> => {
    const [before, after] = [await treeOf(from), await treeOf(to)]
    if (before === after) return []
    const end = `end of ${randomUUID()}`
    return diffTree.ask(`${objectId(before)} ${objectId(after)}\n${end}\n`, async (reader) => {
      await reader.line()
      const found: PathLines[] = []
      while (isCount(await reader.peek())) found.push(await readOne(reader))
      await reader.line()
      return found
    })
  }
}

/** A digit, or the dash that stands for no lines. */
function isCount(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 45
}

async function readOne(reader: Reader): Promise<PathLines> {
  const [added = '', deleted = '', name = ''] = (await reader.field()).toString().split('\t')
  const lines = (Number(added) || 0) + (Number(deleted) || 0)
  if (name !== '') return { path: name, lines }
  await reader.field()
  return { path: (await reader.field()).toString(), lines }
}
