import { randomUUID } from 'node:crypto'
import { OutsideError } from '../base/errors.ts'
import type { Coprocess } from './coprocess.ts'
import type { Commit, TreeEntry } from './repository.ts'
import { type Git, gitText, objectId, records } from './run-git.ts'

/** Reads commits through `cat-file --batch`; null for what is no commit or not there. Each is read once. */
export function commitReader(catFile: Coprocess): (sha: string) => Promise<Commit | null> {
  const known = new Map<string, Promise<Commit | null>>()
  return async (sha) => {
    const asked = known.get(sha) ?? readCommit(catFile, objectId(sha))
    known.set(sha, asked)
    // What is missing now may be fetched later.
    void asked.then((commit) => commit === null && known.delete(sha)).catch(() => known.delete(sha))
    return asked
  }
}

function readCommit(catFile: Coprocess, sha: string): Promise<Commit | null> {
  return catFile.ask(`${sha}\n`, async (reader) => {
    const [, type, size] = (await reader.line()).split(' ')
    if (size === undefined) return null
    const body = await reader.bytes(Number(size))
    await reader.bytes(1)
    return type === 'commit' ? parseCommit(sha, body.toString()) : null
  })
}

/** The parts of a commit object that matter here; the subject is the first paragraph on one line, as git shows it. */
export function parseCommit(sha: string, text: string): Commit {
  const end = text.indexOf('\n\n')
  const headers = (end < 0 ? text : text.slice(0, end)).split('\n')
  const values = (name: string): string[] =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  const message = end < 0 ? '' : text.slice(end + 2).replace(/^\n+/, '')
  const subject = (message.split(/\n\s*\n/)[0] ?? '').trimEnd().replace(/\n/g, ' ')
  const seconds = / (\d{1,12}) [+-]\d{4}$/.exec(values('committer')[0] ?? '')?.[1]
  const committedSeconds = seconds === undefined ? {} : { committedSeconds: Number(seconds) }
  return { sha, tree: values('tree')[0] ?? '', parents: values('parent'), subject, message, ...committedSeconds }
}

const format = ['--no-commit-header', '--format=%H%x00%T%x00%P%x00%s%x00']

/** Commits from `base` (exclusive) to `head` by first parents, oldest first. */
export async function firstParents(git: Git, base: string, head: string): Promise<Commit[]> {
  const range = [objectId(head), `^${objectId(base)}`]
  return readCommits((await git(['rev-list', '--first-parent', '--reverse', ...format, ...range])).stdout)
}

/** Whether all of `ancestor` is also in `descendant`. */
export async function isAncestor(git: Git, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', objectId(ancestor), objectId(descendant)]
  return (await git(args, { accept: [0, 1] })).code === 0
}

/** The tree of a commit or tree. */
export async function treeOf(git: Git, id: string): Promise<string> {
  return gitText(git, ['rev-parse', '--verify', '--end-of-options', `${objectId(id)}^{tree}`])
}

function readCommits(output: Buffer): Commit[] {
  const fields = records(output)
  const commits: Commit[] = []
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [sha = '', tree = '', parents = '', subject = ''] = fields.slice(at, at + 4)
    // Each record but the first begins with the line end of the one before.
    commits.push({ sha: sha.trim(), tree, parents: parents === '' ? [] : parents.split(' '), subject })
  }
  return commits
}

/** The bytes of a blob. Throws OutsideError where there is none. */
export async function readBlob(git: Git, id: string): Promise<Uint8Array> {
  return (await git(['cat-file', 'blob', objectId(id)])).stdout
}

/** The bytes of a path in a commit, null where there is no file. */
export async function readFile(git: Git, commit: string, path: string): Promise<Uint8Array | null> {
  const id = await blobIdAt(git, { commit, path })
  return id === null ? null : readBlob(git, id)
}

type BlobPlace = { readonly commit: string; readonly path: string }

/**
 * Asks for the ids of the blobs at places (a commit or tree, and a path), null where there is no file, through a `cat-file --batch-check` that stays. Of what
 * is missing git repeats the path: one with a line end in it, of either kind, is asked for by itself.
 */
