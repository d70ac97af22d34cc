import { z } from 'zod'
import { groupBy } from '../../../base/group-by.ts'
import { isFailure } from '../../series/ask.ts'
import { askJson, type StoreAddress } from '../../series/http.ts'
import { countsFailures, likeliest, type Pair, pairsOf, type Suggested, type Suggestions } from '../../suggest.ts'

const tree = z.array(z.object({ text: z.string() }))
const paths = z.object({ results: z.array(z.string()) })

/** Nodes of a path that are looked at. */
const DEEPEST = 8
/** Names of what failed whose paths are asked for. */
const MOST_NAMES = 4
/** Last nodes that say how a metric is counted: statsd writes `requests.count`. */
const COUNTED = ['', '.count']

/** Paths whose last nodes count requests and their failures. `/metrics/find` gives each name of a depth once, however many paths lead to it. */
export async function suggestPaths(address: StoreAddress): Promise<Suggestions> {
  const found: (Suggested & Pair)[] = []
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const before = '*.'.repeat(depth - 1)
    const names = await askJson(
      address,
      { path: '/metrics/find', query: { query: `${before}*`, format: 'treejson' } },
      tree,
    )
    if (isFailure(names)) return names
    if (names.length === 0) break
    const failing = names.map(({ text }) => text).filter(countsFailures)
    for (const name of failing.slice(0, MOST_NAMES)) {
      for (const end of COUNTED) found.push(...(await pathsOf(address, `${before}${name}${end}`, names, end)))
    }
  }
  return likeliest(found)
}

/** What stands beside a failing name in its folders. */
async function pathsOf(
  address: StoreAddress,
  query: string,
  names: z.infer<typeof tree>,
  end: string,
): Promise<(Suggested & Pair)[]> {
  const failing = await expanded(address, query)
  const [first] = failing
  if (first === undefined) return []
  const bad = nameIn(first, end)
  const [pair] = pairsOf(
    [...new Set([bad, ...names.map(({ text }) => text).filter((text) => !countsFailures(text))])],
    true,
  )
  if (pair === undefined) return []
  const folderOf = (path: string, name: string): string => path.slice(0, path.length - name.length - end.length)
  const wholes = new Set(
    (await expanded(address, `${folderOf(query, bad)}${pair.total}${end}`)).map((path) => folderOf(path, pair.total)),
  )
  const folders = failing.map((path) => folderOf(path, bad)).filter((folder) => wholes.has(folder))
  return patterns(folders).map((folder) => {
    const total = `${folder}${pair.total}${end}`
    return { name: total, by: null, total, bad: `${folder}${bad}${end}` }
  })
}

const nameIn = (path: string, end: string): string =>
  path
    .slice(0, path.length - end.length)
    .split('.')
    .at(-1) ?? path

/** The paths of metrics, and of no folders, that a pattern leads to. */
async function expanded(address: StoreAddress, query: string): Promise<string[]> {
  const answer = await askJson(address, { path: '/metrics/expand', query: { query, leavesOnly: '1' } }, paths)
  return isFailure(answer) ? [] : answer.results
}

/** Folders as few patterns: the last node in which they differ is any (a host, a platform), the ones before it tell services apart. */
function patterns(folders: readonly string[]): string[] {
  const split = folders.map((folder) => folder.split('.'))
  const [first = []] = split
  const differ = first.map((node, at) => split.some((each) => each[at] !== node))
  const last = differ.lastIndexOf(true)
  const merged = split.map((nodes) => nodes.map((node, at) => (at === last ? '*' : node)).join('.'))
  return [...groupBy(merged, (pattern) => pattern).keys()]
}
