import type { OpaqueKind, OpaqueRule } from '../config/gate-policy.ts'
import { pathMatcher } from '../config/globs.ts'
import { contentsOf } from './contents.ts'
import type { ShownDiff } from './coverage.ts'
import { attributesOf, parseAttributes, type Rule, type Shown } from './gitattributes.ts'
import { mayBeDrawnFrom } from './pairs.ts'
import { isPlain, side } from './reviewed-lines.ts'
import type { BlobDiff, FileChange, Repository } from '../git/repository.ts'

/** Paths, and commits whose attributes may say how GitHub shows them. */
export type Asked = { readonly commits: readonly string[]; readonly paths: readonly string[] }

/**
 * What the `.gitattributes` of commits say of paths. Which side of a pull request GitHub reads them from is its own affair, so that hidden is what either
 * side hides. All are read in one go. A commit that is not there hides everything.
 */
export async function shownBy(
  repository: Pick<Repository, 'blobIds' | 'blobs'>,
  asked: readonly Asked[],
): Promise<(commits: readonly string[], path: string) => Shown> {
  const folders = new Map<string, Set<string>>()
  for (const { commits, paths } of asked) {
    for (const commit of commits) {
      const known = folders.get(commit) ?? new Set<string>()
      for (const folder of paths.flatMap(foldersOf)) known.add(folder)
      folders.set(commit, known)
    }
  }
  const places = [...folders].flatMap(([commit, all]) =>
    [...all].map((folder) => ({ commit, folder, path: fileIn(folder) })),
  )
  const ids = await repository.blobIds(places)
  const texts = await repository.blobs([...new Set(ids.filter((id) => id !== null))])
  const rules = new Map([...texts].map(([id, bytes]) => [id, parseAttributes(new TextDecoder().decode(bytes))]))
  const byCommit = new Map<string, Map<string, readonly Rule[]>>()
  places.forEach(({ commit, folder }, index) => {
    const found = rules.get(ids[index] ?? '')
    const known = byCommit.get(commit) ?? new Map<string, readonly Rule[]>()
    if (found !== undefined) known.set(folder, found)
    byCommit.set(commit, known)
  })
  return (commits, path) => {
    const sides = commits.map((commit) => sideOf(byCommit.get(commit), path))
    return {
      hidden: sides.length === 0 || sides.some(({ hidden }) => hidden),
      notGenerated: sides.every(({ notGenerated }) => notGenerated),
    }
  }
}

/** A page with the paths that are asked about. */
type AskedPage = ShownDiff & { readonly paths: readonly string[] }

/** What has to be asked of each page: its paths, and those that something may have been moved from. */
export async function asksOf(repository: Pick<Repository, 'changes'>, pages: readonly AskedPage[]): Promise<Asked[]> {
  const asks: Asked[] = []
  for (const { from, head, paths } of pages) {
    const sources = (await repository.changes(from, head)).filter(isSource).map(({ path }) => path)
    asks.push({ commits: [from, head], paths: [...new Set([...paths, ...sources])] })
  }
  return asks
}

/**
 * New files that a page may have drawn as what became of a hidden one: git shows nothing of a pair of which either name is hidden, so that a file comes out of hiding with
 * all that was done to it on the way.
 */
export async function drawnFromHidden(
  repository: Pick<Repository, 'changes' | 'blobs' | 'blobDiffs' | 'blobIds' | 'sizes'>,
  pages: readonly AskedPage[],
  attributes: (commits: readonly string[], path: string) => Shown,
): Promise<(shown: ShownDiff, path: string) => boolean> {
  const contents = contentsOf(repository)
  const found = new Set<string>()
  for (const { from, head } of new Map(pages.map((page) => [`${page.from} ${page.head}`, page])).values()) {
    const changes = await repository.changes(from, head)
    const sources = changes.filter((change) => isSource(change) && attributes([from, head], change.path).hidden)
    for (const made of sources.length === 0 ? [] : changes.filter(({ status }) => status === 'added').filter(isPlain)) {
      for (const { oldId: blob, newId } of sources) {
        const source = { blob, after: side(newId) }
        if (await mayBeDrawnFrom(contents, source, { blob: made.newId, before: null }))
          found.add(`${from} ${head} ${made.path}`)
      }
    }
  }
  return ({ from, head }, path) => found.has(`${from} ${head} ${path}`)
}

/** Files that a page may draw others from: they go, or change themselves. */
function isSource(change: FileChange): boolean {
  return isPlain(change) && (change.status === 'deleted' || change.status === 'modified')
}

function sideOf(folders: ReadonlyMap<string, readonly Rule[]> | undefined, path: string): Shown {
  if (folders === undefined) return { hidden: true, notGenerated: false }
  return attributesOf(
    path,
    [...folders].map(([folder, rules]) => ({ folder, rules })),
  )
}

/** Every folder that a path lies in, the root as ``. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
}

function fileIn(folder: string): string {
  return folder === '' ? '.gitattributes' : `${folder}/.gitattributes`
}

/** The first rule that fits decides; behind them what GitHub folds counts as shown, and what it shows to nobody does not. */
export function opaqueVerdict(rules: readonly OpaqueRule[]): (kind: OpaqueKind, path: string) => 'review' | 'allow' {
  const tests = rules.map(({ kinds, paths, verdict }) => ({
    fits: (kind: OpaqueKind) => kinds === null || kinds.includes(kind),
    matches: paths === null ? () => true : pathMatcher(paths),
    verdict,
  }))
  return (kind, path) =>
    tests.find(({ fits, matches }) => fits(kind) && matches(path))?.verdict ??
    (kind === 'generated' ? 'allow' : 'review')
}

/** What GitHub still shows of one file, in changed lines and in bytes of text: docs, "Repository limits". */
const limits = { lines: 20_000, bytes: 500_000 } as const

/** Files without lines that GitHub shows as pictures. */
const picture = /\.(?:png|jpe?g|gif|webp|bmp|ico|psd)$/i

/** A line that only the pointer of a file in large file storage has: the content itself lies elsewhere. */
const pointer = /^oid sha256:[0-9a-f]{64}$/

/** Why GitHub shows nothing of a change, told by its content; null where it shows it. A submodule is shown as its two commits. */
export function opaqueByContent(change: FileChange, diff: BlobDiff): OpaqueKind | null {
  if (change.oldMode === '160000' || change.newMode === '160000') return null
  if (diff.tooLarge === true) return 'too-large'
  if (diff.binary) return picture.test(change.path) ? null : 'binary'
  const lines = diff.hunks.flatMap(({ lines: all }) => all.filter(({ kind }) => kind !== ' '))
  if (lines.some(({ text }) => pointer.test(text.trimEnd()))) return 'lfs'
  if (lines.length > limits.lines) return 'too-large'
  const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0)
  return bytes > limits.bytes ? 'too-large' : null
}
