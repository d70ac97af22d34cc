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
export type Opened = {
  readonly pull: number | null
  readonly issue: number | null
  /** What would have been opened, in a sentence, where nothing may be; else null. */
  readonly withheld: string | null
}

const nothing: Opened = { pull: null, issue: null, withheld: null }

/** Records a verdict and carries out what follows from it. */
export async function conclude(setting: Setting, task: WatchTask, verdict: Verdict): Promise<Opened> {
  await recordVerdict(setting, task, verdict)
  if (verdict.verdict === 'regressed' && task.mitigates === null) return carryOut(setting, task, verdict)
  if (task.mitigates !== null) await tellIncident(setting, task, verdict)
  return nothing
}

/** The verdict and the decision what to do about it, in one write: a crash leaves both or neither. */
async function recordVerdict(setting: Setting, task: WatchTask, verdict: Verdict): Promise<void> {
  const { ports, store } = setting
  const { sha } = task
  const run: RunRef = { id: ports.run.runId, attempt: ports.run.attempt }
  const at = new Date(ports.clock.now()).toISOString()
  const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended'
  await store.update(`${sha.slice(0, 7)} is ${verdict.verdict}`, (record) => {
    const ended = changeWatch(record, { sha, run }, { state, verdict: verdict.verdict })
    const marked = withMark(ended, task, verdict.verdict, { at, run })
    return setting.opens === false ? marked : withResponse(marked, setting, task, verdict)
  })
}

function withResponse(
  record: EnvironmentRecord,
  setting: Setting,
  task: WatchTask,
  verdict: Verdict,
): EnvironmentRecord {
  const { deployment, sha: bad, baseSha, branch: base, baseline, mitigates } = task
  const { ports, environment } = setting
  // A watch without a baseline cannot end as regressed, and a rollback is never rolled back.
  if (verdict.verdict !== 'regressed' || baseline === null || mitigates !== null) return record
  const run: RunRef = { id: ports.run.runId, attempt: ports.run.attempt }
  const at = new Date(ports.clock.now()).toISOString()
  return decideResponse(record, { environment, deployment, bad, baseSha, base, verdict, baseline, at, run })
}

/** What a guard that may open things would have opened. */
async function withheldWords(setting: Setting, task: WatchTask, verdict: Verdict): Promise<string> {
  const decided = withResponse(await setting.store.read(), setting, task, verdict)
  const good = findResponse(decided, incidentKey(task.environment, task.sha))?.good ?? null
  const back =
    good === null ? '' : `a rollback pull request from ${task.sha.slice(0, 7)} back to ${good.slice(0, 7)} and `
  const hold = good === null ? '' : ', and later deploys that contain this one would have been held'
  const words = `Nothing was opened: ${back}an incident issue would have been${hold}.`
  setting.ports.log.warning(words)
  return words
}

async function carryOut(setting: Setting, task: WatchTask, verdict: Verdict): Promise<Opened> {
  if (setting.opens === false) return { ...nothing, withheld: await withheldWords(setting, task, verdict) }
  const { record } = await finishResponses(setting)
  const response = findResponse(record, incidentKey(task.environment, task.sha))
  if (response === null) return nothing
  const { rollback, incident } = response
  return {
    pull: rollback.step === 'opened' ? rollback.pull : null,
    issue: incident.step === 'opened' ? incident.issue : null,
    withheld: null,
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
