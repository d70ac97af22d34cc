import { z } from 'zod'
import { ConfigurationError } from '../base/errors.ts'
import { oneOfThese, quote } from '../base/words.ts'
import { isMapping, type Layer, type Mapping, overlaidAll, viewThrough } from './overlays.ts'
import type { Policy, Rules } from './policy.ts'
import { pathRules } from './scalars.ts'
import type { Mistake, YamlFile } from './yaml-file.ts'

/** The name of a service: it stands in keys, titles and names of references. */
export const serviceName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/

/** The name of an environment, as GitHub has it. */
export const environmentPattern = /^(?!\s)[^\p{Cc}]{1,255}(?<!\s)$/u

export const environmentName = z
  .string('expected the name of an environment')
  .regex(environmentPattern, 'expected the name of an environment, on one line')

/** What a service has besides the rules that stand at the top too. */
export const serviceOwn = z.strictObject(
  {
    paths: pathRules.min(1, 'expected 1 glob or more, such as services/shop/**'),
    environment: environmentName.optional(),
  },
  'expected paths, such as paths: [services/shop/**, "!**/*.md"]',
)

/** The same of an environment. */
export const environmentOwn = z.strictObject(
  { after: environmentName.optional() },
  'expected after, and what is different from the top, such as { after: staging }',
)

/** Top keys that a service cannot have: there is one form of the file, and services hold no services. */
const notOfServices: ReadonlySet<string> = new Set(['version', 'services'])
/** Nor do environments hold environments. */
const notOfEnvironments: ReadonlySet<string> = new Set([...notOfServices, 'environments'])

/** The keys of a service, those of the top among them. */
export function serviceKeys(top: readonly string[]): string[] {
  return [...Object.keys(serviceOwn.shape), ...top.filter((key) => !notOfServices.has(key))]
}

/** The keys of an environment, those of the top among them. */
export function environmentKeys(top: readonly string[]): string[] {
  return [...Object.keys(environmentOwn.shape), ...top.filter((key) => !notOfEnvironments.has(key))]
}

/** What is deployed where: rules differ by both. Null: no environment in particular, and the repository as a whole. */
export type Part = { readonly environment: string | null; readonly service: string | null }

/** What rules a text means, or what is wrong with it. */
export type Reading = { readonly rules: Rules | null; readonly mistakes: readonly Mistake[] }

type Read = (value: unknown, file: YamlFile) => Reading

/**
 * The services and environments of a policy file. Each has the rules of the top with its own laid over them, and so has each service in each environment, so
 * that all checks of a policy hold for each. `read` gives the rules of one text; what it finds wrong in `top` is told there once.
 */
export function readParts(
  file: YamlFile,
  keys: readonly string[],
  top: Reading,
  read: Read,
): Pick<Policy, 'services' | 'environments'> & { readonly mistakes: readonly Mistake[] } {
  const named = valueAt(file.value, 'services') ?? {}
  if (!isMapping(named)) {
    const message = 'services: expected services by name, such as shop: { paths: [services/shop/**] }'
    return { services: [], environments: [], mistakes: [{ offset: file.find(['services']).offset, message }] }
  }
  const ofKeys = keyMistakes(file, named, keys)
  const mistakes = [...ofKeys]
  const readPart = partReader(file, top, read)
  const rulesOf = (part: Part, on: readonly Reading[]): Reading => {
    const told = new Set([...ofKeys, ...[top, ...on].flatMap((one) => one.mistakes)].map(({ offset }) => offset))
    const reading = readPart(part)
    const own = reading.mistakes.filter(({ offset }) => !told.has(offset))
    mistakes.push(...own.map(({ offset, message }) => say(part, offset, message)))
    return { ...reading, mistakes: own }
  }
  const environments = placesOf(file.value, named).map((name) => {
    return { name, reading: rulesOf({ environment: name, service: null }, []) }
  })
  const services = Object.entries(named).flatMap(([name, own]) => {
    const parsed = serviceOwn.safeParse(picked(own, (key) => Object.hasOwn(serviceOwn.shape, key)))
    if (!parsed.success) return []
    const { paths, environment = null } = parsed.data
    const there = environments.filter((one) => environment !== null && isSame(one.name, environment))
    const on = there.map(({ reading }) => reading)
    return [{ service: { name, paths, environment }, reading: rulesOf({ environment, service: name }, on) }]
  })
  return {
    mistakes,
    services: services.flatMap(({ service, reading }) => withRules(service, reading)),
    environments: environments.flatMap(({ name, reading }) => {
      const there = services.flatMap(({ service, reading: own }) => {
        // What says itself where it is deployed to has the rules of that place.
        const isBound = service.environment !== null
        return withRules(service, isBound ? own : rulesOf({ environment: name, service: service.name }, [reading, own]))
      })
      return withRules({ name, services: there }, reading)
    }),
  }
}

