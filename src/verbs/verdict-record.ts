import { decideOutside, decideResponse } from '../deploy/decide-response.ts'
import { markBad, markGood } from '../deploy/marks.ts'
import type { EnvironmentRecord, RunRef } from '../deploy/record.ts'
import { changeWatch } from '../deploy/watches.ts'
import type { WatchTask } from '../watch/task.ts'
import type { Verdict } from '../watch/verdict.ts'
import { advanceOutside, advanceRecord, type EnvironmentEvent } from './advance-record.ts'

/** When and by which run a verdict came about. `at` is ISO 8601. */
export type VerdictBy = { readonly at: string; readonly run: RunRef }

/**
 * The record with a verdict and all that follows from it: the watch's end, the mark, and either the decision to respond or what an open incident
 * learns; one from outside learns in any case. With `opens` false nothing may be opened or told. A rollback is never rolled back: if things are as bad after it, the incident goes on and people decide.
 */
export function recordVerdict(
  record: EnvironmentRecord,
  task: WatchTask,
  verdict: Verdict,
  by: VerdictBy,
  opens = true,
): EnvironmentRecord {
  const { deployment, sha, baseSha, branch: base, baseline, environment, mitigates } = task
  const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended'
  const ended = changeWatch(record, { sha, run: by.run }, { state, verdict: verdict.verdict })
  const marked = withMark(ended, task, verdict.verdict, by)
  if (!opens) return marked
  if (mitigates !== null) return advanceRecord(marked, eventOf(task, verdict, mitigates.mended, by.at))
  // A watch without a baseline cannot end as worse.
  if (baseline === null) return marked
  const deploy = { environment, deployment, bad: sha, baseSha, base, verdict, baseline, ...by }
  switch (verdict.verdict) {
    case 'regressed':
      return decideResponse(marked, deploy)
    case 'external':
      return decideOutside(advanceOutside(marked, { kind: 'worse-outside', sha, at: by.at }), deploy)
    case 'healthy':
      return advanceOutside(marked, { kind: 'recovered', sha, at: by.at })
    case 'inconclusive':
      return marked
  }
}

function withMark(
  record: EnvironmentRecord,
  { deployment, sha }: WatchTask,
  verdict: Verdict['verdict'],
  by: VerdictBy,
): EnvironmentRecord {
  if (deployment === null) return record
  if (verdict === 'healthy') return markGood(record, { deployment, sha, ...by })
  return verdict === 'regressed' ? markBad(record, { deployment, sha, ...by }) : record
}

function eventOf({ sha }: WatchTask, verdict: Verdict, mended: boolean, at: string): EnvironmentEvent {
  switch (verdict.verdict) {
    case 'healthy':
      return { kind: 'recovered', sha, at, mended }
    case 'regressed':
      return { kind: 'still-failing', sha, at, mended }
    case 'external':
    case 'inconclusive':
      return { kind: 'unclear', reason: verdict.reasonCode, sha, at, mended }
  }
}
