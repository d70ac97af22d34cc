import { isAside } from '../../deploy/aside.ts'

/** What one landing brought, told by names alone. */
export type Landing = {
  readonly sha: string
  /** Unix seconds, as its committer says. */
  readonly at: number
  /** Its whole message. */
  readonly message: string
  /** Files that people wrote; what tools or others wrote is left out. */
  readonly paths: readonly string[]
  /** It is known to be bad without having been reverted: the guard or a person marked it. */
  readonly marked?: boolean
}

/**
 * Weights of a landing's log odds of being taken back within 30 days, learnt on 63,965 landings of eight public repositories (1,096 of them taken back). A rank is the
 * mid-rank among the 1,000 landings before, less ½. They move by 0.1 to 0.2 with the set that they are learnt on.
 */
export const weights = {
  files: 0.17,
  folders: 0.41,
  fileReverts: 0.71,
  folderReverts: 0.31,
  docsOnly: -0.72,
  testsOnly: -0.2,
  dependenciesOnly: -0.75,
} as const

/** Landings that one is ranked among. */
const WINDOW = 1000
/** Seconds after which an earlier revert counts 1/e of what it did. */
const FADE = 180 * 86_400
/** Seconds within which a revert says that a landing was bad. */
export const BAD_WITHIN = 30 * 86_400

/** A landing with what the model makes of it. */
export type Scored = {
  readonly landing: Landing
  readonly odds: number
  readonly files: number
  readonly docsOnly: boolean
  /** Whether it only takes another one back. */
  readonly isRevert: boolean
  /** When it was taken back, Unix seconds; null where it was not. */
  readonly revertedAt: number | null
  /** The file of it that was part of the most changes taken back before, and of how many. */
  readonly worst: { readonly path: string; readonly reverts: number } | null
}

/** Scores landings, oldest first, each by what was known when it landed. */
export function scoreLandings(landings: readonly Landing[]): Scored[] {
  const reverts = revertsAmong(landings)
  const revertedBy = new Map([...reverts].flatMap(([by, targets]) => targets.map((target) => [target, by] as const)))
  const history = revertHistory()
  const ranks = { files: ranker(), folders: ranker(), fileReverts: ranker(), folderReverts: ranker() }
  return landings.map((landing, index): Scored => {
    for (const target of reverts.get(index) ?? []) history.add(landings[target]?.paths ?? [], landing.at)
    if (landing.marked === true) history.add(landing.paths, landing.at)
    const own = history.of(landing.paths, landing.at)
    const kinds = onlyKinds(landing.paths)
    const logOdds =
      weights.files * ranks.files(landing.paths.length) +
      weights.folders * ranks.folders(new Set(landing.paths.map(folderOf)).size) +
      weights.fileReverts * ranks.fileReverts(own.file) +
      weights.folderReverts * ranks.folderReverts(own.folder) +
      (kinds.docs
        ? weights.docsOnly
        : kinds.tests
          ? weights.testsOnly
          : kinds.dependencies
            ? weights.dependenciesOnly
            : 0)
    const by = revertedBy.get(index)
    return {
      landing,
      odds: Math.exp(logOdds),
      files: landing.paths.length,
      docsOnly: kinds.docs,
      isRevert: reverts.has(index),
      revertedAt: landing.marked === true ? landing.at : by === undefined ? null : (landings[by]?.at ?? null),
      worst: own.worst,
    }
  })
}

/** Whether a landing was taken back soon enough to call it bad. */
export function isBad({ landing, revertedAt }: Scored): boolean {
  return revertedAt !== null && revertedAt - landing.at <= BAD_WITHIN
}

/** Mid-rank of a value among the last ones, less ½; then it is one of them. Half of nothing is the middle. */
function ranker(): (value: number) => number {
  const last: number[] = []
  return (value) => {
    let [below, same] = [0, 0]
    for (const other of last) {
      if (other < value) below += 1
      else if (other === value) same += 1
    }
    const rank = last.length === 0 ? 0.5 : (below + same / 2) / last.length
    last.push(value)
    if (last.length > WINDOW) last.shift()
    return rank - 0.5
  }
}

