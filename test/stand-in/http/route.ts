import type { Endpoints } from '@octokit/types'
import type { Repository } from '../model/repository.ts'
import type { Permission, Level, Token } from '../model/token.ts'
import type { User } from '../model/user.ts'
import type { World } from '../model/world.ts'
import type { Answer } from './answer.ts'

/** A route by GitHub's own name, such as `GET /repos/{owner}/{repo}`. */
export type RouteName = keyof Endpoints

/** The permissions a route needs; several of them means any one is enough. */
export type Needs = Partial<Record<Permission, Level>>

/** A request that has been understood: who asks, and what for. */
export interface Call<Input> {
  readonly world: World
  readonly token: Token
  readonly actor: User
  /** What the route asks of the token; several means any one is enough. */
  readonly needs: Needs
  /** Path parameters, query and body in one, typed by GitHub's description of the route. */
  readonly input: Input
  readonly url: URL
  readonly accept: string
}

/** A request about one repository. */
export interface RepoCall<Input> extends Call<Input> {
  readonly repo: Repository
}

type Handler<C> = (call: C) => Answer | Promise<Answer>

/** A route with what carries it out. */
export type Route = { readonly name: RouteName; readonly needs: Needs } & (
  | { readonly scope: 'repository'; readonly handle: Handler<RepoCall<Record<string, unknown>>> }
  | { readonly scope: 'global'; readonly handle: Handler<Call<Record<string, unknown>>> }
)

/**
 * Declares a route of a repository. The input is checked against GitHub's description before the handler
 * runs, which is what makes giving it the description's own type sound.
 */
export function route<R extends RouteName>(
  name: R,
  needs: Needs,
  handler: Handler<RepoCall<Endpoints[R]['parameters']>>,
): Route {
  return { scope: 'repository', name, needs, handle: (call) => handler(call) }
}

/** Declares a route that belongs to no repository. */
export function globalRoute<R extends RouteName>(name: R, handler: Handler<Call<Endpoints[R]['parameters']>>): Route {
  return { scope: 'global', name, needs: {}, handle: (call) => handler(call) }
}
