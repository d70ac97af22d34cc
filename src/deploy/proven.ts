import type { EnvironmentRecord, WatchEntry } from './record.ts'
import type { RunRef } from '../base/run.ts'
import type { Baseline } from '../watch/baseline.ts'
import type { Carried } from '../watch/carried.ts'

// A state of production is proven once its watch has ended healthy. Whatever else became of a watch (not begun, killed, cancelled, inconclusive,
// worse), production may be broken from its deploy on. So all that follows is compared with the time before the first such deploy, and the watch
// of a later one speaks for all of them.

type Known = Pick<EnvironmentRecord, 'marks' | 'watches'>

/** Names the watch of a deploy: the commit, and the run that deployed it. */
export type WatchKey = { readonly sha: string; readonly run: Pick<RunRef, 'id'> }

export const isWatchOf = (watch: WatchEntry, of: WatchKey): boolean =>
  watch.sha === of.sha && watch.run.id === of.run.id

/** Whether any deploy of that commit was called bad. Once bad it is never good again, whatever ends later. */
export const isCalledBad = ({ marks }: Pick<Known, 'marks'>, sha: string): boolean =>
  marks.some((mark) => mark.word === 'bad' && mark.sha === sha)

/** What is known of production's states. */
export type History = {
  /** The newest deploy that is proven; null where none is on record. */
  readonly proven: WatchEntry | null
  /** Every deploy since, oldest first. None of them is proven. */
  readonly since: readonly WatchEntry[]
}

/** The history before a deploy; all of it where no watch is on record for that one, or none is given. */
export function historyBefore(record: Known, of: WatchKey | null = null): History {
  const own = of === null ? -1 : record.watches.findLastIndex((watch) => isWatchOf(watch, of))
  const earlier = own === -1 ? record.watches : record.watches.slice(0, own)
  const last = earlier.findLastIndex(({ verdict, sha }) => verdict === 'healthy' && !isCalledBad(record, sha))
  return { proven: earlier[last] ?? null, since: earlier.slice(last + 1) }
}

/** Seconds for which a time before says by itself what is usual now; after that the hour of day may explain a difference. */
export const CURRENT = 6 * 3600

/** What a deploy has to be compared with. */
export type Against =
  /** Nothing is unproven: the minutes just before it. */
  | { readonly kind: 'just-before' }
  /** The time before the first deploy that is not proven, and what ran then. */
  | { readonly kind: 'before-unproven'; readonly baseline: Baseline; readonly baseSha: string | null }
  /** What runs is not proven, and nothing is known of the time before it: a comparison with now can accuse, and prove nothing. */
  | { readonly kind: 'unknown'; readonly baseSha: string | null }

/** What a source has to know of the past: a store has its numbers still, of a page only the sums that were kept of these metrics are left. */
export type Past = { readonly kind: 'store' } | { readonly kind: 'page'; readonly metrics: readonly string[] }

/** What a deploy of `sha` that is about to pass the gate is compared with, by the record as it is before that. */
export function compareWith(record: Known, sha: string, past: Past): Against {
  const { proven, since } = historyBefore(record)
  const [first] = since
  if (first === undefined) return { kind: 'just-before' }
  const { baseSha } = first
  const taken = proven === null ? everTaken(since) : takenWhileProven(proven, first, since.slice(1))
  const found = [...sinceProven(proven, first, past), ...taken].filter((baseline) => isOfUse(baseline, past))
  const complete = found.find(({ metrics }) => past.kind === 'store' || past.metrics.every((name) => name in metrics))
  const baseline = complete ?? found[0]
  // Before the first baseline that was ever taken nothing could be known: with it the record begins.
  if (baseline === undefined) return proven === null ? { kind: 'just-before' } : { kind: 'unknown', baseSha }
  // A second attempt: what was seen just before the first is what was seen just before this deploy.
  const isSame = since.every((watch) => watch.sha === sha) && baseline === first.baseline
  return { kind: 'before-unproven', baseSha, baseline: isSame ? baseline : { ...baseline, kind: 'last-proven' } }
}

/** Baselines of times at which no deploy was live that is not proven, the best first. */
function takenWhileProven(proven: WatchEntry, first: WatchEntry, later: readonly WatchEntry[]): readonly Baseline[] {
  const began = first.plannedAt === undefined ? -Infinity : seconds(first.plannedAt)
  const inherited = later.map(({ baseline }) => (baseline !== null && baseline.until <= began ? baseline : null))
  return [takenBefore(first), ...inherited, proven.baseline].filter(isProvenKind)
}

