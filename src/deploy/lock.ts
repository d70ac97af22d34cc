import { type Clock, isoNow } from '../base/clock.ts'
import { OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import { type RunContext, type RunRef, runTrailer } from '../base/run.ts'
import { lockRef } from './keys.ts'
import type { GitData, RefMove } from '../github/git-data.ts'
import type { Runs } from '../github/runs.ts'

/** How long another run's work under the lock is waited for, and how often it is looked at. Milliseconds. */
const patience = { total: 60_000, step: 1000 }

/** A lock that this run has, until it is given back. */
export type Lock = { readonly ref: string; readonly commit: string; isGivenBack: boolean }

/** Another run holds the lock. */
export class LockHeldError extends OutsideError {}

/**
 * Carries out `work` while no other run does the same under this key: for what GitHub offers no compare-and-swap, as with making an
 * issue. A lock left by a run that has ended is taken over. Where GitHub takes no lock at all, `unlocked` is carried out, which has to look
 * afterwards whether another run was faster; without it that fails.
 *
 * Throws LockHeldError where another run holds the lock for more than a minute.
 */
export async function withLock<T>(
  deps: LockDeps & { readonly log: Log },
  key: string,
  work: (lock: Lock) => Promise<T>,
  unlocked?: () => Promise<T>,
): Promise<T> {
  let lock: Lock
  try {
    lock = await acquire(deps, key)
  } catch (error) {
    if (unlocked === undefined || !(error instanceof OutsideError) || error instanceof LockHeldError) throw error
    deps.log.warning(`No lock can be set, so another run may do the same at this moment: ${error.message}`)
    return unlocked()
  }
  try {
    return await work(lock)
  } finally {
    await release(deps, lock)
  }
}

/** The move by which a lock is given back together with what is written under it. */
export function givingBack(lock: Lock | null): readonly RefMove[] {
  return lock === null || lock.isGivenBack ? [] : [{ ref: lock.ref, before: lock.commit, after: null }]
}

/** Throws LockHeldError where somebody else has taken it over. */
export async function requireLock(gitData: Pick<GitData, 'getRef'>, { ref, commit, isGivenBack }: Lock): Promise<void> {
  if (isGivenBack || (await gitData.getRef(ref)) === commit) return
  throw new LockHeldError('refused', `another run has taken over the lock ${ref}; the next start goes on from here`)
}

/** Takes away a lock whose run died between its work and giving the lock back. Only where that work is known to be done. */
export async function sweepLock(deps: LockDeps & { readonly log: Log }, key: string): Promise<void> {
  const refs = lockRef(key)
  for (const ref of [refs.primary, refs.fallback]) {
    const holder = await deps.gitData.getRef(ref)
    if (holder !== null && (await isStale(deps, holder)))
      await release(deps, { ref, commit: holder, isGivenBack: false })
  }
}

async function acquire(deps: LockDeps, key: string): Promise<Lock> {
  const refs = lockRef(key)
  const commit = await holderCommit(deps, key, null)
  for (let waited = 0; waited <= patience.total; waited += patience.step) {
    const lock = (await tryCreate(deps, refs, commit)) ?? (await tryTakeOver(deps, refs, key, commit))
    if (lock !== null) return lock
    await deps.clock.sleep(patience.step)
  }
  throw new LockHeldError(
    'refused',
    `another run has held the lock ${refs.primary} for a minute; the next start goes on from here`,
  )
}

type Refs = ReturnType<typeof lockRef>

const held = (ref: string, commit: string): Lock => ({ ref, commit, isGivenBack: false })

async function tryCreate(deps: LockDeps, { primary, fallback }: Refs, commit: string): Promise<Lock | null> {
  const create = async (ref: string): Promise<Lock | null> =>
    (await deps.gitData.moveRefs([{ ref, before: null, after: commit }])) ? held(ref, commit) : null
  try {
    return await create(primary)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    if (error.code === 'unreachable' && (await deps.gitData.getRef(primary)) === commit) return held(primary, commit)
    // Some hosts take refs below heads and tags only.
    if (error.code !== 'refused') throw error
    return create(fallback)
  }
}

/** Finds who holds the lock: ourselves (an answer was lost), a run that has ended (of several that find it so one wins), or one that is waited for (null). */
async function tryTakeOver(deps: LockDeps, refs: Refs, key: string, commit: string): Promise<Lock | null> {
  for (const ref of [refs.primary, refs.fallback]) {
    const holder = await deps.gitData.getRef(ref)
    if (holder === null) continue
    if (holder === commit) return held(ref, commit)
    if (!(await isStale(deps, holder))) return null
    const successor = await holderCommit(deps, key, holder)
    const isOurs = await deps.gitData.moveRefs([{ ref, before: holder, after: successor }])
    return isOurs ? held(ref, successor) : null
  }
  return null
}

/** A lock that stays behind is found stale by the next run: no reason to fail what was done under it. */
async function release(deps: LockDeps & { readonly log: Log }, lock: Lock): Promise<void> {
  const moves = givingBack(lock)
  if (moves.length === 0) return
  try {
    await deps.gitData.moveRefs(moves)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    deps.log.debug(`The lock ${lock.ref} stays behind: ${error.message}`)
  }
}

export type LockDeps = {
  readonly gitData: GitData
  readonly runs: Pick<Runs, 'get'>
  readonly clock: Clock
  readonly run: Pick<RunContext, 'runId' | 'attempt' | 'runnerName'>
}

/** Where runs may not be read, a lock is taken to be left behind after this many milliseconds. No lock is held so long. */
const forgottenAfter = 10 * 60 * 1000

/** Makes the commit that a lock of this run points at; on top of `previous` where a stale lock is taken over. */
export async function holderCommit(deps: LockDeps, key: string, previous: string | null): Promise<string> {
  const { runId, attempt } = deps.run
  const since = isoNow(deps.clock)
  const content = `${JSON.stringify({ key, run: { id: runId, attempt }, since })}\n`
  const tree = await deps.gitData.createTree(null, [{ path: 'lock.json', mode: '100644', content }])
  const trailers = [
    runTrailer({ id: runId, attempt }),
    `Deploy-Guard-Since: ${since}`,
    `Deploy-Guard-Runner: ${runnerOf(deps)}`,
  ]
  const message = `Lock ${key}\n\n${trailers.join('\n')}\n`
  const { sha } = await deps.gitData.createCommit({ message, tree, parents: previous === null ? [] : [previous] })
  return sha
}

/**
 * True where the run that a lock names cannot be at work under it any more: it has ended, it is gone, it is in a later attempt, or it
 * is this very job (a runner has one job at a time). A lock that names nobody is nobody's.
 */
export async function isStale(deps: LockDeps, holder: string): Promise<boolean> {
  const { message } = await deps.gitData.getCommit(holder)
  const named = /^Deploy-Guard-Run: (\d+)\/(\d+)$/m.exec(message)
  if (named === null) return true
  const [id, attempt] = [Number(named[1]), Number(named[2])]
  if (id === deps.run.runId) {
    return attempt < deps.run.attempt || (attempt === deps.run.attempt && trailer(message, 'Runner') === runnerOf(deps))
  }
  try {
    return await isRunOver(deps.runs, { id, attempt })
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'missing-permission') throw error
    return isForgotten(message, deps.clock.now())
  }
}

/** Whether an attempt of a run can no more be at work: it has ended, it is gone, or a later attempt has begun. */
export async function isRunOver(runs: LockDeps['runs'], { id, attempt }: RunRef): Promise<boolean> {
  const run = await runs.get(id)
  return run === null || run.status === 'completed' || run.attempt > attempt
}

function isForgotten(message: string, now: number): boolean {
  const since = Date.parse(trailer(message, 'Since'))
  return Number.isNaN(since) || now - since > forgottenAfter
}

function trailer(message: string, name: 'Since' | 'Runner'): string {
  return new RegExp(`^Deploy-Guard-${name}: (.*)$`, 'm').exec(message)?.[1] ?? ''
}

function runnerOf({ run }: LockDeps): string {
  return run.runnerName.replace(/\s+/g, ' ').trim()
}
