import { z } from 'zod'
import { descriptions } from './descriptions.ts'
import { policySchema } from './schema.ts'
import {
  environmentKeys,
  environmentOwn,
  environmentPattern,
  serviceKeys,
  serviceName,
  serviceOwn,
} from './services.ts'
import { stageOwn } from './stages.ts'
import { seriesDescriptions } from '../metrics/series/words.ts'
import { storeDescriptions } from '../metrics/stores/stores.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema
type Words = Readonly<Record<string, string>>
/** What keys mean, by their place; those that only some store has by its source. */
type Told = { readonly words: Words; readonly stores: ReadonlyMap<string, Words> }

/** What a JSON Schema cannot say, and the parser checks besides. */
const beyond = [
  'times are compared with each other (min-watch, sustained-for and step with duration, min-baseline and range with step)',
  'the steps of a store reach as far back as history-days and are steps that it has',
  'the address of a store is one of the cloud whose tokens open it',
  'each variable in an address, a header or a query is a known one',
  'a store can be asked a query',
  'either bad or good stands in a metric',
  'workflow and workflows, and branch and branches, do not stand together',
  'deployed-by does not name github-actions',
  'metrics have different names and no check stands twice',
  'workflow and event of a check are those of GitHub Actions',
  'a bot has either login or app-id',
  'there is store or stores',
  'a store has a critical metric and no metrics beside it',
  'a monitor stands beside a critical metric with numbers, in a store that has monitors',
  'stores have one baseline',
  'untouched names a label of segments and stands in a critical metric',
  'incidents end after they began',
  'a clock has an id of its own and a due time, or a shipped template that has them',
  'after names another clock and calendar one that there is',
  'a time allowed has one length',
  'a zone is known',
  'places of notify have different names',
  'slack has either url-env or token-env with channel, and webhook either url or url-env',
  'what is counted has words of its own and a metric of the kind counts or gauge, and a store for it has counts beside it',
  'a day exists',
  'a restore point has url and path together',
  'a window or a freeze has from and to of the same form in this order, or a calendar alone',
  'slices stand beside a store and name whole minutes',
  'each service and each environment together with what stands at the top is a sound policy',
  'names of services, and those of environments, differ in more than capitals',
  'the paths of a service are not all taken out',
  'a service with environment has rules for no other environment',
  'each stage together with what stands at the top is a sound policy, and has a name of its own',
  'the last stage has no share',
  'the regular expressions inside of selectors compile',
]

/**
 * The policy file as a JSON Schema for editors, made from the schema that the parser uses: its own patterns, limits and defaults, with a
 * description for each key. A key that may be left out may also stand there without a value, as the parser has it.
 */
export async function policyJsonSchema(): Promise<JsonSchema> {
  const { $schema, definitions, ...root } = z.toJSONSchema(policySchema, { io: 'input', target: 'draft-7' })
  const stores = await storeDescriptions()
  const told = { words: descriptions, stores }
  const described = describe(root, '', told)
  const { properties = {} } = described
  const environments = partsSchema('environments')
  const stages = orNothing({ ...stagesSchema(told), description: descriptions['stages'] ?? '' })
  const whole = {
    ...described,
    properties: { ...properties, environments, stages, services: partsSchema('services') },
  }
  const parts = Object.entries(isParts(definitions) ? definitions : {}).flatMap(([name, part]) =>
    isSchema(part) ? [[name, describe(part, placeOf(name), { words: shared, stores })] as const] : [],
  )
  return {
    ...($schema && { $schema }),
    title: 'Deploy Guard policy',
    $comment: `Besides this the parser asks that ${beyond.join('; that ')}.`,
    ...orNothing(whole),
    definitions: { ...Object.fromEntries(parts), ...laidSchemas({ ...properties, environments, stages }, told) },
  }
}

/** Stages in their order: their own keys, and as much of the watch as each likes. */
function stagesSchema(told: Told): JsonSchema {
  const { $schema: _, ...own } = z.toJSONSchema(stageOwn, { io: 'input', target: 'draft-7' })
  const { properties = {}, required = [] } = describe(own, 'stages.*', told)
  const watch = { $ref: '#/definitions/own-watch', description: descriptions['stages.*.watch'] ?? '' }
  const item = { properties: { ...properties, watch }, required, additionalProperties: false } as const
  const items = { description: descriptions['stages.*'] ?? '', type: 'object', ...item } as const
  return { type: 'array', minItems: 2, maxItems: 10, items }
}

/** Parts by name. */
function partsSchema(key: 'environments' | 'services'): JsonSchema {
  const { pattern } = names[key]
  const description = descriptions[key] ?? ''
  const part = { $ref: `#/definitions/${key}` }
  return orNothing({ type: 'object', propertyNames: { pattern }, additionalProperties: part, description })
}

