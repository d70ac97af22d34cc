import { failureCode, REFUSALS } from '../http.ts'
import { missing, type Reading } from './readings.ts'
import { ALL, type Counts } from '../source.ts'

/** Name of the metric that probes are counted in. */
export const PROBE_METRIC = 'probe'

/** What one probe says. `unknown`: the fault may be on our side, so it is no evidence. */
export type ProbeResult = 'good' | 'bad' | 'unknown'

/** Asks once. Good is any answer with a status below 500; redirects are answers and not followed. Never throws. */
export async function probe(url: string, timeoutMilliseconds: number): Promise<ProbeResult> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    await response.body?.cancel()
    return response.status < 500 ? 'good' : 'bad'
  } catch (error) {
    const code = failureCode(error)
    return code !== null && REFUSALS.has(code) ? 'bad' : 'unknown'
  }
}

/** Counts probes for ever, like a counter of a service, and says so at the end of each step. */
export type ProbeCounter = {
  readonly record: (result: ProbeResult) => void
  /** Counters so far; without numbers where this step had only probes that say nothing. */
  readonly endStep: () => Reading
}

/** A counter that begins at zero. */
export function probeCounter(): ProbeCounter {
  let sums: Counts = { bad: 0, total: 0 }
  let unknown = 0
  let known = 0
  return {
    record(result) {
      if (result === 'unknown') {
        unknown += 1
        return
      }
      known += 1
      sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 }
    },
    endStep() {
      const silent = unknown > 0 && known === 0
      unknown = 0
      known = 0
      return silent
        ? missing('source-unreachable', 'probes could not leave this machine')
        : { counts: new Map([[ALL, sums]]) }
    },
  }
}
