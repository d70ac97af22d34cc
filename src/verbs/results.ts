import type { IgnoredDeployment } from '../deploy/live.ts'
import type { Envelope, Words } from '../deploy/result.ts'
import type { Outside } from '../deploy/scope.ts'
import type { CoverageSummary, UncoveredFile, UnitCoverage } from '../gate/coverage.ts'
import type { CheckFinding } from '../gate/required-checks.ts'
import type { RuleRow } from '../gate/rules/rule.ts'
import type { GatedDeploy } from './gate/gate-deploy.ts'
import type { DeployRequest } from './setting.ts'
import type { WatchedDeploy } from './watch/conclude-watch.ts'
import type { Regression } from '../watch/verdict.ts'

/** The gate's result as it is handed to machines. */
export type GateResult = Envelope<'gate'> &
  Words['gate'] & {
    /** Null where there was nothing to compare with. */
    readonly coverage: Pick<CoverageSummary, 'changedLines' | 'coveredLines' | 'uncoveredFiles' | 'percent'> | null
    /** `carriers`: the units that moved it on since, where there are any; `hidden`: why its content is shown nowhere, where it is not. */
    readonly uncovered: readonly (Pick<UncoveredFile, 'path' | 'unit' | 'pull' | 'reason' | 'added' | 'deleted'> &
      Partial<Pick<UncoveredFile, 'carriers' | 'hidden'>>)[]
    readonly units: readonly Pick<
      UnitCoverage,
      'sha' | 'kind' | 'pull' | 'covered' | 'reason' | 'notCounted' | 'unsafe'
    >[]
    /** Names what nobody has seen; null where nothing is left. */
    readonly digest: string | null
    /** Covered files that GitHub folds by itself; absent where there are none. */
    readonly folded?: readonly string[]
    /** Successful deployments that do not count, newest first, each with the reason; absent where there is none. */
    readonly ignored?: readonly IgnoredDeployment[]
    /** What was found of the required checks; absent where the policy asks for none. */
    readonly checks?: readonly Pick<CheckFinding, 'required' | 'verdict'>[]
    /** What of the range does not count; absent where the policy neither names services nor ignores anything. */
    readonly outside?: Outside
    /** What the other rules of the policy found; absent where it has none. */
    readonly rules?: readonly RuleRow[]
  }

/** The watch's result as it is handed to machines. */
export type WatchResult = Envelope<'watch'> &
  Words['watch'] & {
    /** What got worse, with observed and expected; null unless regressed. */
    readonly regression: Regression | null
    /** Deploys that the verdict speaks for, oldest first, this one last. */
    readonly deploys: readonly string[]
    /** The smallest run of them that holds the first bad one; empty unless regressed. */
    readonly suspects: readonly string[]
    /** An earlier deploy that all the time since it has proven; null where none is. */
    readonly proves: string | null
    readonly rollbackPullRequest: number | null
    readonly incidentIssue: number | null
  }

/** What a result is made of, online and offline. */
type Gated = Pick<GatedDeploy, 'baseSha' | 'outcome' | 'digest' | 'ignored' | 'outside'> & {
  readonly service?: string | null
}

export function gateResult(
  { environment, sha }: Pick<DeployRequest, 'environment' | 'sha'>,
  { baseSha, outcome, digest, ignored = [], outside = null, service = null }: Gated,
): GateResult {
  const { decision, reasonCode, message, coverage, checks, rules } = outcome
  return {
    schemaVersion: 1,
    verb: 'gate',
    environment,
    sha,
    baseSha,
    decision,
    reasonCode,
    message,
    coverage: coverage === null ? null : summaryOf(coverage.summary),
    uncovered: (coverage?.uncovered ?? []).map((file) => {
      const { path, unit, pull, reason, carriers, hidden, added, deleted } = file
      const moved = carriers.length === 0 ? {} : { carriers }
      return { path, unit, pull, reason, ...moved, ...(hidden === undefined ? {} : { hidden }), added, deleted }
    }),
    units: (coverage?.units ?? []).map(({ sha: unit, kind, pull, covered, reason, notCounted, unsafe }) => ({
      sha: unit,
      kind,
      pull,
      covered,
      reason,
      ...(notCounted === undefined ? {} : { notCounted }),
      ...(unsafe === undefined ? {} : { unsafe }),
    })),
    digest,
    ...(coverage === null || coverage.folded.length === 0 ? {} : { folded: coverage.folded }),
    ...(ignored.length === 0 ? {} : { ignored }),
    ...(service === null ? {} : { service }),
    ...(outside === null ? {} : { outside }),
    ...(checks.length === 0 ? {} : { checks: checks.map(({ required, verdict }) => ({ required, verdict })) }),
    ...(rules === undefined ? {} : { rules }),
  }
}

function summaryOf({ changedLines, coveredLines, uncoveredFiles, percent }: CoverageSummary): GateResult['coverage'] {
  return { changedLines, coveredLines, uncoveredFiles, percent }
}

export function watchResult(
  of: { environment: string; sha: string; baseSha: string | null },
  watched: WatchedDeploy,
): WatchResult {
  const { verdict, pull, issue } = watched
  const { environment, sha, baseSha } = of
  const { reasonCode, message } = verdict
  return {
    schemaVersion: 1,
    verb: 'watch',
    environment,
    sha,
    baseSha,
    verdict: verdict.verdict,
    reasonCode,
    message,
    regression: 'regression' in verdict ? verdict.regression : null,
    deploys: verdict.deploys ?? [sha],
    suspects: verdict.verdict === 'regressed' ? (verdict.suspects ?? [sha]) : [],
    proves: verdict.verdict === 'inconclusive' ? (verdict.proves?.sha ?? null) : null,
    rollbackPullRequest: pull,
    incidentIssue: issue,
  }
}
