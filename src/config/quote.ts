/** Longest piece of a user's text that a message repeats, in characters. */
const LONGEST = 60

/** A user's text as a message shows it: one line, quoted, cut where it is long. */
export function quote(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return JSON.stringify(cut)
}
