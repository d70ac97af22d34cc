import { records } from './git.ts'
import type { FileChange } from './repository.ts'

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
