import { shortSha } from '../base/commit-id.ts'
import type { Clock } from '../base/clock.ts'
import { OutsideError } from '../base/errors.ts'
import { type RunRef, runTrailer } from '../base/run.ts'
import { isHeld } from './hold.ts'
import { stateRef } from './keys.ts'
import { keptWatches } from './cells.ts'
import { parseRecord, recordFiles } from './record-files.ts'
import { emptyRecord, type EnvironmentRecord, type RecordStore, type Response } from './record.ts'
import { givingBack, type Lock, requireLock } from './lock.ts'
import type { GitData, RefMove, TreeEdit } from '../github/git-data.ts'

/** Races that one update goes through before it gives up. */
const attempts = 12

/**
 * The record of one environment in its state ref: one chain of commits, each with the whole record as small JSON files and a
 * message that says why it was made and by which run.
 *
 * `before`: the environment as a whole, where this is the record of a service. While the service has none, what that one holds up is held here too.
 *
 * Throws ConfigurationError for a record that cannot be read, OutsideError where GitHub cannot be had.
 */
export function createRecordStore(
  gitData: GitData,
  environment: string,
  run: RunRef,
  clock: Clock,
  before: string | null = null,
): RecordStore {
  const deps: ChainDeps = { gitData, refs: stateRef(environment), inherits: before === null ? null : stateRef(before) }

  // A commit never changes: while the ref stands where it stood, its files need not be read again.
  let known: Chain | null = null
  const load = async (): Promise<Chain> => (known = await loadChain(deps, known))

  async function update(
    reason: string,
    change: (record: EnvironmentRecord) => EnvironmentRecord,
    under: Lock | null = null,
  ): Promise<EnvironmentRecord> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      // What we read or wrote last is taken for the newest: where it is not, the swap fails and the ref is asked.
      const guess = attempt === 1 && known?.head != null ? known : null
      const chain = guess ?? (await load())
      const next = bounded(change(chain.record))
      const edits = changedFiles(chain, next)
      if (edits.length === 0 && guess === null) return next
      if (edits.length === 0) continue
      const head = await tryWrite(deps, chain, edits, commitMessage(reason, environment, run), givingBack(under))
      if (head !== null) {
        if (under !== null) under.isGivenBack = true
        known = { ref: chain.ref, head, record: next }
        return next
      }
      if (under !== null) await requireLock(gitData, under)
      await clock.sleep(pause(attempt, run))
    }
    throw new OutsideError(
      'unreachable',
      `the record of ${environment} could not be written: other runs were faster ${attempts} times. Run the job again`,
    )
  }

  return { read: async () => (await load()).record, update }
}

/** One attempt. Null where another run was faster. */
async function tryWrite(
  deps: ChainDeps,
  chain: Chain,
  edits: readonly TreeEdit[],
  message: string,
  alongside: readonly RefMove[],
): Promise<Chain['head']> {
  const tree = await deps.gitData.createTree(chain.head?.tree ?? null, edits)
  const parents = chain.head === null ? [] : [chain.head.sha]
  const { sha } = await deps.gitData.createCommit({ message, tree, parents })
  return (await swapHead(deps, chain, sha, alongside)) ? { sha, tree } : null
}

function changedFiles(chain: Chain, next: EnvironmentRecord): TreeEdit[] {
  const before = chain.head === null ? new Map<string, string>() : recordFiles(chain.record)
  const changed = [...recordFiles(next)].filter(([path, content]) => before.get(path) !== content)
  return changed.map(([path, content]) => ({ path, mode: '100644', content }))
}

function commitMessage(reason: string, environment: string, run: RunRef): string {
  return `${reason}\n\nDeploy-Guard-Environment: ${environment}\n${runTrailer(run)}\n`
}

/** Milliseconds before another attempt: longer each time, and not the same for two runs. */
function pause(attempt: number, run: RunRef): number {
  return Math.min(2000, 50 * attempt * attempt) + (run.id % 97)
}

/** Commits that are looked through for one of ours after an answer was lost. */
const lookBack = 20

export type ChainDeps = {
  readonly gitData: GitData
  readonly refs: ReturnType<typeof stateRef>
  /** Where the record of the repository as a whole is, for a service that has none yet. */
  readonly inherits?: ReturnType<typeof stateRef> | null
}

/** Newest state of the chain. `ref` is where it was found, or where it would begin. */
export type Chain = {
  readonly ref: string
  readonly head: { readonly sha: string; readonly tree: string } | null
  readonly record: EnvironmentRecord
}

/** Reads the newest record, `known` where the ref still stands there; an empty one where no ref exists yet. */
export async function loadChain(deps: ChainDeps, known: Chain | null): Promise<Chain> {
  const found = await findChain(deps, known)
  if (found !== null) return found
  // A hold may stand in it: that there is no record is believed only when it was said twice.
  const again = known !== null && known.head === null ? null : await findChain(deps, known)
  return again ?? { ref: deps.refs.primary, head: null, record: await inherited(deps) }
}

