import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CommitGraph, parseGraph } from './commit-graph.ts'
import type { Git } from './git.ts'

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
