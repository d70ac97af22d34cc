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

/**
 * A pattern of `.gitattributes` as a test of paths relative to its file: `*` and `?` stop at slashes, `**` does not, `[...]` is a set of
 * characters; without a slash the name alone counts.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const anchored = pattern.includes('/')
  const expression = expressionOf(translate(pattern.replace(/^\//, '')))
  return (path) => expression.test(anchored ? path : path.slice(path.lastIndexOf('/') + 1))
}

/** What cannot be read matches everything: hidden is the safe side. */
function expressionOf(source: string): RegExp {
  try {
    return new RegExp(`^${source}$`, 'su')
  } catch {
    return /^/
  }
}

const special = /[\\^$.*+?()[\]{}|/]/u

/** The pattern as the source of a regular expression. */
function translate(pattern: string): string {
  let source = ''
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at)
    const [token, meaning] = tokenOf(rest, at === 0)
    source += meaning
    at += token.length
  }
  return source
}

function tokenOf(rest: string, first: boolean): [token: string, meaning: string] {
  if (rest.startsWith('**/') && first) return ['**/', '(?:.*/)?']
  if (rest.startsWith('/**/')) return ['/**/', '/(?:.*/)?']
  if (rest === '/**') return ['/**', '/.*']
  if (rest.startsWith('*')) return [/^\*+/.exec(rest)?.[0] ?? '*', '[^/]*']
  if (rest.startsWith('?')) return ['?', '[^/]']
  const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest)
  if (set !== null) return [set[0], setOf(set[1] !== '', set[2] ?? '')]
  if (rest.startsWith('\\') && rest.length > 1) return [rest.slice(0, 2), literalOf(rest.charAt(1))]
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return [character, literalOf(character)]
}

/** Classes such as `[:alpha:]` are taken as any character. */
function setOf(negated: boolean, members: string): string {
  if (members.includes('[:')) return '[^/]'
  const body = members.replace(/[\\^[\]]/g, '\\$&')
  return negated ? `[^/${body}]` : `[${body}]`
}

function literalOf(character: string): string {
  return special.test(character) ? `\\${character}` : character
}
