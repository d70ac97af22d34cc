import { rollbackTarget } from '../../deploy/record-entries.ts'
import type { EnvironmentRecord } from '../../deploy/record.ts'
import type { OpenSnapshots, Snapshots } from '../../git/repository.ts'
import { remembered } from '../../github/immutable.ts'
import { assess } from '../../rollback/assess.ts'
import { isFile, sidesOf } from '../../rollback/changed-lines.ts'
import { takeBack } from '../../rollback/prepare-rollback.ts'
import { policyOf } from './response-deps.ts'
import type { ResponseDeps } from '../setting.ts'
import type { WatchTask } from '../../watch/task.ts'

/** What was made ready for a way back that may never be needed. */
export type Ahead = {
  /** Opens the repository that was made ready, the first time it is asked for; then new ones. */
  readonly openSnapshots: OpenSnapshots
  /** The watch ended badly: looks where the branch is now and merges, while the decision is still being recorded. */
  hurry(base: string): void
  /** Frees what nobody has asked for. */
  close(): Promise<void>
}

/**
 * Fetches, while the watch runs, what a way back needs and does not change any more: both ends of the range, what lies between, and the policy.
 * When the watch ends badly only the branch's tip is new. Reads only, and whatever fails here is asked for again when it is needed.
 */
export function lookAhead(responder: ResponseDeps, range: Range): Ahead {
  const { openSnapshots, forge } = responder.ports
  const nothing = (): null => null
  void forge.comparisons.compare(range.good, range.bad).catch(nothing)
  void policyOf(responder, range.good).catch(nothing)
  let ready = openWith(openSnapshots, range).catch(nothing)
  const take = async (): Promise<Snapshots | null> => {
    const taken = await ready
    ready = Promise.resolve(null)
    return taken
  }
  return {
    openSnapshots: async () => (await take()) ?? openSnapshots(),
    hurry(base) {
      // Whoever takes the repository waits until this is done: two fetches at once would be in each other's way.
      ready = ready.then(async (opened) => {
        if (opened !== null) await mergeAhead(responder, opened, range, base).catch(nothing)
        return opened
      })
    },
    close: async () => (await take())?.close(),
  }
}

type Range = { readonly good: string; readonly bad: string }

async function mergeAhead(responder: ResponseDeps, repository: Snapshots, { good, bad }: Range, base: string) {
  const { gitData, comparisons } = responder.ports.forge
  const tip = await gitData.getRef(`refs/heads/${base}`)
  if (tip === null || tip === bad) return
  const [since, policy] = await Promise.all([comparisons.compare(bad, tip), policyOf(responder, good)])
  // What changed since is merged and looked through: it comes with the tip.
  await repository.fetch([tip], since?.contents)
  // Later landings are fetched only where they are in the way: by whoever makes the rollback.
  const alone = { ...policy, extend: false, restoreGood: false }
  const deps = { writesWorkflows: responder.ports.appForge != null }
  const found = await takeBack(deps, repository, { good, bad, base }, { onto: tip, later: [] }, alone)
  // Whoever makes the rollback does not wait for this, and asks the same.
  assess(repository, { good, bad, onto: tip, landed: [], risky: policy.risky, unusual: [] }, found).catch(
    () => undefined,
  )
}

/** The same repository, which remembers what it said: objects never change, so neither do answers about them. */
function remembering(repository: Snapshots): Snapshots {
  const changes = remembered<Awaited<ReturnType<Snapshots['changes']>>>()
  const diffs = remembered<Awaited<ReturnType<Snapshots['blobDiffs']>>>()
  const ids = remembered<Awaited<ReturnType<Snapshots['blobIds']>>>()
  return {
    ...repository,
    changes: (from, to) => changes(`${from} ${to}`, () => repository.changes(from, to)),
    blobDiffs: (pairs) => diffs(JSON.stringify(pairs), () => repository.blobDiffs(pairs)),
    blobIds: (places) => ids(JSON.stringify(places), () => repository.blobIds(places)),
  }
}

/** The range that a regression of this watch would be answered with; null where nothing would be taken back. */
export function rangeAhead(
  record: EnvironmentRecord,
  task: Pick<WatchTask, 'deployment' | 'sha' | 'baseSha' | 'mitigates'>,
): Range | null {
  const good = task.mitigates === null ? (rollbackTarget(record, task)?.sha ?? null) : null
  return good === null || good === task.sha ? null : { good, bad: task.sha }
}

/** Files of a range whose contents are fetched ahead; a larger one is no deploy that people look into file by file. */
const most = 2000

async function openWith(open: OpenSnapshots, { good, bad }: Range): Promise<Snapshots> {
  const repository = remembering(await open())
  try {
    await repository.fetch([good, bad])
    // What the range brought is read when it is looked for in later work: its contents come while there is time.
    const range = await repository.changes(good, bad)
    if (range.length <= most) await repository.blobDiffs(range.filter(isFile).map(sidesOf))
    return repository
  } catch (error) {
    await repository.close()
    throw error
  }
}
