import { z } from 'zod'
import { OutsideError } from '../deploy/errors.ts'
import type { Client } from './client.ts'
import type { TreeEdit, TreeMode } from './git-data.ts'
import { shaped } from './shape.ts'

/** More entries in one request run into GitHub's own time limit. */
const ENTRIES = 100

/** Writes a tree in a chain of requests and returns its object id. Without edits it is the base tree itself. */
export async function createTree(
  { octokit, at }: Client,
  baseTree: string | null,
  edits: readonly TreeEdit[],
): Promise<string> {
  if (edits.length === 0 && baseTree !== null) return baseTree
  // Removals first: where a file becomes a folder, its path must be free before the next request fills it.
  const ordered = [...edits.filter(isRemoval), ...edits.filter((edit) => !isRemoval(edit))]
  let tree = baseTree
  for (let start = 0; start === 0 || start < ordered.length; start += ENTRIES) {
    const entries = ordered.slice(start, start + ENTRIES).map((edit) => ({ ...edit, type: typeOf(edit.mode) }))
    const base = tree === null ? {} : { base_tree: tree }
    const { data } = await octokit.rest.git.createTree({ ...at, ...base, tree: entries })
    tree = data.sha
  }
  return tree ?? ''
}

function isRemoval(edit: TreeEdit): boolean {
  return 'sha' in edit && edit.sha === null
}

function typeOf(mode: TreeMode): 'blob' | 'tree' | 'commit' {
  return mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
}

const wireTree = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ mode: z.string(), path: z.string(), sha: z.string() })),
})
const wireBlob = z.object({ content: z.string() })

/** Reads the regular files directly below a tree as UTF-8. Throws OutsideError `refused` where GitHub does not list them all. */
export async function readTextFiles({ octokit, at }: Client, tree: string): Promise<Map<string, string>> {
  const answer = await octokit.rest.git.getTree({ ...at, tree_sha: tree })
  const data = shaped(wireTree, answer.data, `Tree ${tree}`)
  if (data.truncated)
    throw new OutsideError('refused', `GitHub lists only a part of tree ${tree}: it is too large to be read`)
  const files = data.tree.filter(({ mode }) => mode === '100644' || mode === '100755')
  const texts = files.map(async ({ path, sha }): Promise<[string, string]> => {
    const blob = await octokit.rest.git.getBlob({ ...at, file_sha: sha })
    const { content } = shaped(wireBlob, blob.data, `Blob ${sha}`)
    return [path, Buffer.from(content, 'base64').toString('utf8')]
  })
  return new Map(await Promise.all(texts))
}
