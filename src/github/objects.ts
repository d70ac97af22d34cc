import { isCommitId } from '../base/commit-id.ts'
import { z } from 'zod'
import type { Commit } from '../git/repository.ts'
import { orNull, recoded } from './api-errors.ts'
import type { Client } from './client.ts'
import { type ComparedCommit, type Comparison, isUnknown, statusOf, toCommit } from './commits.ts'
import { remembered } from './immutable.ts'
import { objectIdShape, shaped } from './wire.ts'

/** One entry of a tree; `path` from the tree that was asked for. Modes have six digits. */
export type ListedEntry = { readonly path: string; readonly mode: string; readonly id: string }

/** A page of what `head` has that `base` has not, oldest first, with how many there are in all. */
export type RangePage = {
  readonly status: Comparison['status']
  readonly total: number
  readonly commits: readonly ComparedCommit[]
}

/** Commits, trees and blobs as they are, for a run that has no git. */
export type Objects = {
  /** Null where there is none of that id. */
  commit(sha: string): Promise<Commit | null>
  /** Null where a commit is unknown or the two have no history in common. Pages of `RANGE_PAGE` commits, from 1. */
  range(base: string, head: string, page: number): Promise<RangePage | null>
  /** Entries below a tree, those of folders in it too where `deep`; `complete` false where GitHub leaves some out. */
  tree(id: string, deep: boolean): Promise<{ readonly entries: readonly ListedEntry[]; readonly complete: boolean }>
  blob(id: string): Promise<Uint8Array>
}

/** Commits on one page of a range. */
export const RANGE_PAGE = 100

const wireTree = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ mode: z.string(), path: z.string(), sha: objectIdShape })),
})
const wireBlob = z.object({ content: z.string(), encoding: z.literal('base64') })
const wireCommit = z.object({
  sha: objectIdShape,
  tree: z.object({ sha: objectIdShape }),
  parents: z.array(z.object({ sha: objectIdShape })),
  message: z.string(),
})

/** Reads objects of the client's repository. Needs `contents: read`. */
export function objectsOf({ octokit, at }: Client): Objects {
  const { git, repos } = octokit.rest
  return {
    async commit(sha) {
      const found = await orNull(recoded(git.getCommit({ ...at, commit_sha: sha }), isUnknown))
      if (found === null) return null
      const { tree, parents, message } = shaped(wireCommit, found.data, `Commit ${sha}`)
      const subject = message.split('\n')[0] ?? ''
      return { sha, tree: tree.sha, parents: parents.map((parent) => parent.sha), subject, message }
    },
    async range(base, head, page) {
      const asked = { ...at, basehead: `${base}...${head}`, per_page: RANGE_PAGE, page }
      const found = await orNull(recoded(repos.compareCommitsWithBasehead(asked), isUnknown))
      if (found === null) return null
      const { status, total_commits: total, commits } = found.data
      return { status: statusOf(status), total, commits: commits.map(toCommit) }
    },
    async tree(id, deep) {
      const { data } = await git.getTree({ ...at, tree_sha: id, ...(deep ? { recursive: '1' } : {}) })
      const { tree, truncated } = shaped(wireTree, data, `Tree ${id}`)
      return { entries: tree.map(({ path, mode, sha }) => ({ path, mode, id: sha })), complete: !truncated }
    },
    async blob(id) {
      const { data } = await git.getBlob({ ...at, file_sha: id })
      return Buffer.from(shaped(wireBlob, data, `Blob ${id}`).content, 'base64')
    },
  }
}

export type Contents = {
  /** Text of a file at a commit or branch; null where there is none, or where it is larger than 1 MB. */
  text(path: string, ref: string): Promise<string | null>
  /** Names of the files in a folder at a commit or branch; none where there is no such folder. */
  names(folder: string, ref: string): Promise<readonly string[]>
}

/** Single files without a clone. Needs `contents: read`. */
export function contentsOf({ octokit, at }: Client): Contents {
  const once = remembered<string | null>()
  const text = async (path: string, ref: string): Promise<string | null> => {
    const found = await orNull(octokit.rest.repos.getContent({ ...at, path, ref }))
    const data = found?.data
    if (data === undefined || Array.isArray(data) || !('content' in data) || data.encoding !== 'base64') return null
    return Buffer.from(data.content, 'base64').toString('utf8')
  }
  return {
    text: (path, ref) => (isCommitId(ref) ? once(`${ref}:${path}`, () => text(path, ref)) : text(path, ref)),
    async names(folder, ref) {
      const found = await orNull(octokit.rest.repos.getContent({ ...at, path: folder, ref }))
      const entries = Array.isArray(found?.data) ? found.data : []
      return entries.filter(({ type }) => type === 'file').map(({ name }) => name)
    },
  }
}
