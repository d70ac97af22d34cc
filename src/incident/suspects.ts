import type { NodeSummary, StoredVerdict } from '../watch/verdict.ts'

/** What one landing changed: of each file the lines that it added or removed. */
export type Landing = {
  readonly sha: string
  readonly files: readonly { readonly path: string; readonly lines: readonly string[] }[]
}

/** Facts of production that point at a landing. What a diff alone shows points at nobody: measured, it is no better than chance. */
export type SuspectEvidence =
  /** Of all segments of its label only this one got worse, and the landing names it, in a path or in a changed line of it. */
  | { readonly kind: 'names-segment'; readonly segment: string; readonly path: string }
  /** What was seen between the deploys of the range shows that it began with one of these, which brought this landing. */
  | { readonly kind: 'began-with'; readonly deployed: readonly string[] }

/** A landing of the range by its number, from 1, with the evidence. */
export type Suspect = {
  readonly number: number
  readonly sha: string
  readonly evidence: readonly SuspectEvidence[]
}

/**
 * The landings (oldest first) that evidence points at, most evidence first. Empty where there is none, or where it points at more than half of them:
 * that tells nothing apart.
 */
export function findSuspects(verdict: StoredVerdict, landings: readonly Landing[]): readonly Suspect[] {
  const byName = discerning(naming(verdict, landings), landings)
  const byTime = discerning(beginning(verdict, landings), landings)
  return landings
    .map(({ sha }, index) => {
      const evidence = [byName.get(sha), byTime.get(sha)].flatMap((one) => one ?? [])
      return { number: index + 1, sha, evidence }
    })
    .filter(({ evidence }) => evidence.length > 0)
    .toSorted((a, b) => b.evidence.length - a.evidence.length)
}

type Found = ReadonlyMap<string, SuspectEvidence>

function discerning(found: Found, landings: readonly Landing[]): Found {
  return found.size * 2 > landings.length ? new Map() : found
}

/** The only segment that got worse while others of its label were seen to be well; null where it is not so. */
export function loneSegment(verdict: StoredVerdict): string | null {
  if (!('regression' in verdict)) return null
  const { worst, crossed } = verdict.regression
  const { segment } = worst
  if (segment === '' || crossed.some((one) => one.segment !== '' && one.segment !== segment)) return null
  const isWell = (one: NodeSummary): boolean =>
    one.segment !== segment && labelsOf(one.segment) === labelsOf(segment) && one.note !== 'too-small'
  return verdict.nodes.some(isWell) ? segment : null
}

/** `route=/cart,method=GET` -> `route,method` */
function labelsOf(segment: string): string {
  return partsOf(segment)
    .map(([label]) => label)
    .join()
}

function partsOf(segment: string): (readonly [string, string])[] {
  return segment.split(/,(?=[\w.]+=)/).map((part) => {
    const end = part.indexOf('=')
    return [part.slice(0, end), part.slice(end + 1)] as const
  })
}

/** Letters that a value needs to be looked for: `eu` or `1` stand in every file. */
const shortest = 3

function naming(verdict: StoredVerdict, landings: readonly Landing[]): Found {
  const segment = loneSegment(verdict)
  if (segment === null) return new Map()
  const values = partsOf(segment)
    .map(([, value]) => value)
    .filter((value) => value.length >= shortest)
  return new Map(
    landings.flatMap(({ sha, files }): [string, SuspectEvidence][] => {
      const file = files.find((one) => values.some((value) => names(one, value)))
      return file === undefined ? [] : [[sha, { kind: 'names-segment', segment, path: file.path }]]
    }),
  )
}

/** A route stands in a line as it is; any other value in quotes, or as the name of a folder or file. */
function names({ path, lines }: Landing['files'][number], value: string): boolean {
  const written = value.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  const inLine = value.includes('/')
    ? new RegExp(String.raw`(?<![\w/-])${written}(?![\w/-])`)
    : new RegExp(`(["'\`])${written}\\1`)
  const inPath = path.split('/').some((name) => name.replace(/\.\w+$/, '').toLowerCase() === value.toLowerCase())
  return inPath || lines.some((line) => inLine.test(line))
}

/** The landings of the first bad deploy, where the watch could tell which of several that was, or which few. */
function beginning(verdict: StoredVerdict, landings: readonly Landing[]): Found {
  if (verdict.verdict !== 'regressed') return new Map()
  const { deploys = [], suspects = [] } = verdict
  const placeOf = (deployed: string): number => landings.findIndex(({ sha }) => sha === deployed)
  const last = placeOf(suspects.at(-1) ?? '')
  const before = deploys.slice(0, deploys.indexOf(suspects[0] ?? '')).map(placeOf)
  const found = landings.slice(Math.max(-1, ...before) + 1, last + 1)
  return new Map(found.map(({ sha }) => [sha, { kind: 'began-with', deployed: suspects }]))
}
