import { type Person, readCommit, readCommits, writeCommit } from '../git/commits.ts'
import { mergeTree, rebase } from '../git/merge.ts'
import { readRef } from '../git/refs.ts'
import { type Pull, pullCommits, takeFrom } from './pull.ts'
import { found, refuse } from './refusal.ts'
import { moveRef } from './refs.ts'
import type { Repository } from './repository.ts'
import { type User, WEB_FLOW } from './user.ts'

export type MergeMethod = 'merge' | 'squash' | 'rebase'

/** How to merge; title and message replace what GitHub would write. */
export interface MergeOptions {
  readonly method: MergeMethod
  readonly title?: string | undefined
  readonly message?: string | undefined
  /** The head the caller has seen; 409 when it has moved. */
  readonly expected?: string | undefined
  /** Whether a merge queue did it. */
  readonly queue?: boolean
  /** Branch that it lands on where that is not its base: a layer of a stack lands on the stack's. */
  readonly onto?: string | undefined
}

/** Merges a pull request as GitHub's button does, by real git, and gives what landed on the base. */
export async function mergePull(repo: Repository, pull: Pull, actor: User, options: MergeOptions): Promise<string> {
  if (pull.issue.state !== 'open' || pull.draft) refuse(405, 'Pull Request is not mergeable')
  const head = pull.head.sha
  if (options.expected && options.expected !== head)
    refuse(409, 'Head branch was modified. Review and try the merge again.')
  const ref = `refs/heads/${options.onto ?? pull.base.ref}`
  const before = found(await readRef(repo.git, ref)).sha
  const after = await land(repo, pull, before, actor, options)
  if (!after) return refuse(405, 'Pull Request is not mergeable')
  pull.base.sha = before
  const type = options.queue ? 'merge_queue_merge' : 'pr_merge'
  if (await moveRef(repo, { ref, before, after, actor, type, lands: pull })) return after
  return refuse(405, 'Base branch was modified. Review and try the merge again.')
}

/** The commit of each method; undefined when there are conflicts. */
async function land(
  repo: Repository,
  pull: Pull,
  base: string,
  actor: User,
  options: MergeOptions,
): Promise<string | undefined> {
  const committer = at(repo, WEB_FLOW)
  // A rebase keeps the authors, and its committer is whoever pressed the button.
  if (options.method === 'rebase') return rebase(repo.git, base, pull.head.sha, at(repo, actor))
  const tree = await mergeTree(repo.git, base, pull.head.sha)
  if (!tree) return undefined
  const { number, title } = pull.issue
  const squash = options.method === 'squash'
  const first =
    options.title ??
    (squash
      ? `${title} (#${number})`
      : `Merge pull request #${number} from ${(pull.head.fork ?? repo).owner.login}/${pull.head.ref}`)
  const rest = options.message ?? (squash ? await squashMessage(repo, pull) : title)
  const message = rest ? `${first}\n\n${rest}` : first
  const author = at(repo, squash ? pull.issue.author : actor)
  const parents = squash ? [base] : [base, pull.head.sha]
  return sign(repo, await writeCommit(repo.git, { tree, parents, author, committer, message }))
}

/** The messages of the squashed commits, and a trailer for every author who is not the pull request's. */
async function squashMessage(repo: Repository, pull: Pull): Promise<string> {
  const commits = await readCommits(repo.git, await pullCommits(repo, pull))
  const others = commits
    .map(({ author }) => author)
    .filter(({ email }) => email !== pull.issue.author.email)
    .map(({ name, email }) => `Co-authored-by: ${name} <${email}>`)
  const list = commits.length > 1 ? commits.map((commit) => `* ${commit.message.trim()}`).join('\n\n') : ''
  return [list, [...new Set(others)].join('\n')].filter(Boolean).join('\n\n')
}

/** The "Update branch" button: merges the base into the head. */
export async function updateBranch(repo: Repository, pull: Pull, actor: User, expected?: string): Promise<string> {
  const head = pull.head.sha
  if (expected && expected !== head) refuse(422, 'expected head sha didn’t match current head ref.')
  const base = found(await readCommit(repo.git, `refs/heads/${pull.base.ref}`)).sha
  const tree = await mergeTree(repo.git, head, base)
  if (!tree) return refuse(422, 'merge conflict between base and head')
  const message = `Merge branch '${pull.base.ref}' into ${pull.head.ref}`
  const commit = { tree, parents: [head, base], author: at(repo, actor), committer: at(repo, WEB_FLOW), message }
  const after = sign(repo, await writeCommit(repo.git, commit))
  const { fork = repo } = pull.head
  if (fork !== repo) await takeFrom(fork, repo, after)
  await moveRef(fork, { ref: `refs/heads/${pull.head.ref}`, before: head, after, actor })
  return after
}

/** A commit that GitHub itself made counts as signed. */
function sign(repo: Repository, sha: string): string {
  repo.verified.add(sha)
  return sha
}

function at(repo: Repository, { name, email }: { name: string; email: string }): Person {
  return { name, email, date: repo.world.clock.now() }
}
