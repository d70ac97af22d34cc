import type { Contract } from '../contract/contract.ts'
import type { Operation } from '../contract/operation.ts'
import type { Answer } from '../http/answer.ts'
import { Refusal } from '../model/refusal.ts'
import type { Repository } from '../model/repository.ts'
import type { Token } from '../model/token.ts'
import type { World } from '../model/world.ts'
import { errorAnswer } from './errors.ts'
import { permit } from './permit.ts'
import type { Match } from './router.ts'

/** A REST request whose route is known. */
export interface RestRequest {
  readonly match: Match
  readonly url: URL
  readonly accept: string
  readonly body: string
  readonly token: Token
}

/** Carries out a REST request and holds both it and its answer against GitHub's description. */
export async function dispatch(world: World, contract: Contract, request: RestRequest): Promise<Answer> {
  const { match, url } = request
  const { name } = match.route
  const operation = contract.operation(name)
  const checked = operation.readInput(match.params, url.searchParams, request.body)
  if (checked.problems.length > 0) {
    for (const problem of checked.problems) world.violation(`${name}: request: ${problem}`)
    return errorAnswer(new Refusal(422, `Invalid request.\n\n${checked.problems.join('\n')}`))
  }
  try {
    const answer = await carryOut(world, request, checked.input)
    judge(world, operation, name, answer)
    return answer
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(error)
    world.violation(
      `${name}: the stand-in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    return errorAnswer(new Refusal(500, 'Server Error'))
  }
}

/** Lets the route answer, after looking up the repository and the token's permissions. */
async function carryOut(world: World, request: RestRequest, input: Record<string, unknown>): Promise<Answer> {
  const { match, url, accept, token } = request
  const { route, params } = match
  const read = new Set(Object.keys(params))
  const call = { world, token, actor: token.actor, needs: route.needs, url, accept, input: watched(input, read) }
  if (route.scope === 'global') return route.handle(call)
  const repo = visible(world, `${params['owner']}/${params['repo']}`, token)
  permit(repo, token, route.needs)
  const answer = await route.handle({ ...call, repo, url: byNumber(repo, url) })
  const ignored = Object.keys(input).filter((name) => !read.has(name))
  // An input that is quietly dropped would make a test pass that fails on GitHub.
  if (answer.status < 300 && ignored.length > 0)
    world.violation(`${route.name}: the stand-in does not know the input ${ignored.join(', ')}`)
  return answer
}

/** Links to other pages name the repository by its number, which stays when it is renamed. */
function byNumber(repo: Repository, url: URL): URL {
  return new URL(url.href.replace(/\/repos\/[^/]+\/[^/?]+/, `/repositories/${repo.id}`))
}

/** The repository, if this token may know that it exists. */
function visible(world: World, fullName: string, token: Token): Repository {
  const repo = world.repositories.get(fullName.toLowerCase())
  if (!repo || (repo.settings.private && token.repository.toLowerCase() !== fullName.toLowerCase()))
    throw new Refusal(404, 'Not Found')
  return repo
}

/** Notes which inputs a handler looked at. */
function watched(input: Record<string, unknown>, read: Set<string>): Record<string, unknown> {
  return new Proxy(input, {
    get(target, name) {
      if (typeof name === 'symbol') return undefined
      read.add(name)
      return target[name]
    },
  })
}

function judge(world: World, operation: Operation, name: string, { status, body }: Answer): void {
  for (const problem of operation.judgeAnswer(status, body)) world.violation(`${name}: answer ${status}: ${problem}`)
}