/** What a service takes over: holds with what they are about, and what went out unseen. Which deploys were the service's own nobody knows. */
async function inherited({ gitData, inherits = null }: ChainDeps): Promise<EnvironmentRecord> {
  const whole = inherits === null ? null : await findChain({ gitData, refs: inherits }, null)
  if (whole === null) return emptyRecord
  const { hold, responses, gate } = whole.record
  const held = responses.filter(({ incidentKey }) => isHeld(whole.record, incidentKey))
  return { ...emptyRecord, hold, responses: held, gate: { ...emptyRecord.gate, debts: gate.debts } }
}

/** Where the record may be, in this order. */
function placesOf({ refs: { primary, fallback, before } }: ChainDeps): readonly string[] {
  return before === undefined ? [primary, fallback] : [primary, before.primary, fallback, before.fallback]
}

async function findChain(deps: ChainDeps, known: Chain | null): Promise<Chain | null> {
  for (const ref of placesOf(deps)) {
    const sha = await deps.gitData.getRef(ref)
    if (sha === null) continue
    if (known?.ref === ref && known.head?.sha === sha) return known
    const { tree } = await deps.gitData.getCommit(sha)
    const record = parseRecord(await deps.gitData.readTextFiles(tree), `${ref} (commit ${shortSha(sha)})`)
    return { ref, head: { sha, tree }, record }
  }
  return null
}

/**
 * Makes `commit`, whose parent is the chain's head, the new head, and makes the moves beside it. False where a ref had moved on. When the answer is
 * lost (or a retry below us was told that the ref exists, by its own first try), the chain itself is asked whether the commit is in it.
 */
export async function swapHead(
  deps: ChainDeps,
  chain: Chain,
  commit: string,
  alongside: readonly RefMove[] = [],
): Promise<boolean> {
  try {
    if (await moveHead(deps, chain, commit, alongside)) return true
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== 'unreachable') throw error
    if (await isInChain(deps, commit)) return true
    throw error
  }
  return isInChain(deps, commit)
}

async function moveHead(
  { gitData, refs }: ChainDeps,
  { ref, head }: Chain,
  commit: string,
  alongside: readonly RefMove[],
): Promise<boolean> {
  const move = (name: string): Promise<boolean> =>
    gitData.moveRefs([{ ref: name, before: head?.sha ?? null, after: commit }, ...alongside])
  if (head !== null) return move(ref)
  try {
    return await move(refs.primary)
  } catch (error) {
    // Some hosts take refs below heads and tags only.
    if (!(error instanceof OutsideError) || error.code !== 'refused') throw error
    return move(refs.fallback)
  }
}

async function isInChain(deps: ChainDeps, commit: string): Promise<boolean> {
  let sha: string | null = null
  for (const ref of placesOf(deps)) sha ??= await deps.gitData.getRef(ref)
  for (let depth = 0; sha !== null && depth < lookBack; depth += 1) {
    if (sha === commit) return true
    sha = (await deps.gitData.getCommit(sha)).parents[0] ?? null
  }
  return false
}

/** How much of the past a record keeps. */
export const recordLimits = { marks: 50, confirmed: 50, finishedResponses: 20, usedComments: 100, sends: 400 } as const

/** Drops the oldest of what is over the limits. Unfinished responses and those of holds are never dropped. */
export function bounded(record: EnvironmentRecord): EnvironmentRecord {
  return {
    ...record,
    marks: record.marks.slice(-recordLimits.marks),
    watches: keptWatches(record),
    confirmed: record.confirmed.slice(-recordLimits.confirmed),
    sends: record.sends.slice(-recordLimits.sends),
    responses: boundedResponses(record),
    incidents: boundedIncidents(record),
    // A debt is never dropped: it would be forgotten.
    gate: { ...record.gate, used: record.gate.used.slice(-recordLimits.usedComments) },
  }
}

function boundedResponses(record: EnvironmentRecord): readonly Response[] {
  const droppable = record.responses.filter((response) => !mustStay(response, record))
  const dropped = new Set(droppable.slice(0, Math.max(0, droppable.length - recordLimits.finishedResponses)))
  return record.responses.filter((response) => !dropped.has(response))
}

function mustStay(response: Response, record: EnvironmentRecord): boolean {
  return !response.settled || isHeld(record, response.incidentKey)
}

/** What goes on is never dropped. */
function boundedIncidents({ incidents }: EnvironmentRecord): EnvironmentRecord['incidents'] {
  const closed = incidents.filter(({ incident }) => incident.step === 'opened' && incident.phase === 'closed')
  const dropped = new Set(closed.slice(0, Math.max(0, closed.length - recordLimits.finishedResponses)))
  return incidents.filter((incident) => !dropped.has(incident))
}
