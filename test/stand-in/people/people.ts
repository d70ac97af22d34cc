import { readCommit } from '../git/commits.ts'
import { isAncestor } from '../git/history.ts'
import { readRef } from '../git/refs.ts'
import { type BranchRule, branchRules } from '../model/branch-rule.ts'
import { type CommitStatus, commitStatuses } from '../model/check.ts'
import { addDeployment, addStatus, deployments, type DeploymentState, type NewStatus } from '../model/deployment.ts'
import {
  addComment,
  editBody,
  type Issue,
  issues,
  type NewIssue,
  openIssue,
  setLabels,
  setState,
} from '../model/issue.ts'
import { type MergeMethod, mergePull, updateBranch } from '../model/merge.ts'
import { type NewPull, openPull, type Pull, pulls, retarget } from '../model/pull.ts'
import { createRepository } from '../model/create.ts'
import { moveRef } from '../model/refs.ts'
import type { Repository, RepositorySettings } from '../model/repository.ts'
import { dismissReview, reviewsOf, submitReview } from '../model/review.ts'
import { type App, type Role, type User } from '../model/user.ts'
import { type Dispatch, dispatches, expireRun, type NewRun, startRun, workflowRuns } from '../model/workflow.ts'
import { type CommitOptions, makeCommit } from './commits.ts'
import { RunHandle } from './runs.ts'

export type { CommitOptions, FileContent, Files } from './commits.ts'

export type PullOptions = Omit<NewPull, 'author' | 'app'> & { readonly author: string }
type RunOptions = Pick<NewRun, 'path' | 'branch' | 'sha'> &
  Partial<Pick<NewRun, 'event' | 'name' | 'title' | 'calls' | 'deploys'>> & {
    readonly actor: string
    /** The fork that its commit comes from. */
    readonly fork?: People
  }

export interface DeploymentOptions {
  readonly sha: string
  readonly environment?: string
  readonly ref?: string
  readonly creator: string
  readonly task?: string
  readonly payload?: Record<string, unknown> | string
  readonly description?: string
  /** The statuses it has gone through, oldest first; each may name the run's log. */
  readonly statuses?: readonly {
    readonly state: DeploymentState
    readonly logUrl?: string
    readonly description?: string
    readonly environment?: string
    /** Whoever sets it, where that is not the deployment's creator. */
    readonly creator?: string
  }[]
}

/** What people do with one repository, through GitHub's web interface or from their own clones. */
export class People {
  readonly #repo: Repository

  constructor(repo: Repository) {
    this.#repo = repo
  }

  /** `owner/name`. */
  get fullName(): string {
    return this.#repo.fullName
  }

  get id(): number {
    return this.#repo.id
  }

  /** Renames the repository; its former name goes on leading to it. */
  rename(name: string): void {
    this.#repo.world.rename(this.#repo, name)
  }

  /** The folder of the bare repository, for tests that look at it with git. */
  get gitDir(): string {
    return this.#repo.git.dir
  }

  /** How the repository is set up; may be changed at any time. */
  get settings(): RepositorySettings {
    return this.#repo.settings
  }

