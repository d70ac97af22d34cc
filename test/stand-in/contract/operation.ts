import type { Ajv, ValidateFunction } from 'ajv'
import { type Components, type Schema, unknownFields } from './unknown-fields.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

/** An operation as the subset describes it. */
export interface Described {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly schema: Schema }
  readonly responses: Readonly<Record<string, Schema | null>>
}

/** What a request brought, converted to the described types, and what is wrong with it. */
export interface CheckedInput {
  readonly input: Record<string, unknown>
  readonly problems: readonly string[]
}

/** What an operation is judged with. */
export interface Judge {
  readonly description: Components
  /** Query values arrive as text, so those are converted; bodies must have the right types already. */
  readonly lenient: Ajv
  readonly strict: Ajv
}

/** One operation of the description; its schemas are compiled when they are first needed. */
export class Operation {
  readonly #judges: Judge
  readonly #described: Described
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(judges: Judge, described: Described) {
    this.#judges = judges
    this.#described = described
  }

  /** Puts path, query and body together, and says what the description does not allow. */
  readInput(path: Readonly<Record<string, string>>, query: URLSearchParams, body: string): CheckedInput {
    const parameters = { ...Object.fromEntries(query), ...path }
    const problems = [...this.#parameterProblems(parameters)]
    const { requestBody } = this.#described
    const json = parseJson(body)
    if (json === INVALID) return { input: {}, problems: [...problems, 'the body is not JSON'] }
    if (json !== undefined && !requestBody) problems.push('a body where none is described')
    if (json === undefined && requestBody?.required) problems.push('a body is required')
    if (json !== undefined && requestBody) problems.push(...this.#judge('body', requestBody.schema, json))
    return { input: { ...parameters, ...(isRecord(json) ? json : {}) }, problems }
  }

  /** What is wrong with an answer of this status. */
  judgeAnswer(status: number, body: unknown): string[] {
    const schema = this.#described.responses[status]
    if (schema === undefined) return [`status ${status} is not described`]
    if (schema === null || body instanceof Uint8Array) return []
    // As the client will see it: without what JSON leaves out.
    return this.#judge(`answer ${status}`, schema, JSON.parse(JSON.stringify(body ?? null)))
  }

  /** Converts the values in place. */
  #parameterProblems(values: Record<string, unknown>): string[] {
    const described = (this.#described.parameters ?? []).filter((parameter) => parameter.in !== 'header')
    const properties = Object.fromEntries(described.map((parameter) => [parameter.name, parameter.schema]))
    const required = described.filter((parameter) => parameter.required).map((parameter) => parameter.name)
    const schema = { type: 'object', properties, required, additionalProperties: false }
    const validate = this.#compile('parameters', schema, this.#judges.lenient)
    return validate(values) ? [] : problemsOf(validate)
  }

  #judge(key: string, schema: Schema, value: unknown): string[] {
    const validate = this.#compile(key, schema, this.#judges.strict)
    const problems = validate(value) ? [] : problemsOf(validate)
    return [...problems, ...unknownFields(this.#judges.description, schema, value)]
  }

  #compile(key: string, schema: Schema, ajv: Ajv): ValidateFunction {
    const known = this.#compiled.get(key)
    if (known) return known
    // References are written relative to the description, which ajv knows as "github".
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"github#/components')))
    this.#compiled.set(key, validate)
    return validate
  }
}

const INVALID = Symbol('not JSON')

function parseJson(body: string): unknown {
  if (body === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    return INVALID
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function problemsOf({ errors }: ValidateFunction): string[] {
  const texts = (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  )
  // A union reports every branch that failed; the first few say enough.
  return texts.slice(0, 6)
}
