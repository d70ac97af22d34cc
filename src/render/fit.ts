/** One part of a report in its forms, from the whole to the shortest; `` leaves it out. */
export type Part = {
  readonly forms: readonly string[]
  /** Parts with the lowest rank are shortened first. */
  readonly rank: number
}

/** Length in UTF-8 as GitHub counts it. */
export function bytes(text: string): number {
  return Buffer.byteLength(text)
}

/**
 * Joins parts to at most `limit` bytes: one after the other, the lowest rank first, takes its next shorter form. Where even
 * the shortest forms are too long, the text is cut at a line with its fences closed.
 */
export function fit(parts: readonly Part[], limit: number): string {
  const shown = parts.map(() => 0)
  for (;;) {
    const text = compose(parts, shown)
    if (bytes(text) <= limit) return text
    const next = nextToShorten(parts, shown)
    if (next === null) return cut(text, limit)
    shown[next] = (shown[next] ?? 0) + 1
  }
}

function compose(parts: readonly Part[], shown: readonly number[]): string {
  const texts = parts.map((part, index) => part.forms[shown[index] ?? 0] ?? '')
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`
}

function nextToShorten(parts: readonly Part[], shown: readonly number[]): number | null {
  const able = parts.map((part, index) => ({
    rank: part.rank,
    index,
    left: part.forms.length - 1 - (shown[index] ?? 0),
  }))
  const [first] = able.filter(({ left }) => left > 0).toSorted((a, b) => a.rank - b.rank)
  return first?.index ?? null
}

const NOTICE = '\n\n_Cut here: the report is longer than GitHub takes._\n'

/** Cuts at the last line that fits, and closes an open code block and open details. */
export function cut(text: string, limit: number): string {
  if (bytes(text) <= limit) return text
  const lines = text.split('\n')
  for (let count = lines.length - 1; count > 0; count -= 1) {
    const closed = close(lines.slice(0, count)) + NOTICE
    if (bytes(closed) <= limit) return closed
  }
  return ''
}

function close(lines: readonly string[]): string {
  let fence: string | null = null
  let open = 0
  for (const line of lines) {
    const run = /^(`{3,})/.exec(line)?.[1] ?? null
    if (fence === null) {
      fence = run
      open += (line.match(/<details>/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length
    } else if (run !== null && run === line && run.length >= fence.length) fence = null
  }
  const ends = fence === null ? [] : [fence]
  return [...lines, ...ends, ...Array.from({ length: open }, () => '\n</details>')].join('\n')
}
