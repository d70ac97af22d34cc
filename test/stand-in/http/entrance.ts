import type { Contract } from '../contract/contract.ts'
import type { GraphQL } from '../graphql/execute.ts'
import { Refusal } from '../model/refusal.ts'
import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { dispatch } from '../rest/dispatch.ts'
import { errorAnswer } from '../rest/errors.ts'
import type { Router } from '../rest/router.ts'
import { type Answer, moved } from './answer.ts'
import { type Caller, callerOf } from './caller.ts'
import { gitTarget, serveGit } from './git-service.ts'
import { rateHeaders, rateOf, type Resource } from './rate.ts'
import type { Incoming, Outcome } from './server.ts'
import { encode, withETag } from './wire.ts'

/** What answers behind the one port. */
export interface Services {
  readonly world: World
  readonly contract: Contract
  readonly router: Router
  readonly graphql: GraphQL
  /** Requests a token has; above it 403 is answered. Not enforced when missing. */
  readonly rateLimit?: number | undefined
}

/** Sends each request to what answers it: git, GraphQL or a REST route. */
export async function enter(services: Services, incoming: Incoming): Promise<Outcome> {
  const { pathname } = incoming.url
  const caller = callerOf(services.world, incoming.raw)
  if (pathname === '/api/graphql') return enterGraphQL(services, incoming, caller)
  if (pathname.startsWith('/api/v3/')) return enterRest(services, incoming, caller)
  return enterGit(services, incoming, caller)
}

async function enterGit({ world }: Services, { raw, method, url, body }: Incoming, caller: Caller): Promise<Outcome> {
  const target = gitTarget(url)
  if (!target) {
    world.violation(`${method} ${url.pathname}: no such address`)
    return outcome('git', 'unknown', { status: 404 }, caller)
  }
  const query = url.search.slice(1)
  const answer = await serveGit(world, target, caller, { method, query, headers: raw.headers, body })
  return outcome('git', target.service, answer, caller, method === 'POST' && target.service === 'git-receive-pack')
}

async function enterGraphQL(services: Services, { body }: Incoming, caller: Caller): Promise<Outcome> {
  const denied = deny(services, caller, 'graphql')
  if (denied || caller.kind !== 'known') return outcome('graphql', 'refused', denied ?? { status: 401 }, caller)
  caller.token.used.graphql += 1
  const { answer, name, mutation } = await services.graphql.answer(caller.token, body.toString())
  return limited(services, outcome('graphql', name, answer, caller, mutation), caller.token, 'graphql')
}

async function enterRest(services: Services, incoming: Incoming, caller: Caller): Promise<Outcome> {
  const { world, contract, router } = services
  const { raw, method, url } = incoming
  const match = router.find(method, byName(world, url.pathname.slice('/api/v3'.length)))
  const route = match?.route.name ?? 'unknown'
  const denied = deny(services, caller, 'core')
  if (denied || caller.kind !== 'known') return outcome('rest', route, denied ?? { status: 401 }, caller)
  const { token } = caller
  const elsewhere = movedTo(world, incoming)
  if (elsewhere) return limited(services, outcome('rest', 'moved', elsewhere, caller), token, 'core')
  if (!match) {
    world.violation(`${method} ${incoming.path}: the stand-in has no such route`)
    return outcome('rest', route, errorAnswer(new Refusal(404, 'Not Found')), caller)
  }
  const request = { match, url, token, accept: raw.headers.accept ?? '', body: incoming.body.toString() }
  const answer = await dispatch(world, contract, request)
  const result = outcome('rest', route, answer, caller, method !== 'GET' && method !== 'HEAD')
  const sent = withETag(result.sent, method === 'GET' ? raw.headers['if-none-match'] : undefined)
  // An answer the client has already costs nothing, as on GitHub.
  if (sent.status !== 304) token.used.core += 1
  return limited(services, { ...result, sent }, token, 'core')
}

/** Where a request is sent that names a repository as it was called before. */
function movedTo(world: World, { method, url }: Incoming): Answer | undefined {
  const [place = '', fullName = ''] = /^\/api\/v3\/repos\/([^/]+\/[^/]+)/.exec(url.pathname) ?? []
  const repo = world.formerly(fullName)
  return repo && moved(method, url.href.replace(place, `/api/v3/repositories/${repo.id}`))
}

/** GitHub also knows repositories by number; that is where it redirects to after a renaming. */
function byName(world: World, path: string): string {
  return path.replace(/^\/repositories\/(\d+)/, (whole, id: string) => {
    const repo = [...world.repositories.values()].find((known) => known.id === Number(id))
    return repo ? `/repos/${repo.fullName}` : whole
  })
}

/** Why this caller gets nothing at all. */
function deny({ world, rateLimit }: Services, caller: Caller, resource: Resource): Answer | undefined {
  if (caller.kind === 'anonymous') return errorAnswer(new Refusal(401, 'Requires authentication'))
  if (caller.kind === 'unknown') return errorAnswer(new Refusal(401, 'Bad credentials'))
  const rate = rateOf(world, caller.token, resource, rateLimit)
  if (rateLimit === undefined || rate.remaining > 0) return undefined
  return errorAnswer(
    new Refusal(403, 'API rate limit exceeded for installation.', undefined, rateHeaders(rate, resource)),
  )
}

function limited(services: Services, result: Outcome, token: Token, resource: Resource): Outcome {
  const headers = rateHeaders(rateOf(services.world, token, resource, services.rateLimit), resource)
  return { ...result, sent: { ...result.sent, headers: { ...headers, ...result.sent.headers } } }
}

function outcome(
  kind: Outcome['entry']['kind'],
  route: string,
  answer: Answer,
  caller: Caller,
  write = false,
): Outcome {
  const actor = caller.kind === 'known' ? caller.token.actor.login : ''
  return { sent: encode(answer), entry: { kind, route, write, actor } }
}
