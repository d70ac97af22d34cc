import type { Octokit } from '@octokit/rest'
import type { Clock } from '../base/clock.ts'
import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import { type Asked, outsideError } from './api-errors.ts'
import type { Failure } from './http-answer.ts'
import type { Patience } from './patience.ts'
import { isDoubtful, MOMENT, notWaited, waitBefore, type Waited } from './retry.ts'

type Rest = Octokit['rest']

/**
 * How a write is repeated after a failure that may pass.
 * - `again`: the same twice is the same once (it is addressed by its content, or sets what stands there). Sent again for as long as the job has.
 * - `once`: twice it would make, move or delete a second thing. Looked for first, and sent again where it is not there. As long as `again`.
 * - `courtesy`: like `again`, for some seconds: nothing of weight waits for it.
 */
export type Repeat = 'again' | 'once' | 'courtesy'

/** Every write there is. The client has no other, so a new one has to say here how it is repeated. */
type Writes = {
  readonly git: {
    readonly createBlob: 'again'
    readonly createTree: 'again'
    /** Nothing points to a commit that is made a second time, so nobody ever sees it. */
    readonly createCommit: 'again'
    readonly createRef: 'once'
    readonly updateRef: 'once'
    readonly deleteRef: 'once'
  }
  readonly pulls: { readonly create: 'once'; readonly update: 'again'; readonly requestReviewers: 'courtesy' }
  readonly issues: {
    readonly create: 'once'
    readonly update: 'again'
    readonly createComment: 'once'
    readonly createLabel: 'courtesy'
    readonly addLabels: 'courtesy'
    readonly removeLabel: 'courtesy'
  }
  readonly reactions: { readonly createForIssueComment: 'courtesy' }
  readonly checks: { readonly create: 'once'; readonly update: 'again' }
  readonly repos: { readonly createDeployment: 'once'; readonly createDeploymentStatus: 'once' }
  /** GitHub names no run for a dispatch. Deployed twice, the good version is what runs all the same. */
  readonly actions: { readonly createWorkflowDispatch: 'again' }
}

/** The writes that are repeated like that. */
export type WriteApi<R extends Repeat> = {
  readonly [A in keyof Writes]: {
    readonly [M in keyof Writes[A] & keyof Rest[A] as Writes[A][M] extends R ? M : never]: Rest[A][M]
  }
}

/** All that reads: what is asked for by `get`, `list` and `compare`. */
export type ReadApi = {
  readonly [A in keyof Rest]: {
    readonly [
      M in keyof Rest[A] as M extends `get${string}` | `list${string}` | `compare${string}` ? M : never
    ]: Rest[A][M]
  }
}

/** The only way to write. Each throws OutsideError when there is no hope left. */
export type Writer = {
  again<T>(send: (api: WriteApi<'again'>) => Promise<T>): Promise<T>
  courtesy<T>(send: (api: WriteApi<'courtesy'>) => Promise<T>): Promise<T>
  /** `find` looks for what an attempt without a clear answer may have made; null where there is nothing. */
  once<T extends object | number | true>(
    send: (api: WriteApi<'once'>) => Promise<T>,
    find: () => Promise<T | null>,
  ): Promise<T>
}

/** An attempt at a request that brought nothing usable. Never leaves this room. */
export class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt'
  readonly asked: Asked
  readonly failure: Failure
  constructor(asked: Asked, failure: Failure) {
    super(asked.name)
    this.asked = asked
    this.failure = failure
  }
}

/** What repeating takes. Once `cancelled` is aborted, no pause is longer than that of a read. */
export type Repeating = {
  readonly clock: Clock
  readonly log: Log
  readonly patience: Patience
  readonly cancelled?: AbortSignal
}

/** The writes of a client. */
export function writerOf(rest: Rest, how: Repeating): Writer {
  return {
    again: (send) => repeated(how, 'again', () => send(rest), null),
    courtesy: (send) => repeated(how, 'courtesy', () => send(rest), null),
    once: (send, find) => repeated(how, 'once', () => send(rest), find),
  }
}

/** Milliseconds from which a pause is no secret any more. */
const LONG = 8000

/** Sends a request until it is answered, or found to have been carried out, or given up. Throws OutsideError only. */
export async function repeated<T>(
  how: Repeating,
  kind: Repeat | 'read',
  send: () => Promise<T>,
  find: (() => Promise<T | null>) | null,
): Promise<T> {
  const { clock, log } = how
  let waited: Waited = notWaited
  let doubted: FailedAttempt | null = null
  for (;;) {
    try {
      const found = doubted === null || find === null ? null : await find()
      return found ?? (await send())
    } catch (error) {
      const failed = failedAttempt(error, doubted)
      const next = waitBefore(failed.failure, waited, pausesOf(kind, how), clock.now())
      if (isDoubtful(failed.failure)) doubted = failed
      if (next === null) return await lastLook(failed, doubted === null ? null : find, waited, clock.now())
      ;({ waited } = next)
      tellWait(log, failed, next.wait)
      await clock.sleep(next.wait)
    }
  }
}

function pausesOf(kind: Repeat | 'read', { patience, cancelled }: Repeating): number {
  return kind === 'read' || kind === 'courtesy' || cancelled?.aborted === true ? MOMENT : patience.limit()
}

/** What to go by after an attempt: looking may fail as well, and says nothing of the write. */
function failedAttempt(error: unknown, before: FailedAttempt | null): FailedAttempt {
  if (error instanceof FailedAttempt) return error
  const isOutage = error instanceof OutsideError && (error.code === 'unreachable' || error.code === 'rate-limited')
  if (before !== null && isOutage) return before
  throw error
}

function tellWait(log: Log, { asked, failure }: FailedAttempt, wait: number): void {
  const why = failure.kind === 'no-answer' ? failure.why : `HTTP ${failure.answer.status}`
  const line = `${asked.name}: ${why}; again in ${Math.round(wait / 100) / 10} s`
  if (wait < LONG) log.debug(line)
  else log.info(line)
}

/** Nothing is sent any more. A refusal may be the answer to a second attempt of which the first went through, so it is looked for once more. */
async function lastLook<T>(
  { asked, failure }: FailedAttempt,
  find: (() => Promise<T | null>) | null,
  { repeats, pauses, limits }: Waited,
  now: number,
): Promise<T> {
  const giveUp = (doubtful: boolean): OutsideError =>
    outsideError(asked, failure, now, { times: repeats + 1, milliseconds: pauses + limits, doubtful })
  if (find === null) throw giveUp(false)
  let found: T | null
  try {
    found = await find()
  } catch (error) {
    throw error instanceof OutsideError ? giveUp(true) : error
  }
  if (found === null) throw giveUp(false)
  return found
}
