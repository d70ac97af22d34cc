import { readCommit } from '../git/commits.ts'
import { isAncestor } from '../git/history.ts'
import { setState } from './issue.ts'
import { keepHead, type Pull, pulls, takeFrom } from './pull.ts'
import type { Repository } from './repository.ts'
import { reviewsOf } from './review.ts'
import { record } from './timeline.ts'
import type { User } from './user.ts'

/** A branch that has moved. */
export interface BranchMove {
  readonly branch: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly actor: User
  readonly forced: boolean
  /** The pull request that lands with this move. */
  readonly lands?: Pull | undefined
}

/** Brings the open pull requests in line with a branch that has moved. */
export async function followBranch(repo: Repository, move: BranchMove): Promise<void> {
  const open = [...pulls(repo).values()].filter((pull) => pull.issue.state === 'open')
  for (const pull of open) {
    if (pull === move.lands && move.after) markMerged(repo, pull, move.actor, move.after)
    else if (pull.head.ref === move.branch && !pull.head.fork) await followHead(repo, pull, move)
    else if (pull.base.ref === move.branch) await followBase(repo, pull, move)
  }
  for (const other of repo.world.repositories.values()) if (other !== repo) await followFork(other, repo, move)
}

/** Brings pull requests from a branch of a fork in line with it. */
async function followFork(repo: Repository, fork: Repository, move: BranchMove): Promise<void> {
  const open = [...pulls(repo).values()].filter((pull) => pull.issue.state === 'open')
  for (const pull of open.filter(({ head }) => head.fork === fork && head.ref === move.branch)) {
    if (move.after) await takeFrom(repo, fork, move.after)
    await followHead(repo, pull, move)
  }
}

async function followHead(repo: Repository, pull: Pull, { before, after, actor, forced }: BranchMove): Promise<void> {
  if (!after) return setState(repo, pull.issue, 'closed', actor)
  const base = await readCommit(repo.git, `refs/heads/${pull.base.ref}`)
  const head = await readCommit(repo.git, after)
  if (!base || !head) return
  pull.head.sha = after
  pull.base.sha = base.sha
  pull.reads = 0
  pull.issue.updatedAt = repo.world.now()
  await keepHead(repo, pull, after)
  if (forced && before) record(repo, pull.issue, { kind: 'head-force-pushed', actor, before, after })
  const second = head.parents[1]
  const tookBase = second !== undefined && (await isAncestor(repo.git, second, base.sha))
  if (repo.settings.repointApprovals && (forced || tookBase)) repoint(repo, pull)
}

/** What GitHub does to approvals, so that `commit_id == head` proves nothing. */
function repoint(repo: Repository, pull: Pull): void {
  for (const review of reviewsOf(repo, pull)) if (review.state === 'APPROVED') review.commit = pull.head.sha
}

async function followBase(repo: Repository, pull: Pull, { after, actor }: BranchMove): Promise<void> {
  pull.reads = 0
  if (!after) return baseGone(repo, pull, actor)
  // A head that reached the base by a push counts as merged, with nobody having pressed the button.
  if (await isAncestor(repo.git, pull.head.sha, after)) markMerged(repo, pull, actor, pull.head.sha)
}

/** The base was deleted: its own base takes over when it was merged, otherwise the pull request ends. */
async function baseGone(repo: Repository, pull: Pull, actor: User): Promise<void> {
  const inner = [...pulls(repo).values()].find((other) => other.merged && other.head.ref === pull.base.ref)
  const base = inner && (await readCommit(repo.git, `refs/heads/${inner.base.ref}`))
  if (!inner || !base) return setState(repo, pull.issue, 'closed', actor)
  const from = pull.base.ref
  pull.base.ref = inner.base.ref
  pull.base.sha = base.sha
  record(repo, pull.issue, { kind: 'base-changed-automatically', actor, from, to: inner.base.ref })
}

/** Notes that a pull request has landed as this commit. */
function markMerged(repo: Repository, pull: Pull, by: User, sha: string): void {
  pull.merged = { at: repo.world.now(), by, sha }
  record(repo, pull.issue, { kind: 'merged', actor: by, commit: sha, base: pull.base.ref })
  setState(repo, pull.issue, 'closed', by)
}
