/** How a verb ended, in one word for a machine; `reasonCode` says more. */
export type GateDecision = 'pass' | 'needs-review' | 'held' | 'blocked'
export type WatchVerdict = 'healthy' | 'regressed' | 'external' | 'inconclusive'

/** The head of every result, the same for all verbs (`--json`, output `result`). */
export type Envelope = {
  readonly schemaVersion: 1
  readonly verb: 'gate' | 'watch' | 'rollback'
  readonly environment: string
  readonly sha: string
  readonly baseSha: string | null
  readonly reasonCode: string
  /** One sentence a person understands. */
  readonly message: string
}

/** Exit codes of the shell; the Action fails on every code but `ok`. */
export const exitCode = { ok: 0, bad: 1, usage: 2, inconclusive: 3, outside: 4 } as const
