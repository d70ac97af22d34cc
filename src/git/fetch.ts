import { OutsideError } from '../base/errors.ts'
import { type Git, objectId } from './run-git.ts'

/** Which commits could not be had. */
export type Fetched = { readonly missing: readonly string[] }

/** How many generations of commits are fetched below each one asked for; null for all of them. */
export type Depth = number | null

/** Sends one request for those commits. Throws OutsideError. */
export type Send = (shas: readonly string[]) => Promise<void>

/**
 * Fetches single commits without their history and without blobs: the snapshots that a merge of trees needs. Throws OutsideError where the server
 * cannot be reached or refuses the token.
 */
export function snapshotFetch(git: Git): (shas: readonly string[], contents?: readonly string[]) => Promise<Fetched> {
  const had = new Set<string>()
  return inTurn(async (shas, contents = []) => {
    const wanted = [...new Set(shas.map(objectId))].filter((sha) => !had.has(sha))
    const missing = await fetchOrHalve((some) => fetchWithContents(git, some, contents), wanted)
    for (const sha of wanted) if (!missing.includes(sha)) had.add(sha)
    return { missing }
  })
}

/** Contents are a courtesy: git asks by itself for what is not there when it is read. */
async function fetchWithContents(git: Git, shas: readonly string[], contents: readonly string[]): Promise<void> {
  try {
    await fetchAll(git, shas, 1, contents)
  } catch (error) {
    if (contents.length === 0 || !(error instanceof OutsideError)) throw error
    await fetchAll(git, shas, 1)
  }
}

/** Does one after the other: two requests at once would be in each other's way. */
function inTurn<A extends readonly unknown[], R>(work: (...given: A) => Promise<R>): (...given: A) => Promise<R> {
  let before: Promise<unknown> = Promise.resolve()
  return (...given) => {
    const done = before.then(() => work(...given))
    before = done.catch(() => undefined)
    return done
  }
}

/**
 * Sends a request, and gives the commits that the server does not have. It refuses a whole request for the sake of one unknown commit: the
 * request is then halved until that one stands alone.
 */
export async function fetchOrHalve(send: Send, shas: readonly string[]): Promise<string[]> {
  if (shas.length === 0) return []
  try {
    await send(shas)
    return []
  } catch (error) {
    const gone = error instanceof OutsideError && (error.code === 'not-found' || error.code === 'refused')
    if (!gone) throw error
    if (shas.length === 1) return oneMissing(shas, error)
    const middle = Math.ceil(shas.length / 2)
    const first = await fetchOrHalve(send, shas.slice(0, middle))
    return [...first, ...(await fetchOrHalve(send, shas.slice(middle)))]
  }
}

/** A server that knows no such commit is an answer; a server that is no repository is a failure. */
function oneMissing(shas: readonly string[], error: OutsideError): string[] {
  if (/not our ref|unadvertised object|couldn't find remote ref/i.test(error.message)) return [...shas]
  throw error
}

/**
 * One request: commits and trees without blobs but those of `contents`, each commit held by a ref of ours so that a later request sends only what is new.
 */
export async function fetchAll(
  git: Git,
  shas: readonly string[],
  depth: Depth,
  contents: readonly string[] = [],
): Promise<void> {
  const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none']
  if (depth !== null) options.push(`--depth=${depth}`)
  const input = [
    ...shas.map((sha) => `+${sha}:refs/guard/${sha}\n`),
    ...contents.map((id) => `${objectId(id)}\n`),
  ].join('')
  await git(['fetch', ...options, '--stdin', 'origin'], { input })
}

/** One request for those of some blobs that are not there. git would ask for them by itself, but one after the other where it reads them one after the other. */
export function blobFetch(git: Git, sizes: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>) {
  return async (ids: readonly string[]): Promise<void> => {
    const there = await sizes(ids)
    const missing = [...new Set(ids)].filter((id) => !there.has(id))
    if (missing.length === 0) return
    const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--filter=blob:none']
    // Nothing is said of what is there, or the server would take the contents of its commits for there as well.
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, '--stdin', 'origin']
    await git(args, { input: missing.map((id) => `${id}\n`).join('') })
  }
}

/** The offline form: says which commits the given repository does not have. */
export function localFetch(git: Git): (shas: readonly string[]) => Promise<Fetched> {
  return async (shas) => {
    const wanted = [...new Set(shas.map(objectId))]
    const answer = await git(['cat-file', '--batch-check=%(objecttype)'], { input: wanted.join('\n') + '\n' })
    const types = answer.stdout.toString().split('\n')
    return { missing: wanted.filter((_, index) => types[index] !== 'commit') }
  }
}
