import { incidentKey } from '../deploy/keys.ts'
import { findResponse } from '../deploy/responses.ts'
import type { WatchTask } from '../watch/task.ts'
import type { Verdict } from '../watch/verdict.ts'
import { finishResponses } from './respond.ts'
import type { Setting } from './setting.ts'
import { recordVerdict } from './verdict-record.ts'

/** What a verdict has led to. */
export type Consequences = {
  /** Number of the rollback's pull request. */
  readonly pull: number | null
  /** Number of the incident's issue. */
  readonly issue: number | null
  /** What GitHub refused, in words; the next start tries again. */
  readonly unfinished: readonly string[]
}

/** Records a verdict and carries out what follows from it. Verdict and decision are one write: a crash leaves both or neither. */
export async function conclude(setting: Setting, task: WatchTask, verdict: Verdict): Promise<Consequences> {
  const { ports, store } = setting
  const by = {
    at: new Date(ports.clock.now()).toISOString(),
    run: { id: ports.run.runId, attempt: ports.run.attempt },
  }
  await store.update(`${task.sha.slice(0, 7)} is ${verdict.verdict}`, (record) =>
    recordVerdict(record, task, verdict, by),
  )
  const { record, failures } = await finishResponses(setting)
  const response = findResponse(record, incidentKey(task.environment, task.sha))
  return {
    pull: response?.rollback.step === 'opened' ? response.rollback.pull : null,
    issue: response?.incident.step === 'opened' ? response.incident.issue : null,
    unfinished: failures.map(({ error }) => error.message),
  }
}
