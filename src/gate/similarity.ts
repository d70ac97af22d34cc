/** A piece ends with its line, or after so many bytes of a longer one (git's diffcore-delta). */
const PIECE = 64

/** How many bytes of each piece a content has. */
export type Pieces = { readonly size: number; readonly bytes: ReadonlyMap<string, number> }

/** Cuts a content into git's pieces. A carriage return before a line end is left out, as git does in text. */
export function piecesOf(content: Uint8Array): Pieces {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const isText = !buffer.subarray(0, 8000).includes(0)
  const bytes = new Map<string, number>()
  for (let at = 0; at < buffer.length;) {
    const line = buffer.subarray(at, at + PIECE).indexOf(10)
    const end = line < 0 ? Math.min(at + PIECE, buffer.length) : at + line + 1
    const raw = buffer.toString('latin1', at, end)
    const piece = isText && raw.endsWith('\r\n') ? `${raw.slice(0, -2)}\n` : raw
    bytes.set(piece, (bytes.get(piece) ?? 0) + piece.length)
    at = end
  }
  return { size: buffer.length, bytes }
}

/**
 * How much of the larger of two contents both have, 0 to 1: the measure by which git calls one a rename of the other. git compares hashes of pieces,
 * so that its own number may be larger by an accident of its hashes.
 */
export function similarity(one: Pieces, other: Pieces): number {
  const larger = Math.max(one.size, other.size)
  if (larger === 0) return 1
  let both = 0
  for (const [piece, bytes] of one.bytes) both += Math.min(bytes, other.bytes.get(piece) ?? 0)
  return both / larger
}
