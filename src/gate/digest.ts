import { createHash } from 'node:crypto'
import type { UncoveredFile } from './coverage.ts'

/** Where a residue would be deployed to, and on top of what. */
export type DigestScope = {
  /** `owner/name`; empty offline. */
  readonly repository: string
  readonly environment: string
  /** What production runs. */
  readonly base: string
}

/**
 * Names exactly what nobody has seen (SHA-256, 64 hex digits): other lines, another file, another base or another environment
 * give another digest. Null where nothing is left.
 */
export function residueDigest(scope: DigestScope, files: readonly UncoveredFile[]): string | null {
  if (files.length === 0) return null
  const parts = files.map(({ path, change, added, deleted }) => {
    const { oldMode, newMode, oldId, newId } = change
    return JSON.stringify([path, oldMode, newMode, oldId, newId, added, deleted])
  })
  const text = [JSON.stringify([scope.repository.toLowerCase(), scope.environment, scope.base]), ...parts.toSorted()]
  return createHash('sha256').update(text.join('\n')).digest('hex')
}

/** Names what went out on a commit without being green (SHA-256, 64 hex digits). */
export function checksDigest(sha: string, names: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(['checks', sha, ...names.toSorted()]))
    .digest('hex')
}
