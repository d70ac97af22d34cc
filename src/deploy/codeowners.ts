import { wholeTextTest } from '../base/linear-pattern.ts'

/** Where GitHub looks for the file, in this order; the first that is there counts. */
export const codeownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** Bytes from which on GitHub does not load the file. */
export const codeownersLimit = 3 * 1024 * 1024

/** One line: whom the paths that it matches belong to; nobody where `owners` is empty. */
export type OwnersRule = {
  /** Number of the line, from 1. */
  readonly line: number
  /** As written: `@login`, `@organization/team` or an address. */
  readonly owners: readonly string[]
  readonly matches: (path: string) => boolean
}

/** A CODEOWNERS file as GitHub reads it. */
export type Codeowners = {
  readonly rules: readonly OwnersRule[]
  /** Lines that GitHub passes over because it cannot read them. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[]
}

/** Reads the file. A line with a mistake is left out and listed, so that an earlier one may decide, as on GitHub. */
export function parseCodeowners(text: string): Codeowners {
  const rules: OwnersRule[] = []
  const skipped: { line: number; why: string }[] = []
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const [pattern, ...owners] = wordsOf(content)
    if (pattern === undefined) continue
    const line = index + 1
    const matches = ownersPattern(pattern)
    const odd = owners.find((owner) => !ownerForm.test(owner))
    if (matches === null) skipped.push({ line, why: `${pattern} is no pattern that GitHub takes` })
    else if (odd !== undefined) skipped.push({ line, why: `${odd} is no @login, @organization/team or address` })
    else rules.push({ line, owners, matches })
  }
  return { rules, skipped }
}

/** The line that decides about a path, which is the last that matches; null where none does. */
export function ruleFor({ rules }: Codeowners, path: string): OwnersRule | null {
  return rules.findLast(({ matches }) => matches(path)) ?? null
}

const ownerForm = /^(?:@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/

/** The words of a line up to a comment. A backslash keeps the space after it inside of a word. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/(?:\\.|[^\s\\])+/g)].map(([word]) => word)
  const comment = words.findIndex((word) => word.startsWith('#'))
  return comment < 0 ? words : words.slice(0, comment)
}

const special = /[\\^$.*+?()[\]{}|/]/u

/** As git has it for attributes; no path is as long. */
const LONGEST = 2048

/**
 * A pattern of CODEOWNERS as a test of paths from the top folder, by GitHub's rules: like `.gitignore`, but that `docs/*` stops at the folder,
 * and case counts. Without a slash inside it matches at any depth; what names a folder matches all below. Null for what GitHub does not
 * take: `!`, `[ ]` and an escaped `#`.
 */
export function ownersPattern(pattern: string): ((path: string) => boolean) | null {
  if (pattern.length > LONGEST || /^!|[[\]]|^\\#|\*\*\*/u.test(pattern)) return null
  const parts = partsOf(pattern)
  if (parts.length === 0) return null
  return wholeTextTest(sourceOf(parts))
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
  return /^\*+$/.test(part) ? '[^/]+' : source.join('')
}

function quoted(character: string): string {
  return special.test(character) ? `\\${character}` : character
}
