import { setOutput } from '@actions/core'
import type { Envelope, GateDecision, WatchVerdict } from '../deploy/result.ts'
import type { GateResult, WatchResult } from '../verbs/results.ts'

/** Every output there is, by the name it has in the code. action.yml and the README are tested against it. */
export const outputNames = {
  decision: 'decision',
  reasonCode: 'reason-code',
  sha: 'sha',
  baseSha: 'base-sha',
  coverage: 'coverage',
  verdict: 'verdict',
  rollbackPullRequest: 'rollback-pull-request',
  incidentIssue: 'incident-issue',
  result: 'result',
} as const

/** What a phase hands to later steps. What is absent or null is an empty output. */
export type Outputs = {
  readonly decision?: GateDecision
  readonly reasonCode: string
  /** 40 hex digits. */
  readonly sha: string
  readonly baseSha: string | null
  /** Percent. */
  readonly coverage?: number | null
  readonly verdict?: WatchVerdict
  readonly rollbackPullRequest?: number | null
  readonly incidentIssue?: number | null
  /** The whole result; becomes JSON. */
  readonly result: Envelope
}

/** The texts that the runner gets, by output name, every name among them. */
export function outputTexts(outputs: Outputs): Map<string, string> {
  const { result, ...flat } = outputs
  const values: Readonly<Record<string, string | number | null | undefined>> = {
    ...flat,
    result: JSON.stringify(result),
  }
  return new Map(Object.entries(outputNames).map(([key, name]) => [name, String(values[key] ?? '')]))
}

/** Sets the step's outputs. A post phase cannot: the runner takes none from it. */
export function setOutputs(outputs: Outputs): void {
  for (const [name, value] of outputTexts(outputs)) if (value !== '') setOutput(name, value)
}

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
