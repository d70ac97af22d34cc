import { createHash } from 'node:crypto'
import { OutsideError } from '../base/errors.ts'
import type { MergeBases } from './merge-bases.ts'
import type { Commit, FileChange, MergeConflict, MergePair, MergeResult } from './repository.ts'
import { type Git, objectId, records } from './run-git.ts'

type Trees = { readonly base: string; readonly ours: string; readonly theirs: string }

/** Three-way merges of the trees of a repository; the same three are merged once. */
export function mergeTreesOf(git: Git): (trees: Trees) => Promise<MergeResult> {
  const known = new Map<string, Promise<MergeResult>>()
  return (trees) => {
    const key = `${trees.base} ${trees.ours} ${trees.theirs}`
    const merged = known.get(key) ?? mergeTrees(git, trees)
    known.set(key, merged)
    merged.catch(() => known.delete(key))
    return merged
  }
}

/**
 * Three-way merge of three trees. `merge-tree --merge-base` came only with 2.40 and takes commits; three commits made for
 * the purpose, two of them children of the first, give the same tree with every version from 2.38.
 */
async function mergeTrees(git: Git, trees: Trees): Promise<MergeResult> {
  const settled = settledBySides(trees.base, trees.ours, trees.theirs)
  if (settled !== null) return { tree: settled, clean: true, conflicts: [] }
  const base = syntheticCommit(trees.base, null)
  const sides = [trees.ours, trees.theirs].map((tree) => syntheticCommit(tree, commitId(base)))
  // Written at once: the id of the first is known before it is there.
  await Promise.all([base, ...sides].map((input) => git(['hash-object', '-t', 'commit', '-w', '--stdin'], { input })))
  const [ours = '', theirs = ''] = sides.map(commitId)
  const merged = await mergeOne(git, ours, theirs)
  return { ...merged, conflicts: underOwnNames(merged.conflicts, [ours, theirs]) }
}

/** Where a side has changed nothing, or both have made the same of it, there is nothing to merge; null where there is. */
function settledBySides(base: string, ours: string, theirs: string): string | null {
  if (ours === base) return theirs
  return theirs === base || theirs === ours ? ours : null
}

/** Where a file stands in a folder's way, git moves it aside as `path~<commit>`: people know it by its own name. */
function underOwnNames(conflicts: readonly MergeConflict[], sides: readonly string[]): MergeConflict[] {
  const moved = new RegExp(`~(${sides.join('|')})(_\\d+)?$`)
  const named = new Map<string, MergeConflict>()
  for (const conflict of conflicts) {
    const path = conflict.path.replace(moved, '')
    if (!named.has(path)) named.set(path, { ...conflict, path })
  }
  return [...named.values()]
}

/** Author and time are fixed, so that the same question makes the same objects. */
const identity = 'guard <guard@localhost> 1767225600 +0000'

function syntheticCommit(tree: string, parent: string | null): string {
  const parents = parent === null ? '' : `parent ${objectId(parent)}\n`
  const message = parent === null ? 'base' : 'side'
  return `tree ${objectId(tree)}\n${parents}author ${identity}\ncommitter ${identity}\n\n${message}\n`
}

function commitId(commit: string): string {
  return createHash('sha1').update(`commit ${commit.length}\0${commit}`).digest('hex')
}

type Pair = readonly [ours: string, theirs: string]

/** What a merge needs to know of the history. */
type History = {
  readonly mergeBases: MergeBases
  readonly commit: (sha: string) => Promise<Commit | null>
  readonly changes: (from: string, to: string) => Promise<readonly FileChange[]>
  readonly treeOf: (id: string) => Promise<string>
}

/**
 * Merges of two commits, each made once. `premerge` makes many in one process; it leaves out pairs without common history,
 * which `merge` refuses, and those with several merge bases, which may take more than one attempt.
 */
