import { failureCode, REFUSALS } from '../http.ts'
import { headersOf, type OpenAccess } from '../login.ts'
import { missing, type Reading } from './readings.ts'
import { ALL, type Counts } from '../source.ts'

/** Name of the metric that probes are counted in. */
export const PROBE_METRIC = 'probe'

/**
 * What one probe says. `unknown`: the fault may be on our side, so it is no evidence; nor is `untold`: a redirect or a refusal where nobody knows what
 * the address answered before the deploy.
 */
export type ProbeResult = 'good' | 'bad' | 'unknown' | 'untold'

/**
 * What an address answered before the deploy: a status, or `first` where nothing was deployed yet when it is first asked, or null where
 * that is not known.
 */
export type AnsweredBefore = number | 'first' | null

/** What became of one probe: the status of the answer, or that there was none. */
export type ProbeAnswer = { readonly status: number } | 'refused' | 'unknown'

/** Asks once. Redirects are answers and not followed. `access`: what opens it; nothing where absent. Never throws. */
export async function probe(url: string, timeoutMilliseconds: number, access?: OpenAccess): Promise<ProbeAnswer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: await headersOf(url, { 'cache-control': 'no-cache' }, access),
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

/** Judges answers one after the other; `usual` is what the address answered before the deploy, null while nobody knows. */
export type ProbeJudge = { readonly judge: (answer: ProbeAnswer) => ProbeResult; readonly usual: () => number | null }

/**
 * Judges answers by what the address answered before the deploy. 2xx is good and 5xx is bad; a redirect or a refusal (3xx, 4xx) is good where the
 * address has always answered so, as one that asks for a password does, and bad where it did not.
 */
export function probeJudge(before: AnsweredBefore = 'first'): ProbeJudge {
  let usual = before === 'first' ? null : before
  const judge = (answer: ProbeAnswer): ProbeResult => {
    if (answer === 'unknown') return 'unknown'
    if (answer === 'refused' || answer.status >= 500) return 'bad'
    if (answer.status === TOO_MANY) return 'unknown'
    if (before === 'first') usual ??= answer.status
    if (isOk(answer.status)) return 'good'
    if (usual === null) return 'untold'
    return kindOf(answer.status) === kindOf(usual) ? 'good' : 'bad'
  }
  return { judge, usual: () => usual }
}

const isOk = (status: number): boolean => status >= 200 && status < 300
/** One redirect is as good as another; of refusals each says something else. */
const kindOf = (status: number): number => (status >= 300 && status < 400 ? 300 : status)

/** Counts probes for ever, like a counter of a service, and says so at the end of each step. */
export type ProbeCounter = {
  readonly record: (result: ProbeResult) => void
  /** Counters so far; without numbers where this step had only probes that say nothing. `answered`: see `Reading`. */
  readonly endStep: (answered?: number | null) => Reading
}

/** What is said of a step whose probes all say nothing. */
const SILENT = {
  unknown: {
    reason: 'source-unreachable',
    detail: 'no probe said anything: they could not leave this machine, or were too many for the address (429)',
  },
  untold: {
    reason: 'not-separating',
    detail: 'the address redirects or refuses, and what it answered before the deploy is not known here',
  },
} as const

/** A counter that begins at zero. */
export function probeCounter(): ProbeCounter {
  let sums: Counts = { bad: 0, total: 0 }
  let silence: keyof typeof SILENT | null = null
  let known = 0
  return {
    record(result) {
      if (result === 'unknown' || result === 'untold') {
        // That it answered at all says more than that it did not.
        if (silence !== 'untold') silence = result
        return
      }
      known += 1
      sums = { bad: sums.bad + (result === 'bad' ? 1 : 0), total: sums.total + 1 }
    },
    endStep(answered = null) {
      const silent = known === 0 ? silence : null
      silence = null
      known = 0
      if (silent !== null) return missing(SILENT[silent].reason, SILENT[silent].detail)
      const counts = new Map([[ALL, sums]])
      return answered === null ? { counts } : { counts, answered }
    },
  }
}
