import { z } from 'zod'
import { OutsideError } from '../base/errors.ts'
import { orNull, recoded } from './api-errors.ts'
import type { Client } from './client.ts'
import { MOVE_REFS, REPOSITORY_ID } from './graphql-documents.ts'
import { saysNotFastForward, saysRefExists, saysRefMissing } from './http-answer.ts'
import { objectIdShape, shaped } from './wire.ts'

export type TreeMode = '100644' | '100755' | '040000' | '160000' | '120000'

/** A change of one path on top of a base tree: an object that the server knows, new text, or (`sha: null`) removal. */
export type TreeEdit =
  | { readonly path: string; readonly mode: TreeMode; readonly sha: string | null }
  | { readonly path: string; readonly mode: TreeMode; readonly content: string }

/** A change of one reference that stands at `before` (null: there is none) and shall stand at `after` (null: be gone). `ref` is full. */
export type RefMove = { readonly ref: string; readonly before: string | null; readonly after: string | null }

export type CreatedCommit = { readonly sha: string; readonly tree: string; readonly verified: boolean }

export type GitData = {
  /** `ref` is full (`refs/…`); null where it does not exist. */
  getRef(ref: string): Promise<string | null>
  /** Throws OutsideError `exists` where there is one already. */
  createRef(ref: string, sha: string): Promise<void>
  /** Throws OutsideError `not-fast-forward` where the ref has moved on. */
  updateRef(ref: string, sha: string): Promise<void>
  /**
   * Moves references forward, all or none, each only from where it is said to stand: false where one stands elsewhere. A host without the mutation
   * for it moves one after the other, in this order. Throws OutsideError, `refused` where the host does not take such a reference.
   */
  moveRefs(moves: readonly RefMove[]): Promise<boolean>
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
  return { ...refsOf(client), ...objectsOf(client) }
}

type Refs = Pick<GitData, 'getRef' | 'createRef' | 'updateRef' | 'moveRefs'>

function refsOf(client: Client): Refs {
  const rest = refsByRest(client)
  return { ...rest, moveRefs: refMover(client, rest) }
}

type RefsByRest = Omit<Refs, 'moveRefs'> & {
  /** Deletes it while it stands at `sha`. One that is gone, or was taken by somebody else, is left alone. */
  deleteRef(ref: string, sha: string): Promise<void>
}

function refsByRest({ octokit, at, write }: Client): RefsByRest {
  const getRef = async (ref: string): Promise<string | null> => {
    const found = await orNull(octokit.rest.git.getRef({ ...at, ref: short(ref) }))
    return found && shaped(wireRef, found.data, ref).object.sha
  }
  const standsAt = async (ref: string, sha: string): Promise<true | null> => ((await getRef(ref)) === sha ? true : null)
  const done = async (sent: Promise<unknown>): Promise<true> => {
    await sent
    return true
  }
  return {
    getRef,
    async createRef(ref, sha) {
      const created = write.once(
        (api) => done(api.git.createRef({ ...at, ref, sha })),
        () => standsAt(ref, sha),
      )
      await recoded(created, (answer) => (answer.status === 422 && saysRefExists(answer) ? 'exists' : null))
    },
    async updateRef(ref, sha) {
      const updated = write.once(
        (api) => done(api.git.updateRef({ ...at, ref: short(ref), sha, force: false })),
        () => standsAt(ref, sha),
      )
      await recoded(updated, (answer) => {
        if (answer.status !== 422) return null
        return saysNotFastForward(answer) ? 'not-fast-forward' : saysRefMissing(answer) ? 'not-found' : null
      })
    },
    async deleteRef(ref, sha) {
      if ((await getRef(ref)) !== sha) return
      const deleted = write.once(
        (api) => done(api.git.deleteRef({ ...at, ref: short(ref) })),
        async () => ((await standsAt(ref, sha)) === null ? true : null),
      )
      await orNull(recoded(deleted, (answer) => (answer.status === 422 && saysRefMissing(answer) ? 'not-found' : null)))
    },
  }
}

/** What stands for no commit at all. */
const ZERO = '0'.repeat(40)
const wireId = z.object({ repository: z.object({ id: z.string() }) })
const wireMoved = z.object({ updateRefs: z.object({ clientMutationId: z.string().nullable() }).nullable() })

/**
 * GraphQL's `updateRefs` compares what it replaces, which no route of REST does. It is not waited for: what REST does in its place has the patience
 * of a write that must not be lost, and serves hosts that do not have the mutation.
 */
function refMover(client: Client, rest: RefsByRest): Refs['moveRefs'] {
  const { owner, repo } = client.at
  let repository: string | null = null
  return async (moves) => {
    try {
      repository ??= (await client.query(REPOSITORY_ID, { owner, repo }, wireId)).repository.id
      const updates = moves.map(({ ref, before, after }) => ({
        name: ref,
        beforeOid: before ?? ZERO,
        afterOid: after ?? ZERO,
      }))
      await client.mutate(MOVE_REFS, { repository, updates }, wireMoved)
      return true
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
    }
    // Why it was not done GitHub says in words only; where the references stand is a fact.
    const found = await standing(rest, moves)
    if (found !== null && moves.every(({ after }, index) => found[index] === after)) return true
    if (found !== null && moves.some(({ before }, index) => found[index] !== before)) return false
    return movedByRest(rest, moves)
  }
}

/** Where they stand; null where that cannot be read at this moment. */
async function standing({ getRef }: RefsByRest, moves: readonly RefMove[]): Promise<(string | null)[] | null> {
  try {
    return await Promise.all(moves.map(({ ref }) => getRef(ref)))
  } catch (error) {
    if (error instanceof OutsideError) return null
    throw error
  }
}

async function movedByRest(rest: RefsByRest, moves: readonly RefMove[]): Promise<boolean> {
  try {
    for (const { ref, before, after } of moves) {
      if (after === null) await rest.deleteRef(ref, before ?? ZERO)
      else if (before === null) await rest.createRef(ref, after)
      else await rest.updateRef(ref, after)
    }
    return true
  } catch (error) {
    const isElsewhere =
      error instanceof OutsideError && ['exists', 'not-fast-forward', 'not-found'].includes(error.code)
    if (isElsewhere) return false
    throw error
  }
}

function objectsOf(client: Client): Omit<GitData, keyof Refs> {
  const { octokit, at, write } = client
  return {
    async getCommit(sha) {
      const found = await octokit.rest.git.getCommit({ ...at, commit_sha: sha })
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
      const { data } = await write.again((api) => api.git.createCommit({ ...at, message, tree, parents: [...parents] }))
      return { sha: data.sha, tree: data.tree.sha, verified: data.verification.verified }
    },
    readTextFiles: (tree) => readTextFiles(client, tree),
    createTree: (baseTree, edits) => createTree(client, baseTree, edits),
    async createBlob(content) {
      const blob = { content: Buffer.from(content).toString('base64'), encoding: 'base64' }
      return (await write.again((api) => api.git.createBlob({ ...at, ...blob }))).data.sha
    },
  }
}

/** The ref routes take names without `refs/`. */
function short(ref: string): string {
  return ref.replace(/^refs\//, '')
}

/** More entries in one request run into GitHub's own time limit. */
const ENTRIES = 100

/** Writes a tree in a chain of requests and returns its object id. Without edits it is the base tree itself. */
export async function createTree(
  { write, at }: Client,
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
    const { data } = await write.again((api) => api.git.createTree({ ...at, ...base, tree: entries }))
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
