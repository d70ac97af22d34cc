import { type Person, readCommit, writeCommit } from '../../git/commits.ts'
import { bringsWorkflows } from '../../git/workflows.ts'
import { created, ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { found, refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import { carries, type Token } from '../../model/token.ts'
import { gitCommitWire } from '../../wire/commit.ts'

/** Commits of the git data API. */
export const routes = [
  route('POST /repos/{owner}/{repo}/git/commits', { contents: 'write' }, async ({ repo, input, token, actor }) => {
    const { message, tree: treeSha, parents = [], author, committer, signature } = input
    const tree = await repo.git.objects.read(treeSha)
    if (tree?.type !== 'tree') return refuse(422, 'Tree SHA does not exist')
    for (const parent of parents)
      if (!(await readCommit(repo.git, parent))) refuse(422, 'Parent SHA does not exist or is not a commit object')
    const now = repo.world.clock.now()
    const self = { name: actor.login, email: actor.email, date: now }
    const by = author ? person(author, now) : self
    const sha = await writeCommit(repo.git, {
      tree: tree.sha,
      parents,
      message,
      author: by,
      committer: committer ? person(committer, now) : by,
    })
    await refuseWorkflows(repo, token, sha)
    // GitHub signs what an app commits as itself, and nothing that names somebody else.
    if (token.app && !author && !committer && !signature) repo.verified.add(sha)
    return created(gitCommitWire(repo, found(await readCommit(repo.git, sha))))
  }),

  route('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { contents: 'read' }, async ({ repo, input }) => {
    return ok(gitCommitWire(repo, found(await readCommit(repo.git, input.commit_sha))))
  }),
]

function person({ name, email, date }: { name?: string; email?: string; date?: string }, now: Date): Person {
  return { name: name ?? '', email: email ?? '', date: date ? new Date(date) : now }
}

/** Workflow files may only be changed by a token that may change workflows. */
export async function refuseWorkflows(repo: Repository, token: Token, sha: string): Promise<void> {
  if (!token.app || carries(token, 'workflows', 'write')) return
  if (!(await bringsWorkflows(repo.git, sha, repo.settings.defaultBranch))) return
  refuse(403, 'Resource not accessible by integration', undefined, {
    'x-accepted-github-permissions': 'contents=write,workflows=write',
  })
}
