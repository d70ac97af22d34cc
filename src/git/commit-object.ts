import type { Coprocess } from './coprocess.ts'
import { objectId } from './git.ts'
import type { Commit } from './repository.ts'

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
  return { sha, tree: values('tree')[0] ?? '', parents: values('parent'), subject, message }
}
