import type { YamlFile } from './yaml-file.ts'

export type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is laid over what stands at the top of a file: the place where it stands, and what it says. */
export type Layer = { readonly within: readonly PropertyKey[]; readonly own: Mapping }

/** Keys that say the same thing in two ways: whoever says it in one way takes back the other. */
const eitherOr: readonly (readonly string[])[] = [
  ['workflow', 'workflows'],
  ['branch', 'branches'],
  ['metrics', 'store', 'stores'],
  ['auth', 'token-env'],
]

/**
 * `own` over `top`: a mapping is laid over a mapping key by key, all else takes the place of what stood there. A store of another source shares nothing with
 * that of the top.
 */
export function overlaid(top: unknown, own: unknown): unknown {
  if (own === undefined) return top
  if (!isMapping(top) || !isMapping(own)) return own
  if (own['source'] !== undefined && top['source'] !== undefined && own['source'] !== top['source']) return own
  const given = new Set(Object.keys(own).filter((key) => own[key] !== undefined))
  const replaced = new Set(eitherOr.filter((pair) => pair.some((key) => given.has(key))).flat())
  const kept = Object.entries(top).filter(([key]) => given.has(key) || !replaced.has(key))
  // A key without a value says nothing, but it has to be one that there is.
  const named = Object.keys(own).filter((key) => given.has(key) || !Object.hasOwn(top, key))
  const laid = named.map((key): [string, unknown] => [key, overlaid(top[key], own[key])])
  return Object.fromEntries([...kept, ...laid])
}

/** All layers over the top, in their order. */
export function overlaidAll(top: unknown, layers: readonly Layer[]): unknown {
  return layers.reduce((under, { own }) => overlaid(under, own), top)
}

/** The file as the reader of these layers sees it: what the last of them says stands with it, all else below. */
export function viewThrough(file: YamlFile, layers: readonly Layer[]): YamlFile {
  return layers.reduce(viewOf, file)
}

/** The same through one layer. */
export function viewOf(file: YamlFile, { within, own }: Layer): YamlFile {
  return {
    ...file,
    find: (path) => {
      if (standsIn(own, path)) return file.find([...within, ...path])
      const found = file.find(path)
      return found.text === null ? { ...file.find([...within, ...path]), text: null } : found
    },
    findKey: (path, key) =>
      holdsKey(own, path, key) ? file.findKey([...within, ...path], key) : file.findKey(path, key),
  }
}

function holdsKey(own: Mapping, path: readonly PropertyKey[], key: string): boolean {
  const holder = path.reduce<unknown>((held, part) => (isMapping(held) ? held[String(part)] : held), own)
  return isMapping(holder) ? Object.hasOwn(holder, key) : holder !== undefined
}

/** A list or a single value takes the place of all that stands at the top. */
function standsIn(own: unknown, path: readonly PropertyKey[]): boolean {
  let held = own
  for (const part of path) {
    if (!isMapping(held)) return true
    held = held[String(part)]
    if (held === undefined) return false
  }
  return true
}
