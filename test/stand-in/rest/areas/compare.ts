import { readCommit, readCommits } from '../../git/commits.ts'
import { diffFiles } from '../../git/diff.ts'
import { aheadBehind, commitsBetween, mergeBase } from '../../git/history.ts'
import { ok } from '../../http/answer.ts'
import { link } from '../../http/page.ts'
import { route } from '../../http/route.ts'
import { found, refuse } from '../../model/refusal.ts'
import { commitWire, fileWire } from '../../wire/commit.ts'
import { resolveCommit } from '../resolve.ts'

/** What one commit has that another has not; three dots, so the files are those since the merge base. */
export const routes = [
  route('GET /repos/{owner}/{repo}/compare/{basehead}', { contents: 'read' }, async (call) => {
    const { repo, input } = call
    const { basehead, per_page: perPage, page = 1 } = input
    const [baseName, headName] = basehead.split('...')
    if (!baseName || !headName) return refuse(404, 'Not Found')
    const [base, head] = await Promise.all(
      [baseName, headName].map((name) => resolveCommit(repo, name.replace(/^[^:]*:/, ''))),
    )
    if (!base || !head) return refuse(404, 'Not Found')
    const middle = await mergeBase(repo.git, base.sha, head.sha)
    if (!middle) return refuse(404, `No common ancestor between ${baseName} and ${headName}.`)
    const [{ ahead, behind }, shas, files] = await Promise.all([
      aheadBehind(repo.git, base.sha, head.sha),
      commitsBetween(repo.git, base.sha, head.sha),
      // The files stand on the first page only, at most 300 for the whole comparison.
      page === 1 ? diffFiles(repo.git, middle, head.sha) : [],
    ])
    const size = perPage ?? 250
    const commits = await readCommits(repo.git, shas.slice((page - 1) * size, page * size))
    const url = repo.api(`compare/${basehead}`)
    const html = repo.html(`compare/${basehead}`)
    const status = ahead && behind ? 'diverged' : ahead ? 'ahead' : behind ? 'behind' : 'identical'
    const body = {
      url,
      html_url: html,
      permalink_url: repo.html(
        `compare/${repo.owner.login}:${base.sha.slice(0, 7)}...${repo.owner.login}:${head.sha.slice(0, 7)}`,
      ),
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: commitWire(repo, base),
      merge_base_commit: commitWire(repo, found(await readCommit(repo.git, middle))),
      status,
      ahead_by: ahead,
      behind_by: behind,
      total_commits: shas.length,
      commits: commits.map((commit) => commitWire(repo, commit)),
      ...(page === 1 && { files: files.slice(0, 300).map((file) => fileWire(repo, head.sha, file)) }),
    }
    return ok(body, page * size < shas.length ? { link: link(call, { page: page + 1 }, 'next') } : undefined)
  }),
]
