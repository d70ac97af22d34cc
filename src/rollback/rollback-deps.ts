import { GitNeededError, OutsideError } from '../base/errors.ts'
import type { Log } from '../base/log.ts'
import type { RunContext } from '../base/run.ts'
import type { RollbackPolicy } from '../config/rollback-policy.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { NoRollbackReason } from '../deploy/record.ts'
import type { Scope } from '../deploy/scope.ts'
import type { Commit, OpenSnapshots, Snapshots } from '../git/repository.ts'
import type { Comparisons } from '../github/commits.ts'
import type { GitData } from '../github/git-data.ts'
import type { Contents } from '../github/objects.ts'
import type { Pulls } from '../github/pulls.ts'

/** What a rollback touches of the outside. */
export type RollbackDeps = {
  readonly gitData: GitData
  readonly pulls: Pulls
  readonly comparisons: Comparisons
  readonly contents: Contents
  readonly openSnapshots: OpenSnapshots
  readonly environment: string
  readonly run: RunContext
  readonly log: Log
  /** The token that writes may write workflow files: a workflow's own never may. */
  readonly writesWorkflows: boolean
  /** It is an app's token: what is merged in its name starts workflows. */
  readonly byApp: boolean
  /** The pull requests of commits on the branch, in their order, for people to read. */
  readonly nameUnits: (commits: readonly Commit[]) => Promise<readonly LandedUnit[]>
  /** The policy as of a commit. Never fails: a rollback does not wait for someone to mend a policy. */
  readonly policyAt: (sha: string) => Promise<RollbackPolicy>
  /** The service that is taken back; absent or null: the repository as a whole. */
  readonly service?: string | null
  /** The paths of that service; absent: the repository as a whole. Throws OutsideError where they cannot be had. */
  readonly scopeOf?: (range: { readonly good: string; readonly bad: string }) => Promise<Scope | null>
  /** Why none may be opened by itself at this moment, null where nothing stands against it. */
  readonly refusal: (policy: RollbackPolicy) => Promise<NoRollbackReason | null>
  /** Merge commits of earlier rollbacks. */
  readonly rollbackMerges: () => Promise<readonly string[]>
}

/** The range to take back, and the branch to take it back from. */
export type RollbackRange = {
  readonly good: string
  readonly bad: string
  readonly base: string
  /** Paths that are taken back; absent or null: all. */
  readonly scope?: Scope | null
}

/** The repository in which a way back is made; null where there is no git to make it with. */
export async function snapshotsIfGit({
  openSnapshots,
  log,
}: Pick<RollbackDeps, 'openSnapshots' | 'log'>): Promise<Snapshots | null> {
  try {
    return await openSnapshots()
  } catch (error) {
    if (!(error instanceof GitNeededError)) throw error
    log.warning(`No rollback can be prepared: ${error.message}. Install git 2.38 or newer in the job.`)
    return null
  }
}

/** Null, and a warning, where the outside refuses what is only a courtesy to people: that must not keep a rollback from being made. */
export async function tolerated<T>(log: Log, what: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    log.warning(`${what}: ${error.message}`)
    return null
  }
}
