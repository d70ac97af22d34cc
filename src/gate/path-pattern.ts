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
  if (rest.startsWith('\\') && rest.length > 1) return [rest.slice(0, 2), quoted(rest.charAt(1))]
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return [character, quoted(character)]
}

/** Classes such as `[:alpha:]` are taken as any character. */
function setOf(negated: boolean, members: string): string {
  if (members.includes('[:')) return '[^/]'
  const body = members.replace(/[\\^[\]]/g, '\\$&')
  return negated ? `[^/${body}]` : `[${body}]`
}

function quoted(character: string): string {
  return special.test(character) ? `\\${character}` : character
}
