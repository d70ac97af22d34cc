import { readCommits } from '../../git/commits.ts'
import { ok } from '../../http/answer.ts'
import { link } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { commitWire, commitWithFiles } from '../../wire/commit.ts'
import { resolveCommit } from '../resolve.ts'

/** Commits, with the accounts behind them. */
export const routes = [
  route('GET /repos/{owner}/{repo}/commits/{ref}', { contents: 'read' }, async ({ repo, input, accept }) => {
    const commit = await resolveCommit(repo, input.ref)
    if (accept.includes('github.sha'))
      return ok(Buffer.from(commit.sha), { 'content-type': 'application/vnd.github.sha; charset=utf-8' })
    return ok(await commitWithFiles(repo, commit))
  }),

  route('GET /repos/{owner}/{repo}/commits', { contents: 'read' }, async (call) => {
    const { repo, input } = call
    const { sha, path, since, until, per_page: size = 30, page = 1 } = input
    const start = await resolveCommit(repo, sha)
    // One more than asked for tells whether there is a next page.
    const shas = await repo.git.lines([
      'rev-list',
      `--skip=${(page - 1) * size}`,
      `--max-count=${size + 1}`,
      ...(since ? [`--since=${since}`] : []),
      ...(until ? [`--until=${until}`] : []),
      start.sha,
      ...(path ? ['--', path] : []),
    ])
    const commits = await readCommits(repo.git, shas.slice(0, size))
    const next = shas.length > size ? { link: link(call, { page: page + 1 }, 'next') } : undefined
    return ok(
      commits.map((commit) => commitWire(repo, commit)),
      next,
    )
  }),
]
