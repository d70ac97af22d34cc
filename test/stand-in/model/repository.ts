import { join } from 'node:path'
import { Git } from '../git/git.ts'
import type { Permissions } from './token.ts'
import type { Role, User } from './user.ts'
import type { World } from './world.ts'

/** How one repository is set up, and which of GitHub's delays it shows. */
export interface RepositorySettings {
  defaultBranch: string
  /** Whether issues are switched on; asking for one is answered 410 otherwise. */
  issues: boolean
  private: boolean
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayCreatePulls: boolean
  /** "Allow auto-merge". */
  autoMerge: boolean
  /** How many requests for the pull requests of a commit are answered with nothing after a merge. */
  associatedPullsLag: number
  /** How many reads of a pull request answer `mergeable: null` after its head or base moved. */
  mergeableLag: number
  /** Whether approvals are re-pointed to the new head after a force-push or a merge of the base. */
  repointApprovals: boolean
  /** Whether references outside `refs/heads/` and `refs/tags/` may be made. */
  customRefs: boolean
}

/** One repository: its bare git repository, and what its settings and people are. */
export class Repository {
  readonly id: number
  readonly createdAt: string
  readonly owner: User
  readonly git: Git
  readonly roles = new Map<string, Role>()
  /** Commits the stand-in made itself for an app or its web interface: they count as signed. */
  readonly verified = new Set<string>()
  readonly world: World
  name: string
  readonly settings: RepositorySettings
  #lastNumber = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(world: World, owner: string, name: string, settings: RepositorySettings) {
    this.world = world
    this.name = name
    this.settings = settings
    this.id = world.nextId()
    this.createdAt = world.now()
    this.owner = world.user(owner)
    this.git = new Git(join(world.root, owner, `${name}.git`))
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`
  }

  /** The address of something of this repository in the REST API. */
  api(path = ''): string {
    return `${this.world.url}/api/v3/repos/${this.fullName}${path && `/${path}`}`
  }

  /** The address of something of this repository in the web interface. */
  html(path = ''): string {
    return `${this.world.url}/${this.fullName}${path && `/${path}`}`
  }

  /** The next number; issues and pull requests share one row of numbers. */
  nextNumber(): number {
    return ++this.#lastNumber
  }

  /** What an account may do here; a stranger may read a public repository. */
  role(login: string): Role {
    const role = this.roles.get(login.toLowerCase())
    if (role) return role
    if (login.toLowerCase() === this.owner.login.toLowerCase()) return 'admin'
    return this.settings.private ? 'none' : 'read'
  }

  /** Runs one change of references after the other, as GitHub does for a repository. */
  exclusive<T>(change: () => Promise<T>): Promise<T> {
    const next = this.#last.then(change)
    // The next change must run whether or not this one failed; its caller sees the failure.
    this.#last = next.catch(() => undefined)
    return next
  }
}

/** The permissions of a workflow job that asks for everything the guard may need. */
export const ALL_PERMISSIONS: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
}
