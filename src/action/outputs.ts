import { setOutput } from '@actions/core'
import { unwritable } from './files.ts'
import { actionLog } from './log.ts'
import type { Envelope, Verb, Words } from '../deploy/result.ts'
import type { BacktestEnvelope } from '../verbs/backtest/backtest-repository.ts'
import type { CheckResult } from '../verbs/check/check-repository.ts'
import type { ReportResult } from '../verbs/report.ts'
import type { RollbackResult } from '../verbs/rollback-by-hand.ts'
import type { GateResult, WatchResult } from '../verbs/results.ts'
import type { ResumeResult } from '../verbs/watch/resume-watch.ts'

/** Every output there is, by the name it has in the code. action.yml and docs/reference.md are tested against it. */
export const outputNames = {
  decision: 'decision',
  reasonCode: 'reason-code',
  sha: 'sha',
  baseSha: 'base-sha',
  coverage: 'coverage',
  verdict: 'verdict',
  rollbackPullRequest: 'rollback-pull-request',
  incidentIssue: 'incident-issue',
  proof: 'proof',
  proofPredicate: 'proof-predicate',
  result: 'result',
} as const

type Opened = { readonly rollbackPullRequest?: number | null; readonly incidentIssue?: number | null }

/** The outputs that only some verbs have; no verb can set one of another. */
type OwnOutputs = {
  /** `coverage` in percent. */
  readonly gate: Words['gate'] & {
    readonly coverage?: number | null
    readonly proof?: string
    readonly proofPredicate?: string
  }
  readonly watch: Words['watch'] & Opened
  readonly rollback: Opened
  readonly resume: Words['resume'] & Opened
  readonly check: object
  readonly report: Words['report']
  readonly backtest: object
}

type CommonOutputs<V extends Verb> = {
  readonly reasonCode: string
  /** 40 hex digits. */
  readonly sha: string
  readonly baseSha: string | null
  /** The whole result; becomes JSON. */
  readonly result: Envelope<V>
}

/** What a verb hands to later steps. What is absent or null is an empty output. */
export type Outputs<V extends Verb = Verb> = { readonly [K in V]: OwnOutputs[K] & CommonOutputs<K> }[V]

/** The texts that the runner gets, by output name, every name among them. */
export function outputTexts(outputs: Outputs): Map<string, string> {
  const { result, ...flat } = outputs
  const values: Readonly<Record<string, string | number | null | undefined>> = {
    ...flat,
    result: JSON.stringify(result),
  }
  return new Map(Object.entries(outputNames).map(([key, name]) => [name, String(values[key] ?? '')]))
}

/** Sets the step's outputs. A post phase cannot: the runner takes none from it. Where they cannot be written that is a warning: later steps see none. */
export function setOutputs(outputs: Outputs): void {
  try {
    for (const [name, value] of outputTexts(outputs)) if (value !== '') setOutput(name, value)
  } catch (error) {
    actionLog.warning(`${unwritable('GITHUB_OUTPUT', error)}. Later steps see no outputs of this one.`)
  }
}

/** A gate's result as outputs. */
export function gateOutputs(result: GateResult): Outputs<'gate'> {
  const { decision, reasonCode, sha, baseSha, coverage } = result
  return { decision, reasonCode, sha, baseSha, coverage: coverage?.percent ?? null, result }
}

/** The outputs of a gate that is switched off: it judges nothing and lets pass. */
export function gateOffOutputs(head: Envelope<'gate'>): Outputs<'gate'> {
  const { reasonCode, sha, baseSha } = head
  const result = { ...head, decision: 'pass' } as const
  return { decision: 'pass', reasonCode, sha, baseSha, result }
}

/** A watch's result as outputs. */
export function watchOutputs(result: WatchResult): Outputs<'watch'> {
  const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result }
}

/** The outputs of a watch that is switched off: it says nothing. */
export function watchOffOutputs(head: Envelope<'watch'>): Outputs<'watch'> {
  const { reasonCode, sha, baseSha } = head
  const result = { ...head, verdict: 'inconclusive' } as const
  return { verdict: 'inconclusive', reasonCode, sha, baseSha, result }
}

/** A rollback's result as outputs. */
export function rollbackOutputs(result: RollbackResult): Outputs<'rollback'> {
  const { reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  return { reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result }
}

/** What mode `resume` found as outputs. */
export function resumeOutputs(result: ResumeResult): Outputs<'resume'> {
  const { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue } = result
  return { verdict, reasonCode, sha, baseSha, rollbackPullRequest, incidentIssue, result }
}

/** A report as outputs. */
export function reportOutputs(result: ReportResult): Outputs<'report'> {
  const { reasonCode, sha, baseSha } = result
  return { reasonCode, sha, baseSha, result }
}

/** The outputs of a guard that is switched off: it goes on with nothing. */
export function resumeOffOutputs(head: Envelope<'resume'>): Outputs<'resume'> {
  return resumeOutputs({ ...head, verdict: null, rollbackPullRequest: null, incidentIssue: null })
}

/** What mode `check` found as outputs: all of it is in `result`. */
export function checkOutputs(result: CheckResult): Outputs<'check'> {
  const { reasonCode, sha, baseSha } = result
  return { reasonCode, sha, baseSha, result }
}

/** What mode `backtest` found as outputs: all of it is in `result`. */
export function backtestOutputs(result: BacktestEnvelope): Outputs<'backtest'> {
  const { reasonCode, sha, baseSha } = result
  return { reasonCode, sha, baseSha, result }
}
