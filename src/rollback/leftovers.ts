import type { Leftover } from '../deploy/cautions.ts'
import type { Commit, FileChange, Repository } from '../git/repository.ts'
import { type ChangedLines, changedLines, sidesOf } from './changed-lines.ts'

/** What the search reads. `holds`, where it can be had: whether any file of a tree has that word. */
export type LeftoverRepository = Pick<Repository, 'changes' | 'blobDiffs' | 'blobs'> & Pick<Repository, 'holds'>

type Question = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  /** What the branch would be. */
  readonly tree: string
  /** Files that keep their version and are named as such. */
  readonly leftOut: readonly string[]
  /** Later landings that are taken back as well. */
  readonly dropped: readonly Commit[]
  /** Nothing was found to take back: then a single line counts, in any file, because a hold would end. */
  readonly strict: boolean
}

/** Leftovers that are looked into; more would not change what a person has to do. */
const most = 200

/**
 * What a merge of three trees cannot see: later work moved or copied what the range brought, uses what is taken away, or has put back elsewhere what
 * the range had removed. Looked for in the files that changed since bad and differ from good.
 */
export async function findLeftovers(repository: LeftoverRepository, question: Question): Promise<readonly Leftover[]> {
  const { good, bad, onto, tree, leftOut } = question
  if (tree === good || onto === bad) return []
  const kept = new Set(leftOut)
  const since = new Set((await repository.changes(bad, onto)).map(({ path }) => path))
  const inResult = (await repository.changes(good, tree)).filter(
    ({ path, status }) => status !== 'deleted' && since.has(path) && !kept.has(path),
  )
  const candidates = inResult.filter(({ path }) => question.strict || isCode(path))
  if (candidates.length === 0) return []
  const taken = await takenBack(repository, question)
  const diffs = await repository.blobDiffs([...taken, ...candidates].map(sidesOf))
  const range = taken.map((change, index) => ({ change, ...changedLines(diffs[index]) }))
  const result = candidates.map((change, index) => ({ change, ...changedLines(diffs[taken.length + index]) }))
  const found = [...copies(range, result), ...lineHits(range, result, question.strict), ...putBack(range, result)]
  const uses = nameHits(range, result)
  if (found.length + uses.length === 0) return []
  const known = await goodText(repository, [...taken, ...candidates])
  const real = await unknownToGood(repository, good, known, uses.slice(0, most))
  const own = found.filter(({ kind, name }) => kind !== 'line' || !known.lines.has(name))
  const lines = question.strict ? own : await uncommon(repository, good, own)
  return distinct([...real, ...lines].map(({ path, name }) => ({ path, name: shown(name) })))
}

type Changed = ChangedLines & { readonly change: FileChange }
type Hit = Leftover & { readonly kind: 'copy' | 'line' | 'name' | 'put-back' }

/** The changes that are taken back: the range's, and those of later landings that go with it. */
async function takenBack(
  repository: LeftoverRepository,
  { good, bad, dropped }: Question,
): Promise<readonly FileChange[]> {
  const ends = dropped.map(({ parents, sha }) => [parents[0] ?? sha, sha] as const)
  const all: FileChange[] = []
  for (const [from, to] of [[good, bad] as const, ...ends]) all.push(...(await repository.changes(from, to)))
  return all.filter(({ path }) => !isGenerated(path))
}

const emptyFile = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** Files of the range whose very content stands at another path now. */
function copies(range: readonly Changed[], result: readonly Changed[]): Hit[] {
  const old = new Set(range.map(({ change }) => change.oldId))
  const brought = new Map(
    range.flatMap(({ change: { status, newId, path } }) =>
      status === 'deleted' || newId === emptyFile || old.has(newId) ? [] : [[newId, path] as const],
    ),
  )
  return result.flatMap(({ change: { path, newId } }): Hit[] => {
    const from = brought.get(newId)
    return from === undefined ? [] : [{ path, name: from, kind: 'copy' }]
  })
}

/**
 * Lines that the range added. One is enough where nothing was found to take back. Else, because a single line may well be written twice, two long ones in
 * a file, or all long ones that the range has.
 */
function lineHits(range: readonly Changed[], result: readonly Changed[], strict: boolean): Hit[] {
  const counts = strict ? isLine : isLongLine
  const removed = new Set(range.flatMap((one) => one.removed))
  const brought = new Set(
    range
      .filter(({ change }) => strict || (isCode(change.path) && !isTest(change.path)))
      .flatMap(({ added }) => added)
      .filter((line) => counts(line) && !removed.has(line)),
  )
  const enough = strict ? 1 : Math.min(2, brought.size)
  if (brought.size === 0) return []
  return result.flatMap(({ change: { path }, added }): Hit[] => {
    if (!strict && isTest(path)) return []
    const here = [...new Set(added)].filter((line) => brought.has(line))
    return here.length < enough ? [] : here.map((name) => ({ path, name, kind: 'line' }))
  })
}