const names = {
  environments: { pattern: environmentPattern.source },
  services: { pattern: serviceName.source },
}

/** A service and an environment: their own keys, and those of the top, of which each may say as little as it likes. */
function laidSchemas(top: NonNullable<JsonSchema['properties']>, told: Told): Record<string, JsonSchema> {
  const keys = Object.keys(top)
  const laid = serviceKeys(keys).flatMap((key) => {
    const schema = top[key]
    return isSchema(schema) ? [[`own-${key}`, partial(schema)] as const] : []
  })
  const partOf = (own: z.ZodType, place: string, all: readonly string[]): JsonSchema => {
    const { $schema: _, ...schema } = z.toJSONSchema(own, { io: 'input', target: 'draft-7' })
    const { properties = {}, required = [] } = describe(schema, place, told)
    const others = all.filter((key) => !Object.hasOwn(properties, key))
    const rest = Object.fromEntries(others.map((key) => [key, { $ref: `#/definitions/own-${key}` }]))
    return { type: 'object', properties: { ...properties, ...rest }, required, additionalProperties: false }
  }
  return {
    ...Object.fromEntries(laid),
    environments: orNothing(partOf(environmentOwn, 'environments.*', environmentKeys(keys))),
    services: partOf(serviceOwn, 'services.*', serviceKeys(keys)),
  }
}

/** The same with nothing demanded and nothing preset: what is left out stands at the top. Lists take the place of those there, so they are whole. */
function partial(schema: JsonSchema): JsonSchema {
  const { required: _, default: _preset, properties, anyOf, oneOf, ...rest } = schema
  const each = (parts: readonly unknown[]): JsonSchema[] => parts.filter(isSchema).map(partial)
  const choices = [...(anyOf ?? []), ...(oneOf ?? [])]
  const parts = Object.entries(properties ?? {}).flatMap(([key, value]) =>
    isSchema(value) ? [[key, partial(value)] as const] : [],
  )
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(parts) }),
    ...(choices.length > 0 && { anyOf: each(choices) }),
  }
}

/** What the keys mean that many stores have alike: their parts stand once in the schema. */
const shared: Words = {
  ...descriptions,
  ...Object.fromEntries(Object.entries(seriesDescriptions).map(([key, text]) => [`watch.store.${key}`, text])),
}

/** A part is named after its place: `watch-store-metrics`. */
const placeOf = (name: string): string => name.replaceAll('-', '.')

function describe(schema: JsonSchema, place: string, told: Told): JsonSchema {
  const description = told.words[place]
  // An empty section as the default says nothing to a reader: the defaults of its keys do.
  const { default: preset, ...rest } = schema
  const isSection = typeof preset === 'object'
  return {
    ...(description !== undefined && { description }),
    ...rest,
    ...(preset !== undefined && !isSection && { default: preset }),
    ...(schema.properties && { properties: describeAll(schema, place, told) }),
    ...(isSchema(schema.items) && { items: describe(schema.items, within(place, '*'), told) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map((each) => describeChoice(each, place, told)) }),
    ...(schema.oneOf && { oneOf: schema.oneOf.map((each) => describeChoice(each, place, told)) }),
  }
}

/** One of several forms; that of a store has words of its own besides those that all have. */
function describeChoice(choice: JsonSchema, place: string, told: Told): JsonSchema {
  const source = place === 'watch.store' ? choice.properties?.['source'] : undefined
  const own = isSchema(source) && typeof source.const === 'string' ? told.stores.get(source.const) : undefined
  return describe(choice, place, own === undefined ? told : { ...told, words: { ...told.words, ...own } })
}

function describeAll(
  { properties = {}, required = [] }: JsonSchema,
  place: string,
  told: Told,
): Record<string, JsonSchema> {
  const all = Object.entries(properties).flatMap(([key, value]) => (isSchema(value) ? [[key, value] as const] : []))
  return Object.fromEntries(
    all.map(([key, value]) => {
      const described = describe(value, within(place, key), told)
      return [key, required.includes(key) ? described : orNothing(described)]
    }),
  )
}

/** The same, or null: what a key without a value is in YAML. */
function orNothing(schema: JsonSchema): JsonSchema {
  const { const: only, enum: words, type, ...rest } = schema
  if (only !== undefined) return { ...rest, enum: [only, null] }
  if (words !== undefined) return { ...rest, enum: [...words, null] }
  return typeof type === 'string' ? { ...rest, type: [type, 'null'] } : { anyOf: [schema, { type: 'null' }] }
}

const within = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`)

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
