import { listTree, type TreeEntry } from '../../git/trees.ts'
import { ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'
import { resolveCommit } from '../resolve.ts'

/** Files and folders at a commit. */
export const routes = [
  route('GET /repos/{owner}/{repo}/contents/{path}', { contents: 'read' }, async ({ repo, input, accept }) => {
    const path = input.path.replace(/^\/|\/$/g, '')
    const ref = input.ref ?? repo.settings.defaultBranch
    const commit = await resolveCommit(repo, ref).catch(() => refuse(404, `No commit found for the ref ${ref}`))
    const object = await repo.git.objects.read(`${commit.sha}:${path}`)
    if (!object) return refuse(404, 'Not Found')
    if (object.type === 'tree') {
      const entries = await listTree(repo.git, object.sha)
      return ok(
        entries.map((entry) => itemWire(repo, ref, { ...entry, path: path ? `${path}/${entry.path}` : entry.path })),
      )
    }
    const [raw] = /application\/vnd\.github(\.v3)?\.raw/.exec(accept) ?? []
    if (raw) return ok(object.content, { 'content-type': `${raw}; charset=utf-8` })
    const entry = { mode: '100644', type: object.type, sha: object.sha, path, size: object.size }
    // From 1 MB on GitHub gives the content only in the raw form.
    const large = object.size > 1_000_000
    return ok({
      ...itemWire(repo, ref, entry),
      content: large ? '' : object.content.toString('base64').replace(/.{60}/g, '$&\n'),
      encoding: large ? 'none' : 'base64',
    })
  }),
]

function itemWire(repo: Repository, ref: string, { type, sha, path, size = 0 }: TreeEntry): object {
  const url = repo.api(`contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`)
  const git = repo.api(`git/${type === 'tree' ? 'trees' : 'blobs'}/${sha}`)
  const html = repo.html(`${type === 'tree' ? 'tree' : 'blob'}/${ref}/${encodeURI(path)}`)
  return {
    type: type === 'tree' ? 'dir' : type === 'commit' ? 'submodule' : 'file',
    name: path.split('/').at(-1) ?? path,
    path,
    sha,
    size,
    url,
    git_url: git,
    html_url: html,
    download_url: type === 'blob' ? repo.html(`raw/${ref}/${encodeURI(path)}`) : null,
    _links: { self: url, git, html },
  }
}
