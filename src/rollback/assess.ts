import type { RiskyPaths } from '../config/rollback-policy.ts'
import { type Caution, type Leftover, needsPerson, type Unusual } from '../deploy/cautions.ts'
import type { Commit, Repository } from '../git/repository.ts'
import { findCautions } from './cautions.ts'
import type { LadderOutcome, WayBack } from './ladder.ts'
import { findLeftovers } from './leftovers.ts'

/** `cannot-say`: the merge finds nothing to take back, and yet something of the range is still there under another name. */
export type AssessedOutcome = LadderOutcome | 'cannot-say'

/** What a merge cannot see of a rollback. */
export type Assessment = {
  readonly outcome: AssessedOutcome
  readonly leftovers: readonly Leftover[]
  readonly cautions: readonly Caution[]
  /** A person has to look before it is merged. */
  readonly draft: boolean
}

type Range = {
  readonly good: string
  readonly bad: string
  readonly onto: string
  readonly landed: readonly Pick<Commit, 'subject'>[]
  readonly risky: RiskyPaths
  readonly unusual: readonly Unusual[]
}

/** Looks at a rollback that was computed for what lines and files do not tell. */
export async function assess(
  repository: Pick<Repository, 'changes' | 'blobDiffs' | 'blobs' | 'holds'>,
  { good, bad, onto, landed, risky, unusual }: Range,
  { outcome, change, leftOut, dropped }: WayBack,
): Promise<Assessment> {
  if (outcome === 'conflict') return { outcome, leftovers: [], cautions: [], draft: true }
  const strict = outcome === 'nothing-to-revert'
  const tree = change?.tree ?? onto
  const [leftovers, cautions] = await Promise.all([
    outcome === 'restore-good' ? [] : findLeftovers(repository, { good, bad, onto, tree, leftOut, dropped, strict }),
    findCautions(repository, { good, bad, onto, tree: change?.tree ?? null, landed, risky }),
  ])
  // Where the branch has nothing of it there is nothing to merge.
  const draft =
    leftovers.length > 0 ||
    (!strict && (unusual.length > 0 || outcome === 'extended' || outcome === 'restore-good' || needsPerson(cautions)))
  return { outcome: strict && leftovers.length > 0 ? 'cannot-say' : outcome, leftovers, cautions, draft }
}
