/** Longest piece of a user's text that a message repeats, in characters. */
const LONGEST = 60

/** A user's text as a message shows it: one line, quoted, cut where it is long. */
export function quote(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return JSON.stringify(cut)
}

/** Number of single-character edits between two texts (Levenshtein). */
function distance(a: string, b: string): number {
  const others = Array.from(b)
  let row = [0, ...others.map((_, at) => at + 1)]
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (const [j, other] of others.entries()) {
      const [above = 0, diagonal = 0, left = 0] = [row[j + 1], row[j], next[j]]
      next.push(Math.min(above + 1, left + 1, diagonal + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** What to write in place of a name that is not known: the one that was probably meant, else all there are. `shown`: how a name is written there. */
export function oneOfThese(name: string, known: readonly string[], shown = (one: string): string => one): string {
  const meant = nearest(name, known)
  return meant === null ? `expected one of ${known.map(shown).join(', ')}` : `did you mean ${shown(meant)}?`
}

/** The known name that was probably meant, or null where none is close: at most a third of the letters may differ. */
export function nearest(name: string, known: readonly string[]): string | null {
  // A name this long is no misspelling, and comparing it would cost more than it helps.
  if (name.length > 64) return null
  const lower = name.toLowerCase().replaceAll('_', '-')
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best !== undefined && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null
}

/** `1 file`, `2 files`. */
export function plural(number: number, noun: string, nouns = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : nouns}`
}
