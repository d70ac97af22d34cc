import { boundedWatches, isWatchOf, type WatchKey } from './proven.ts'
import type { EnvironmentRecord, Mark, RecordStore, WatchEntry } from './record.ts'

// A cell is one of several places that an environment is deployed to in parallel, say a region; a stage one of several steps in time, say a canary. What was
// deployed and watched is kept by both; incidents, holds and what the gate remembers are the environment's. So all that judges a deploy works on the record as its
// own cell and stage see it. The last stage is what everybody gets: it is the environment itself.

/** What a deploy goes to. */
export type Place = {
  /** Null: what has no cells; undefined: all cells together. */
  readonly cell?: string | null | undefined
  /** A stage before the last; null: everybody. */
  readonly stage: string | null
}

/** How a place is called: `us`, `canary`, `us/canary`; null where an environment is one place. */
export function placeName({
  cell = null,
  stage = null,
}: {
  readonly cell?: string | null | undefined
  readonly stage?: { readonly name: string } | null | undefined
}): string | null {
  const parts = [cell, stage?.name ?? null].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('/')
}

type Staged = Pick<WatchEntry, 'stage'>

/** Whether only a part of the traffic got it: a stage before the last. Nothing but the last stage says what production runs, and makes it good. */
export const isPart = ({ stage }: { readonly stage?: WatchEntry['stage'] }): boolean => stage?.last === false

/** The deploys of a record that everybody got. */
export const forEverybody = <T extends Staged>(watches: readonly T[]): readonly T[] =>
  watches.filter((watch) => !isPart(watch))

/**
 * The record as one place sees it: its own deploys, and what any place called bad. For a stage that everybody has got since and that was found healthy there, its own
 * watches are over.
 */
export function cellView(record: EnvironmentRecord, place: Place): EnvironmentRecord {
  const { cell, stage } = place
  const isCells = (entry: { readonly cell?: string }): boolean => cell === undefined || (entry.cell ?? null) === cell
  const ofCell = record.watches.filter(isCells)
  const everybodys = forEverybody(ofCell)
  const proven = Math.max(...everybodys.map(provenSince))
  // One that has not ended is still to be written.
  const isOver = (watch: WatchEntry): boolean => wordOf(watch) !== 'open' && plannedAt(watch) < proven
  const own = ofCell.filter((watch) => isPart(watch) && watch.stage?.name === stage && !isOver(watch))
  return {
    ...record,
    watches: stage === null ? everybodys : own,
    confirmed: record.confirmed.filter(isCells),
    marks: record.marks.filter((mark) => isSeen(mark, place)),
  }
}

const provenSince = ({ verdict, startedAt }: WatchEntry): number =>
  verdict === 'healthy' && startedAt !== null ? Date.parse(startedAt) : -Infinity

const plannedAt = ({ plannedAt: at, startedAt }: WatchEntry): number => Date.parse(at ?? startedAt ?? '')

const isSeen = (mark: Mark, { cell }: Place): boolean =>
  cell === undefined || mark.word === 'bad' || (mark.cell ?? null) === cell

/** The whole record after a place's view of it has changed from `before` to `after`. What is new is the place's. */
function merged(
  whole: EnvironmentRecord,
  place: Place,
  before: EnvironmentRecord,
  after: EnvironmentRecord,
): EnvironmentRecord {
  const { cell } = place
  const known = new Set<object>([...before.watches, ...before.confirmed, ...before.marks])
  const own = <T extends object>(entry: T): T => (cell == null || known.has(entry) ? entry : { ...entry, cell })
  const others = <T extends object>(entries: readonly T[]): readonly T[] => entries.filter((entry) => !known.has(entry))
  const watches = after.watches.map(own)
  const isAgain = (watch: WatchEntry): boolean =>
    watches.some((one) => isWatchOf(one, watch) && isSamePlace(one, watch))
  return {
    ...after,
    watches: [...others(whole.watches).filter((watch) => !isAgain(watch)), ...watches],
    confirmed: [...others(whole.confirmed), ...after.confirmed.map(own)],
    marks: [...whole.marks.filter((mark) => !isSeen(mark, place)), ...after.marks.map(own)],
  }
}

const isSamePlace = (one: WatchEntry, other: WatchEntry): boolean => placeName(one) === placeName(other)

/** A store of the whole record, as one place reads and writes it; each write is still one. */
export function cellStore(store: RecordStore, place: Place): RecordStore {
  return {
    read: async () => cellView(await store.read(), place),
    async update(reason, change, under) {
      const written = await store.update(
        reason,
        (whole) => {
          const before = cellView(whole, place)
          const after = change(before)
          return after === before ? whole : merged(whole, place, before, after)
        },
        under,
      )
      return cellView(written, place)
    },
  }
}

/**
 * What became of a commit at a stage, by the newest run that deployed it there: `through` where its watch has ended and found nothing worse. Where the asked place is a
 * cell, in that cell or where the stage has none; else in every cell.
 */
export function throughStage(
  { watches }: Pick<EnvironmentRecord, 'watches'>,
  { sha, cell, stage }: { readonly sha: string; readonly cell: string | null; readonly stage: string | null },
): 'through' | 'bad' | 'open' | 'unknown' {
  const isThere = (watch: WatchEntry): boolean =>
    watch.sha === sha &&
    watch.stage?.name === stage &&
    (cell === null || (watch.cell ?? cell) === cell) &&
    (watch.state === 'ended' || wordOf(watch) === 'open')
  const found = watches.filter(isThere)
  const newest = Math.max(...found.map(({ run }) => run.id))
  const words = found.filter(({ run }) => run.id === newest).map(wordOf)
  if (words.includes('regressed')) return 'bad'
  if (words.includes('open')) return 'open'
  return words.length === 0 ? 'unknown' : 'through'
}

/** The watches that are kept: so many of each place. */
export function keptWatches(record: EnvironmentRecord): readonly WatchEntry[] {
  const places = [...new Set(record.watches.map(placeName))]
  return places.flatMap((name) =>
    boundedWatches({ ...record, watches: record.watches.filter((watch) => placeName(watch) === name) }),
  )
}

/** How the watch of one place stands. `open`: it has not ended. `unclear`: it ended without a word. `part`: not everybody gets what it gets. */
export type CellState = {
  readonly cell: string
  readonly word: 'healthy' | 'regressed' | 'unclear' | 'open'
  readonly part: boolean
}

/** Every place that a run has deployed a commit to, as far as the record knows, by name. */
export function cellStates({ watches }: Pick<EnvironmentRecord, 'watches'>, of: WatchKey): readonly CellState[] {
  const states = watches.flatMap((watch) => {
    const cell = isWatchOf(watch, of) ? placeName(watch) : null
    return cell === null ? [] : [{ cell, word: wordOf(watch), part: isPart(watch) }]
  })
  return states.toSorted((a, b) => (a.cell < b.cell ? -1 : 1))
}

function wordOf({ state, verdict }: WatchEntry): CellState['word'] {
  if (verdict === 'regressed') return 'regressed'
  if (state === 'planned' || state === 'running') return 'open'
  return verdict === 'healthy' ? 'healthy' : 'unclear'
}

/** The word that stands for a commit, given those of its places: the worst. One that has not ended may still be the worst. */
export function worstOf(states: readonly CellState[]): CellState['word'] {
  const order = ['regressed', 'open', 'unclear'] as const
  return order.find((word) => states.some((state) => state.word === word)) ?? 'healthy'
}
