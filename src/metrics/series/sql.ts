/** What stands before the outermost WHERE of a query, and its condition; words within quotes, expressions and subqueries are passed over. */
export function parted(text: string): readonly [head: string, condition: string | null] {
  // A quote that nothing ends takes the rest: looked for again from each later one, it would take the square of the text's length.
  const token = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|`[^`]*(?:`|$)|[()]|\bwhere\b/gi
  let depth = 0
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '(') depth += 1
    else if (found === ')') depth -= 1
    else if (depth === 0 && found.toLowerCase() === 'where')
      return [text.slice(0, index).trim(), text.slice(index + 5).trim()]
  }
  return [text.trim(), null]
}

/** A text within quotes, none of which can end it. */
export const quotedBy = (mark: string, text: string): string =>
  `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`
