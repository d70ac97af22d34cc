/** Which kinds of values stand at each place, and how often: `steps[].completed_at` → `time with milliseconds` 7, `null` 2. */
type Forms = Map<string, Map<string, number>>

const kinds = {
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
  'time with milliseconds': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/,
  'object id': /^[0-9a-f]{40}$/,
}

/** What stands in an address for something of its repository, in the order in which it is looked for. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:api\.github\.com|127\.0\.0\.1:\d+\/api\/v3)(?=\/)/, 'api:'],
  [/^https?:\/\/(?:github\.com|127\.0\.0\.1:\d+)(?=\/)/, 'web:'],
  [/^https?:.*/, 'an address elsewhere'],
  [/^api:\/repos\/[^/]+\/[^/]+/, 'api:/repos/…'],
  [/^web:\/apps\/.*/, 'web:/apps/…'],
  [/^web:\/[^/]+$/, 'web:/account'],
  [/^web:\/(?!apps\/)[^/]+\/[^/]+?(?=\.git$|\/|$)/, 'web:/…'],
  [/(?<=\/users\/)[^/{]+/, '…'],
  [/(?<=\/(?:labels|contents|blob)\/)(?!\{).*/, '…'],
  [/\b[0-9a-f]{40}\b/g, 'ID'],
  [/\b\d+\b/g, 'N'],
]

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return typeof value
  const found = Object.entries(kinds).find(([, form]) => form.test(value))
  if (found) return found[0]
  return /^https?:/.test(value) ? parts.reduce((text, [form, word]) => text.replace(form, word), value) : 'text'
}

/** The forms of all these values together. */
export function formsOf(values: readonly unknown[]): Forms {
  const forms: Forms = new Map()
  const note = (place: string, kind: string): void => {
    const counts = forms.get(place) ?? new Map<string, number>()
    forms.set(place, counts.set(kind, (counts.get(kind) ?? 0) + 1))
  }
  const look = (place: string, value: unknown): void => {
    if (Array.isArray(value)) {
      note(place, value.length === 0 ? 'null' : 'list')
      for (const item of value) look(`${place}[]`, item)
    } else if (typeof value === 'object' && value !== null) {
      note(place, 'object')
      for (const [name, inner] of Object.entries(value)) look(place === '' ? name : `${place}.${name}`, inner)
    } else note(place, value === '' ? 'null' : kindOf(value))
  }
  for (const value of values) look('', value)
  return forms
}

/** Where what is here does not have the form that most of the captured have. Null stands for any form; what is here besides says nothing. */
export function differences(captured: Forms, here: Forms): string[] {
  /** What it would stand in is null here, or is missing and told as that. */
  const isHidden = (place: string): boolean => {
    const above = place.replace(/(?:\[\]|\.?[^.[]+)$/, '')
    return above !== '' && here.get(above)?.has('null') !== false
  }
  return [...captured].flatMap(([place, counts]) => {
    const usual = usualOf(counts)
    const found = here.get(place)
    if (found === undefined) return isHidden(place) ? [] : [`${place} is missing`]
    const given = usualOf(found)
    if (given === null || found.has(usual ?? 'null')) return []
    return [`${place} is ${usual ?? 'null'}, and here ${given}`]
  })
}

/** The kind that is seen most; null where there is nothing but null. */
function usualOf(counts: ReadonlyMap<string, number>): string | null {
  const seen = [...counts].filter(([kind]) => kind !== 'null').toSorted(([, one], [, other]) => other - one)
  return seen[0]?.[0] ?? null
}
