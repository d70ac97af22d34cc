import { readCommit } from '../../git/commits.ts'
import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import { commitWire } from '../../wire/commit.ts'

/** Branches; none is protected here. */
export const routes = [
  route('GET /repos/{owner}/{repo}/branches/{branch}', { contents: 'read' }, async ({ repo, input }) => {
    const { branch } = input
    const commit = await readCommit(repo.git, `refs/heads/${branch}`)
    if (!commit) return refuse(404, 'Branch not found')
    const self = repo.api(`branches/${branch}`)
    return ok({
      name: branch,
      commit: commitWire(repo, commit),
      _links: { self, html: repo.html(`tree/${branch}`) },
      protected: false,
      protection: { enabled: false },
      protection_url: `${self}/protection`,
    })
  }),
]
