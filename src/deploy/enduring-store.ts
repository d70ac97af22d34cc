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
export function enduringStore(store: RecordStore): EnduringStore {
  if (isEnduring(store)) return store
  let pending: readonly Pending[] = []
  let newest = emptyRecord
  let refused: OutsideError | null = null
  const withPending = (record: EnvironmentRecord): EnvironmentRecord =>
    pending.reduce((before, { change }) => change(before), record)
  const readAgain = async (): Promise<EnvironmentRecord> => {
    const read = await orRefusal(store.read())
    return read instanceof OutsideError ? newest : read
  }

  // One after the other: each takes all that waits.
  let writing: Promise<void> = Promise.resolve()
  async function write(): Promise<void> {
    const taken = pending
    const [first] = taken
    if (first === undefined) return
    const more = taken.length === 1 ? '' : ` (and ${taken.length - 1} more)`
    const apply = (record: EnvironmentRecord) => taken.reduce((before, { change }) => change(before), record)
    const written = await orRefusal(store.update(`${first.reason}${more}`, apply))
    if (written instanceof OutsideError) {
      refused = written
      // What it looked like last is what the changes are applied to meanwhile.
      newest = await readAgain()
      return
    }
    newest = written
    pending = pending.slice(taken.length)
    refused = null
  }

  const enduring: EnduringStore = {
    async read() {
      newest = await readAgain()
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
  return enduring
}

function isEnduring(store: RecordStore): store is EnduringStore {
  return 'unwritten' in store
}

async function orRefusal<T>(work: Promise<T>): Promise<T | OutsideError> {
  try {
    return await work
  } catch (error) {
    if (error instanceof OutsideError) return error
    throw error
  }
}
