import { defaults, getOctokitOptions } from '@actions/github/lib/utils'
import { Octokit } from '@octokit/rest'
import type { z } from 'zod'
import type { Clock } from '../base/clock.ts'
import { ConfigurationError, OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import type { Asked } from './api-errors.ts'
import { type Failure, failureOfError, failureOfResponse } from './http-answer.ts'
import { createPatience, type Patience } from './patience.ts'
import { shaped } from './wire.ts'
import { FailedAttempt, type ReadApi, repeated, type Repeating, type Writer, writerOf } from './writes.ts'

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
  /** How long writes are repeated; for as long as the job has where absent. */
  readonly patience?: Patience
  /** Aborted when the run is cancelled: then nothing is waited for any more. */
  readonly cancelled?: AbortSignal
}

/** One repository through one token. Every request has a timeout, follows the retry policy and fails with OutsideError only. */
export type Client = {
  /** Reads only. */
  readonly octokit: { readonly rest: ReadApi; readonly paginate: Octokit['paginate'] }
  /** Owner and name, as every call takes them. */
  readonly at: { readonly owner: string; readonly repo: string }
  /** Sends a GraphQL query; the answer has to have that shape. */
  query<T>(document: string, variables: Variables, shape: z.ZodType<T>): Promise<T>
  readonly write: Writer
  /** Sends a GraphQL mutation, where REST has no route: a courtesy, unless `find` looks for what it may have done. */
  mutate<T>(document: string, variables: Variables, shape: z.ZodType<T>, find?: () => Promise<T | null>): Promise<T>
}

type Variables = Readonly<Record<string, unknown>>

const API_VERSION = '2022-11-28'

/** Builds the client. Throws ConfigurationError without a token. */
export function createClient(options: ClientOptions): Client {
  if (options.token === '')
    throw new ConfigurationError('github-token is empty: give the job a token, e.g. ${{ github.token }}')
  const octokit = createOctokit(options)
  const { clock, log, cancelled, timeouts = defaultTimeouts, patience = createPatience() } = options
  const how: Repeating = { clock, log, patience, ...(cancelled && { cancelled }) }
  octokit.hook.wrap('request', (request, parameters) => {
    const { method, url } = octokit.request.endpoint.parse(parameters)
    const document = parameters['query']
    // Octokit's own hooks look at this object only, not at what is handed on: it must be changed in place.
    parameters.headers['x-github-api-version'] = API_VERSION
    const asked = nameOf(method, url, typeof document === 'string' ? document : '')
    if (options.readOnly === true && asked.write)
      throw new OutsideError('refused', `${asked.name} is not sent: this is a dry run`)
    const send = () =>
      attempt(asked, timeouts, async (signal) => {
        parameters.request.signal = signal
        return request(parameters)
      })
    // Whether a write may be sent again only its own kind knows: see `writes.ts`.
    return asked.write ? send() : repeated(how, 'read', send, null)
  })
  const graphql = async <T>(document: string, variables: Variables, shape: z.ZodType<T>): Promise<T> =>
    shaped(shape, await octokit.graphql(document, { ...variables }), operationName(document))
  return {
    octokit,
    at: { owner: options.owner, repo: options.repo },
    query: graphql,
    write: writerOf(octokit.rest, how),
    mutate: (document, variables, shape, find) =>
      repeated(how, find === undefined ? 'courtesy' : 'once', () => graphql(document, variables, shape), find ?? null),
  }
}

function createOctokit({ token, apiUrl, userAgent, log }: ClientOptions): Octokit {
  const baseUrl = apiUrl.replace(/(?<!\/)\/+$/, '')
  const debug = (line: string): void => log.debug(line)
  const logger = { debug: () => {}, info: debug, warn: debug, error: debug }
  const request = { fetch: transportOf(baseUrl), log: logger }
  return new Octokit(getOctokitOptions(token, { baseUrl, userAgent, log: logger, request }))
}

/** Permissions of queries: GraphQL does not name them as REST does. */
const NEEDS: Readonly<Record<string, string>> = {
  Deployments: 'deployments=read',
  DeploymentJobs: 'checks=read',
  SuiteCheckRuns: 'checks=read',
  CommitStatus: 'statuses=read',
}

/** Names a request for messages: method and path, filled in, without host and query. */
function nameOf(method: string, url: string, document: string): Asked {
  const path = decodeURIComponent(new URL(url).pathname.replace(/^\/api(\/v3)?(?=\/)/, ''))
  if (path !== '/graphql') return { name: `${method} ${path}`, write: method !== 'GET' && method !== 'HEAD' }
  const [, kind = 'query', query = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? []
  const needs = NEEDS[query] ?? (query.startsWith('Pull') ? 'pull_requests=read' : null)
  return { name: operationName(document), write: kind === 'mutation', ...(needs !== null && { needs }) }
}

function operationName(document: string): string {
  const [, kind = 'query', name = ''] = /^\s*(query|mutation) (\w+)/.exec(document) ?? []
  return `GraphQL ${kind} ${name}`.trimEnd()
}

type Response = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}
/** Longest time one attempt may take, milliseconds. */
export type Timeouts = { readonly read: number; readonly write: number }

export const defaultTimeouts: Timeouts = { read: 10_000, write: 20_000 }

/** Sends a request once. Throws FailedAttempt where it is not answered as asked. */
async function attempt<R extends Response>(
  asked: Asked,
  timeouts: Timeouts,
  send: (signal: AbortSignal) => Promise<R>,
): Promise<R> {
  let failure: Failure | null
  try {
    const response = await send(AbortSignal.timeout(asked.write ? timeouts.write : timeouts.read))
    failure = failureOfResponse(response)
    if (failure === null) return response
  } catch (error) {
    failure = failureOfError(error)
  }
  throw new FailedAttempt(asked, failure)
}

type Fetch = typeof globalThis.fetch

/**
 * The fetch of one API address: through the proxy that the toolkit finds for the job, and following one redirect at
 * most, as a renamed repository answers with its address by id.
 */
export function transportOf(baseUrl: string): Fetch {
  const found: unknown = defaults.request?.fetch
  // The toolkit decides on a proxy once, for the API address of the job; for another address its answer may be wrong.
  const direct = baseUrl === defaults.baseUrl && isFetch(found) ? found : fetch
  return async (input, init) => {
    // By itself fetch would turn a redirected write into a read.
    const options: RequestInit = { ...init, redirect: 'manual' }
    const response = await direct(input, options)
    const from = input instanceof Request ? input.url : String(input)
    const target = redirectTarget(response.status, response.headers.get('location'), from, init?.method ?? 'GET')
    if (target === null) return response
    await response.body?.cancel()
    return direct(target, options)
  }
}

/** Only on the same host, for the token goes along; and a write only where its method is kept (307, 308). */
function redirectTarget(status: number, location: string | null, from: string, method: string): string | null {
  const follows = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302))
  const target = follows && location !== null ? URL.parse(location, from) : null
  return target?.origin === new URL(from).origin ? target.href : null
}

function isFetch(value: unknown): value is Fetch {
  return typeof value === 'function'
}
