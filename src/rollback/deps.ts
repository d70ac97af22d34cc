import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Log, RunContext } from '../deploy/ports.ts'
import type { OpenRepository, Repository } from '../git/repository.ts'
import type { GitData } from '../github/git-data.ts'
import type { Pulls } from '../github/pulls.ts'

/** What a rollback touches of the outside. */
export type RollbackDeps = {
  readonly gitData: GitData
  readonly pulls: Pulls
  readonly openRepository: OpenRepository
  readonly environment: string
  readonly run: RunContext
  readonly log: Log
  /** What landed between two commits, oldest first, for people to read. */
  readonly landedUnits: (repository: Repository, from: string, to: string) => Promise<readonly LandedUnit[]>
}

/** The range to take back, and the branch to take it back from. */
export type RollbackRange = { readonly good: string; readonly bad: string; readonly base: string }
