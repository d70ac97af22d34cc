/** The longest beginning of a text that has at most `limit` bytes in UTF-8 and ends with a whole character. */
export function cutBytes(text: string, limit: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit))
  return text.slice(0, read)
}

/** At most `limit` characters (code points); what was cut shows an ellipsis at its end. */
export function cutCharacters(text: string, limit: number): string {
  const characters = Array.from(text)
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}
