// Takes comments out of bundled code. Most of a bundle is other people's packages, and a quarter of that is their
// documentation; our own stands in src/. What the code does is not touched: nothing is renamed, moved or reformatted.
import { parseSync } from 'rolldown/utils'

/** Which module begins here, and what a licence wants kept. */
const KEPT = /MODULE: |^\s*!|@licen[cs]e|@preserve|copyright/i

/** The same program without comments. Throws where the text is no program. */
export function stripComments(name, text) {
  const { comments, errors } = parseSync(name, text, { sourceType: 'module' })
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0].message}`)
  let stripped = ''
  let at = 0
  for (const { value, start, end } of comments) {
    if (text.startsWith('#!', start) || KEPT.test(value) || start < at) continue
    const [from, until, instead] = cut(text, start, end)
    stripped += text.slice(at, from) + instead
    at = until
  }
  return stripped + text.slice(at)
}

/** What to take out for a comment, and what to leave in its place: never nothing where a line end or a gap mattered. */
function cut(text, start, end) {
  if (!/^\/[/*]/.test(text.slice(start, end))) throw new Error(`no comment at ${start}`)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = lineEnd === -1 ? text.slice(end) : text.slice(end, lineEnd)
  if (before.trim() === '' && after.trim() === '' && lineEnd !== -1) return [lineStart, lineEnd + 1, '']
  return [start, end, text.slice(start, end).includes('\n') ? '\n' : after === '' ? '' : ' ']
}
