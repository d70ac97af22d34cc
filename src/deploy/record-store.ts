import { bounded } from './record-bounds.ts'
import { loadChain, swapHead, type Chain, type ChainDeps } from './record-chain.ts'
import { OutsideError } from './errors.ts'
import { stateRef } from './keys.ts'
import { recordFiles } from './record-files.ts'
import type { GitData, TreeEdit } from '../github/git-data.ts'
import type { Clock } from './ports.ts'
import type { EnvironmentRecord, RecordStore, RunRef } from './record.ts'

/** Races that one update goes through before it gives up. */
const attempts = 12

/**
 * The record of one environment in its state ref: one chain of commits, each with the whole record as small JSON files and a
 * message that says why it was made and by which run.
 *
 * Throws ConfigurationError for a record that cannot be read, OutsideError where GitHub cannot be had.
 */
export function createRecordStore(gitData: GitData, environment: string, run: RunRef, clock: Clock): RecordStore {
  const deps: ChainDeps = { gitData, refs: stateRef(environment) }

  // A commit never changes: while the ref stands where it stood, its files need not be read again.
  let known: Chain | null = null
  const load = async (): Promise<Chain> => (known = await loadChain(deps, known))

  async function update(
    reason: string,
    change: (record: EnvironmentRecord) => EnvironmentRecord,
  ): Promise<EnvironmentRecord> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      // What we read or wrote last is taken for the newest: where it is not, the swap fails and the ref is asked.
      const guess = attempt === 1 && known?.head != null ? known : null
      const chain = guess ?? (await load())
      const next = bounded(change(chain.record))
      const edits = changedFiles(chain, next)
      if (edits.length === 0 && guess === null) return next
      if (edits.length === 0) continue
      const head = await tryWrite(deps, chain, edits, commitMessage(reason, environment, run))
      if (head !== null) {
        known = { ref: chain.ref, head, record: next }
        return next
      }
      await clock.sleep(pause(attempt, run))
    }
    throw new OutsideError(
      'unreachable',
      `the record of ${environment} could not be written: ${attempts} attempts lost a race or their answer`,
    )
  }

  return { read: async () => (await load()).record, update }
}

/** One attempt. Null where another run was faster, or where the outside gave no answer and the write cannot be found. */
async function tryWrite(
  deps: ChainDeps,
  chain: Chain,
  edits: readonly TreeEdit[],
  message: string,
): Promise<Chain['head']> {
  const tree = await deps.gitData.createTree(chain.head?.tree ?? null, edits)
  const parents = chain.head === null ? [] : [chain.head.sha]
  const { sha } = await deps.gitData.createCommit({ message, tree, parents })
  return (await swapHead(deps, chain, sha)) ? { sha, tree } : null
}

function changedFiles(chain: Chain, next: EnvironmentRecord): TreeEdit[] {
  const before = chain.head === null ? new Map<string, string>() : recordFiles(chain.record)
  const changed = [...recordFiles(next)].filter(([path, content]) => before.get(path) !== content)
  return changed.map(([path, content]) => ({ path, mode: '100644', content }))
}

function commitMessage(reason: string, environment: string, run: RunRef): string {
  return `${reason}\n\nDeploy-Guard-Environment: ${environment}\nDeploy-Guard-Run: ${run.id}/${run.attempt}\n`
}

/** Milliseconds before another attempt: longer each time, and not the same for two runs. */
function pause(attempt: number, run: RunRef): number {
  return Math.min(2000, 50 * attempt * attempt) + (run.id % 97)
}
