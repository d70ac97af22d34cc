import type { GateResult, WatchResult } from '../verbs/results.ts'
import type { Outputs } from './outputs.ts'

/** A gate's result as outputs. */
export function gateOutputs(result: GateResult): Outputs {
  const { decision, reasonCode, sha, baseSha, coverage } = result
  return { decision, reasonCode, sha, baseSha, coverage: coverage?.percent ?? null, result }
}

/** A watch's result as outputs. */
export function watchOutputs(result: WatchResult): Outputs {
  const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result }
}
