import { ownersPattern } from './codeowners-pattern.ts'

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
