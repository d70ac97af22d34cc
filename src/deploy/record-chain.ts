import { OutsideError } from './errors.ts'
import { parseRecord } from './record-files.ts'
import { emptyRecord, type EnvironmentRecord } from './record.ts'
import type { GitData } from '../github/git-data.ts'

/** Commits that are looked through for one of ours after an answer was lost. */
const lookBack = 20

export type ChainDeps = {
  readonly gitData: GitData
  readonly refs: { readonly primary: string; readonly fallback: string }
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
  return again ?? { ref: deps.refs.primary, head: null, record: emptyRecord }
}

async function findChain(deps: ChainDeps, known: Chain | null): Promise<Chain | null> {
  for (const ref of [deps.refs.primary, deps.refs.fallback]) {
    const sha = await deps.gitData.getRef(ref)
    if (sha === null) continue
    if (known?.ref === ref && known.head?.sha === sha) return known
    const { tree } = await deps.gitData.getCommit(sha)
    const record = parseRecord(await deps.gitData.readTextFiles(tree), `${ref} (commit ${sha.slice(0, 7)})`)
    return { ref, head: { sha, tree }, record }
  }
  return null
}

/**
 * Makes `commit`, whose parent is the chain's head, the new head. False where the ref had moved on. When the answer is lost (or a
 * retry below us was told that the ref exists, by its own first try), the chain itself is asked whether the commit is in it.
 */
export async function swapHead(deps: ChainDeps, chain: Chain, commit: string): Promise<boolean> {
  try {
    await moveRef(deps, chain, commit)
    return true
  } catch (error) {
    if (!isRaceOrSilence(error)) throw error
    return isInChain(deps, commit)
  }
}

async function moveRef(deps: ChainDeps, chain: Chain, commit: string): Promise<void> {
  if (chain.head !== null) return deps.gitData.updateRef(chain.ref, commit)
  try {
    await deps.gitData.createRef(deps.refs.primary, commit)
  } catch (error) {
    // Some hosts take refs below heads and tags only.
    if (!(error instanceof OutsideError) || error.code !== 'refused') throw error
    await deps.gitData.createRef(deps.refs.fallback, commit)
  }
}

function isRaceOrSilence(error: unknown): boolean {
  const lost = ['exists', 'not-fast-forward', 'not-found', 'unreachable']
  return error instanceof OutsideError && lost.includes(error.code)
}

async function isInChain(deps: ChainDeps, commit: string): Promise<boolean> {
  let sha = (await deps.gitData.getRef(deps.refs.primary)) ?? (await deps.gitData.getRef(deps.refs.fallback))
  for (let depth = 0; sha !== null && depth < lookBack; depth += 1) {
    if (sha === commit) return true
    sha = (await deps.gitData.getCommit(sha)).parents[0] ?? null
  }
  return false
}
