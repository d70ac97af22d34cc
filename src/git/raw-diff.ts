import type { Git } from './git.ts'
import { objectId, records } from './git.ts'
import type { FileChange } from './repository.ts'

/** Paths that differ between two commits or trees. Needs trees only, no blobs. */
export async function rawDiff(git: Git, from: string, to: string): Promise<FileChange[]> {
  const options = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--ignore-submodules=none']
  return parseRawDiff((await git(['diff-tree', ...options, objectId(from), objectId(to)])).stdout)
}

const statuses: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  T: 'type-changed',
}

/** Reads `diff-tree --raw -z`: `:<old mode> <new mode> <old id> <new id> <letter>` NUL path NUL, again and again. */
export function parseRawDiff(output: Buffer): FileChange[] {
  const fields = records(output)
  const changes: FileChange[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ')
    const path = fields[at + 1] ?? ''
    changes.push({ path, status: statuses[letter] ?? 'modified', oldMode, newMode, oldId, newId })
  }
  return changes
}
