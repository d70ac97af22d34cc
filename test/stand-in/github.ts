import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Contract } from './contract/contract.ts'
import { GraphQL } from './graphql/execute.ts'
import { enter } from './http/entrance.ts'
import type { Faults } from './http/faults.ts'
import type { Hook, LogEntry } from './http/log.ts'
import { HttpServer } from './http/server.ts'
import { createRepository } from './model/create.ts'
import type { Clock } from './model/clock.ts'
import { ALL_PERMISSIONS, type RepositorySettings } from './model/repository.ts'
import type { Permissions } from './model/token.ts'
import { ACTIONS_APP, ACTIONS_LOGIN, type App } from './model/user.ts'
import { World } from './model/world.ts'
import { People } from './people/people.ts'
import { allRoutes } from './rest/areas.ts'
import { Router } from './rest/router.ts'

export interface GitHubOptions {
  /** Where all its times come from: a fixed one, unless a process beside it reads the machine's. */
  readonly clock: Clock
  /** Milliseconds every answer is held back, for benchmarks. */
  readonly latencyMs?: number
  /** Requests each token has; 403 afterwards. Without it the headers say 5000 and nothing is refused. */
  readonly rateLimit?: number
}

export interface TokenOptions {
  /** Whose token it is; `github-actions[bot]` by default, which makes it a workflow's token. */
  readonly actor?: string
  /** The app it was issued to; missing for a person's token. */
  readonly app?: App
  /** What it may do; what is not named is refused. Everything a workflow may have by default. */
  readonly permissions?: Permissions
  /** `owner/name` of the one repository it is for. */
  readonly repository: string
}

/** The running stand-in. */
export class GitHub {
  readonly #world: World
  readonly #server: HttpServer

  private constructor(world: World, server: HttpServer) {
    this.#world = world
    this.#server = server
  }

  /** Starts the stand-in on a free port of 127.0.0.1. */
  static async start({ clock, latencyMs = 0, rateLimit }: GitHubOptions): Promise<GitHub> {
    const world = new World(clock, await mkdtemp(join(tmpdir(), 'stand-in-github-')))
    const contract = sharedContract()
    const services = { world, contract, router: new Router(await allRoutes()), graphql: new GraphQL(world), rateLimit }
    const server = new HttpServer(world, (incoming) => enter(services, incoming))
    server.latencyMs = latencyMs
    world.url = await server.listen()
    return new GitHub(world, server)
  }

  /** Ends the server and removes its repositories. */
  async stop(): Promise<void> {
    await this.#server.close()
    for (const repo of this.#world.repositories.values()) repo.git.close()
    await rm(this.#world.root, { recursive: true, force: true, maxRetries: 3 })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  /** `GITHUB_SERVER_URL`; clone and push at `${url}/OWNER/REPO.git`. */
  get url(): string {
    return this.#world.url
  }

  /** `GITHUB_API_URL`. */
  get apiUrl(): string {
    return `${this.url}/api/v3`
  }

  /** `GITHUB_GRAPHQL_URL`. */
  get graphqlUrl(): string {
    return `${this.url}/api/graphql`
  }

  /** The clock all times come from. */
  get clock(): Clock {
    return this.#world.clock
  }

  /** Makes a repository, private unless said otherwise, with one first commit on its default branch. */
  async repository(fullName: string, settings: Partial<RepositorySettings> = {}): Promise<People> {
    return new People(await createRepository(this.#world, fullName, settings))
  }

  /** Issues a token. */
  token({ actor = ACTIONS_LOGIN, app, permissions = ALL_PERMISSIONS, repository }: TokenOptions): string {
    const value = `${app || actor === ACTIONS_LOGIN ? 'ghs' : 'ghp'}_${randomBytes(18).toString('hex')}`
    const owner = app ?? (actor === ACTIONS_LOGIN ? ACTIONS_APP : undefined)
    this.#world.tokens.set(value, {
      value,
      actor: this.#world.user(actor),
      ...(owner && { app: owner }),
      repository,
      permissions,
      used: { core: 0, graphql: 0 },
    })
    return value
  }

  /** Makes a token unknown, as when it has expired. */
  revoke(token: string): void {
    this.#world.tokens.delete(token)
  }

  /** What went wrong by GitHub's own descriptions; tests assert that it is empty. */
  get violations(): string[] {
    return this.#world.violations
  }

  /** The queue of faults that will strike. */
  get faults(): Faults {
    return this.#server.faults
  }

  /** Every request so far, in the order in which they were carried out. */
  get log(): LogEntry[] {
    return this.#server.log
  }

  /** The requests that wrote something. */
  writes(): LogEntry[] {
    return this.log.filter((entry) => entry.write)
  }

  /** How many requests of each kind there were. */
  counts(): Record<LogEntry['kind'], number> {
    const counts = { rest: 0, graphql: 0, git: 0 }
    for (const { kind } of this.log) counts[kind] += 1
    return counts
  }

  /** Calls the hook for every request that was carried out, before it is answered; gives a function that ends it. */
  onRequest(hook: Hook): () => void {
    this.#server.hooks.add(hook)
    return () => void this.#server.hooks.delete(hook)
  }

  /** Milliseconds every answer is held back from now on. */
  set latencyMs(ms: number) {
    this.#server.latencyMs = ms
  }
}

let contract: Contract | undefined

/** Compiled schemas are kept for all stand-ins of a process. */
function sharedContract(): Contract {
  return (contract ??= new Contract())
}
