import type { Envelope } from '../deploy/result.ts'
import type { GateResult, WatchResult } from '../verbs/results.ts'
import type { Outputs } from './outputs.ts'

/** A gate's result as outputs. */
export function gateOutputs(result: GateResult): Outputs {
  const { decision, reasonCode, sha, baseSha, coverage } = result
  return { decision, reasonCode, sha, baseSha, coverage: coverage?.percent ?? null, result }
}

/** The outputs of a run that judged nothing: a gate that is switched off lets pass, a watch says nothing. */
export function switchedOffOutputs(result: Envelope): Outputs {
  const { verb, reasonCode, sha, baseSha } = result
  const word = verb === 'gate' ? ({ decision: 'pass' } as const) : ({ verdict: 'inconclusive' } as const)
  return { ...word, reasonCode, sha, baseSha, result: { ...result, ...word } }
}

/** A watch's result as outputs. */
export function watchOutputs(result: WatchResult): Outputs {
  const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result }
}