export function mergeMemory(git: Git, history: History, batched: boolean) {
  const made = new Map<string, MergeResult>()
  const key = ([ours, theirs]: Pair): string => `${ours} ${theirs}`

  async function merge(ours: string, theirs: string): Promise<MergeResult> {
    const pair: Pair = [ours, theirs]
    const result = made.get(key(pair)) ?? (await fastForward(history, pair)) ?? (await mergePersistently(git, pair))
    made.set(key(pair), result)
    return result
  }
  async function premerge(pairs: readonly MergePair[]): Promise<void> {
    const wanted: Pair[] = []
    for (const [ours, theirs, landed] of new Map(
      pairs.map(([a, b, c]) => [key([a, b]), [a, b, c] as const]),
    ).values()) {
      const pair: Pair = [ours, theirs]
      const [base, another] = await history.mergeBases(ours, theirs)
      if (base === undefined || another !== undefined || made.has(key(pair))) continue
      const known = (await fastForward(history, pair)) ?? (await asLanded(history, pair, base, landed))
      if (known === null) wanted.push(pair)
      else made.set(key(pair), known)
    }
    const results = wanted.length === 0 ? [] : await mergeMany(git, wanted, batched)
    wanted.forEach((pair, index) => {
      const result = results[index]
      if (result !== undefined) made.set(key(pair), result)
    })
  }
  return { merge, premerge }
}

/** Attempts at one merge: one for each level of merge bases that have several themselves. */
const ATTEMPTS = 5

/**
 * Where there are several merge bases git merges these first. From about 2.52 on it may then look for a file that it has just made of them on
 * the server, which knows no such thing. The next attempt finds it here.
 */
async function mergePersistently(git: Git, [ours, theirs]: Pair): Promise<MergeResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await mergeOne(git, ours, theirs)
    } catch (error) {
      const isUnknownThere = error instanceof OutsideError && error.code === 'not-found'
      if (!isUnknownThere || attempt === ATTEMPTS) throw error
    }
  }
}

/**
 * Where what landed differs from the one side in exactly the entries (paths, modes and objects before and after) in which the other side differs from the merge
 * base, nothing of these was changed on the one side, so that what landed is the merge. Null where it is not so, or nothing is said to have landed.
 */
async function asLanded(
  { changes, treeOf }: History,
  [ours, theirs]: Pair,
  base: string,
  landed: string | undefined,
): Promise<MergeResult | null> {
  if (landed === undefined) return null
  const [wanted, found] = [await changes(base, theirs), await changes(ours, landed)]
  const isSame =
    wanted.length === found.length && wanted.every((change, index) => isSameEntry(change, found[index] ?? change))
  return isSame ? { tree: await treeOf(landed), clean: true, conflicts: [] } : null
}

function isSameEntry(one: FileChange, other: FileChange): boolean {
  return (
    one.path === other.path &&
    one.oldId === other.oldId &&
    one.newId === other.newId &&
    one.oldMode === other.oldMode &&
    one.newMode === other.newMode
  )
}

/** Where the one holds the other there is nothing to merge. */
async function fastForward({ mergeBases, commit }: History, [ours, theirs]: Pair): Promise<MergeResult | null> {
  const bases = await mergeBases(ours, theirs)
  const newer = bases.includes(ours) ? theirs : bases.includes(theirs) ? ours : null
  const found = newer === null ? null : await commit(newer)
  return found === null ? null : { tree: found.tree, clean: true, conflicts: [] }
}

/** `merge-tree --stdin` came with 2.39; before it each merge is a process of its own. */
export async function mergeMany(
  git: Git,
  pairs: readonly (readonly [ours: string, theirs: string])[],
  batched: boolean,
): Promise<MergeResult[]> {
  if (!batched) {
    const results: MergeResult[] = []
    for (const [ours, theirs] of pairs) results.push(await mergeOne(git, ours, theirs))
    return results
  }
  const input = pairs.map(([ours, theirs]) => `${objectId(ours)} ${objectId(theirs)}\n`).join('')
  return parseMergeBatch((await git(['merge-tree', '--write-tree', '--stdin', '--messages'], { input })).stdout)
}

