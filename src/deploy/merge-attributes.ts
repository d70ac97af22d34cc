import { pathMatcher } from '../config/globs.ts'
import type { Repository } from '../git/repository.ts'

/**
 * What the owners of a repository say of merging a file: `opaque` where lines must not be merged (`-merge`, `binary`, a driver that is not here),
 * `union` where both sides' lines are wanted.
 */
export type MergeAttribute = 'opaque' | 'union'

type Rule = { readonly matches: (path: string) => boolean; readonly merge: MergeAttribute | 'text' | 'unset' }
type File = { readonly folder: string; readonly rules: readonly Rule[] }

/**
 * Reads `merge` and `binary` of `.gitattributes` for those paths, as data, in each of the commits or trees: git itself reads no attributes here. The
 * word of either counts, `opaque` before `union`. Paths without a word are left out.
 */
export async function mergeAttributes(
  repository: Pick<Repository, 'blobIds' | 'blobs'>,
  commits: readonly string[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, MergeAttribute>> {
  const folders = [...new Set(paths.flatMap(foldersOf))].toSorted((a, b) => a.length - b.length)
  const places = commits.flatMap((commit) => folders.map((folder) => ({ commit, path: `${folder}.gitattributes` })))
  const ids = paths.length === 0 ? [] : await repository.blobIds(places)
  const contents = await repository.blobs([...new Set(ids.filter((id) => id !== null))])
  const textOf = (index: number): string => Buffer.from(contents.get(ids[index] ?? '') ?? []).toString()
  const sides = commits.map((_, side) =>
    folders.map((folder, index): File => ({ folder, rules: parseRules(textOf(side * folders.length + index)) })),
  )
  const found = new Map<string, MergeAttribute>()
  for (const path of paths) {
    const words = sides.map((files) => wordFor(path, files))
    if (words.includes('opaque')) found.set(path, 'opaque')
    else if (words.includes('union')) found.set(path, 'union')
  }
  return found
}

/** The folders above a path, each with its slash; the top folder is empty. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return ['', ...names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`)]
}

/** A file deeper down goes before one above it, and a later line before an earlier one. */
function wordFor(path: string, files: readonly File[]): Rule['merge'] {
  let word: Rule['merge'] = 'unset'
  for (const { folder, rules } of files) {
    if (!path.startsWith(folder)) continue
    for (const { matches, merge } of rules) if (matches(path.slice(folder.length))) word = merge
  }
  return word
}

function parseRules(text: string): Rule[] {
  return text.split('\n').flatMap((line) => {
    const quoted = /^\s*"((?:[^"\\]|\\.)*)"\s+(.*)$/.exec(line)
    const [first = '', ...rest] = line.trim().split(/\s+/)
    const pattern = quoted === null ? first : (quoted[1] ?? '').replaceAll(/\\(.)/g, '$1')
    const words = quoted === null ? rest : (quoted[2] ?? '').split(/\s+/)
    if (pattern === '' || pattern.startsWith('#') || pattern.startsWith('[attr]')) return []
    const merge = words.map(meaningOf).findLast((word) => word !== null)
    return merge == null ? [] : [{ matches: matcherOf(pattern), merge }]
  })
}

/** `text` is git's own word for merging by lines; any other value names a driver of somebody's machine. */
function meaningOf(word: string): Rule['merge'] | null {
  if (word === 'binary' || word === '-merge') return 'opaque'
  if (word === 'merge' || word === 'merge=text' || word === '-binary') return 'text'
  if (word === '!merge') return 'unset'
  if (word === 'merge=union') return 'union'
  return word.startsWith('merge=') ? 'opaque' : null
}

/** Patterns are those of `.gitignore`: one without a slash inside is of any folder below. */
function matcherOf(pattern: string): (path: string) => boolean {
  const anchored = pattern.replace(/^\//, '')
  return pathMatcher([pattern.includes('/') ? anchored : `**/${pattern}`])
}
