import { mergeBaseFinder } from './commit-graph.ts'
import type { Cut } from './cut.ts'
import { lastOwn } from './first-parent-walk.ts'
import type { Repository } from './repository.ts'
import type { HistoryWindow } from './window.ts'

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
