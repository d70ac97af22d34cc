/** A part of a body that the guard owns and may write anew. */
export type Section = {
  /** Lower-case letters and dashes. */
  readonly name: string
  /** Markdown. */
  readonly text: string
  /** What stands there when the whole is too long: says what was left out and where it is found. */
  readonly short: string
}

/** GitHub takes 65,536 characters; the rest is left to people. */
export const bodyLimit = 60_000

const begin = (name: string): string => `<!-- deploy-guard:begin ${name} -->`
const end = (name: string): string => `<!-- deploy-guard:end ${name} -->`

/** A new body: the sections in their fences, with `tail` (markers, a place for people) after them, shortened from the last section on. */
export function composeBody(sections: readonly Section[], tail = '', limit = bodyLimit): string {
  const compose = (texts: readonly string[]): string => [...texts, ...(tail === '' ? [] : [tail])].join('\n\n') + '\n'
  return shortened(sections, limit, (shown) => compose(shown.map(fenced)))
}

/**
 * The body with those sections written anew. All text outside of our fences stays as it is, byte for byte; a section whose fences
 * are gone is put at the end. Sections are shortened, the last first, where the whole would be too long.
 */
export function applyFences(body: string, sections: readonly Section[], limit = bodyLimit): string {
  return shortened(sections, limit, (shown) => shown.reduce(replaceSection, body))
}

type Shown = { readonly name: string; readonly text: string }

function shortened(sections: readonly Section[], limit: number, build: (shown: readonly Shown[]) => string): string {
  for (let full = sections.length; full > 0; full -= 1) {
    const whole = build(sections.map(({ name, text, short }, index) => ({ name, text: index < full ? text : short })))
    if (whole.length <= limit) return whole
  }
  return build(sections.map(({ name, short }) => ({ name, text: short })))
}

function replaceSection(body: string, section: Shown): string {
  const found = findSection(body, section.name)
  if (found === null) return `${body.replace(/\s*$/, '')}\n\n${fenced(section)}\n`
  return body.slice(0, found.from) + fenced(section) + body.slice(found.until)
}

/**
 * The first whole pair of fences: a beginning with its end and no other fence between. A beginning whose end a person took away
 * owns nothing, for what stands after it may be theirs.
 */
function findSection(body: string, name: string): { readonly from: number; readonly until: number } | null {
  for (let until = body.indexOf(end(name)); until !== -1; until = body.indexOf(end(name), until + 1)) {
    const from = body.lastIndexOf(begin(name), until)
    if (from === -1) continue
    const inside = body.slice(from + begin(name).length, until)
    if (!/<!-- deploy-guard:(begin|end) /.test(inside)) return { from, until: until + end(name).length }
  }
  return null
}

function fenced({ name, text }: Shown): string {
  return `${begin(name)}\n${withoutFences(text)}\n${end(name)}`
}

/** No text may pretend to be a fence, wherever it came from. */
function withoutFences(text: string): string {
  return text.replaceAll('<!-- deploy-guard:', '&lt;!-- deploy-guard:')
}
