import { OutsideError } from '../deploy/errors.ts'
import { type Cut, readCut } from './cut.ts'
import { type Depth, fetchAll, fetchOrHalve, type Fetched } from './fetch.ts'
import { type Git, objectId } from './git.ts'
import type { Repository } from './repository.ts'

/** A repository that holds the upper end of its history and can be given more of it. */
export type HistoryWindow = {
  /** Makes commits present, each with a stretch of the history below it. Returns those that could not be had. */
  bring(shas: readonly string[]): Promise<Fetched>
  /** What is there; null where nothing is cut off. */
  read(): Promise<Cut | null>
  /** Fetches more of the history below all commits that were asked for. Throws OutsideError where the server has no more either. */
  deepen(): Promise<void>
}

/** Generations below each commit, more with each round. The first is enough for most deploys; each further round costs two requests. */
export const DEPTHS: readonly number[] = [160, 640, 2560, 10_240, 40_960]

/** What git takes for a history without end where generations are counted. */
const ALL = 2_147_483_647

/** What git says of a server that cannot count generations. */
const cannotCount = /not support(ed)?\b.*shallow|support feature 'shallow'/i

type Store = { readonly git: Git; readonly gitDir: string; readonly commit: Repository['commit'] }

/**
 * The window of an empty repository; after the last of `depths` the whole history is fetched. Requests are sent one after the other, for each
 * changes what is there.
 */
export function historyWindow({ git, gitDir, commit }: Store, depths: readonly number[]): HistoryWindow {
  const asked = new Set<string>()
  let step = 0
  let counts = true
  let now: Cut | null = null

  async function send(shas: readonly string[], depth: Depth): Promise<void> {
    try {
      await fetchAll(git, shas, counts ? depth : null)
    } catch (error) {
      if (!counts || !(error instanceof OutsideError && cannotCount.test(error.message))) throw error
      counts = false
      await fetchAll(git, shas, null)
    }
    now = await readCut(git, gitDir, now)
    for (const sha of shas) asked.add(sha)
  }
  async function bring(shas: readonly string[]): Promise<Fetched> {
    const wanted: string[] = []
    for (const sha of new Set(shas.map(objectId))) {
      const here = now === null ? (await commit(sha)) !== null : now.graph.has(sha)
      if (!here) wanted.push(sha)
    }
    return { missing: await fetchOrHalve((some) => send(some, depths[step] ?? null), wanted) }
  }
  async function deepen(): Promise<void> {
    if (step >= depths.length) throw new OutsideError('refused', 'the history that the server has is cut off')
    step += 1
    await send([...asked], depths[step] ?? ALL)
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task)
    last = done.catch(() => undefined)
    return done
  }
  return {
    bring: (shas) => inTurn(() => bring(shas)),
    read: () => inTurn(() => Promise.resolve(now)),
    deepen: () => inTurn(deepen),
  }
}
