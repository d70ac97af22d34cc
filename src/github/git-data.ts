import { z } from 'zod'
import type { Client } from './client.ts'
import { orNull, recoded } from './errors.ts'
import { objectIdShape, shaped } from './shape.ts'
import { createTree, readTextFiles } from './trees.ts'
import { saysNotFastForward, saysRefExists, saysRefMissing } from './wording.ts'

export type TreeMode = '100644' | '100755' | '040000' | '160000' | '120000'

/** A change of one path on top of a base tree: an object that the server knows, new text, or (`sha: null`) removal. */
export type TreeEdit =
  | { readonly path: string; readonly mode: TreeMode; readonly sha: string | null }
  | { readonly path: string; readonly mode: TreeMode; readonly content: string }

export type CreatedCommit = { readonly sha: string; readonly tree: string; readonly verified: boolean }

export type GitData = {
  /** `ref` is full (`refs/…`); null where it does not exist. */
  getRef(ref: string): Promise<string | null>
  /** Throws OutsideError `exists` where there is one already. */
  createRef(ref: string, sha: string): Promise<void>
  /** Throws OutsideError `not-fast-forward` where the ref has moved on. */
  updateRef(ref: string, sha: string): Promise<void>
  /** A ref that is gone already is what was wanted. */
  deleteRef(ref: string): Promise<void>
  /** `verified`: GitHub vouches for its signature. */
  getCommit(
    sha: string,
  ): Promise<{ sha: string; tree: string; parents: readonly string[]; message: string; verified: boolean }>
  /** Author and committer are left to GitHub, which then signs. */
  createCommit(commit: { message: string; tree: string; parents: readonly string[] }): Promise<CreatedCommit>
  /** Text files directly below a tree, by name. */
  readTextFiles(tree: string): Promise<Map<string, string>>
  /** Chained in requests of at most 100 entries. Returns the tree's object id. */
  createTree(baseTree: string | null, edits: readonly TreeEdit[]): Promise<string>
  createBlob(content: Uint8Array): Promise<string>
}

const wireObject = z.object({ sha: objectIdShape })
const wireRef = z.object({ object: wireObject })
const wireCommit = z.object({
  sha: objectIdShape,
  tree: wireObject,
  parents: z.array(wireObject),
  message: z.string(),
  verification: z.object({ verified: z.boolean() }),
})

/** Git objects and refs of the client's repository. Needs `contents: write`. */
export function gitDataOf(client: Client): GitData {
  const { octokit, at } = client
  const { git } = octokit.rest
  return {
    async getRef(ref) {
      const found = await orNull(git.getRef({ ...at, ref: short(ref) }))
      return found && shaped(wireRef, found.data, ref).object.sha
    },
    async createRef(ref, sha) {
      await recoded(git.createRef({ ...at, ref, sha }), (answer) =>
        answer.status === 422 && saysRefExists(answer) ? 'exists' : null,
      )
    },
    async updateRef(ref, sha) {
      await recoded(git.updateRef({ ...at, ref: short(ref), sha, force: false }), (answer) => {
        if (answer.status !== 422) return null
        return saysNotFastForward(answer) ? 'not-fast-forward' : saysRefMissing(answer) ? 'not-found' : null
      })
    },
    async deleteRef(ref) {
      const deleted = git.deleteRef({ ...at, ref: short(ref) })
      await orNull(recoded(deleted, (answer) => (answer.status === 422 && saysRefMissing(answer) ? 'not-found' : null)))
    },
    async getCommit(sha) {
      const found = await git.getCommit({ ...at, commit_sha: sha })
      const data = shaped(wireCommit, found.data, `Commit ${sha}`)
      return {
        sha: data.sha,
        tree: data.tree.sha,
        parents: data.parents.map((parent) => parent.sha),
        message: data.message,
        verified: data.verification.verified,
      }
    },
    async createCommit({ message, tree, parents }) {
      const { data } = await git.createCommit({ ...at, message, tree, parents: [...parents] })
      return { sha: data.sha, tree: data.tree.sha, verified: data.verification.verified }
    },
    readTextFiles: (tree) => readTextFiles(client, tree),
    createTree: (baseTree, edits) => createTree(client, baseTree, edits),
    async createBlob(content) {
      const { data } = await git.createBlob({
        ...at,
        content: Buffer.from(content).toString('base64'),
        encoding: 'base64',
      })
      return data.sha
    },
  }
}

/** The ref routes take names without `refs/`. */
function short(ref: string): string {
  return ref.replace(/^refs\//, '')
}
