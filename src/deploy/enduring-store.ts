import { OutsideError } from '../base/errors.ts'
import { emptyRecord, type EnvironmentRecord, type RecordStore } from './record.ts'

/** A record whose changes count at once, and are written when they can be. */
export type EnduringStore = RecordStore & {
  /** Writes what could not be written before. What is refused again is no failure: `unwritten` has it. */
  flush(): Promise<void>
  /** Why something is not written yet; null where all is. */
  unwritten(): OutsideError | null
}

type Pending = { readonly reason: string; readonly change: (record: EnvironmentRecord) => EnvironmentRecord }

/**
 * A store for what must go on although GitHub refuses the record: a response that nobody could record is still a rollback and an incident, both
 * found again by their keys. The first refused write makes it keep the changes until `flush`, which applies them to the newest record.
 */
export function createEnduringStore(store: RecordStore): EnduringStore {
  let pending: readonly Pending[] = []
  let newest = emptyRecord
  let refused: OutsideError | null = null
  const withPending = (record: EnvironmentRecord): EnvironmentRecord =>
    pending.reduce((before, { change }) => change(before), record)

  // One after the other: each takes all that waits.
  let writing: Promise<void> = Promise.resolve()
  async function write(): Promise<void> {
    const taken = pending
    const [first] = taken
    if (first === undefined) return
    const more = taken.length === 1 ? '' : ` (and ${taken.length - 1} more)`
    const apply = (record: EnvironmentRecord) => taken.reduce((before, { change }) => change(before), record)
    const written = await orRefusal(store.update(`${first.reason}${more}`, apply))
    if (written !== null) {
      pending = pending.slice(taken.length)
      refused = null
    }
    // What it looked like last is what the changes are applied to meanwhile.
    newest = written ?? (await orRefusal(store.read())) ?? newest
  }

  const enduring: EnduringStore = {
    async read() {
      newest = (await orRefusal(store.read())) ?? newest
      return withPending(newest)
    },
    async update(reason, change) {
      pending = [...pending, { reason, change }]
      if (refused === null) await enduring.flush()
      return withPending(newest)
    },
    flush: () => (writing = writing.then(write, write)),
    unwritten: () => (pending.length === 0 ? null : refused),
  }

  async function orRefusal<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error
      refused = error
      return null
    }
  }

  return enduring
}
