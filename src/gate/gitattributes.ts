import { wholeTextTest } from '../base/linear-pattern.ts'

type Setting = readonly [name: string, value: string]

/** One line of a `.gitattributes` file: for whom it is, or the macro that it defines, and the words behind that. */
export type Rule = { readonly words: readonly Setting[] } & (
  | { readonly matches: (path: string) => boolean }
  | { readonly macro: string }
)

/** The rules of one file; patterns it does not understand are taken to match everything. */
export function parseAttributes(text: string): readonly Rule[] {
  return text.split('\n').flatMap((line): Rule[] => {
    const [pattern = '', ...rest] = splitLine(line.trim())
    if (pattern === '' || pattern.startsWith('#')) return []
    const words = rest.filter((word) => word !== '').map(settingOf)
    if (pattern.startsWith('[attr]')) return [{ macro: pattern.slice('[attr]'.length), words }]
    // git takes no patterns that forbid.
    return pattern.startsWith('!') ? [] : [{ matches: pathPattern(pattern), words }]
  })
}

/** What attributes say of a path: hidden, or surely not generated. */
export type Shown = { readonly hidden: boolean; readonly notGenerated: boolean }

/** Reads the attributes of a path. `folders` are rules with the folder (`` for the root) they stand in; macros count where git reads them, in the root. */
export function attributesOf(path: string, folders: readonly { folder: string; rules: readonly Rule[] }[]): Shown {
  const ordered = folders.toSorted((a, b) => a.folder.length - b.folder.length)
  const macros = new Map<string, readonly Setting[]>([['binary', binary]])
  for (const { folder, rules } of ordered) {
    if (folder === '') for (const rule of rules) if ('macro' in rule) macros.set(rule.macro, rule.words)
  }
  const state = new Map<string, string>()
  for (const { folder, rules } of ordered) {
    if (folder !== '' && !path.startsWith(`${folder}/`)) continue
    const inside = folder === '' ? path : path.slice(folder.length + 1)
    for (const rule of rules) if ('matches' in rule && rule.matches(inside)) apply(rule.words, macros, state, new Set())
  }
  const generated = state.get('linguist-generated')
  return {
    hidden: state.get('diff') === 'false' || generated === 'true' || state.get('filter') === 'lfs',
    notGenerated: generated === 'false',
  }
}

const binary: readonly Setting[] = [
  ['diff', 'false'],
  ['merge', 'false'],
  ['text', 'false'],
]

/** Later words win. A macro stands for its words where it is set to true; one that stands for itself stands for nothing more. */
function apply(
  words: readonly Setting[],
  macros: ReadonlyMap<string, readonly Setting[]>,
  state: Map<string, string>,
  open: ReadonlySet<string>,
): void {
  for (const [name, value] of words) {
    state.set(name, value)
    const macro = macros.get(name)
    if (macro !== undefined && value === 'true' && !open.has(name))
      apply(macro, macros, state, new Set([...open, name]))
  }
}

/** A pattern may be quoted, with backslashes before quotes. */
function splitLine(line: string): string[] {
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(.*)$/.exec(line)
  if (quoted === null) return line.split(/\s+/)
  return [(quoted[1] ?? '').replace(/\\(.)/g, '$1'), ...(quoted[2] ?? '').split(/\s+/)]
}

function settingOf(word: string): Setting {
  const [, sign = '', name = '', value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word) ?? []
  return [name, sign === '-' ? 'false' : sign === '!' ? '' : (value ?? 'true')]
}

/**
 * A pattern of `.gitattributes` as a test of paths relative to its file: `*` and `?` stop at slashes, `**` does not, `[...]` is a set of
 * characters; without a slash the name alone counts.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const anchored = pattern.includes('/')
  const matches = testOf(pattern.replace(/^\//, ''))
  return (path) => matches(anchored ? path : path.slice(path.lastIndexOf('/') + 1))
}

/** git takes no longer lines. */
const LONGEST = 2048

/** What cannot be read matches everything: hidden is the safe side. */
function testOf(pattern: string): (path: string) => boolean {
  const all = (): boolean => true
  if (pattern.length > LONGEST) return all
  try {
    return wholeTextTest(translate(pattern))
  } catch {
    return all
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
