import { pathPattern } from './path-pattern.ts'

/** One line of a `.gitattributes` file, as far as it says what GitHub shows of a path. */
type Rule = { readonly matches: (path: string) => boolean; readonly sets: ReadonlyMap<string, string> }

/** Attributes that hide a change on GitHub's pages, and the macro that stands for one. */
const known = new Set(['diff', 'linguist-generated', 'filter'])

/** The rules of one file; patterns it does not understand are taken to match everything. */
export function parseAttributes(text: string): readonly Rule[] {
  return text.split('\n').flatMap((line) => {
    const [pattern = '', ...words] = splitLine(line.trim())
    if (pattern === '' || pattern.startsWith('#') || pattern.startsWith('[attr]')) return []
    const sets = new Map(words.flatMap(settingsOf))
    return sets.size === 0 ? [] : [{ matches: pathPattern(pattern), sets }]
  })
}

/** Whether GitHub hides the content of a path. `folders` are rules with the folder (`` for the root) they stand in. */
export function isHidden(path: string, folders: readonly { folder: string; rules: readonly Rule[] }[]): boolean {
  const state = new Map<string, string>()
  for (const { folder, rules } of folders.toSorted((a, b) => a.folder.length - b.folder.length)) {
    if (folder !== '' && !path.startsWith(`${folder}/`)) continue
    const inside = folder === '' ? path : path.slice(folder.length + 1)
    for (const rule of rules) if (rule.matches(inside)) for (const [name, value] of rule.sets) state.set(name, value)
  }
  return state.get('diff') === 'false' || state.get('linguist-generated') === 'true' || state.get('filter') === 'lfs'
}

/** A pattern may be quoted, with backslashes before quotes. */
function splitLine(line: string): string[] {
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(.*)$/.exec(line)
  if (quoted === null) return line.split(/\s+/)
  return [(quoted[1] ?? '').replace(/\\(.)/g, '$1'), ...(quoted[2] ?? '').split(/\s+/)]
}

function settingsOf(word: string): [string, string][] {
  if (word === 'binary') return [['diff', 'false']]
  const [, sign = '', name = '', value] = /^([-!]?)([^=]+)(?:=(.*))?$/.exec(word) ?? []
  if (!known.has(name)) return []
  return [[name, sign === '-' ? 'false' : sign === '!' ? '' : (value ?? 'true')]]
}
