import { markBad, markGood } from '../deploy/marks.ts'
import type { EnvironmentRecord, RunRef } from '../deploy/record.ts'
import { incidentKey } from '../deploy/keys.ts'
import { findResponse } from '../deploy/responses.ts'
import { changeWatch } from '../deploy/watches.ts'
import type { WatchTask } from '../watch/task.ts'
import type { Verdict } from '../watch/verdict.ts'
import { finishResponses, progressResponses, startResponse } from './respond.ts'
import type { Setting } from './setting.ts'

/** Numbers of the rollback and the incident that a verdict led to. */
export type Opened = { readonly pull: number | null; readonly issue: number | null }

const nothing: Opened = { pull: null, issue: null }

/** Records a verdict and carries out what follows from it. */
export async function conclude(setting: Setting, task: WatchTask, verdict: Verdict): Promise<Opened> {
  // The decision to respond is recorded before the watch is recorded as ended: a crash between the two repeats a step and drops none.
  const respond = verdict.verdict === 'regressed' && task.mitigates === null
  if (respond) await decide(setting, task, verdict)
  await recordVerdict(setting, task, verdict)
  if (respond) return carryOut(setting, task)
  if (task.mitigates !== null) await tellIncident(setting, task, verdict)
  return nothing
}

async function decide(setting: Setting, task: WatchTask, verdict: Verdict): Promise<void> {
  const { deployment, sha, baseSha, branch, baseline } = task
  // A watch without a baseline cannot end as regressed.
  if (baseline === null) return
  await startResponse(setting, { deployment, bad: sha, baseSha, base: branch, verdict, baseline })
}

async function carryOut(setting: Setting, task: WatchTask): Promise<Opened> {
  const { record } = await finishResponses(setting)
  const response = findResponse(record, incidentKey(task.environment, task.sha))
  if (response === null) return nothing
  const { rollback, incident } = response
  return {
    pull: rollback.step === 'opened' ? rollback.pull : null,
    issue: incident.step === 'opened' ? incident.issue : null,
  }
}

async function recordVerdict({ ports, store }: Setting, task: WatchTask, { verdict, reasonCode }: Verdict): Promise<void> {
  const run: RunRef = { id: ports.run.runId, attempt: ports.run.attempt }
  const at = new Date(ports.clock.now()).toISOString()
  const state = reasonCode === 'cancelled' ? 'cancelled' : 'ended'
  await store.update(`${task.sha.slice(0, 7)} is ${verdict}`, (record) =>
    withMark(changeWatch(record, { sha: task.sha, run }, { state, verdict }), task, verdict, { at, run }),
  )
}

function withMark(
  record: EnvironmentRecord,
  { deployment, sha }: WatchTask,
  verdict: Verdict['verdict'],
  by: { readonly at: string; readonly run: RunRef },
): EnvironmentRecord {
  if (deployment === null) return record
  if (verdict === 'healthy') return markGood(record, { deployment, sha, ...by })
  return verdict === 'regressed' ? markBad(record, { deployment, sha, ...by }) : record
}

/** A rollback is never rolled back: if things are as bad after it, the incident goes on and people decide. */
async function tellIncident(setting: Setting, task: WatchTask, verdict: Verdict): Promise<void> {
  const about = { sha: task.sha, at: new Date(setting.ports.clock.now()).toISOString(), mended: task.mitigates?.mended ?? false }
  switch (verdict.verdict) {
    case 'healthy':
      await progressResponses(setting, { kind: 'recovered', ...about })
      break
    case 'regressed':
      await progressResponses(setting, { kind: 'still-failing', ...about })
      break
    case 'inconclusive':
      await progressResponses(setting, { kind: 'unclear', reason: verdict.reasonCode, ...about })
      break
  }
}
