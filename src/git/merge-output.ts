import { records } from './git.ts'
import type { MergeConflict, MergeResult } from './repository.ts'

/**
 * Reads `merge-tree --write-tree --messages -z`: the tree; `<mode> <id> <stage> TAB <path>` of each conflicted file; an
 * empty record; then messages of a count, so many paths, a type and a text. `code` is the exit code: 0 clean, 1 not.
 */
export function parseMergeOutput(output: Buffer, code: number): MergeResult {
  return mergeResult(records(output), code)
}

function mergeResult(fields: readonly string[], code: number): MergeResult {
  const [tree = '', ...rest] = fields
  if (code === 0) return { tree, clean: true, conflicts: [] }
  const end = rest.indexOf('')
  const stages = end < 0 ? rest : rest.slice(0, end)
  const modes = stageModes(stages)
  const kinds = end < 0 ? new Map<string, string>() : conflictKinds(rest.slice(end + 1))
  const paths = new Set([...modes.keys(), ...kinds.keys()])
  const conflicts = [...paths].map((path): MergeConflict => {
    return { path, kind: specificKind(kinds.get(path) ?? 'unknown', modes.get(path) ?? []) }
  })
  return { tree, clean: false, conflicts }
}

/** The modes of a path's versions. */
function stageModes(stages: readonly string[]): Map<string, string[]> {
  const modes = new Map<string, string[]>()
  for (const stage of stages) {
    const path = stage.slice(stage.indexOf('\t') + 1)
    modes.set(path, [...(modes.get(path) ?? []), stage.slice(0, stage.indexOf(' '))])
  }
  return modes
}

/**
 * Reads `merge-tree --write-tree --stdin --messages`: for each merge a 1 for clean or 0, then the same as above, each of its
 * two lists ended by an empty record.
 */
export function parseMergeBatch(output: Buffer): MergeResult[] {
  const fields = records(output)
  const results: MergeResult[] = []
  for (let at = 0; at + 1 < fields.length;) {
    const code = fields[at] === '1' ? 0 : 1
    const files = fields.indexOf('', at + 2)
    const end = endOfMessages(fields, files + 1)
    results.push(mergeResult(fields.slice(at + 1, end), code))
    at = end + 1
  }
  return results
}

function endOfMessages(fields: readonly string[], start: number): number {
  let at = start
  while (at < fields.length && fields[at] !== '') at += Number(fields[at]) + 3
  return at
}

/** The kind of conflict by path: `contents`, `modify/delete`, `binary`, … Messages of other types are only informative. */
function conflictKinds(fields: readonly string[]): Map<string, string> {
  const kinds = new Map<string, string>()
  for (let at = 0; at < fields.length;) {
    const count = Number(fields[at])
    const paths = fields.slice(at + 1, at + 1 + count)
    const kind = /^CONFLICT \((.*)\)$/.exec(fields[at + 1 + count] ?? '')?.[1]
    if (kind !== undefined) for (const path of paths) kinds.set(path, kinds.get(path) ?? kind)
    at += count + 3
  }
  return kinds
}

/** git speaks of contents, or in many words of submodules, where a person wants to know that it is no text at all. */
function specificKind(kind: string, modes: readonly string[]): string {
  if (modes.includes('160000') || kind.startsWith('submodule')) return 'submodule'
  return kind === 'contents' && modes.every((mode) => mode === '120000') && modes.length > 0 ? 'symlink' : kind
}