type Faded = { readonly value: number; readonly at: number; readonly count: number }

/** Earlier reverts of files and folders, each fading with its age. In a folder a revert counts for the share of its files that are there. */
function revertHistory() {
  const [files, folders] = [new Map<string, Faded>(), new Map<string, Faded>()]
  const valueAt = (known: Faded | undefined, at: number): number =>
    known === undefined ? 0 : known.value * Math.exp(-Math.max(0, at - known.at) / FADE)
  const put = (into: Map<string, Faded>, key: string, more: number, at: number): void => {
    const known = into.get(key)
    into.set(key, { value: valueAt(known, at) + more, at, count: (known?.count ?? 0) + 1 })
  }
  const most = (from: Map<string, Faded>, keys: readonly string[], at: number): number =>
    keys.reduce((worst, key) => Math.max(worst, valueAt(from.get(key), at)), 0)
  return {
    add(paths: readonly string[], at: number): void {
      for (const path of paths) {
        put(files, path, 1, at)
        put(folders, folderOf(path), 1 / paths.length, at)
      }
    },
    of(paths: readonly string[], at: number) {
      const file = most(files, paths, at)
      const path = file === 0 ? undefined : paths.find((one) => valueAt(files.get(one), at) === file)
      const worst = path === undefined ? null : { path, reverts: files.get(path)?.count ?? 0 }
      return { file, folder: most(folders, paths.map(folderOf), at), worst }
    },
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

const docs = /\.(?:md|mdx|rst|adoc|txt)$|(?:^|\/)docs?\//i
const dependencies =
  /(?:^|\/)(?:package\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|requirements[^/]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|go\.(?:mod|sum)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?)$/

/** Files that only say what is depended on count before documentation: `requirements.txt` is none. */
function onlyKinds(paths: readonly string[]): { docs: boolean; tests: boolean; dependencies: boolean } {
  const all = (is: (path: string) => boolean): boolean => paths.length > 0 && paths.every(is)
  const isDocs = all((path) => docs.test(path) && !dependencies.test(path))
  return {
    docs: isDocs,
    tests: !isDocs && all((path) => isAside(path)),
    dependencies: all((path) => dependencies.test(path)),
  }
}

/** By the index of a landing that takes others back, the indices of these: earlier ones only. Messages are text, and believed for statistics alone. */
function revertsAmong(landings: readonly Landing[]): Map<number, readonly number[]> {
  const [byId, byNumber, byTitle] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const found = new Map<number, readonly number[]>()
  landings.forEach(({ sha, message }, index) => {
    const title = titleOf(message)
    const ids = [...message.matchAll(/\b(?:reverts? (?:commit )?|rollback of (?:commit )?)([0-9a-f]{7,40})\b/gi)].map(
      ([, id = '']) => byId.get(id.slice(0, 7).toLowerCase()),
    )
    const numbers = [...message.matchAll(/\breverts? (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gi)].map(
      ([, number = '']) => byNumber.get(number),
    )
    const quoted = /^revert:? "(.{1,500})"$/i.exec(title)?.[1]
    const targets = [...ids, ...numbers, ...(quoted === undefined ? [] : [byTitle.get(withoutNumber(quoted))])]
    const known = [...new Set(targets.filter((target) => target !== undefined))]
    if (known.length > 0 || quoted !== undefined) found.set(index, known)
    byId.set(sha.slice(0, 7), index)
    for (const [, number = ''] of firstLine(message).matchAll(/#(\d{1,9})\b/g)) byNumber.set(number, index)
    byTitle.set(title, index)
  })
  return found
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? ''

/** The title of what landed; of a merge that of its pull request, which stands below. */
function titleOf(message: string): string {
  const [first = '', ...rest] = message.split('\n').map((line) => line.trim())
  const isMerge = /^Merge (?:pull request|branch|remote-tracking)/.test(first)
  return withoutNumber((isMerge ? rest.find((line) => line !== '') : undefined) ?? first)
}

function withoutNumber(title: string): string {
  return title.replace(/(?: \(#\d{1,9}\))+$/, '').trim()
}
