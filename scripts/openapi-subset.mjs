// Cuts GitHub's OpenAPI description down to what the stand-in GitHub of the tests answers: the operations
// of test/stand-in/rest/areas, structure only. It downloads nothing. To renew the subset:
//
//   npm install --prefix DIR --ignore-scripts @octokit/openapi@23.0.2      (385 MB, so outside the repository)
//   node scripts/with-node24.mjs scripts/openapi-subset.mjs DIR/node_modules/@octokit/openapi
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRoutes } from '../test/stand-in/rest/areas.ts'

const [from] = process.argv.slice(2)
if (!from) {
  console.error('Usage: openapi-subset.mjs FOLDER_OF_@octokit/openapi')
  process.exit(2)
}
const full = JSON.parse(readFileSync(join(from, 'generated', 'api.github.com.json'), 'utf8'))
const WORDS = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'title',
  'externalDocs',
  'deprecated',
  'default',
])

/** Follows one reference into the description. */
function follow(node) {
  if (!node?.$ref) return node
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], full)
}

/** A schema without prose, in JSON Schema's words where OpenAPI 3.0 has its own. */
function bare(node) {
  if (Array.isArray(node)) return node.map(bare)
  if (typeof node !== 'object' || node === null) return node
  const { nullable, ...rest } = node
  const out = {}
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'properties')
      out[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bare(inner)]))
    else if (key === 'enum' || key === 'required') out[key] = value
    else if (!WORDS.has(key) && !key.startsWith('x-')) out[key] = bare(value)
  }
  return nullable ? orNull(out) : out
}

function orNull(schema) {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] }
  const withNull = { ...schema, type: [schema.type, 'null'] }
  return schema.enum ? { ...withNull, enum: [...schema.enum, null] } : withNull
}

/** The schema of a JSON body, or null for a body without one. */
function jsonSchema(content = {}) {
  const json = content['application/json'] ?? content['application/json+dst'] ?? Object.values(content)[0]
  return json?.schema ? bare(json.schema) : null
}

function operation(name) {
  const [method, path] = name.split(' ')
  const found = full.paths[path]?.[method.toLowerCase()]
  if (!found) throw new Error(`${name} is not in GitHub's description`)
  const shared = full.paths[path].parameters ?? []
  const parameters = [...shared, ...(found.parameters ?? [])]
    .map(follow)
    .map(({ name, in: where, required, schema }) => ({
      name,
      in: where,
      ...(required && { required }),
      schema: bare(schema),
    }))
  const body = found.requestBody && {
    required: found.requestBody.required ?? false,
    schema: jsonSchema(found.requestBody.content),
  }
  const responses = Object.entries(found.responses).map(([status, response]) => [
    status,
    jsonSchema(follow(response).content),
  ])
  return { parameters, ...(body && { requestBody: body }), responses: Object.fromEntries(responses) }
}

/** Every schema the operations lead to. */
function reachable(roots) {
  const schemas = {}
  const names = (node) =>
    [...JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1])
  const open = names(roots)
  for (let name = open.pop(); name; name = open.pop()) {
    if (schemas[name]) continue
    schemas[name] = bare(full.components.schemas[name])
    open.push(...names(schemas[name]))
  }
  return schemas
}

/** One entry a line, so that a renewed subset has a readable difference. */
function lines(entries) {
  const sorted = Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{\n${sorted.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}`
}

const names = (await allRoutes()).map((route) => route.name)
const operations = Object.fromEntries(names.map((name) => [name, operation(name)]))
const schemas = reachable(operations)
const text = `{\n"version": ${JSON.stringify(full.info.version)},\n"operations": ${lines(operations)},\n"components": {"schemas": ${lines(schemas)}}\n}\n`
writeFileSync(new URL('../test/stand-in/github-openapi.json', import.meta.url), text)
console.log(`${names.length} operations, ${Object.keys(schemas).length} schemas, ${text.length} bytes`)