function withRules<P extends object>(part: P, { rules }: Reading): (P & { readonly rules: Rules })[] {
  return rules === null ? [] : [{ ...part, rules }]
}

/** Reads the rules of one part. What lays nothing of its own over another has the very rules of that one, and is not read again. */
function partReader(file: YamlFile, top: Reading, read: Read): (part: Part) => Reading {
  const { services: _, ...rest } = isMapping(file.value) ? file.value : {}
  const known = new Map<string, Reading>([['[]', top]])
  return (part) => {
    const layers = layersOf(file.value, part)
    const key = JSON.stringify(layers.map(({ within }) => within))
    const reading = known.get(key) ?? read(overlaidAll(rest, layers), viewThrough(file, layers))
    known.set(key, reading)
    return reading
  }
}

/**
 * What is laid over the top for a part, in this order: the environment, the service, and the environment within the service. So what stands nearer to the
 * service wins. A service that says itself where it is deployed to has the rules of that place.
 */
function layersOf(value: unknown, { environment, service }: Part): Layer[] {
  const own = service === null ? undefined : valueAt(valueAt(value, 'services'), service)
  const bound = valueAt(own, 'environment')
  const place = typeof bound === 'string' ? bound : environment
  const inService = service === null ? [] : ['services', service]
  const layers = [
    environmentLayer(value, [], place),
    { within: inService, own: picked(own, (key) => !Object.hasOwn(serviceOwn.shape, key) && !notOfServices.has(key)) },
    environmentLayer(own, inService, place),
  ]
  return layers.flatMap((layer) => (layer === null || Object.keys(layer.own).length === 0 ? [] : [layer]))
}

function environmentLayer(holder: unknown, within: readonly string[], place: string | null): Layer | null {
  const named = valueAt(holder, 'environments')
  const name = place === null || !isMapping(named) ? undefined : Object.keys(named).find((one) => isSame(one, place))
  if (name === undefined) return null
  const isLaid = (key: string): boolean => !Object.hasOwn(environmentOwn.shape, key) && !notOfEnvironments.has(key)
  return { within: [...within, 'environments', name], own: picked(valueAt(named, name), isLaid) }
}

/** To GitHub the case of an environment means nothing, and a service's name is used like one. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function valueAt(holder: unknown, key: string): unknown {
  return isMapping(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined
}

function picked(value: unknown, isOne: (key: string) => boolean): Mapping {
  return isMapping(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => isOne(key))) : {}
}

/** Every environment that the top or a service names, once. */
function placesOf(value: unknown, services: Mapping): string[] {
  const all = [value, ...Object.values(services)].flatMap((holder) => {
    const named = valueAt(holder, 'environments')
    return isMapping(named) ? Object.keys(named) : []
  })
  return all.filter((name, at) => all.findIndex((one) => isSame(one, name)) === at)
}

function say({ service, environment }: Part, offset: number, message: string): Mistake {
  const names = [
    ...(service === null ? [] : [`service ${service}`]),
    ...(environment === null ? [] : [`environment ${environment}`]),
  ]
  return { offset, message: `${names.join(' in ')}: ${message}` }
}

/** What is wrong with the names of parts, and with the keys that they have. */
function keyMistakes(file: YamlFile, services: Mapping, top: readonly string[]): Mistake[] {
  return [
    ...nameMistakes(services, ['services'], file),
    ...environmentMistakes(file, [], null, top),
    ...Object.entries(services).flatMap(([service, own = {}]) => {
      const within = ['services', service]
      const part = { service, environment: null }
      if (!isMapping(own))
        return [say(part, file.find(within).offset, 'expected paths, and what is different from the top')]
      const parsed = serviceOwn.safeParse(picked(own, (key) => Object.hasOwn(serviceOwn.shape, key)))
      const wrong = (parsed.error?.issues ?? []).map(({ path, message }) =>
        say(part, file.find([...within, ...path]).offset, `${path.join('.')}: ${message}`),
      )
      const unknown = unknownKeys(file, { within, own, part }, serviceKeys(top))
      return [
        ...wrong,
        ...unknown,
        ...boundMistakes(file, within, service, own),
        ...environmentMistakes(file, within, service, top),
      ]
    }),
  ]
}

