import { failureCode, REFUSALS } from '../http.ts'
import { missing, type Reading } from './readings.ts'
import { ALL, type Counts } from '../source.ts'

/** Name of the metric that probes are counted in. */
export const PROBE_METRIC = 'probe'

/** What one probe says. `unknown`: the fault may be on our side, so it is no evidence. */
export type ProbeResult = 'good' | 'bad' | 'unknown'

/** What became of one probe: the status of the answer, or that there was none. */
export type ProbeAnswer = { readonly status: number } | 'refused' | 'unknown'

/** Asks once. Redirects are answers and not followed. Never throws. */
export async function probe(url: string, timeoutMilliseconds: number): Promise<ProbeAnswer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    await response.body?.cancel()
    return { status: response.status }
  } catch (error) {
    const code = failureCode(error)
    return code !== null && REFUSALS.has(code) ? 'refused' : 'unknown'
  }
}

/** Too many requests: that is about who asks. */
const TOO_MANY = 429

/**
 * Judges answers by what the address answered first. 2xx is good and 5xx is bad; a redirect or a refusal (3xx, 4xx) is good where the address has always
 * answered so, as one that asks for a password does, and bad where it did not.
 */
export function probeJudge(): (answer: ProbeAnswer) => ProbeResult {
  let usual: number | null = null
  return (answer) => {
    if (answer === 'unknown') return 'unknown'
    if (answer === 'refused' || answer.status >= 500) return 'bad'
    if (answer.status === TOO_MANY) return 'unknown'
    usual ??= answer.status
    return isOk(answer.status) || kindOf(answer.status) === kindOf(usual) ? 'good' : 'bad'
  }
}

const isOk = (status: number): boolean => status >= 200 && status < 300
/** One redirect is as good as another; of refusals each says something else. */
const kindOf = (status: number): number => (status >= 300 && status < 400 ? 300 : status)

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
        ? missing(
            'source-unreachable',
            'no probe said anything: they could not leave this machine, or were too many for the address (429)',
          )
        : { counts: new Map([[ALL, sums]]) }
    },
  }
}
