/** How a verb ended, in one word for a machine; `reasonCode` says more. */
export type GateDecision = 'pass' | 'needs-review' | 'held' | 'blocked'
export type WatchVerdict = 'healthy' | 'regressed' | 'external' | 'inconclusive'
export type RollbackOutcome =
  | 'clean'
  | 'kept-main'
  | 'extended'
  | 'restore-good'
  | 'conflict'
  | 'nothing-to-revert'
  | 'only-left-out'
  | 'cannot-say'
  | 'none'
  /** Written by a later version. */
  | 'unknown'

/** Whether there was anything to judge. */
export type BacktestOutcome = 'judged' | 'nothing-judged'

/** Whether anything is missing before the first deploy. */
export type CheckOutcome = 'ready' | 'not-ready'

/** The word that each verb ends with, under the name that its result has for it. A new verb is a further member here. */
export type Words = {
  readonly gate: { readonly decision: GateDecision }
  readonly watch: { readonly verdict: WatchVerdict }
  readonly rollback: { readonly outcome: RollbackOutcome }
  /** Null where there was no watch to go on with. */
  readonly resume: { readonly verdict: WatchVerdict | null }
  readonly check: { readonly outcome: CheckOutcome }
  /** A report judges nothing. */
  readonly report: { readonly reasonCode: 'reported' }
  readonly backtest: { readonly outcome: BacktestOutcome }
}

export type Verb = keyof Words

/** The head of every result, the same for all verbs (`--json`, output `result`). */
export type Envelope<V extends Verb = Verb> = {
  readonly schemaVersion: 1
  readonly verb: V
  readonly environment: string
  /** The service that is deployed; absent for the repository as a whole. */
  readonly service?: string
  /** The place that is deployed to; absent where the environment has one. */
  readonly cell?: string
  /** The stage that is deployed to; absent where a deploy has none. */
  readonly stage?: string
  readonly sha: string
  readonly baseSha: string | null
  readonly reasonCode: string
  /** One sentence a person understands. */
  readonly message: string
}

/** Exit codes of the shell; the Action fails on every code but `ok`. */
export const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 } as const
