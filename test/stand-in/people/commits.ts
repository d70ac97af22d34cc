import { type Person, readCommit, writeCommit } from '../git/commits.ts'
import { readRef } from '../git/refs.ts'
import { type TreeChange, writeBlob, writeTree } from '../git/trees.ts'
import { moveRef } from '../model/refs.ts'
import type { Repository } from '../model/repository.ts'

/** What a path becomes: a text, bytes, a text with a mode (`120000` for links, `160000` with a SHA), or nothing. */
export type FileContent = string | Buffer | null | { readonly content: string | Buffer; readonly mode: string }
export type Files = Readonly<Record<string, FileContent>>

export interface CommitOptions {
  readonly branch?: string
  readonly files?: Files
  readonly message?: string
  /** A login, or a name and an address for somebody GitHub may not know. */
  readonly author: string | { readonly name: string; readonly email: string }
  readonly committer?: string | { readonly name: string; readonly email: string }
  /** Logins that are named in `Co-authored-by` trailers. */
  readonly coAuthors?: readonly string[]
  /** Who pushes; the author when that is a login. */
  readonly pusher?: string
  /** Parents in place of the branch's tip, which makes it a force-push; the first one's tree is what the files change. */
  readonly parents?: readonly string[]
  /** What author and committer claim as the time; the clock's by default. */
  readonly date?: string | Date
}

/** Makes a commit as if in a clone, and pushes it. */
export async function makeCommit(repo: Repository, options: CommitOptions): Promise<string> {
  const branch = options.branch ?? repo.settings.defaultBranch
  const ref = `refs/heads/${branch}`
  const before = (await readRef(repo.git, ref))?.sha
  const start = before ?? (await readRef(repo.git, `refs/heads/${repo.settings.defaultBranch}`))?.sha
  const parents = options.parents ?? (start ? [start] : [])
  const base = parents[0] && (await readCommit(repo.git, parents[0]))
  const changes = await Promise.all(
    Object.entries(options.files ?? {}).map(([path, content]) => change(repo, path, content)),
  )
  const tree = await writeTree(repo.git, base ? base.tree : undefined, changes)
  const author = person(repo, options.author, options.date)
  const committer = options.committer ? person(repo, options.committer, options.date) : author
  const sha = await writeCommit(repo.git, { tree, parents, author, committer, message: messageOf(repo, options) })
  const login = options.pusher ?? (typeof options.author === 'string' ? options.author : repo.owner.login)
  const moved = await moveRef(repo, { ref, before, after: sha, actor: repo.world.user(login) })
  if (!moved) throw new Error(`${branch} moved while ${sha} was pushed`)
  return sha
}

async function change(repo: Repository, path: string, content: FileContent): Promise<TreeChange> {
  if (content === null) return { path, mode: '100644', sha: null }
  if (typeof content === 'string' || Buffer.isBuffer(content))
    return { path, mode: '100644', sha: await writeBlob(repo.git, content) }
  const { mode } = content
  return {
    path,
    mode,
    sha: mode === '160000' ? content.content.toString() : await writeBlob(repo.git, content.content),
  }
}

function person(repo: Repository, who: CommitOptions['author'], date?: string | Date): Person {
  const { name, email } = typeof who === 'string' ? repo.world.user(who) : who
  return { name, email, date: date === undefined ? repo.world.clock.now() : new Date(date) }
}

function messageOf(repo: Repository, { message = 'Change', coAuthors = [] }: CommitOptions): string {
  if (coAuthors.length === 0) return `${message}\n`
  const trailers = coAuthors.map((login) => {
    const { name, email } = repo.world.user(login)
    return `Co-authored-by: ${name} <${email}>\n`
  })
  return `${message}\n\n${trailers.join('')}`
}
