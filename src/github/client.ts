import { getOctokitOptions } from '@actions/github/lib/utils'
import { Octokit } from '@octokit/rest'
import type { z } from 'zod'
import { ConfigurationError, OutsideError } from '../deploy/errors.ts'
import type { Clock, Log } from '../deploy/ports.ts'
import type { Asked } from './explain.ts'
import { carryOut, defaultTimeouts } from './request.ts'
import type { Timeouts } from './request.ts'
import { shaped } from './shape.ts'
import { transportOf } from './transport.ts'

/** What a client needs to know. */
export type ClientOptions = {
  readonly owner: string
  readonly repo: string
  readonly token: string
  /** REST base, e.g. `https://api.github.com` or `https://github.example.com/api/v3`. */
  readonly apiUrl: string
  readonly userAgent: string
  readonly clock: Clock
  readonly log: Log
  readonly timeouts?: Timeouts
  /** Refuses every write before it is sent. */
  readonly readOnly?: boolean
}

/** One repository through one token. Every request has a timeout, follows the retry policy and fails with OutsideError only. */
export type Client = {
  readonly octokit: Octokit
  /** Owner and name, as every call takes them. */
  readonly at: { readonly owner: string; readonly repo: string }
  /** Sends a GraphQL query or, where REST has no route, a mutation (a write); the answer has to have that shape. */
  query<T>(document: string, variables: Readonly<Record<string, unknown>>, shape: z.ZodType<T>): Promise<T>
}

const API_VERSION = '2022-11-28'

/** Builds the client. Throws ConfigurationError without a token. */
export function createClient(options: ClientOptions): Client {
  if (options.token === '')
    throw new ConfigurationError('github-token is empty: give the job a token, e.g. ${{ github.token }}')
  const octokit = createOctokit(options)
  const how = { clock: options.clock, log: options.log, timeouts: options.timeouts ?? defaultTimeouts }
  octokit.hook.wrap('request', (request, parameters) => {
    const { method, url } = octokit.request.endpoint.parse(parameters)
    const document = parameters['query']
    // Octokit's own hooks look at this object only, not at what is handed on: it must be changed in place.
    parameters.headers['x-github-api-version'] = API_VERSION
    const asked = nameOf(method, url, typeof document === 'string' ? document : '')
    if (options.readOnly === true && asked.write)
      throw new OutsideError('refused', `${asked.name} is not sent: this is a dry run`)
    return carryOut(asked, how, async (signal) => {
      parameters.request.signal = signal
      return request(parameters)
    })
  })
  return {
    octokit,
    at: { owner: options.owner, repo: options.repo },
    async query(document, variables, shape) {
      const answer = await octokit.graphql(document, { ...variables })
      return shaped(shape, answer, operationName(document))
    },
  }
}

function createOctokit({ token, apiUrl, userAgent, log }: ClientOptions): Octokit {
  const baseUrl = apiUrl.replace(/\/+$/, '')
  const debug = (line: string): void => log.debug(line)
  const logger = { debug: () => {}, info: debug, warn: debug, error: debug }
  const request = { fetch: transportOf(baseUrl), log: logger }
  return new Octokit(getOctokitOptions(token, { baseUrl, userAgent, log: logger, request }))
}

/** Names a request for messages: method and path, filled in, without host and query. */
function nameOf(method: string, url: string, document: string): Asked {
  const path = decodeURIComponent(new URL(url).pathname.replace(/^\/api(\/v3)?(?=\/)/, ''))
  if (path !== '/graphql') return { name: `${method} ${path}`, write: method !== 'GET' && method !== 'HEAD' }
  const [, kind = 'query', query = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? []
  const needs = query === 'Deployments' ? 'deployments=read' : query.startsWith('Pull') ? 'pull_requests=read' : null
  return { name: operationName(document), write: kind === 'mutation', ...(needs !== null && { needs }) }
}

function operationName(document: string): string {
  const [, kind = 'query', name = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? []
  return `GraphQL ${kind} ${name}`.trimEnd()
}
