import { listTree, type TreeChange, type TreeEntry, writeBlob, writeTree } from '../../git/trees.ts'
import { created, ok } from '../../http/answer.ts'
import { route } from '../../http/route.ts'
import { refuse } from '../../model/refusal.ts'
import type { Repository } from '../../model/repository.ts'

/** Trees of the git data API. */
export const routes = [
  route('POST /repos/{owner}/{repo}/git/trees', { contents: 'write' }, async ({ repo, input }) => {
    const { tree: entries, base_tree: base } = input
    const changes = await Promise.all(entries.map((entry) => change(repo, entry)))
    const baseTree = base && (await repo.git.objects.read(`${base}^{tree}`))
    if (base && !baseTree) refuse(404, 'Not Found')
    const sha = await writeTree(repo.git, baseTree ? baseTree.sha : undefined, changes).catch(() =>
      refuse(422, 'tree.sha is not a valid object'),
    )
    return created(treeWire(repo, sha, await listTree(repo.git, sha)))
  }),

  route('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { contents: 'read' }, async ({ repo, input }) => {
    const tree = await repo.git.objects.read(`${input.tree_sha}^{tree}`)
    if (!tree) return refuse(404, 'Not Found')
    // Any value means yes, even "0": that is how GitHub reads it.
    const entries = await listTree(repo.git, tree.sha, input.recursive !== undefined)
    return ok(treeWire(repo, tree.sha, entries))
  }),
]

interface EntryInput {
  readonly path?: string
  readonly mode?: string
  readonly type?: string
  readonly sha?: string | null
  readonly content?: string
}

async function change(repo: Repository, { path, mode = '100644', sha, content }: EntryInput): Promise<TreeChange> {
  if (!path || path.startsWith('/') || path.split('/').includes('..'))
    return refuse(422, 'tree.path contains a malformed path component')
  if (content !== undefined) return { path, mode, sha: await writeBlob(repo.git, content) }
  if (sha === undefined) return refuse(422, 'Must supply either tree.sha or tree.content')
  // A submodule's commit lies in another repository; everything else must be here.
  if (sha !== null && mode !== '160000' && !(await repo.git.objects.read(sha)))
    refuse(422, `tree.sha ${sha} is not a valid blob`)
  return { path, mode, sha }
}

function treeWire(repo: Repository, sha: string, entries: readonly TreeEntry[]): object {
  const folder = (type: string) => (type === 'tree' ? 'trees' : 'blobs')
  const tree = entries.map((entry) => ({
    ...entry,
    ...(entry.type !== 'commit' && { url: repo.api(`git/${folder(entry.type)}/${entry.sha}`) }),
  }))
  return { sha, url: repo.api(`git/trees/${sha}`), tree, truncated: false }
}