export function blobIdReader(
  git: Git,
  catFile: Coprocess,
): (places: readonly BlobPlace[]) => Promise<(string | null)[]> {
  return async (places) => {
    const plain = places.filter(({ path }) => !/[\r\n]/.test(path))
    const lines = await linesOf(catFile, plain)
    const found = new Map(
      plain.map((place, index) => [place, /^blob ([0-9a-f]{40})$/.exec(lines[index] ?? '')?.[1] ?? null]),
    )
    const ids: (string | null)[] = []
    for (const place of places) ids.push(found.has(place) ? (found.get(place) ?? null) : await blobIdAt(git, place))
    return ids
  }
}

async function linesOf(catFile: Coprocess, places: readonly BlobPlace[]): Promise<string[]> {
  if (places.length === 0) return []
  const question = places.map(({ commit, path }) => `${objectId(commit)}:${path}\n`).join('')
  return catFile.ask(question, async (reader) => {
    const lines: string[] = []
    while (lines.length < places.length) lines.push(await reader.line())
    return lines
  })
}

async function blobIdAt(git: Git, { commit, path }: { commit: string; path: string }): Promise<string | null> {
  const listed = records((await git(['ls-tree', '-z', '--full-tree', objectId(commit), '--', path])).stdout)
  return /^\d+ blob ([0-9a-f]+)\t/.exec(listed[0] ?? '')?.[1] ?? null
}

/** Reads the bytes of many blobs, by id, through a `cat-file --batch` that stays. Throws OutsideError where one of them is missing. */
export function blobReader(catFile: Coprocess): (ids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>> {
  return async (ids) => {
    const found = new Map<string, Uint8Array>()
    for (const id of new Set(ids)) {
      const bytes = await catFile.ask(`${objectId(id)}\n`, async (reader) => {
        const [, type, size = ''] = (await reader.line()).split(' ')
        if (type === 'missing' || type === undefined) return null
        const content = Buffer.from(await reader.bytes(Number(size)))
        await reader.bytes(1)
        return type === 'blob' ? content : null
      })
      if (bytes === null) throw new OutsideError('not-found', `git has no blob ${id}`)
      found.set(id, bytes)
    }
    return found
  }
}

/** Asks for the sizes of blobs, in bytes, through a `cat-file --batch-check` that stays; one that is missing is left out. */
export function sizeReader(catFile: Coprocess): (ids: readonly string[]) => Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, number>()
  return async (ids) => {
    const wanted = [...new Set(ids)].filter((id) => !known.has(id))
    if (wanted.length > 0) {
      await catFile.ask(wanted.map((id) => `${objectId(id)}\n`).join(''), async (reader) => {
        for (const id of wanted) {
          const size = Number((await reader.line()).split(' ')[1])
          if (!Number.isNaN(size)) known.set(id, size)
        }
      })
    }
    return known
  }
}

/** Whether any text file of a commit or tree holds that word. Reads all files of it. */
export async function holdsWord(git: Git, tree: string, word: string): Promise<boolean> {
  const args = ['grep', '--quiet', '-I', '--word-regexp', '--fixed-strings', '-e', word, objectId(tree)]
  return (await git(args, { accept: [0, 1] })).code === 0
}

const NOTHING = '0'.repeat(40)

/** Writes a tree with some entries changed, in an index of its own; blobs named by it need not be present. */
export async function editTree(git: Git, tree: string, entries: readonly TreeEntry[]): Promise<string> {
  const base = await treeOf(git, tree)
  const gitDir = await gitText(git, ['rev-parse', '--absolute-git-dir'])
  const environment = { GIT_INDEX_FILE: `${gitDir}/index-${randomUUID()}` }
  await git(['read-tree', base], { environment })
  const removed = entries.filter((entry) => entry.id === null)
  const placed = entries.filter((entry) => entry.id !== null)
  // Removals first: a file may give way to a folder of the same name.
  const lines = [...removed, ...placed].map(({ path, mode, id }) =>
    id === null ? `0 ${NOTHING}\t${path}\0` : `${mode} ${objectId(id)}\t${path}\0`,
  )
  await git(['update-index', '-z', '--index-info'], { environment, input: lines.join('') })
  return (await git(['write-tree', '--missing-ok'], { environment })).stdout.toString().trim()
}