/** Where no state was ever proven, the first baseline is the beginning of all that is known. */
const everTaken = (since: readonly WatchEntry[]): readonly Baseline[] => since.map(takenBefore).filter(isProvenKind)

/** The moment at which the first deploy passed its gate, where the one before it was proven only later: its own baseline is of the time before both. */
function sinceProven(proven: WatchEntry | null, { baseline, plannedAt }: WatchEntry, past: Past): readonly Baseline[] {
  if (proven === null || proven.startedAt === null || baseline === null || plannedAt === undefined) return []
  if (past.kind === 'page' || baseline.until > seconds(proven.startedAt)) return []
  return [atGate(plannedAt)]
}

const isProvenKind = (baseline: Baseline | null): baseline is Baseline =>
  baseline !== null && baseline.kind !== 'unproven' && baseline.kind !== 'unknown'

const isOfUse = ({ metrics }: Baseline, past: Past): boolean =>
  past.kind === 'store' || past.metrics.some((name) => name in metrics)

/** The baseline of a deploy; else the moment at which it passed the gate, which is all that a store has to know. */
function takenBefore({ baseline, plannedAt }: WatchEntry): Baseline | null {
  return baseline !== null || plannedAt === undefined ? baseline : atGate(plannedAt)
}

function atGate(plannedAt: string): Baseline {
  const at = seconds(plannedAt)
  return { kind: 'previous-window', from: at, until: at, metrics: {} }
}

/**
 * The earlier deploys that the watch of a deploy speaks for besides its own, oldest first, each commit once. One that its own watch has called bad is
 * answered already.
 */
export function spokenFor(record: Known, of: WatchKey): readonly WatchEntry[] {
  const { since } = historyBefore(record, of)
  const open = since.filter(({ sha, verdict }) => sha !== of.sha && verdict !== 'regressed')
  return open.filter(({ sha }, index) => open.findIndex((other) => other.sha === sha) === index)
}

/** Seconds before a deploy that say how things were then. */
const LAST = 3600

/**
 * Between the unproven deploys before that one: from the beginning of each one's watch, or, where that is not known, for the second half of the time since its
 * gate, to the gate of the next; its last hour. What a store says of these times tells the deploys apart.
 */
export function timesBetween(record: Known, of: WatchKey): readonly Stretch[] {
  const own = record.watches.filter((watch) => isWatchOf(watch, of))
  const chain = [...historyBefore(record, of).since, ...own]
  return chain.slice(0, -1).flatMap(({ plannedAt, startedAt }, index) => {
    const next = chain[index + 1]?.plannedAt
    if (next === undefined || (plannedAt === undefined && startedAt === null)) return []
    const until = seconds(next)
    const middle = plannedAt === undefined ? until : (seconds(plannedAt) + until) / 2
    const began = startedAt === null || seconds(startedAt) >= until ? middle : seconds(startedAt)
    const from = Math.max(began, until - LAST)
    return from < until ? [{ from, until }] : []
  })
}

/**
 * The earlier deploys whose time is carried to the watch of a deploy that began at `startedAt` (Unix seconds): those of the day before it that are not proven, since
 * whatever was worse then, or went back to what is good. Null where there is none whose watch could not say.
 */
function carriedTo(record: Known, of: WatchKey, startedAt: number): Carried | null {
  const isGood = (sha: string): boolean => record.marks.some((mark) => mark.sha === sha && mark.word === 'good')
  if (isGood(of.sha) || isCalledBad(record, of.sha)) return null
  const { since } = historyBefore(record, of)
  const cut = since.findLastIndex(
    ({ sha, verdict }) => (verdict !== null && verdict !== 'inconclusive') || isGood(sha) || isCalledBad(record, sha),
  )
  const chain = since.slice(cut + 1)
  const isOf = ({ sha, verdict, startedAt: at }: WatchEntry): boolean =>
    sha !== of.sha && verdict === 'inconclusive' && at !== null && seconds(at) > startedAt - DAY
  const oldest = chain.findIndex(isOf)
  const { sha, startedAt: began } = chain[oldest] ?? {}
  if (sha === undefined || began == null) return null
  const own = record.watches.filter((watch) => isWatchOf(watch, of))
  const rollouts = [...chain.slice(oldest + 1), ...own].flatMap(({ plannedAt, startedAt: out }) =>
    plannedAt === undefined || out === null ? [] : [{ from: seconds(plannedAt), until: seconds(out) }],
  )
  return { sha, from: seconds(began), deploys: chain.length - oldest + 1, rollouts }
}

