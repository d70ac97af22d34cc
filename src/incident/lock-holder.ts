import { OutsideError } from '../deploy/errors.ts'
import type { Clock, RunContext } from '../deploy/ports.ts'
import type { GitData } from '../github/git-data.ts'
import type { Runs } from '../github/runs.ts'

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
  const since = new Date(deps.clock.now()).toISOString()
  const content = `${JSON.stringify({ key, run: { id: runId, attempt }, since })}\n`
  const tree = await deps.gitData.createTree(null, [{ path: 'lock.json', mode: '100644', content }])
  const trailers = [
    `Deploy-Guard-Run: ${runId}/${attempt}`,
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
    const run = await deps.runs.get(id)
    return run === null || run.status === 'completed' || run.attempt > attempt
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'missing-permission') throw error
    return isForgotten(message, deps.clock.now())
  }
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
