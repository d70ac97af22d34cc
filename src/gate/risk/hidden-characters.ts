import { isGenerated } from './read-files.ts'
import { addedLines, type Finding, type RiskFile } from './finding.ts'

/** Characters that change what a reader sees, by what they do. Joiners and the selector for emoji are in daily use and left out. */
const kinds: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['turns the direction of the text', /[\u202A-\u202E\u2066-\u2069]/gu],
  [
    'cannot be seen',
    /[\u200B\u2060\u180E\u115F\u1160\u3164\uFFA0]|(?!^)\uFEFF|[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]/gu,
  ],
  ['cannot be seen', /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,8})[\u{E0000}-\u{E007F}]/gu],
]

/** Texts for people, in which all of this has a place. */
const prose =
  /\.(?:md|mdx|rst|adoc|txt|po|pot|arb|xlf|xliff|strings|html?|srt|vtt|csv)$|(?:^|\/)(?:locales?|i18n|l10n|lang|translations?|fixtures?|testdata)\//i

/** A word that mixes Latin letters with Cyrillic ones, or with Greek ones that look like Latin. */
const words = /[\p{L}_$][\p{L}\p{N}_$]*/gu
const foreign = /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυ]/u
const latin = /\p{Script=Latin}/u

/** Added characters that a reviewer cannot see or takes for others, told by their numbers and never shown. In texts for people they are only mentioned. */
export function hiddenCharacters(files: readonly RiskFile[]): Finding[] {
  return files.flatMap((file) => {
    const { path } = file.change
    // By its name alone: a header in the file that calls it generated can be written by anybody.
    const mention = prose.test(path) || isGenerated(path, null) ? { mention: true } : {}
    return addedLines(file).flatMap(({ line, text }) => {
      const found = [...charactersOf(text), ...(prose.test(path) ? [] : mixedWords(text))]
      return found.map((what): Finding => ({ path, line, what, ...mention }))
    })
  })
}

function charactersOf(text: string): string[] {
  // Most lines are plain; to look once is enough.
  if (!/[\u115F-\uFFA0\u{E0000}-\u{E01EF}]/u.test(text)) return []
  return kinds.flatMap(([what, pattern]) => {
    const codes = new Set([...text.matchAll(pattern)].map(([character]) => codeOf(character)))
    return codes.size === 0 ? [] : [`holds ${[...codes].join(', ')}, which ${what}`]
  })
}

function mixedWords(text: string): string[] {
  if (!foreign.test(text)) return []
  return [...text.matchAll(words)].flatMap(([word]) => {
    if (!foreign.test(word) || !latin.test(word)) return []
    const shown = [...word].map((letter) => (foreign.test(letter) ? codeOf(letter) : letter)).join('')
    return [`mixes scripts in one word (${shown})`]
  })
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