/** What the watch of a store is told of the deploys before its own that are not proven. */
export type Earlier = {
  /** The times between those that it speaks for. */
  readonly between: readonly Stretch[]
  /** Those whose time is judged with its own; absent where none is. */
  readonly carried?: Carried
}

/** The same by the record; `startedAt` is when the watch began, Unix seconds. */
export function earlierThan(record: Known, of: WatchKey, startedAt: number): Earlier {
  const between = timesBetween(record, of)
  const carried = carriedTo(record, of, startedAt)
  return carried === null ? { between } : { between, carried }
}

/** Deploys of another commit that passed the gate after that one, oldest first. */
export function newerThan({ watches }: Known, of: WatchKey): readonly WatchEntry[] {
  const own = watches.findLastIndex((watch) => isWatchOf(watch, of))
  return own === -1 ? [] : watches.slice(own + 1).filter(({ sha }) => sha !== of.sha)
}

/** Seconds after which what was bad counts as over where nothing says so: people may have mended it without us. */
const DAY = 86_400

/** A stretch of time, Unix seconds. */
export type Stretch = { readonly from: number; readonly until: number }

/**
 * When production was worse, whoever's fault it was: from the first deploy since the last proven state, or since what was answered before, to the watch of
 * the next healthy one. It is no measure of what is usual.
 */
export function badStretches({ watches }: Pick<Known, 'watches'>): readonly Stretch[] {
  const healthy = watches.flatMap(({ verdict, startedAt }) =>
    verdict === 'healthy' && startedAt !== null ? [seconds(startedAt)] : [],
  )
  const stretches: Stretch[] = []
  let began: number | null = null
  for (const { plannedAt, startedAt, verdict } of watches) {
    const at = plannedAt ?? startedAt
    if (began === null && at !== null) began = seconds(at)
    if ((verdict === 'regressed' || verdict === 'external') && startedAt !== null && began !== null) {
      const seen = seconds(startedAt)
      stretches.push({ from: began, until: Math.min(seen + DAY, ...healthy.filter((time) => time > seen)) })
    }
    if (verdict === 'healthy' || verdict === 'regressed' || verdict === 'external') began = null
  }
  return stretches
}

const seconds = (iso: string): number => Date.parse(iso) / 1000

/** How many watches a record keeps, how many of the newest keep their baseline, and how many states that were proven: one may be called bad later. */
const LIMITS = { watches: 60, baselines: 10, proven: 5 } as const

/** The watches that are kept: the newest, and always those that say what everything is compared with. */
export function boundedWatches(record: Known): readonly WatchEntry[] {
  const { watches } = record
  const isOpen = new Set(historyBefore(record).since)
  const anchors = anchorsOf(watches, isOpen)
  const droppable = watches.filter((watch) => !anchors.has(watch))
  const dropped = new Set(droppable.slice(0, Math.max(0, watches.length - LIMITS.watches)))
  const kept = watches.filter((watch) => !dropped.has(watch))
  const recent = new Set(kept.slice(-LIMITS.baselines))
  return kept.map((watch) => {
    if (recent.has(watch) || anchors.has(watch)) return watch
    const { before, ...rest } = watch
    const slim = rest.baseline === null ? rest : { ...rest, baseline: null }
    return isOpen.has(watch) && before !== undefined ? { ...slim, before } : slim
  })
}

/** The last states that were proven, the first deploy after each, and the first baseline since. */
function anchorsOf(watches: readonly WatchEntry[], open: ReadonlySet<WatchEntry>): ReadonlySet<WatchEntry> {
  const proven = watches.flatMap(({ verdict }, index) => (verdict === 'healthy' ? [index] : [])).slice(-LIMITS.proven)
  const around = proven.flatMap((index) => watches.slice(index, index + 2))
  const [first] = open
  const taken = [...open].find(({ baseline }) => baseline !== null)
  return new Set([...around, ...(first === undefined ? [] : [first]), ...(taken === undefined ? [] : [taken])])
}
