/** What may become of a value in an answer, or of a whole answer. Another word of the same type would be a lie, and is not among them. */
export const alterations = [
  'null',
  'missing',
  'empty',
  'number',
  'text',
  'truth',
  'listed',
  'without the first',
  'without the last',
  'twice',
  'a page of HTML',
  'errors beside it',
  'nothing',
  'the answer before',
] as const

/** Changes the value at `place` in the answer number `answer`, counted from 0; in every later one too where it `stays`. */
export type Alteration = {
  readonly answer: number
  readonly place: number
  readonly how: (typeof alterations)[number]
  readonly stays: boolean
}

/** A function that is given one answer after the other. */
export function alterAt({ answer, place, how, stays }: Alteration): (body: unknown) => unknown {
  let seen = -1
  let before: unknown = {}
  return (body) => {
    seen += 1
    const old = before
    before = body
    if (stays ? seen < answer : seen !== answer) return body
    if (how === 'a page of HTML') return '<!doctype html><p>Sign in to continue</p>'
    if (how === 'errors beside it')
      return { ...(isObject(body) ? body : {}), errors: [{ message: 'Something went wrong' }] }
    if (how === 'nothing') return {}
    return how === 'the answer before' ? old : changed(body, place, how)
  }
}

/** Places of the lists in a body that have entries, and whether it is just one. */
export function listsIn(body: unknown): { readonly place: number; readonly one: boolean }[] {
  const found: { place: number; one: boolean }[] = []
  let at = -1
  const walk = (value: unknown): void => {
    at += 1
    if (Array.isArray(value) && value.length > 0) found.push({ place: at, one: value.length === 1 })
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(body)
  return found
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Inner = Exclude<Alteration['how'], 'a page of HTML' | 'errors beside it' | 'nothing' | 'the answer before'>

const MISSING = Symbol('missing')

/** The body with the value at one of its places changed; places are counted as a walk through it finds them. */
function changed(body: unknown, place: number, how: Inner): unknown {
  const wanted = place % count(body)
  let at = -1
  const walk = (value: unknown): unknown => {
    at += 1
    if (at === wanted) {
      at += count(value) - 1
      return odd(value, how)
    }
    if (Array.isArray(value)) return value.map(walk).filter((one) => one !== MISSING)
    if (!isObject(value)) return value
    const entries = Object.entries(value).map(([key, one]) => [key, walk(one)] as const)
    return Object.fromEntries(entries.filter(([, one]) => one !== MISSING))
  }
  const made = walk(body)
  return made === MISSING ? {} : made
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, one) => sum + count(one), 1)
}

function odd(value: unknown, how: Inner): unknown {
  switch (how) {
    case 'null':
      return null
    case 'missing':
      return MISSING
    case 'empty':
      return Array.isArray(value) ? [] : isObject(value) ? {} : typeof value === 'string' ? '' : null
    case 'number':
      return typeof value === 'number' ? String(value) : 7
    case 'text':
      return typeof value === 'string' ? 7 : 'odd'
    case 'truth':
      return typeof value === 'boolean' ? 'odd' : true
    case 'listed':
      return [value]
    case 'without the first':
      return Array.isArray(value) ? value.slice(1) : MISSING
    case 'without the last':
      return Array.isArray(value) ? value.slice(0, -1) : MISSING
    case 'twice':
      return Array.isArray(value) ? [...value, ...value] : [value, value]
  }
}
