import { readCommit } from '../git/commits.ts'
import { commitsBetween, mergeBase } from '../git/history.ts'
import { diffFiles, type ChangedFile } from '../git/diff.ts'
import { type Issue, openIssue } from './issue.ts'
import { kept } from './kept.ts'
import { refuse } from './refusal.ts'
import type { Repository } from './repository.ts'
import { record } from './timeline.ts'
import type { App, User } from './user.ts'

/** A pull request from a branch of the repository, or of a fork of it, into another. */
export interface Pull {
  readonly id: number
  readonly issue: Issue
  /** `fork` where the branch is another repository's. */
  readonly head: { readonly ref: string; sha: string; readonly fork?: Repository | undefined }
  readonly base: { ref: string; sha: string }
  readonly maintainerCanModify: boolean
  /** The stack that it is a layer of; each layer has the branch below it as its base. */
  stack?: { readonly id: number; readonly base: string; readonly position: number; readonly size: number }
  draft: boolean
  merged?: { readonly at: string; readonly by: User; readonly sha: string }
  /** Reads of this pull request since its head or base moved; `mergeable` may lag by some. */
  reads: number
  readonly requestedReviewers: User[]
  /** Who has asked for it to be merged once it may be; the stand-in never does. */
  autoMerge?: { readonly by: User; readonly method: string }
}

/** Pull requests by number. */
export const pulls = kept(() => new Map<number, Pull>())

export interface NewPull {
  readonly author: User
  readonly app?: App | undefined
  readonly head: string
  readonly base: string
  readonly title: string
  readonly body?: string | null | undefined
  readonly draft?: boolean | undefined
  readonly maintainerCanModify?: boolean | undefined
}

/** The name GitHub keeps the head of a pull request under, for as long as the repository lives. */
export function pullRef(pull: Pull): string {
  return `refs/pull/${pull.issue.number}/head`
}

/** Keeps the head of a pull request under that name. */
export async function keepHead(repo: Repository, pull: Pull, sha: string): Promise<void> {
  if (!(await repo.git.refs.set(pullRef(pull), sha))) throw new Error(`${pullRef(pull)} could not be set to ${sha}`)
}

/** Opens a pull request; 422 with GitHub's reasons when it may not be. */
export async function openPull(repo: Repository, from: NewPull): Promise<Pull> {
  const { head, fork } = headOf(repo, from.head)
  const headTip = await branchTip(fork ?? repo, head, 'head')
  if (fork) await takeFrom(repo, fork, headTip)
  const baseTip = await branchTip(repo, from.base, 'base')
  const twin = [...pulls(repo).values()].find(
    (pull) =>
      pull.issue.state === 'open' && pull.head.ref === head && pull.head.fork === fork && pull.base.ref === from.base,
  )
  if (twin) {
    const message = `A pull request already exists for ${repo.owner.login}:${head}.`
    refuse(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }])
  }
  if (headTip === baseTip || (await mergeBase(repo.git, baseTip, headTip)) === headTip) {
    const message = `No commits between ${from.base} and ${head}`
    refuse(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }])
  }
  const pull: Pull = {
    id: repo.world.nextId(),
    issue: openIssue(repo, { ...from, isPull: true }),
    head: { ref: head, sha: headTip, fork },
    base: { ref: from.base, sha: baseTip },
    maintainerCanModify: from.maintainerCanModify ?? false,
    draft: from.draft ?? false,
    reads: 0,
    requestedReviewers: [],
  }
  pulls(repo).set(pull.issue.number, pull)
  await keepHead(repo, pull, headTip)
  return pull
}

/** The branch that `owner:branch` names, and the fork it is in; without an owner it is the repository's. */
function headOf(repo: Repository, name: string): { head: string; fork: Repository | undefined } {
  const [, owner = repo.owner.login, head = name] = /^([^:]+):(.+)$/.exec(name) ?? []
  const fork = owner.toLowerCase() === repo.owner.login.toLowerCase() ? null : `${owner}/${repo.name}`
  if (fork === null) return { head, fork: undefined }
  return { head, fork: repo.world.repositories.get(fork.toLowerCase()) ?? invalid('head') }
}

/** Forks share their objects with the repository they came from: here they are copied. */
export async function takeFrom(repo: Repository, fork: Repository, sha: string): Promise<void> {
  await repo.git.bytes(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', fork.git.dir, sha])
}

/** Points a pull request at another base branch. */
export async function retarget(repo: Repository, pull: Pull, base: string, actor: User): Promise<void> {
  if (pull.base.ref === base) return
  const sha = await branchTip(repo, base, 'base')
  record(repo, pull.issue, { kind: 'base-changed', actor, from: pull.base.ref, to: base })
  pull.base.ref = base
  pull.base.sha = sha
  pull.reads = 0
}

/** The commits of a pull request, oldest first. */
export function pullCommits(repo: Repository, pull: Pull): Promise<string[]> {
  return commitsBetween(repo.git, pull.base.sha, pull.head.sha)
}

/** The files of a pull request: what its head has that the merge base has not. */
export async function pullFiles(repo: Repository, pull: Pull): Promise<readonly ChangedFile[]> {
  const base = (await mergeBase(repo.git, pull.base.sha, pull.head.sha)) ?? pull.base.sha
  return diffFiles(repo.git, base, pull.head.sha)
}

async function branchTip(repo: Repository, branch: string, field: 'head' | 'base'): Promise<string> {
  const commit = await readCommit(repo.git, `refs/heads/${branch}`)
  return commit?.sha ?? invalid(field)
}

function invalid(field: 'head' | 'base'): never {
  return refuse(422, 'Validation Failed', [{ resource: 'PullRequest', field, code: 'invalid' }])
}
