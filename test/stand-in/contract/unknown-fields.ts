/** A JSON schema, as far as it matters here. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

/** The schemas that others refer to. */
export interface Components {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/**
 * The fields of a value that its schema does not name. GitHub's description allows any field beside the
 * described ones, so a mistyped name passes a validator; here it does not.
 */
export function unknownFields(description: Components, schema: Schema, value: unknown, at = ''): string[] {
  const branches = flatten(description, schema)
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => branch.items ?? [])
    if (items.length === 0) return []
    return value.flatMap((item, index) => unknownFields(description, { anyOf: items }, item, `${at}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  const objects = branches.filter((branch) => branch.properties || branch.additionalProperties || isObject(branch))
  if (objects.some(isFree)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = objects.flatMap((branch) => branch.properties?.[name] ?? [])
    if (known.length === 0) return [`${at}/${name} is not a described field`]
    return unknownFields(description, { anyOf: known }, inner, `${at}/${name}`)
  })
}

/** The schema's alternatives, references followed. */
function flatten(description: Components, schema: Schema): Schema[] {
  if (schema.$ref) {
    const target = description.components.schemas[schema.$ref.split('/').at(-1) ?? '']
    return target ? flatten(description, target) : []
  }
  const inner = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return [
    ...(schema.properties || inner.length === 0 ? [schema] : []),
    ...inner.flatMap((branch) => flatten(description, branch)),
  ]
}

function isObject({ type }: Schema): boolean {
  return type === 'object' || (Array.isArray(type) && type.includes('object'))
}

/** Whether any field at all is meant. */
function isFree({ properties, additionalProperties }: Schema): boolean {
  return !properties || (additionalProperties !== undefined && additionalProperties !== false)
}
