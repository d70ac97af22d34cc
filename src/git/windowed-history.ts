import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OutsideError } from '../base/errors.ts'
import { type Depth, fetchAll, type Fetched, fetchOrHalve } from './fetch.ts'
import { type CommitGraph, mergeBaseFinder, parseGraph } from './merge-bases.ts'
import type { Repository } from './repository.ts'
import { type Git, objectId } from './run-git.ts'

/** What a repository tells of its history. */
export type History = Pick<Repository, 'commit' | 'firstParents' | 'isAncestor' | 'mergeBases' | 'study'>

/** `treeOf` is the tree of a commit, or the id itself where it is a tree. */
export type FetchedHistory = History & Pick<Repository, 'fetch'> & { readonly treeOf: (id: string) => Promise<string> }

/**
 * Answers about a history of which only the upper end is there, the same as with all of it: what cannot be told yet is asked again with more of it.
 * `whole` answers from what git sees, where nothing is cut off or where it is known to see enough.
 */
export function windowedHistory(window: HistoryWindow, whole: History): FetchedHistory {
  const { makePresent, ...commits } = presentCommits(window, whole)
  const related = relations(window, whole)
  async function mergeBases(a: string, b: string): Promise<readonly string[]> {
    await makePresent(a, b)
    return related.mergeBases(a, b)
  }
  async function isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    await makePresent(ancestor, descendant)
    return (await window.read()) === null
      ? whole.isAncestor(ancestor, descendant)
      : (await related.mergeBases(ancestor, descendant)).includes(ancestor)
  }
  async function isWalkSettled(known: Cut, base: string, head: string): Promise<boolean> {
    const { last, goesOn } = lastOwn(known, base, head)
    // If base held any of them by a way that is not known, it would hold the lowest.
    return !goesOn && (last === null || !(await isAncestor(last, base)))
  }
  async function firstParents(base: string, head: string): ReturnType<History['firstParents']> {
    await makePresent(base, head)
    for (let known = await window.read(); known !== null; known = await window.read()) {
      const settled = await isWalkSettled(known, base, head)
      // To be told whether it is settled more may have been fetched: then the walk is another.
      if ((await window.read()) !== known) continue
      if (settled) break
      await window.deepen()
    }
    return whole.firstParents(base, head)
  }
  return { ...commits, study: related.study, mergeBases, isAncestor, firstParents }
}

/** Commits, fetched when they are asked about. */
function presentCommits(window: HistoryWindow, whole: History) {
  const gone = new Set<string>()
  /** Parents of commits that were read: they may lie below what is there. */
  const named = new Set<string>()

  async function bring(shas: readonly string[]): ReturnType<Repository['fetch']> {
    const answer = await window.bring(shas)
    for (const sha of answer.missing) gone.add(sha)
    return answer
  }
  /** What could not be had is not tried again. */
  async function makePresent(...shas: string[]): Promise<void> {
    await bring(shas.filter((sha) => !gone.has(sha)))
  }
  async function commit(sha: string): ReturnType<History['commit']> {
    await makePresent(sha)
    const found = await whole.commit(sha)
    for (const parent of found?.parents ?? []) named.add(parent)
    return found
  }
  // A tree is nothing to be fetched by itself.
  const treeOf = async (id: string): Promise<string> =>
    (await (named.has(id) ? commit(id) : whole.commit(id)))?.tree ?? id
  return { fetch: bring, makePresent, commit, treeOf }
}

/** Merge bases of commits that are present. */
function relations(window: HistoryWindow, whole: History): Pick<History, 'mergeBases' | 'study'> {
  const finders = new WeakMap<Cut, ReturnType<typeof mergeBaseFinder>>()
  let unread: readonly string[] = []

  async function study(tips: readonly string[]): Promise<void> {
    unread = (await window.read()) === null ? [] : tips
    if (unread.length === 0) await whole.study(tips)
  }
  async function mergeBases(a: string, b: string): Promise<readonly string[]> {
    for (let known = await window.read(); known !== null; known = await window.read()) {
      const find = finders.get(known) ?? mergeBaseFinder(known.graph, known.cut)
      finders.set(known, find)
      const found = find(a, b)
      if (found === null) return whole.mergeBases(a, b)
      if (found !== 'unsettled') return found
      await window.deepen()
    }
    if (unread.length > 0) await study(unread)
    return whole.mergeBases(a, b)
  }
  return { study, mergeBases }
}

