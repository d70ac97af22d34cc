import type { Git } from './git.ts'
import { writeObject } from './write-object.ts'

/** A name, an address and a time, as a commit holds them. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly date: Date
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Person
  readonly committer: Person
  readonly message: string
}

/** The commit of this name, or undefined when there is none; tags are followed. */
export async function readCommit(git: Git, name: string): Promise<Commit | undefined> {
  const stored = await git.objects.read(`${name}^{commit}`)
  return stored && parse(stored.sha, stored.content.toString())
}

/** The commits of these names, in order; a name that is no commit is an error of the stand-in. */
export async function readCommits(git: Git, names: readonly string[]): Promise<Commit[]> {
  const commits = await Promise.all(names.map((name) => readCommit(git, name)))
  return commits.map((commit, index) => {
    if (!commit) throw new Error(`${names[index]} is not a commit of ${git.dir}`)
    return commit
  })
}

/** Writes a commit and gives its SHA. */
export function writeCommit(git: Git, commit: Omit<Commit, 'sha'>): Promise<string> {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${format(commit.author)}`,
    `committer ${format(commit.committer)}`,
  ]
  return writeObject(git.dir, 'commit', Buffer.from(`${lines.join('\n')}\n\n${commit.message}`))
}

function format({ name, email, date }: Person): string {
  // What git itself leaves out of names and addresses.
  const clean = (text: string) => text.replace(/[<>\n\0]/g, '').trim()
  return `${clean(name)} <${clean(email)}> ${Math.floor(date.getTime() / 1000)} +0000`
}

function parse(sha: string, text: string): Commit {
  const split = text.indexOf('\n\n')
  const head = text.slice(0, split).split('\n')
  const values = (key: string) =>
    head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
  return {
    sha,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: person(values('author')[0] ?? ''),
    committer: person(values('committer')[0] ?? ''),
    message: text.slice(split + 2),
  }
}

function person(line: string): Person {
  const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<(.*?)> (\d+)/.exec(line) ?? []
  return { name, email, date: new Date(Number(seconds) * 1000) }
}