/** Merge of two commits over their own merge base, as GitHub does it. Throws OutsideError for unrelated histories. */
export async function mergeOne(git: Git, ours: string, theirs: string): Promise<MergeResult> {
  const pair = [objectId(ours), objectId(theirs)]
  const result = await git(['merge-tree', '--write-tree', '--messages', '-z', ...pair], { accept: [0, 1] })
  return parseMergeOutput(result.stdout, result.code)
}

/**
 * Reads `merge-tree --write-tree --messages -z`: the tree; `<mode> <id> <stage> TAB <path>` of each conflicted file; an
 * empty record; then messages of a count, so many paths, a type and a text. `code` is the exit code: 0 clean, 1 not.
 */
export function parseMergeOutput(output: Buffer, code: number): MergeResult {
  return mergeResult(records(output), code)
}

function mergeResult(fields: readonly string[], code: number): MergeResult {
  const [tree = '', ...rest] = fields
  if (code === 0) return { tree, clean: true, conflicts: [] }
  const end = rest.indexOf('')
  const stages = end < 0 ? rest : rest.slice(0, end)
  const modes = stageModes(stages)
  const kinds = end < 0 ? new Map<string, string>() : conflictKinds(rest.slice(end + 1))
  const paths = new Set([...modes.keys(), ...kinds.keys()])
  const conflicts = [...paths].map((path): MergeConflict => {
    return { path, kind: specificKind(kinds.get(path) ?? 'unknown', modes.get(path) ?? []) }
  })
  return { tree, clean: false, conflicts }
}

/** The modes of a path's versions. */
function stageModes(stages: readonly string[]): Map<string, string[]> {
  const modes = new Map<string, string[]>()
  for (const stage of stages) {
    const path = stage.slice(stage.indexOf('\t') + 1)
    modes.set(path, [...(modes.get(path) ?? []), stage.slice(0, stage.indexOf(' '))])
  }
  return modes
}

/**
 * Reads `merge-tree --write-tree --stdin --messages`: for each merge a 1 for clean or 0, then the same as above, each of its
 * two lists ended by an empty record.
 */
export function parseMergeBatch(output: Buffer): MergeResult[] {
  const fields = records(output)
  const results: MergeResult[] = []
  for (let at = 0; at + 1 < fields.length;) {
    const code = fields[at] === '1' ? 0 : 1
    const files = fields.indexOf('', at + 2)
    const end = endOfMessages(fields, files + 1)
    results.push(mergeResult(fields.slice(at + 1, end), code))
    at = end + 1
  }
  return results
}

function endOfMessages(fields: readonly string[], start: number): number {
  let at = start
  while (at < fields.length && fields[at] !== '') at += Number(fields[at]) + 3
  return at
}

/** The kind of conflict by path: `contents`, `modify/delete`, `binary`, … Messages of other types are only informative. */
function conflictKinds(fields: readonly string[]): Map<string, string> {
  const kinds = new Map<string, string>()
  for (let at = 0; at < fields.length;) {
    const count = Number(fields[at])
    const paths = fields.slice(at + 1, at + 1 + count)
    const kind = /^CONFLICT \((.*)\)$/.exec(fields[at + 1 + count] ?? '')?.[1]
    if (kind !== undefined) for (const path of paths) kinds.set(path, kinds.get(path) ?? kind)
    at += count + 3
  }
  return kinds
}

/** git speaks of contents, or in many words of submodules, where a person wants to know that it is no text at all. */
function specificKind(kind: string, modes: readonly string[]): string {
  if (modes.includes('160000') || kind.startsWith('submodule')) return 'submodule'
  return kind === 'contents' && modes.every((mode) => mode === '120000') && modes.length > 0 ? 'symlink' : kind
}