/** A repository that holds the upper end of its history and can be given more of it. */
export type HistoryWindow = {
  /** Makes commits present, each with a stretch of the history below it. Returns those that could not be had. */
  bring(shas: readonly string[]): Promise<Fetched>
  /** What is there; null where nothing is cut off. */
  read(): Promise<Cut | null>
  /** Fetches more of the history below all commits that were asked for. Throws OutsideError where the server has no more either. */
  deepen(): Promise<void>
}

/** Generations below each commit, more with each round. The first is enough for most deploys; each further round costs two requests. */
export const DEPTHS: readonly number[] = [160, 640, 2560, 10_240, 40_960]

/** What git takes for a history without end where generations are counted. */
const ALL = 2_147_483_647

/** What git says of a server that cannot count generations. */
const cannotCount = /not support(ed)?\b.*shallow|support feature 'shallow'/i

type Store = { readonly git: Git; readonly gitDir: string; readonly commit: Repository['commit'] }

/**
 * The window of an empty repository; after the last of `depths` the whole history is fetched. Requests are sent one after the other, for each
 * changes what is there.
 */
export function historyWindow({ git, gitDir, commit }: Store, depths: readonly number[]): HistoryWindow {
  const asked = new Set<string>()
  let step = 0
  let counts = true
  let now: Cut | null = null

  async function send(shas: readonly string[], depth: Depth): Promise<void> {
    try {
      await fetchAll(git, shas, counts ? depth : null)
    } catch (error) {
      if (!counts || !(error instanceof OutsideError && cannotCount.test(error.message))) throw error
      counts = false
      await fetchAll(git, shas, null)
    }
    now = await readCut(git, gitDir, now)
    for (const sha of shas) asked.add(sha)
  }
  async function bring(shas: readonly string[]): Promise<Fetched> {
    const wanted: string[] = []
    for (const sha of new Set(shas.map(objectId))) {
      const here = now === null ? (await commit(sha)) !== null : now.graph.has(sha)
      if (!here) wanted.push(sha)
    }
    return { missing: await fetchOrHalve((some) => send(some, depths[step] ?? null), wanted) }
  }
  async function deepen(): Promise<void> {
    if (step >= depths.length) throw new OutsideError('refused', 'the history that the server has is cut off')
    step += 1
    await send([...asked], depths[step] ?? ALL)
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task)
    last = done.catch(() => undefined)
    return done
  }
  return {
    bring: (shas) => inTurn(() => bring(shas)),
    read: () => inTurn(() => Promise.resolve(now)),
    deepen: () => inTurn(deepen),
  }
}

/** History of which the lower end was not fetched: `cut` are the commits whose parents are missing. git takes those for first commits. */
export type Cut = { readonly graph: CommitGraph; readonly cut: ReadonlySet<string> }

/** Reads where the history ends that a repository holds; null where none of it is missing. `before` is what was there before the last fetch. */
export async function readCut(git: Git, gitDir: string, before: Cut | null): Promise<Cut | null> {
  const cut = await mendCut(join(gitDir, 'shallow'), before)
  if (cut.size === 0) return null
  const listed = await git(['rev-list', '--topo-order', '--parents', '--all'])
  return { graph: parseGraph(listed.stdout.toString()), cut }
}

/**
 * git cuts at the depth of the last fetch even where more was there already, below the fork of an old branch say. Whatever had its parents before has
 * them still: it is struck off the list.
 */
async function mendCut(file: string, before: Cut | null): Promise<ReadonlySet<string>> {
  const listed = (await textOf(file)).split('\n').filter((line) => line !== '')
  const cut = listed.filter((sha) => before === null || before.cut.has(sha) || !before.graph.has(sha))
  if (cut.length < listed.length) await writeFile(file, cut.map((sha) => `${sha}\n`).join(''))
  return new Set(cut)
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/**
 * The last commit of the walk by first parents from `head` that `base` does not have as far as is known, null where it has all of them; and whether the walk
 * goes on below what is there.
 */
export function lastOwn({ graph, cut }: Cut, base: string, head: string): { last: string | null; goesOn: boolean } {
  const below = ancestors(graph, base)
  let last: string | null = null
  for (let at: string | undefined = head; at !== undefined && !below.has(at); at = graph.get(at)?.[0]) last = at
  return { last, goesOn: last !== null && cut.has(last) }
}

/** A commit and all that it is known to come from. */
function ancestors(graph: CommitGraph, tip: string): ReadonlySet<string> {
  const found = new Set([tip])
  // A set goes on to what is added while it is walked.
  for (const sha of found) for (const parent of graph.get(sha) ?? []) found.add(parent)
  return found
}
