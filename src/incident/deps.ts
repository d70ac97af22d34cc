import type { IncidentState } from '../deploy/record.ts'
import type { Clock, Log, RunContext } from '../deploy/ports.ts'
import type { GitData } from '../github/git-data.ts'
import type { Issues } from '../github/issues.ts'
import type { Runs } from '../github/runs.ts'

/** What an incident touches of the outside. */
export type IncidentDeps = {
  readonly issues: Issues
  readonly gitData: GitData
  readonly runs: Pick<Runs, 'get'>
  readonly clock: Clock
  readonly log: Log
  readonly run: RunContext
  /** Login of our token's identity: only its issues are ours. */
  readonly viewer: string
}

/** An incident to open: what to write, and how to keep what came of it while the lock is held. */
export type NewIncident = {
  readonly key: string
  /** What the record says at this moment: another run may have opened it. */
  readonly recorded: () => Promise<IncidentState>
  readonly document: () => Promise<{ readonly title: string; readonly body: string }>
  readonly timeline: () => Extract<IncidentState, { step: 'opened' }>['timeline']
  readonly record: (state: IncidentState) => Promise<void>
}
