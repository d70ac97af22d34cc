const special = /[\\^$.*+?()[\]{}|/]/u

/**
 * A pattern of CODEOWNERS as a test of paths from the top folder, by GitHub's rules: like `.gitignore`, but that `docs/*` stops at the folder,
 * and case counts. Without a slash inside it matches at any depth; what names a folder matches all below. Null for what GitHub does not
 * take: `!`, `[ ]` and an escaped `#`.
 */
export function ownersPattern(pattern: string): ((path: string) => boolean) | null {
  if (/^!|[[\]]|^\\#|\*\*\*/u.test(pattern)) return null
  const parts = partsOf(pattern)
  if (parts.length === 0) return null
  const expression = new RegExp(`^${sourceOf(parts)}$`, 'su')
  return (path) => expression.test(path)
}

/** Folders and name from the top; `**` stands for any folders, at the end for everything below. */
function partsOf(pattern: string): string[] {
  const rooted = pattern.startsWith('/')
  const parts = (rooted ? pattern.slice(1) : pattern).split('/')
  if (parts.at(-1) === '') parts.splice(-1, 1, ...(parts.length > 1 ? ['**'] : []))
  const alone = parts.length === 1 || (parts.length === 2 && parts[1] === '**' && pattern.endsWith('/'))
  return !rooted && alone && parts[0] !== '**' ? ['**', ...parts] : parts
}

function sourceOf(parts: readonly string[]): string {
  let source = ''
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    if (part === '**') source += last ? '.+' : '(?:.+/)?'
    else if (last) source += `${nameOf(part)}${part === '*' ? '' : '(?:/.*)?'}`
    else source += `${nameOf(part)}/`
  }
  return source
}

/** One name with wildcards, of at least one character. */
function nameOf(part: string): string {
  const characters = [...part.matchAll(/\\(.)|(.)/gsu)]
  const source = characters.map(([, escaped, plain = '']) => {
    if (escaped !== undefined) return quoted(escaped)
    return plain === '*' ? '[^/]*' : plain === '?' ? '[^/]' : quoted(plain)
  })
  return `(?=[^/])${source.join('')}`
}

function quoted(character: string): string {
  return special.test(character) ? `\\${character}` : character
}
