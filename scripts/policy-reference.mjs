// Makes the reference of the policy file from its JSON Schema: every key with what it takes, its default and its meaning.

/** A whole Markdown page. `schema` as `policyJsonSchema` gives it. */
export function policyReference(schema) {
  const whole = inlined(schema, schema.definitions ?? {})
  const sections = Object.entries(whole.properties).map(([key, value]) =>
    section(key, value, schema.definitions?.[key]),
  )
  const [small, large] = [
    sections.filter(({ rows }) => rows.length === 1),
    sections.filter(({ rows }) => rows.length > 1),
  ]
  const parts = [
    part(
      'Deploys',
      small.flatMap(({ rows }) => rows),
    ),
    ...large.map(({ key, rows }) => part(`\`${key}\``, rows)),
  ]
  return `${HEAD}\n\n${parts.join('\n\n')}\n`
}

const HEAD = `# Policy reference

Every key of \`.github/deploy-guard.yml\`. Made from the schema by \`npm run schema\`: change the words in \`src/config/descriptions.ts\`. \`*\` stands for any entry of a list, and for any name. A key that is left out, or has no value, means its default. Examples: [policy.md](policy.md), [sources.md](sources.md).`

/** The same with each reference to a definition replaced by it. */
function inlined(node, definitions) {
  if (Array.isArray(node)) return node.map((each) => inlined(each, definitions))
  if (typeof node !== 'object' || node === null) return node
  const { $ref, allOf, ...rest } = node
  const named = $ref === undefined ? {} : inlined(definitions[$ref.replace('#/definitions/', '')], definitions)
  const parts = (allOf ?? []).map((each) => inlined(each, definitions))
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inlined(value, definitions)]))
  return Object.assign({}, named, ...parts, own)
}

function part(title, rows) {
  return [`## ${title}`, '', '| key | takes | default | |', '|---|---|---|---|', ...rows.map(line)].join('\n')
}

/** `named`: what stands below it by name, where that is so; its keys that are those of the top as well are not told again. */
function section(key, schema, named) {
  const rows = rowsOf(key, schema, new Map())
  const own = Object.entries(named?.properties ?? {}).filter(([, { $ref }]) => $ref === undefined)
  return { key, rows: [...rows, ...own.flatMap(([name, value]) => rowsOf(`${key}.*.${name}`, value, new Map()))] }
}

/** Keys that have all that another one has, as they say: the rows stand there. */
const ELSEWHERE = new Set(['incident.data.store'])

/** A key and all below it; the forms of one key (one for each kind of metric, say) are joined. */
function rowsOf(key, schema, rows) {
  if (ELSEWHERE.has(key)) {
    const [{ description }] = schema.anyOf ?? [schema]
    return [...rows.set(key, { key, takes: 'section', preset: '', words: description }).values()]
  }
  for (const form of formsOf(schema)) {
    const known = rows.get(key)
    const row = { key, takes: takes(form), preset: presetOf(form), words: form.description ?? schema.description ?? '' }
    rows.set(
      key,
      known === undefined
        ? row
        : { ...known, takes: joined(known.takes, row.takes), preset: known.preset || row.preset },
    )
    for (const [name, value] of Object.entries(form.properties ?? {})) rowsOf(`${key}.${name}`, value, rows)
    if (form.items !== undefined && hasKeys(form.items))
      for (const [name, value] of keysOf(form.items)) rowsOf(`${key}.*.${name}`, value, rows)
  }
  return [...rows.values()]
}

/** What may stand there, one form each; that it may stand without a value is said once for all. */
function formsOf(schema) {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices === undefined) return [schema]
  const { anyOf: _any, oneOf: _one, ...rest } = schema
  return choices.filter(({ type }) => type !== 'null').flatMap((choice) => formsOf({ ...rest, ...choice }))
}

const hasKeys = (schema) => formsOf(schema).some(({ properties }) => properties !== undefined)
const keysOf = (schema) => formsOf(schema).flatMap(({ properties = {} }) => Object.entries(properties))

function takes(schema) {
  const words = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (words !== undefined)
    return words
      .filter((word) => word !== null)
      .map((word) => `\`${word}\``)
      .join(', ')
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
  return types.map((type) => TYPES[type] ?? type).join(' or ')
}

const TYPES = { string: 'text', boolean: '`true`, `false`', integer: 'whole number', array: 'list', object: 'section' }

function joined(a, b) {
  const all = new Set([...a.split(', '), ...b.split(', ')].filter((each) => each !== ''))
  return [...all].join(', ')
}

function presetOf({ default: preset }) {
  return preset === undefined || preset === null ? '' : `\`${JSON.stringify(preset).replace(/^"(.*)"$/, '$1')}\``
}

const line = ({ key, takes: what, preset, words }) =>
  `| \`${key}\` | ${cell(what)} | ${cell(preset)} | ${cell(words)} |`
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