/** A service that says itself where it is deployed to is deployed nowhere else. */
function boundMistakes(file: YamlFile, within: readonly string[], service: string, own: Mapping): Mistake[] {
  const [bound, named] = [own['environment'], own['environments']]
  if (typeof bound !== 'string' || !isMapping(named)) return []
  const never = Object.keys(named).filter((name) => !isSame(name, bound))
  return never.map((environment) => {
    const offset = file.findKey([...within, 'environments'], environment)
    const message = `the service is deployed to ${quote(bound)} alone, so this never holds`
    return say({ service, environment }, offset, message)
  })
}

/** The same of the environments at the top, or of those of a service. What else is wrong with them, the schema says. */
function environmentMistakes(
  file: YamlFile,
  holder: readonly string[],
  service: string | null,
  top: readonly string[],
): Mistake[] {
  const below = [...holder, 'environments']
  const named = below.reduce(valueAt, file.value)
  if (!isMapping(named)) return []
  const ofKeys = Object.entries(named).flatMap(([environment, own]) => {
    const within = [...below, environment]
    const part = { service, environment }
    return isMapping(own) ? unknownKeys(file, { within, own, part }, environmentKeys(top)) : []
  })
  return [...nameMistakes(named, below, file), ...ofKeys]
}

function unknownKeys(file: YamlFile, { within, own, part }: Layer & { readonly part: Part }, known: readonly string[]) {
  return Object.keys(own).flatMap((key) => {
    if (known.includes(key)) return []
    return [say(part, file.findKey(within, key), `unknown key ${quote(key)}; ${oneOfThese(key, known)}`)]
  })
}

/** Two names that differ in capitals only are one. */
function nameMistakes(named: Mapping, within: readonly string[], file: YamlFile): Mistake[] {
  const names = Object.keys(named)
  return names.flatMap((name, at) => {
    const offset = file.findKey(within, name)
    if (within.at(-1) === 'services' && !serviceName.test(name)) {
      const what = 'expected the name of a service, of 1 to 63 letters, digits, - and _'
      return [{ offset, message: `services: ${what}, found ${quote(name)}` }]
    }
    if (names.findIndex((one) => isSame(one, name)) === at) return []
    return [{ offset, message: `${within.join('.')}: expected a name of its own, found ${quote(name)} again` }]
  })
}

/**
 * The policy of one part of the repository in one environment. Throws ConfigurationError for a service that the policy does not have; an environment that it
 * does not name has the rules of the top.
 */
export function policyFor(policy: Policy, { environment, service: name }: Part): Policy {
  const there = environment === null ? undefined : policy.environments.find((one) => isSame(one.name, environment))
  const { services } = there ?? policy
  if (name === null) return there === undefined ? policy : { ...policy, ...there.rules, services }
  const service = services.find((one) => one.name === name)
  if (service !== undefined) return { ...service.rules, services, environments: policy.environments, service }
  const names = services.map((one) => one.name)
  if (names.length === 0) throw new ConfigurationError(`service ${quote(name)}: the policy has no services`)
  throw new ConfigurationError(`service ${quote(name)}: the policy has no such service; ${oneOfThese(name, names)}`)
}

/** The same, and the rules of the repository as a whole where the policy does not know the service: then it was not there yet when that was deployed. */
export function rulesFor(policy: Policy, part: Part): Policy {
  const isKnown = policy.services.some((one) => one.name === part.service)
  return policyFor(policy, isKnown ? part : { ...part, service: null })
}

/**
 * The environment that a service is deployed to: what was given, else what the policy says of the service, else production. Throws ConfigurationError where
 * both say it and differ: another environment has another record. `who`: who gave it, in words.
 */
export function environmentFor(policy: Policy, { environment: given, service }: Part, who: string): string {
  const named = rulesFor(policy, { environment: null, service }).service?.environment ?? null
  if (named === null || given === null || named === given) return given ?? named ?? 'production'
  throw new ConfigurationError(
    `${who} ${quote(given)}, and the policy says that service ${service} is deployed to ${quote(named)}; say the same in both.`,
  )
}

/** What a text says of one part together with its top, whether that is sound or not. */
export function laidFor(value: unknown, part: Part): unknown {
  return overlaidAll(value, layersOf(value, part))
}
