import { isWatchOf, type WatchKey } from './proven.ts'
import type { EnvironmentRecord, Mark, RecordStore, WatchEntry } from './record.ts'

// A cell is one of several places that an environment is deployed to in parallel, say a region. What was deployed and watched is kept by cell; incidents, holds
// and what the gate remembers are the environment's. So all that judges a deploy works on the record as its own cell sees it.

/** The record as one cell sees it (null: what is about none): its own deploys, and what any of them called bad. */
export function cellView(record: EnvironmentRecord, cell: string | null): EnvironmentRecord {
  const isOwn = (entry: { readonly cell?: string }): boolean => (entry.cell ?? null) === cell
  return {
    ...record,
    watches: record.watches.filter(isOwn),
    confirmed: record.confirmed.filter(isOwn),
    marks: record.marks.filter((mark) => isSeen(mark, cell)),
  }
}

const isSeen = (mark: Mark, cell: string | null): boolean => mark.word === 'bad' || (mark.cell ?? null) === cell

/** The whole record after a cell's view of it has changed from `before` to `after`. What is new is the cell's. */
function merged(
  whole: EnvironmentRecord,
  cell: string | null,
  before: EnvironmentRecord,
  after: EnvironmentRecord,
): EnvironmentRecord {
  const known = new Set<object>([...before.watches, ...before.confirmed, ...before.marks])
  const own = <T extends object>(entry: T): T => (cell === null || known.has(entry) ? entry : { ...entry, cell })
  const others = <T extends { readonly cell?: string }>(entries: readonly T[]): readonly T[] =>
    entries.filter((entry) => (entry.cell ?? null) !== cell)
  return {
    ...after,
    watches: [...others(whole.watches), ...after.watches.map(own)],
    confirmed: [...others(whole.confirmed), ...after.confirmed.map(own)],
    marks: [...whole.marks.filter((mark) => !isSeen(mark, cell)), ...after.marks.map(own)],
  }
}

/** A store of the whole record, as one cell reads and writes it; each write is still one. */
export function cellStore(store: RecordStore, cell: string | null): RecordStore {
  return {
    read: async () => cellView(await store.read(), cell),
    async update(reason, change) {
      const written = await store.update(reason, (whole) => {
        const before = cellView(whole, cell)
        const after = change(before)
        return after === before ? whole : merged(whole, cell, before, after)
      })
      return cellView(written, cell)
    },
  }
}

/** How the watch of one cell stands. `open`: it has not ended. `unclear`: it ended without a word. */
export type CellState = { readonly cell: string; readonly word: 'healthy' | 'regressed' | 'unclear' | 'open' }

/** Every cell that a run has deployed a commit to, as far as the record knows, by name. */
export function cellStates({ watches }: Pick<EnvironmentRecord, 'watches'>, of: WatchKey): readonly CellState[] {
  const states = watches.flatMap((watch) =>
    isWatchOf(watch, of) && watch.cell !== undefined ? [{ cell: watch.cell, word: wordOf(watch) }] : [],
  )
  return states.toSorted((a, b) => (a.cell < b.cell ? -1 : 1))
}

function wordOf({ state, verdict }: WatchEntry): CellState['word'] {
  if (verdict === 'regressed') return 'regressed'
  if (state === 'planned' || state === 'running') return 'open'
  return verdict === 'healthy' ? 'healthy' : 'unclear'
}

/** The word that stands for a commit, given those of its cells: the worst. One that has not ended may still be the worst. */
export function worstOf(states: readonly CellState[]): CellState['word'] {
  const order = ['regressed', 'open', 'unclear'] as const
  return order.find((word) => states.some((state) => state.word === word)) ?? 'healthy'
}