const isLine = (line: string): boolean => /[\p{L}\p{N}]/u.test(line) && line.length >= 4
/** Long enough to be nobody else's, and no import, which many files have in the same words. */
const isLongLine = (line: string): boolean =>
  (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 16 &&
  !/^(?:import|from|export \*|use|using|require|#include|package)\b/.test(line)

/** Uses of a name that only the range defines. */
function nameHits(range: readonly Changed[], result: readonly Changed[]): Hit[] {
  const code = range.filter(({ change }) => isCode(change.path))
  const before = new Set(code.flatMap(({ removed }) => definitions(removed)))
  const names = new Set(code.flatMap(({ added }) => definitions(added)).filter((name) => !before.has(name)))
  if (names.size === 0) return []
  return result.flatMap(({ change: { path }, added }): Hit[] => {
    if (!isCode(path)) return []
    const words = new Set(added.flatMap((line) => line.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []))
    return [...names].filter((name) => words.has(name)).map((name) => ({ path, name, kind: 'name' }))
  })
}

const keyword =
  'def|class|func|fn|fun|function|type|interface|struct|enum|trait|protocol|object|record|module|macro|const|let|var|val|static'
// Bounds in place of `*` and `+`: a line of a bundled file may be long, and must not take time with the square of its length.
const definition = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}_$])(?:${keyword})\s{1,99}(?:\([^)]{0,199}\)\s{0,9})?(?:\*\s{0,9})?([\p{L}_$][\p{L}\p{N}_$]{4,})`,
  'gu',
)
/** `public static int total(…)`, and an assignment that begins a line: `total = lambda …`. */
const method =
  /^(?:(?:public|private|protected|internal|static|final|async|override)\s{1,9})+[^=;(]{0,199}?([\p{L}_$][\p{L}\p{N}_$]{4,99})\s{0,9}\(/u

/** Names that lines define, of five letters and more. */
export function definitions(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const found = [...line.matchAll(definition)].map((match) => match[1] ?? '')
    const called = method.exec(line)?.[1]
    return called === undefined ? found : [...found, called]
  })
}

/** Definitions that the range removed, which the rollback brings back, and which later work has put elsewhere meanwhile: they would stand twice. */
function putBack(range: readonly Changed[], result: readonly Changed[]): Hit[] {
  const code = range.filter(({ change }) => isCode(change.path))
  const added = new Set(code.flatMap((one) => one.added))
  const places = new Set(code.map(({ change }) => change.path))
  const gone = new Map<string, readonly string[]>()
  for (const { removed } of code) {
    removed.forEach((line, index) => {
      if (!added.has(line) && definitions([line]).length > 0) gone.set(line, removed.slice(index + 1, index + 4))
    })
  }
  if (gone.size === 0) return []
  return result.flatMap(({ change: { path }, added: lines }): Hit[] => {
    if (places.has(path)) return []
    const here = new Set(lines)
    return [...gone].flatMap(([line, body]): Hit[] => {
      const long = body.filter((one) => isLine(one))
      const same = here.has(line) && (long.length === 0 ? isLongLine(line) : long.some((one) => here.has(one)))
      const [name] = definitions([line])
      return same && name !== undefined ? [{ path, name, kind: 'put-back' }] : []
    })
  })
}

type GoodText = { readonly words: ReadonlySet<string>; readonly lines: ReadonlySet<string> }

/** The words and lines that good has in those files. */
async function goodText(repository: LeftoverRepository, changes: readonly FileChange[]): Promise<GoodText> {
  const ids = changes.flatMap((change) => sidesOf(change)[0] ?? [])
  const contents = [...(await repository.blobs([...new Set(ids)])).values()].map((one) => Buffer.from(one).toString())
  return {
    words: new Set(contents.flatMap((text) => text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])),
    lines: new Set(contents.flatMap((text) => text.split('\n').map((line) => line.trim()))),
  }
}

/** The hits whose name good has in no file, as far as that can be asked. */
async function unknownToGood(
  repository: LeftoverRepository,
  good: string,
  known: GoodText,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  const names = [...new Set(hits.map(({ name }) => name))].filter((name) => !known.words.has(name))
  const unknown = new Set<string>()
  for (const name of names) if ((await repository.holds?.(good, name)) !== true) unknown.add(name)
  return hits.filter(({ name }) => unknown.has(name))
}

/** Lines that are looked for in all of good; the others of the same files stand or fall with them. */
const mostLines = 24

/** Without the files of which each line that was looked for stands somewhere in good: such lines are everybody's. */
async function uncommon(repository: LeftoverRepository, good: string, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const asked = hits.filter(({ kind }) => kind === 'line').slice(0, mostLines)
  const common = new Set<Hit>()
  for (const hit of asked) if ((await repository.holds?.(good, hit.name)) === true) common.add(hit)
  const looked = new Set(asked.map(({ path }) => path))
  const telling = new Set(asked.filter((hit) => !common.has(hit)).map(({ path }) => path))
  return hits.filter(
    (hit) => hit.kind !== 'line' || (!common.has(hit) && (telling.has(hit.path) || !looked.has(hit.path))),
  )
}

function distinct(all: readonly Leftover[]): Leftover[] {
  return [...new Map(all.map((one) => [`${one.path}\0${one.name}`, one])).values()].slice(0, most)
}

/** Characters of a line that are shown. */
function shown(name: string): string {
  const characters = [...name]
  return characters.length <= 80 ? name : `${characters.slice(0, 79).join('')}…`
}

const prose =
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt\.tmpl|po|pot|csv|tsv|svg|html?)$|(?:^|\/)(?:CHANGELOG|CHANGES|NEWS|LICENSE|AUTHORS|CODEOWNERS)[^/]*$/i
const generated =
  /\.(?:lock|lockb|sum|snap|map|min\.js|min\.css)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|vendor\/|node_modules\/|__snapshots__\/)/i

/** Files that a machine writes: the same lines come back in them by themselves. */
function isGenerated(path: string): boolean {
  return generated.test(path)
}

/** Files whose names mean something to a program. */
function isCode(path: string): boolean {
  return !isGenerated(path) && !prose.test(path)
}

/** Tests begin alike, and nothing runs on them. */
function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|spec|e2e|testdata|fixtures)\/|[._-](?:test|spec)s?\.\w+$|(?:^|\/)test_[^/]+$/i.test(
    path,
  )
}
