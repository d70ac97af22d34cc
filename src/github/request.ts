import type { Clock, Log } from '../deploy/ports.ts'
import { outsideError } from './explain.ts'
import type { Asked } from './explain.ts'
import { failureOfError, failureOfResponse } from './failure.ts'
import type { Failure } from './failure.ts'
import { waitBefore } from './retry.ts'

type Response = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}
type Outcome<R> = { readonly response: R } | { readonly failure: Failure }

/** Longest time one attempt may take, milliseconds. */
export type Timeouts = { readonly read: number; readonly write: number }

export const defaultTimeouts: Timeouts = { read: 10_000, write: 20_000 }

/** Sends a request until it is answered as asked or the retry policy gives up. Throws OutsideError only. */
export async function carryOut<R extends Response>(
  asked: Asked,
  { clock, log, timeouts }: { clock: Clock; log: Log; timeouts: Timeouts },
  send: (signal: AbortSignal) => Promise<R>,
): Promise<R> {
  for (let repeats = 0; ; repeats++) {
    const outcome = await attempt(() => send(AbortSignal.timeout(asked.write ? timeouts.write : timeouts.read)))
    if ('response' in outcome) return outcome.response
    const now = clock.now()
    const error = outsideError(asked, outcome.failure, now)
    const wait = waitBefore(outcome.failure, asked.write, repeats, now)
    if (wait === null) throw error
    log.debug(`${error.message}. Again in ${wait / 1000} s`)
    await clock.sleep(wait)
  }
}

async function attempt<R extends Response>(send: () => Promise<R>): Promise<Outcome<R>> {
  try {
    const response = await send()
    const failure = failureOfResponse(response)
    return failure ? { failure } : { response }
  } catch (error) {
    return { failure: failureOfError(error) }
  }
}
