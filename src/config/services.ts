import { z } from 'zod'
import { ConfigurationError } from '../base/errors.ts'
import { nearest, quote } from '../base/words.ts'
import type { Policy, Rules, Service } from './policy.ts'
import { pathRules } from './scalars.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'

/** The name of a service: it stands in keys, titles and names of references. */
export const serviceName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/

/** What a service has besides the rules that stand at the top too. */
export const serviceOwn = z.strictObject(
  {
    paths: pathRules,
    environment: z
      .string('expected the name of an environment')
      .regex(/^(?!\s)[^\p{Cc}]{1,255}(?<!\s)$/u, 'expected the name of an environment, on one line')
      .optional(),
  },
  'expected paths, such as paths: [services/shop/**, "!**/*.md"]',
)

/** Top keys that a service cannot have: there is one form of the file, and services hold no services. */
const onlyAtTop: ReadonlySet<string> = new Set(['version', 'services'])

/** The keys of a service, those of the top among them. */
export function serviceKeys(top: readonly string[]): string[] {
  return [...Object.keys(serviceOwn.shape), ...top.filter((key) => !onlyAtTop.has(key))]
}

/** What rules a text means, or what is wrong with it. */
export type Reading = { readonly rules: Rules | null; readonly mistakes: readonly Mistake[] }

/**
 * The services of a policy file. Each has the rules of the top with its own laid over them, so that all checks of a policy hold for each. `read` gives the
 * rules of one text; what it finds wrong at the top is told there once.
 */
export function readServices(
  file: YamlFile,
  top: readonly string[],
  read: (value: unknown, file: YamlFile) => Reading,
): { readonly services: readonly Service[]; readonly mistakes: readonly Mistake[] } {
  const { services: named, ...rest } = isMapping(file.value) ? file.value : {}
  if (named === undefined) return { services: [], mistakes: [] }
  if (!isMapping(named)) {
    const message = 'services: expected services by name, such as shop: { paths: [services/shop/**] }'
    return { services: [], mistakes: [{ offset: file.find(['services']).offset, message }] }
  }
  const names = Object.keys(named)
  const known = serviceKeys(top)
  const found = names.map((name) => readService({ file, name, own: named[name] ?? {}, rest, known }, read))
  const mistakes = [...nameMistakes(names, file), ...found.flatMap((one) => one.mistakes)]
  return { services: found.flatMap(({ service }) => (service === null ? [] : [service])), mistakes }
}

type Asked = {
  readonly file: YamlFile
  readonly name: string
  readonly own: unknown
  /** What stands at the top, without services. */
  readonly rest: unknown
  readonly known: readonly string[]
}

function readService(asked: Asked, read: (value: unknown, file: YamlFile) => Reading) {
  const { file, name, own, rest, known } = asked
  const within = ['services', name]
  const say = (offset: number, message: string): Mistake => ({ offset, message: `service ${name}: ${message}` })
  if (!isMapping(own)) {
    const offset = file.find(within).offset
    return { service: null, mistakes: [say(offset, 'expected paths, and what is different from the top')] }
  }
  const { paths, environment, ...laid } = own
  const parsed = serviceOwn.safeParse({ paths, environment })
  const ofOwn = (parsed.error?.issues ?? []).map(({ path, message }) =>
    say(file.find([...within, ...path]).offset, `${path.join('.')}: ${message}`),
  )
  const unknown = Object.keys(laid).filter((key) => !known.includes(key))
  const ofKeys = unknown.map((key) => say(file.findKey(within, key), unknownKey(key, known)))
  const rules = overlaid(rest, Object.fromEntries(Object.entries(laid).filter(([key]) => known.includes(key))))
  const reading = read(rules, viewOf(file, within, laid))
  const mistakes = [...ofOwn, ...ofKeys, ...reading.mistakes.map(({ offset, message }) => say(offset, message))]
  if (!parsed.success || reading.rules === null) return { service: null, mistakes }
  const service = { name, paths: parsed.data.paths, environment: parsed.data.environment ?? null, rules: reading.rules }
  return { service, mistakes }
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  const cure = meant === null ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`
  return `unknown key ${quote(key)}; ${cure}`
}

/** To GitHub the case of an environment means nothing, and a service's name is used like one. */
function nameMistakes(names: readonly string[], file: YamlFile): Mistake[] {
  const lower = names.map((name) => name.toLowerCase())
  return names.flatMap((name, at) => {
    const offset = file.findKey(['services'], name)
    if (!serviceName.test(name)) {
      const what = 'expected the name of a service, of 1 to 63 letters, digits, - and _'
      return [{ offset, message: `services: ${what}, found ${quote(name)}` }]
    }
    if (lower.indexOf(name.toLowerCase()) === at) return []
    return [{ offset, message: `services: expected a name of its own, found ${quote(name)} again` }]
  })
}

export type Mapping = Readonly<Record<string, unknown>>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

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

/** The file as one service, or one stage, reads it: what it says itself stands with it, all else at the top. */
export function viewOf(file: YamlFile, within: readonly PropertyKey[], own: Mapping): YamlFile {
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

/** The policy of one service; null: of the repository as a whole. Throws ConfigurationError for a name that the policy does not have. */
export function policyFor(policy: Policy, name: string | null): Policy {
  if (name === null) return policy
  const service = policy.services.find((one) => one.name === name)
  if (service !== undefined) return { ...service.rules, services: policy.services, service }
  const names = policy.services.map((one) => one.name)
  if (names.length === 0) throw new ConfigurationError(`service ${quote(name)}: the policy has no services`)
  const meant = nearest(name, names)
  const cure = meant === null ? `expected one of ${names.join(', ')}` : `did you mean ${meant}?`
  throw new ConfigurationError(`service ${quote(name)}: the policy has no such service; ${cure}`)
}

/** The same, and the rules of the repository as a whole where the policy does not know the service: then it was not there yet when that was deployed. */
export function rulesFor(policy: Policy, name: string | null): Policy {
  return policy.services.some((one) => one.name === name) ? policyFor(policy, name) : policy
}

/** What a text says of one service together with its top, whether that is sound or not. */
export function laidFor(value: unknown, name: string | null): unknown {
  if (name === null || !isMapping(value)) return value
  const { services, ...rest } = value
  return overlaid(rest, isMapping(services) ? (services[name] ?? {}) : {})
}
