import { setTimeout } from 'node:timers/promises'
import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import type { Runs } from '../github/runs.ts'

/** How a phase ended: its work is done, or the process has to end now, whatever is still under way. */
export type PhaseEnd = 'done' | 'at-once'

/** Milliseconds that a phase has to end by itself once its run is cancelled. The runner kills main after ten seconds, and post after five minutes. */
export const TO_END = { main: 1500, post: 55_000 } as const

/** Aborts when the runner asks this process to end, as it does where a run is cancelled during a main phase. */
export function cancelOnSignal(cancelling: AbortController): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancelling.abort())
}

/** Waits that many milliseconds, and rejects once `over` is aborted. */
export type Wait = (milliseconds: number, over: AbortSignal) => Promise<unknown>

const wait: Wait = (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal })

/** Works, and ends at the latest `milliseconds` after the run was cancelled; `cutOff` then says what that means. */
export async function cutOff(
  cancelled: AbortSignal,
  milliseconds: number,
  work: () => Promise<void>,
  cutOffWords: () => void,
  sleep: Wait = wait,
): Promise<PhaseEnd> {
  const over = new AbortController()
  const late = aborted(cancelled, over.signal)
    .then(() => sleep(milliseconds, over.signal))
    .then((): PhaseEnd => 'at-once')
  // Whoever comes second is not waited for.
  late.catch(() => undefined)
  try {
    const end = await Promise.race([work().then((): PhaseEnd => 'done'), late])
    if (end === 'at-once') cutOffWords()
    return end
  } finally {
    over.abort()
  }
}

/** Resolves when `signal` is aborted, never after `over` is. */
function aborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true, signal: over })
  })
}

/** Seconds between two questions. */
const EVERY = 5

/**
 * Asks GitHub every few seconds whether the run was cancelled, because a post phase gets no signal; aborts `cancelling` then. An answer that has
 * not changed costs nothing of the rate limit. Gives how to stop asking.
 */
export function askWhetherCancelled(
  runs: Pick<Runs, 'isCancelled'>,
  run: { readonly runId: number; readonly attempt: number },
  cancelling: AbortController,
  log: Pick<Log, 'debug' | 'info'>,
  sleep: Wait = wait,
): () => void {
  const over = new AbortController()
  const ask = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await sleep(1000 * EVERY, over.signal)
      if (!(await isCancelled(runs, run, log))) continue
      log.info('This run was cancelled: what is known is written down now.')
      return cancelling.abort()
    }
  }
  // Nobody asks any more.
  ask().catch(() => undefined)
  return () => over.abort()
}

async function isCancelled(
  runs: Pick<Runs, 'isCancelled'>,
  run: { readonly runId: number; readonly attempt: number },
  log: Pick<Log, 'debug'>,
): Promise<boolean> {
  try {
    return await runs.isCancelled(run.runId, run.attempt)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.debug(`Whether this run was cancelled could not be asked: ${error.message}`)
    return false
  }
}