  /** The dispatches of workflows so far. */
  get dispatches(): readonly Dispatch[] {
    return dispatches(this.#repo)
  }

  /** Forks the repository for an account, with all its branches; its pull requests have the head `login:branch`. */
  async fork(login: string, settings: Partial<RepositorySettings> = {}): Promise<People> {
    const { world, name, git } = this.#repo
    const fork = await createRepository(world, `${login}/${name}`, { ...this.#repo.settings, ...settings })
    await fork.git.bytes(['fetch', '--quiet', '--update-head-ok', git.dir, '+refs/heads/*:refs/heads/*'])
    return new People(fork)
  }

  /** Makes an account known and says what it may do here. */
  user(
    login: string,
    { permission = 'write', email, name }: { permission?: Role; email?: string; name?: string } = {},
  ): User {
    const user = this.#repo.world.user(login)
    if (email) user.email = email
    if (name) user.name = name
    this.#repo.roles.set(login.toLowerCase(), permission)
    return user
  }

  /** Installs an app, whose bot may write, and gives the bot's login. */
  app(app: App): string {
    this.#repo.world.apps.set(app.slug.toLowerCase(), app)
    return this.user(`${app.slug}[bot]`).login
  }

  /** Makes these the members of a team of the repository's organization. */
  team(name: string, logins: readonly string[]): void {
    const { world, fullName } = this.#repo
    const members = logins.map((login) => world.user(login))
    world.teams.set(`${fullName.split('/')[0]}/${name}`.toLowerCase(), members)
  }

  /** The commit a branch (or any other reference by its full name) stands at. */
  async tip(branch: string = this.#repo.settings.defaultBranch): Promise<string> {
    const ref = await readRef(this.#repo.git, fullRef(branch))
    if (!ref) throw new Error(`${this.fullName} has no ${branch}`)
    return ref.sha
  }

  /** Commits files to a branch and pushes it; the branch is made from the default one when it is not there. */
  commit(options: CommitOptions): Promise<string> {
    return makeCommit(this.#repo, options)
  }

  /** Pushes a branch to this commit; `null` deletes it. Fails like git when it is no fast-forward and not forced. */
  async push(login: string, branch: string, sha: string | null, { force = false } = {}): Promise<void> {
    const ref = fullRef(branch)
    const before = (await readRef(this.#repo.git, ref))?.sha
    const move = { ref, before, after: sha ?? undefined, actor: this.#repo.world.user(login) }
    if (before && sha && !force && !(await isAncestor(this.#repo.git, before, sha)))
      throw new Error(`${branch}: ${sha} is no fast-forward of ${before}`)
    if (!(await moveRef(this.#repo, move))) throw new Error(`${branch} could not be moved to ${sha}`)
  }

  /** Opens a pull request and gives its number. */
  async openPull({ author, ...from }: PullOptions): Promise<number> {
    const pull = await openPull(this.#repo, { ...from, author: this.#repo.world.user(author) })
    return pull.issue.number
  }

  /** Submits a review of the head as it stands, and gives its id. */
  review(
    number: number,
    login: string,
    state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED',
    { body, commit }: { readonly body?: string; readonly commit?: string } = {},
  ): number {
    return submitReview(this.#repo, this.#pull(number), this.#repo.world.user(login), state, { body, commit }).id
  }

  /** Dismisses a review. */
  dismiss(number: number, reviewId: number, login: string, message = 'Dismissed'): void {
    const pull = this.#pull(number)
    const review = reviewsOf(this.#repo, pull).find(({ id }) => id === reviewId)
    if (!review) throw new Error(`#${number} has no review ${reviewId}`)
    dismissReview(this.#repo, pull, review, this.#repo.world.user(login), message)
  }

  /** Merges a pull request and gives the commit that landed; `queue` for a merge queue. */
  merge(number: number, login: string, method: MergeMethod = 'merge', { queue = false } = {}): Promise<string> {
    return mergePull(this.#repo, this.#pull(number), this.#repo.world.user(login), { method, queue })
  }

  /** Makes these pull requests, from the bottom, the layers of one stack on a branch. */
  stack(numbers: readonly number[], base: string): void {
    const id = this.#repo.world.nextId()
    for (const [at, number] of numbers.entries())
      this.#pull(number).stack = { id, base, position: at + 1, size: numbers.length }
  }

  /** Lands layers of a stack, from the bottom, in one operation; gives the commit of each. */
  async landStack(numbers: readonly number[], login: string): Promise<string[]> {
    const by = this.#repo.world.user(login)
    const landed: string[] = []
    for (const number of numbers) {
      const pull = this.#pull(number)
      const onto = pull.stack?.base
      landed.push(await mergePull(this.#repo, pull, by, { method: 'squash', onto }))
    }
    return landed
  }

  /** Presses "Update branch": merges the base into the head. */
  updateBranch(number: number, login: string): Promise<string> {
    return updateBranch(this.#repo, this.#pull(number), this.#repo.world.user(login))
  }

  /** Points a pull request at another base. */
  retarget(number: number, login: string, base: string): Promise<void> {
    return retarget(this.#repo, this.#pull(number), base, this.#repo.world.user(login))
  }

  /** Closes a pull request without merging it. */
  closePull(number: number, login: string): void {
    setState(this.#repo, this.#issue(number), 'closed', this.#repo.world.user(login))
  }

  /** Opens an issue and gives its number. */
  issue({ author, ...from }: Omit<NewIssue, 'author' | 'app' | 'isPull'> & { readonly author: string }): number {
    return openIssue(this.#repo, { ...from, author: this.#repo.world.user(author) }).number
  }

  /** Closes an issue. */
  closeIssue(number: number, login: string): void {
    setState(this.#repo, this.#issue(number), 'closed', this.#repo.world.user(login))
  }

  /** Reopens an issue or a pull request. */
  reopen(number: number, login: string): void {
    setState(this.#repo, this.#issue(number), 'open', this.#repo.world.user(login))
  }

  /** Edits the body of an issue or a pull request, which GitHub shows as edited. */
  edit(number: number, body: string): void {
    editBody(this.#repo, this.#issue(number), body)
  }

  /** Makes these the labels of an issue or a pull request. */
  label(number: number, login: string, labels: readonly string[]): void {
    setLabels(this.#repo, this.#issue(number), labels, this.#repo.world.user(login))
  }

  /** Comments on an issue or a pull request, and gives the comment's id. */
  comment(number: number, login: string, body: string): number {
    return addComment(this.#repo, this.#issue(number), this.#repo.world.user(login), body).id
  }

  /** Edits a comment. */
  editComment(number: number, commentId: number, body: string): void {
    const comment = this.#issue(number).comments.find(({ id }) => id === commentId)
    if (!comment) throw new Error(`#${number} has no comment ${commentId}`)
    editBody(this.#repo, comment, body)
  }

  /** Records a deployment with its statuses, and gives its id. */
  deployment({ creator, statuses = [], ref, environment = 'production', ...from }: DeploymentOptions): number {
    const by = this.#repo.world.user(creator)
    const deployment = addDeployment(this.#repo, {
      ...from,
      environment,
      creator: by,
      ref: ref ?? this.#repo.settings.defaultBranch,
    })
    for (const { creator: other, ...status } of statuses)
      addStatus(this.#repo, deployment, { ...status, creator: other === undefined ? by : this.#repo.world.user(other) })
    return deployment.id
  }

  /** Sets a further status of a deployment, whosever it is. */
  deploymentStatus(id: number, creator: string, status: Omit<NewStatus, 'creator'>): void {
    const deployment = deployments(this.#repo).find((one) => one.id === id)
    if (deployment === undefined) throw new Error(`${this.fullName} has no deployment ${id}`)
    addStatus(this.#repo, deployment, { ...status, creator: this.#repo.world.user(creator) })
  }

  /** Deletes a deployment, as whoever may push can once it is inactive. */
  deleteDeployment(id: number): void {
    const all = deployments(this.#repo)
    all.splice(0, all.length, ...all.filter((one) => one.id !== id))
  }

  /** GitHub forgets a run by its id; see `RunHandle.expire`. */
  expire(id: number): void {
    const run = workflowRuns(this.#repo).get(id)
    if (run === undefined) throw new Error(`${this.fullName} has no run ${id}`)
    expireRun(this.#repo, run)
  }

  /** Starts a run of a workflow. */
  workflowRun({ actor, event = 'push', name = 'Deploy', title = name, fork, ...from }: RunOptions): RunHandle {
    const by = this.#repo.world.user(actor)
    const run = startRun(this.#repo, { ...from, event, name, title, actor: by, ...(fork && { fork: fork.#repo }) })
    return new RunHandle(this.#repo, run)
  }

  /** Sets a commit status of the older kind. */
  status(sha: string, context: string, state: CommitStatus['state'], login: string): void {
    commitStatuses(this.#repo).push({ sha, context, state, creator: this.#repo.world.user(login) })
  }

  /** Puts a rule on a branch, as a ruleset does: `pull_request`, `required_status_checks` and so on. */
  rule(branch: string, type: BranchRule['type'], parameters?: BranchRule['parameters']): void {
    branchRules(this.#repo).push({ branch, type, parameters })
  }

  /** The message of a commit, for looking at what was written. */
  async message(commit: string): Promise<string> {
    return (await readCommit(this.#repo.git, commit))?.message ?? ''
  }

  /** The content of a file at a commit or branch, or undefined when it is not there. */
  async file(at: string, path: string): Promise<string | undefined> {
    return (await this.#repo.git.objects.read(`${at}:${path}`))?.content.toString()
  }

  #issue(number: number): Issue {
    const issue = issues(this.#repo).get(number)
    if (!issue) throw new Error(`${this.fullName} has no #${number}`)
    return issue
  }

  #pull(number: number): Pull {
    const pull = pulls(this.#repo).get(number)
    if (!pull) throw new Error(`${this.fullName} has no pull request #${number}`)
    return pull
  }
}

function fullRef(branch: string): string {
  return branch.startsWith('refs/') ? branch : `refs/heads/${branch}`
}
