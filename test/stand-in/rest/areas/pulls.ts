import { readCommits } from '../../git/commits.ts'
import { created, ok } from '../../http/answer.ts'
import { paged } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { editBody, setState } from '../../model/issue.ts'
import { openPull, type Pull, pullCommits, pullFiles, pulls, retarget } from '../../model/pull.ts'
import { refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import type { Token } from '../../model/token.ts'
import { ACTIONS_APP } from '../../model/user.ts'
import { commitWire, fileWire } from '../../wire/commit.ts'
import { fullPullWire, pullWire } from '../../wire/pull.ts'
import { checkBody } from '../check-body.ts'
import { findPull } from '../find.ts'

/** Pull requests: listed, opened, read and changed. */
export const routes = [
  route('GET /repos/{owner}/{repo}/pulls', { 'pull-requests': 'read' }, (call) => {
    const { repo, token, input } = call
    const { state = 'open', head, base, sort = 'created', direction = sort === 'created' ? 'desc' : 'asc' } = input
    const wanted = [...pulls(repo).values()]
      .filter((pull) => state === 'all' || pull.issue.state === state)
      .filter(
        (pull) =>
          !head || `${(pull.head.fork ?? repo).owner.login}:${pull.head.ref}`.toLowerCase() === head.toLowerCase(),
      )
      .filter((pull) => !base || pull.base.ref === base)
    if (sort === 'updated') wanted.sort((one, other) => one.issue.updatedAt.localeCompare(other.issue.updatedAt))
    else if (sort !== 'created') refuse(500, `the stand-in does not sort by ${sort}`)
    if (direction === 'desc') wanted.reverse()
    return paged(call, wanted, { wire: (pull) => pullWire(repo, token, pull) })
  }),

  route('POST /repos/{owner}/{repo}/pulls', { 'pull-requests': 'write' }, async ({ repo, token, actor, input }) => {
    const { title, head, base, body, draft, maintainer_can_modify: maintainerCanModify } = input
    refuseActions(repo, token)
    if (!title)
      return refuse(422, 'Validation Failed', [{ resource: 'PullRequest', field: 'title', code: 'missing_field' }])
    checkBody('PullRequest', body)
    const pull = await openPull(repo, {
      author: actor,
      app: token.app,
      title,
      head,
      base,
      body,
      draft,
      maintainerCanModify,
    })
    return created(await fullPullWire(repo, token, pull))
  }),

  route(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { 'pull-requests': 'read' },
    async ({ repo, token, input }) => {
      return ok(await fullPullWire(repo, token, findPull(repo, input.pull_number)))
    },
  ),

  route(
    'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    { 'pull-requests': 'write' },
    async ({ repo, token, actor, input }) => {
      const { title, body, state, base } = input
      const pull = findPull(repo, input.pull_number)
      checkBody('PullRequest', body)
      if (base !== undefined) await retarget(repo, pull, base, actor)
      if (title !== undefined) pull.issue.title = title
      if (body !== undefined) editBody(repo, pull.issue, body ?? '')
      if (state === 'open' && pull.issue.state === 'closed') await reopenable(repo, pull)
      if (state !== undefined) setState(repo, pull.issue, state, actor)
      return ok(await fullPullWire(repo, token, pull))
    },
  ),

  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', { 'pull-requests': 'read' }, async (call) => {
    const { repo, input } = call
    const shas = await pullCommits(repo, findPull(repo, input.pull_number))
    const commits = await readCommits(repo.git, shas.slice(0, 250))
    return paged(call, commits, { wire: (commit) => commitWire(repo, commit) })
  }),

  route('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { 'pull-requests': 'read' }, async (call) => {
    const { repo, input } = call
    const pull = findPull(repo, input.pull_number)
    return paged(call, (await pullFiles(repo, pull)).slice(0, 3000), {
      wire: (file) => fileWire(repo, pull.head.sha, file),
    })
  }),
]

/** The setting that decides whether workflow tokens may open pull requests at all. */
function refuseActions(repo: Repository, token: Token): void {
  if (token.app?.id !== ACTIONS_APP.id || repo.settings.actionsMayCreatePulls) return
  refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.')
}

/** A pull request that landed, or whose head is gone, stays closed. */
async function reopenable(repo: Repository, pull: Pull): Promise<void> {
  const head = await repo.git.objects.read(`refs/heads/${pull.head.ref}`)
  if (head && !pull.merged) return
  refuse(422, 'Validation Failed', [
    { resource: 'PullRequest', field: 'state', code: 'invalid', message: 'state cannot be changed.' },
  ])
}
