import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { type Answer, ok } from '../http/answer.ts'
import { Refusal } from '../model/refusal.ts'
import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { errorAnswer } from '../rest/errors.ts'
import { rootFields } from './root.ts'
import { githubSchema } from './schema.ts'

/** What came of a GraphQL request. */
export interface Executed {
  readonly answer: Answer
  /** The operation's name, or its first field. */
  readonly name: string
  readonly mutation: boolean
}

interface Query {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}

/** Executes queries on GitHub's schema; what the schema does not allow, or the stand-in does not know, is a violation. */
export class GraphQL {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  /** Answers the body of a request. */
  async answer(token: Token, body: string): Promise<Executed> {
    const request = readQuery(body)
    if (!request) return this.#refused('a body that is no query')
    const { query, variables = {}, operationName } = request
    const document = parsed(query)
    if (document instanceof GraphQLError) return this.#invalid(query, [document])
    const problems = validate(githubSchema(), document)
    const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)
    const name = operation ? nameOf(operation) : 'nothing'
    if (problems.length > 0 || !operation) return this.#invalid(name, problems)
    const result = await execute({
      schema: githubSchema(),
      document,
      variableValues: variables,
      ...(operationName !== undefined && { operationName }),
      rootValue: rootFields(this.#world, token),
      fieldResolver: this.#resolve,
    })
    const errors = result.errors?.map((error) => this.#format(name, error))
    const data = result.data ?? null
    return { answer: ok(errors ? { data, errors } : { data }), name, mutation: operation.operation === 'mutation' }
  }

  /** Takes a field from the object; one that is not there is unknown to the stand-in, and never null by accident. */
  readonly #resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _, info) => {
    const value: unknown =
      typeof source === 'object' && source !== null ? Reflect.get(source, info.fieldName) : undefined
    if (value === undefined) throw new Error(`the stand-in does not know ${info.parentType.name}.${info.fieldName}`)
    return isResolver(value) ? value(args) : value
  }

  /** GitHub puts the type of an error beside its message. */
  #format(name: string, error: GraphQLError): GraphQLFormattedError & { type?: unknown } {
    const type = error.extensions['type']
    const { message, locations, path } = error.toJSON()
    if (type === undefined || type === 'STAND_IN')
      this.#world.violation(`GraphQL ${name}: ${message} (${path?.join('.') ?? ''})`)
    return { ...(type !== undefined && { type }), message, ...(locations && { locations }), ...(path && { path }) }
  }

  #invalid(name: string, problems: readonly GraphQLError[]): Executed {
    for (const problem of problems) this.#world.violation(`GraphQL ${name}: ${problem.message}`)
    return { answer: ok({ errors: problems.map((problem) => problem.toJSON()) }), name, mutation: false }
  }

  #refused(what: string): Executed {
    this.#world.violation(`GraphQL: ${what}`)
    return { answer: errorAnswer(new Refusal(400, 'Problems parsing JSON')), name: 'nothing', mutation: false }
  }
}

function isResolver(value: unknown): value is (args: unknown) => unknown {
  return typeof value === 'function'
}

function readQuery(body: string): Query | undefined {
  try {
    const json: unknown = JSON.parse(body)
    return isQuery(json) ? json : undefined
  } catch {
    return undefined
  }
}

function isQuery(json: unknown): json is Query {
  return typeof json === 'object' && json !== null && 'query' in json && typeof json.query === 'string'
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError(String(error))
  }
}

function nameOf({ name, selectionSet }: OperationDefinitionNode): string {
  if (name) return name.value
  const first = selectionSet.selections[0]
  return first?.kind === Kind.FIELD ? first.name.value : 'unnamed'
}
