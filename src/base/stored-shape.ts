import { z } from 'zod'

// Shapes that outlive the version that wrote them. Within one major version an older guard meets what a newer one wrote: a member that it does
// not know is kept and written back as it was; a word that it does not know is read as "unknown" and written back as it was.

/** A word that this version does not know. A schema that allows for one lists it: `z.enum(['good', 'bad', unknownWord])`. */
export const unknownWord = 'unknown'

/** Member that holds what stood where `unknownWord` stands now, by the member's name. Never written. */
const asWritten = '$asWritten'

/** An object whose unknown members are kept. Its type names only the known ones: nothing of ours may read the others. */
export function stored<S extends z.ZodRawShape>(shape: S): z.ZodObject<S> {
  return z.looseObject(shape)
}

/** What a schema describes, as data that nobody changes in place. */
export type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T

/** Parses JSON that some version wrote. Words of later versions become `unknownWord`; `writeStored` puts them back. */
export function readStored<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  return schema.safeParse(withKnownWords(schema, value))
}

/** JSON of a value, checked against its schema. Throws ZodError for what could not be read again, such as NaN. */
export function writeStored<T>(schema: z.ZodType<T>, value: unknown): unknown {
  return withWrittenWords(schema.parse(value))
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value with `unknownWord` wherever the schema allows for one and something else stands there. */
function withKnownWords(schema: unknown, value: unknown): unknown {
  if (isWrapped(schema)) return withKnownWords(schema.unwrap(), value)
  // What an older version wrote in another form is brought into today's by a step in front of the schema.
  if (schema instanceof z.ZodPipe) return withKnownWords(schema.out, value)
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.map((element) => withKnownWords(schema.element, element)) : value
  if (!isObject(value)) return value
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withKnownWords(schema.valueType, one)]))
  if (schema instanceof z.ZodDiscriminatedUnion) return unionWithKnownWords(schema, value)
  return schema instanceof z.ZodObject ? objectWithKnownWords(schema, value) : value
}

const isWrapped = (schema: unknown): schema is z.ZodNullable | z.ZodOptional | z.ZodExactOptional =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional

function objectWithKnownWords(schema: z.ZodObject, value: Json): Json {
  const known = Object.entries(schema.shape).filter(([name]) => Object.hasOwn(value, name))
  const later = known.filter(([name, member]) => isLaterWord(member, value[name])).map(([name]) => name)
  const members = known.map(([name, member]) => [name, withKnownWords(member, value[name])] as const)
  const read = { ...value, ...Object.fromEntries(members) }
  if (later.length === 0) return read
  const words = Object.fromEntries(later.map((name) => [name, unknownWord]))
  return { ...read, ...words, [asWritten]: Object.fromEntries(later.map((name) => [name, value[name]])) }
}

/** True for a word that a list of words does not have although it allows for later ones. */
function isLaterWord(schema: unknown, value: unknown): boolean {
  if (isWrapped(schema)) return isLaterWord(schema.unwrap(), value)
  if (!(schema instanceof z.ZodEnum) || typeof value !== 'string') return false
  return schema.options.includes(unknownWord) && !schema.options.includes(value)
}

/** A union whose tag is a word of a later version is that word alone: nothing is known of the rest. */
function unionWithKnownWords(schema: z.ZodDiscriminatedUnion, value: Json): Json {
  const tag = schema.def.discriminator
  const word = value[tag]
  const options = schema.options.filter((option): option is z.ZodObject => option instanceof z.ZodObject)
  const option = options.find((each) => isTagged(each, tag, word))
  if (option !== undefined) return objectWithKnownWords(option, value)
  if (typeof word !== 'string' || !options.some((each) => isTagged(each, tag, unknownWord))) return value
  return { [tag]: unknownWord, [asWritten]: value }
}

function isTagged({ shape }: z.ZodObject, tag: string, word: unknown): boolean {
  const member: unknown = shape[tag]
  if (member instanceof z.ZodLiteral) return member.def.values.some((value: unknown) => value === word)
  return member instanceof z.ZodEnum && member.options.some((option) => option === word)
}

/** Puts back what `withKnownWords` replaced, unless a known word has taken its place since. */
function withWrittenWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withWrittenWords)
  if (!isObject(value)) return value
  const { [asWritten]: written, ...members } = value
  const put = Object.fromEntries(Object.entries(members).map(([name, member]) => [name, withWrittenWords(member)]))
  if (!isObject(written)) return put
  const back = Object.entries(written).filter(([name]) => !Object.hasOwn(put, name) || put[name] === unknownWord)
  return { ...put, ...Object.fromEntries(back) }
}
