import { OutsideError } from '../deploy/errors.ts'
import type { Log } from '../deploy/ports.ts'

/** Null, and a warning, where the outside refuses what is only a courtesy to people: that must not keep a rollback from being made. */
export async function tolerated<T>(log: Log, what: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(`${what}: ${error.message}`)
    return null
  }
}
