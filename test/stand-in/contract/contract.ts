import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { type Described, type Judge, Operation } from './operation.ts'
import type { Schema } from './unknown-fields.ts'

/** The part of GitHub's description the stand-in keeps, as `scripts/openapi-subset.mjs` writes it. */
export interface Description {
  readonly operations: Readonly<Record<string, Described>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  // GitHub itself gives an empty text where there is no address.
  uri: /^([a-z]+:\/\/[^\s]+)?$/,
  email: true,
  int64: true,
  'repo.nwo': true,
  timestamp: true,
} as const

/** GitHub's own description of its REST API, as a judge of requests and answers. */
export class Contract implements Judge {
  readonly description: Description
  readonly lenient: Ajv
  readonly strict: Ajv
  readonly #operations = new Map<string, Operation>()

  constructor(description: Description = readDescription()) {
    this.description = description
    // Each process of the tests compiles what it meets: a schema that many refer to once, and without a second pass over the code.
    const quick = { inlineRefs: false, code: { optimize: false } }
    const options = { strict: false, formats: FORMATS, allErrors: true, ...quick }
    this.lenient = new Ajv({ ...options, coerceTypes: true })
    this.strict = new Ajv(options)
    for (const ajv of [this.lenient, this.strict]) ajv.addSchema({ $id: 'github', components: description.components })
  }

  /** The description of a route; an error says how to add it when it is not in the subset. */
  operation(name: string): Operation {
    const known = this.#operations.get(name)
    if (known) return known
    const described = this.description.operations[name]
    if (!described) throw new Error(`${name} is not in github-openapi.json; see scripts/openapi-subset.mjs`)
    const operation = new Operation(this, described)
    this.#operations.set(name, operation)
    return operation
  }
}

function readDescription(): Description {
  const description: Description = JSON.parse(readFileSync(new URL('../github-openapi.json', import.meta.url), 'utf8'))
  return description
}
