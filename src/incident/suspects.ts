import type { NodeSummary, StoredVerdict } from '../watch/verdict.ts'

/** What one landing changed: of each file the lines that it added or removed. */
export type Landing = {
  readonly sha: string
  readonly files: readonly { readonly path: string; readonly lines: readonly string[] }[]
}

/** A commit of the range that was deployed, and when (Unix seconds) it began to go out. */
export type Rollout = { readonly sha: string; readonly at: number }

/** Facts of production that point at a landing. What a diff alone shows points at nobody: measured, it is no better than chance. */
export type SuspectEvidence =
  /** Of all segments of its label only this one got worse, and the landing names it, in a path or in a changed line of it. */
  | { readonly kind: 'names-segment'; readonly segment: string; readonly path: string }
  /** It began with the rollout of that commit, which brought this landing; the rollout before ran without harm. `at`: Unix seconds. */
  | { readonly kind: 'began-with'; readonly deployed: string; readonly at: number }

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
export function findSuspects(
  verdict: StoredVerdict,
  landings: readonly Landing[],
  rollouts: readonly Rollout[],
): readonly Suspect[] {
  const byName = discerning(naming(verdict, landings), landings)
  const byTime = discerning(beginning(verdict, landings, rollouts), landings)
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

/** Known points that a stretch between two rollouts needs before anything is said of it. */
const fewest = 2

/**
 * The landings of the rollout with which it began, where several rollouts brought the range and what went on between them is known: all of it at the
 * level of harm after the one, none of it before.
 */
function beginning(verdict: StoredVerdict, landings: readonly Landing[], rollouts: readonly Rollout[]): Found {
  if (!('regression' in verdict)) return new Map()
  const { before = [], harm } = verdict.regression.worst
  const places = rollouts
    .map((rollout) => ({ ...rollout, index: landings.findIndex(({ sha }) => sha === rollout.sha) }))
    .filter(({ index }) => index >= 0)
    .toSorted((a, b) => a.at - b.at)
  if (places.at(-1)?.index !== landings.length - 1) return new Map()
  const stretch = (from: number, until: number): 'ill' | 'well' | 'unclear' => {
    const known = before.flatMap(({ at, share }) => (share !== null && at >= from && at < until ? [share] : []))
    if (known.length < fewest) return 'unclear'
    const ill = known.filter((share) => share >= harm).length
    return ill === 0 ? 'well' : ill === known.length ? 'ill' : 'unclear'
  }
  let state = stretch(Number.NEGATIVE_INFINITY, places[0]?.at ?? 0)
  for (const [order, { sha: deployed, at, index }] of places.entries()) {
    const last = order === places.length - 1
    const after = last ? 'ill' : stretch(at, places[order + 1]?.at ?? at)
    if (state === 'well' && after === 'ill') {
      const first = order === 0 ? 0 : (places[order - 1]?.index ?? -1) + 1
      return new Map(landings.slice(first, index + 1).map(({ sha }) => [sha, { kind: 'began-with', deployed, at }]))
    }
    state = after
  }
  return new Map()
}
