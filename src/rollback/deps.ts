import type { RollbackPolicy } from '../config/rollback-policy.ts'
import type { LandedUnit } from '../deploy/landed-unit.ts'
import type { Log, RunContext } from '../deploy/ports.ts'
import type { NoRollbackReason } from '../deploy/record.ts'
import type { OpenSnapshots } from '../git/repository.ts'
import type { Commit } from '../git/repository.ts'
import type { Comparisons } from '../github/compare.ts'
import type { Contents } from '../github/contents.ts'
import type { GitData } from '../github/git-data.ts'
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
  /** Why none may be opened by itself at this moment, null where nothing stands against it. */
  readonly refusal: (policy: RollbackPolicy) => Promise<NoRollbackReason | null>
  /** Merge commits of earlier rollbacks. */
  readonly rollbackMerges: () => Promise<readonly string[]>
}

/** The range to take back, and the branch to take it back from. */
export type RollbackRange = { readonly good: string; readonly bad: string; readonly base: string }
