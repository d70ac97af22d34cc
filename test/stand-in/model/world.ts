import { type Clock, stamp } from './clock.ts'
import type { Repository } from './repository.ts'
import type { Token } from './token.ts'
import { ACTIONS_LOGIN, type App, type User, WEB_FLOW } from './user.ts'

/** Everything the stand-in knows that belongs to no single repository. */
export class World {
  readonly clock: Clock
  /** The folder that holds the bare repositories. */
  readonly root: string
  /** The address of the server, without a slash at the end. */
  url = ''
  readonly users = new Map<string, User>()
  /** By full name, in lower case. */
  readonly repositories = new Map<string, Repository>()
  /** Full names that repositories had before. */
  readonly formerNames = new Map<string, Repository>()
  readonly tokens = new Map<string, Token>()
  /** Apps besides that of workflows, by slug. */
  readonly apps = new Map<string, App>()
  /** Members of teams, by `organization/team`. */
  readonly teams = new Map<string, readonly User[]>()
  /** What a client did that GitHub's descriptions do not know, and what the stand-in itself got wrong. */
  readonly violations: string[] = []
  #lastId = 1000

  constructor(clock: Clock, root: string) {
    this.clock = clock
    this.root = root
    this.user(ACTIONS_LOGIN)
    // The account GitHub's web interface commits as.
    this.user(WEB_FLOW.login).email = WEB_FLOW.email
  }

  /** A number no other record has. */
  nextId(): number {
    return ++this.#lastId
  }

  /** The time now, as GitHub writes it. */
  now(): string {
    return stamp(this.clock.now())
  }

  /** The account of this login (case does not matter), made when it is not known. */
  user(login: string): User {
    const known = this.users.get(login.toLowerCase())
    if (known) return known
    const id = login === ACTIONS_LOGIN ? 41898282 : this.nextId()
    const email = `${id}+${login}@users.noreply.github.com`
    const type = login.endsWith('[bot]') ? 'Bot' : 'User'
    const user: User = { id, login, type, name: login, email, createdAt: this.now() }
    this.users.set(login.toLowerCase(), user)
    return user
  }

  /** The account an e-mail address in a commit belongs to. */
  userByEmail(email: string): User | undefined {
    return [...this.users.values()].find((user) => user.email === email)
  }

  /** The repository of this full name, which may be one that it had before. */
  repository(fullName: string): Repository | undefined {
    const key = fullName.toLowerCase()
    return this.repositories.get(key) ?? this.formerNames.get(key)
  }

  /** The repository that was called so before, where no other is now. */
  formerly(fullName: string): Repository | undefined {
    const key = fullName.toLowerCase()
    return this.repositories.has(key) ? undefined : this.formerNames.get(key)
  }

  /** Gives a repository another name; the tokens for it stay good. */
  rename(repo: Repository, name: string): void {
    const before = repo.fullName.toLowerCase()
    repo.name = name
    this.repositories.delete(before)
    this.repositories.set(repo.fullName.toLowerCase(), repo)
    this.formerNames.set(before, repo)
    for (const token of this.tokens.values())
      if (token.repository.toLowerCase() === before)
        this.tokens.set(token.value, { ...token, repository: repo.fullName })
  }

  /** Notes something that must not happen. */
  violation(message: string): void {
    this.violations.push(message)
  }
}
