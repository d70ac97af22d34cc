import { decideResponse } from '../deploy/decide-response.ts'
import { markBad, markGood } from '../deploy/marks.ts'
import type { EnvironmentRecord, RunRef } from '../deploy/record.ts'
import { incidentKey } from '../deploy/keys.ts'
import { findResponse } from '../deploy/responses.ts'
import { changeWatch } from '../deploy/watches.ts'
import type { WatchTask } from '../watch/task.ts'
import type { Verdict } from '../watch/verdict.ts'
import { finishResponses, progressResponses } from './respond.ts'
import type { Setting } from './setting.ts'

/** Numbers of the rollback and the incident that a verdict led to. */
export type Opened = { readonly pull: number | null; readonly issue: number | null }

const nothing: Opened = { pull: null, issue: null }

/** Records a verdict and carries out what follows from it. */
export async function conclude(setting: Setting, task: WatchTask, verdict: Verdict): Promise<Opened> {
  await recordVerdict(setting, task, verdict)
  if (verdict.verdict === 'regressed' && task.mitigates === null) return carryOut(setting, task)
  if (task.mitigates !== null) await tellIncident(setting, task, verdict)
  return nothing
}

/** The verdict and the decision what to do about it, in one write: a crash leaves both or neither. */
async function recordVerdict({ ports, store, environment }: Setting, task: WatchTask, verdict: Verdict): Promise<void> {
  const { deployment, sha, baseSha, branch, baseline, mitigates } = task
  const run: RunRef = { id: ports.run.runId, attempt: ports.run.attempt }
  const at = new Date(ports.clock.now()).toISOString()
  const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended'
  await store.update(`${sha.slice(0, 7)} is ${verdict.verdict}`, (record) => {
    const ended = changeWatch(record, { sha, run }, { state, verdict: verdict.verdict })
    const marked = withMark(ended, task, verdict.verdict, { at, run })
    // A watch without a baseline cannot end as regressed, and a rollback is never rolled back.
    if (verdict.verdict !== 'regressed' || baseline === null || mitigates !== null) return marked
    return decideResponse(marked, {
      environment,
      deployment,
      bad: sha,
      baseSha,
      base: branch,
      verdict,
      baseline,
      at,
      run,
    })
  })
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

/** If things are as bad after a rollback, the incident goes on and people decide. */
async function tellIncident(setting: Setting, task: WatchTask, verdict: Verdict): Promise<void> {
  const about = {
    sha: task.sha,
    at: new Date(setting.ports.clock.now()).toISOString(),
    mended: task.mitigates?.mended ?? false,
  }
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
