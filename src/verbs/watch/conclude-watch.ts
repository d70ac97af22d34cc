import { isoNow } from '../../base/clock.ts'
import { shortSha } from '../../base/commit-id.ts'
import { OutsideError } from '../../base/errors.ts'
import type { RunRef } from '../../base/run.ts'
import { decideOutside, decideResponse } from '../../deploy/decide-response.ts'
import { placeName } from '../../deploy/cells.ts'
import { incidentKey } from '../../deploy/keys.ts'
import { historyBefore, isCalledBad, type WatchKey } from '../../deploy/proven.ts'
import {
  changeResponse,
  endWatch,
  findResponse,
  isFromOutside,
  markBad,
  markGood,
  outsideIncident,
  proveEarlier,
  recoverIn,
  standingResponse,
} from '../../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../../deploy/record.ts'
import type { Observation } from '../../deploy/settle-verdict.ts'
import { advanceOutside, advanceRecord, type Development } from '../../incident/lifecycle.ts'
import { watchedRun } from './plan-watch.ts'
import { carryOutResponses, type ResponseReport } from '../respond/respond.ts'
import { mayOpen } from '../run-mode.ts'
import type { ResponseDeps } from '../setting.ts'
import type { WatchTask } from '../../watch/task.ts'
import type { Verdict } from '../../watch/verdict.ts'

/** What a verdict has led to. */
export type Consequences = {
  /** Number of the rollback's pull request. */
  readonly pull: number | null
  /** Number of the incident's issue. */
  readonly issue: number | null
  /** What GitHub refused, in words; the next start tries again. */
  readonly unfinished: readonly string[]
  /** What would have been opened, in a sentence, where nothing may be; else null. */
  readonly withheld: string | null
}

/** What the watch said, and what followed from it. */
export type WatchedDeploy = Consequences & {
  readonly verdict: Verdict
  /** Another watch has called this commit bad: whatever this one says, it stays so. */
  readonly calledBad: boolean
}

/**
 * Settles what a verdict means among other deploys, records it and carries out what follows from it. Verdict and decision are one write: a crash leaves both
 * or neither. `seen`: what a store says of the times between the deploys that this watch speaks for.
 */
export async function conclude(
  setting: ResponseDeps,
  task: WatchTask,
  verdict: Verdict,
  seen: readonly Observation[] | null = null,
): Promise<WatchedDeploy> {
  const { ports } = setting
  const by = {
    at: isoNow(ports.clock),
    run: watchedRun(ports, task),
  }
  // It brings statistics, which are loaded where something was judged.
  const { settleVerdict } = await import('../../deploy/settle-verdict.ts')
  const over = verdict.verdict === 'external' ? await closedByPerson(setting) : null
  let settled = verdict
  const report = await carryOutResponses(setting, `The watch of ${shortSha(task.sha)} has ended`, (before) => {
    settled = settleVerdict(before, { ...task, run: by.run }, verdict, seen)
    return recordVerdict(over === null ? before : closeIncident(before, over), task, settled, by, mayOpen(setting))
  })
  const { record } = report
  const response = responseTo(record, task, settled)
  return {
    verdict: settled,
    calledBad: settled.verdict !== 'regressed' && isCalledBad(record, task.sha),
    pull: response?.rollback.step === 'opened' ? response.rollback.pull : null,
    issue: response?.incident.step === 'opened' ? response.incident.issue : null,
    unfinished: unfinishedWords(report),
    withheld: mayOpen(setting) ? null : withheldWords(recordVerdict(record, task, settled, by), task, settled),
  }
}

function unfinishedWords({ failures, unwritten }: ResponseReport): readonly string[] {
  const lost =
    unwritten == null
      ? []
      : [
          `The record of this environment could not be written, so the next deploy does not know what was found here; what was opened is found again by its key. ${unwritten.message}`,
        ]
  return [...lost, ...failures.map(({ error }) => error.message)]
}

/** The response to this deploy; the incident from outside that goes on where it is not to blame. */
function responseTo(record: EnvironmentRecord, { environment, sha }: WatchTask, verdict: Verdict): Response | null {
  return verdict.verdict === 'external' ? outsideIncident(record) : findResponse(record, incidentKey(environment, sha))
}

/** The key of the incident from outside that goes on by the record while a person has closed its issue: that is respected. */
async function closedByPerson({ ports, store }: ResponseDeps): Promise<string | null> {
  const going = outsideIncident(await store.read())
  if (going?.incident.step !== 'opened') return null
  try {
    const issue = await ports.forge.issues.get(going.incident.issue)
    return issue === null || issue.state === 'closed' ? going.incidentKey : null
  } catch (error) {
    // The verdict is recorded in any case: what cannot be asked about goes on.
    if (!(error instanceof OutsideError)) throw error
    ports.log.warning(`Whether incident #${going.incident.issue} is still open could not be asked: ${error.message}`)
    return null
  }
}

function closeIncident(record: EnvironmentRecord, key: string): EnvironmentRecord {
  return changeResponse(record, key, (response) =>
    response.incident.step === 'opened'
      ? { ...response, incident: { ...response.incident, phase: 'closed' } }
      : response,
  )
}

/** What a guard that may open things would have opened, by the record it would have written. */
function withheldWords(decided: EnvironmentRecord, task: WatchTask, verdict: Verdict): string | null {
  const response = responseTo(decided, task, verdict)
  if (response === null) return null
  const { good, incident } = response
  if (isFromOutside(response) && incident.step === 'opened')
    return `Nothing was written: incident #${incident.issue}, which goes on, would have been told.`
  if (good === null || isFromOutside(response)) return 'Nothing was opened: an incident issue would have been.'
  const back = `a rollback pull request from ${shortSha(task.sha)} back to ${shortSha(good)}`
  return `Nothing was opened: ${back} and an incident issue would have been, and later deploys that contain this one would have been held.`
}

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
  const place = placeName(task)
  const isPart = task.stage?.last === false
  const state = verdict.reasonCode === 'cancelled' ? 'cancelled' : 'ended'
  const ended = endWatch(record, { sha, run: by.run }, { state, verdict: verdict.verdict })
  const marked = withMarks(ended, task, verdict, by)
  if (!opens) return marked
  const incident = mitigates ?? openedMeanwhile(record, { sha, run: by.run })
  const recovery =
    incident === null || place === null || verdict.verdict !== 'healthy'
      ? null
      : recoverIn(marked, { name: place, isPart }, sha)
  // Production has recovered once every place has that was bad.
  if (recovery !== null && !recovery.all) return recovery.record
  if (incident !== null)
    return advanceRecord(recovery?.record ?? marked, {
      event: developmentOf(task, verdict, by),
      mended: incident.mended,
    })
  // A watch without a baseline cannot end as worse.
  if (baseline === null) return marked
  const at = place === null ? null : { name: place, ...(isPart && { part: task.stage?.share ?? null }) }
  const deploy = { environment, deployment, bad: sha, baseSha, base, verdict, baseline, place: at, ...by }
  switch (verdict.verdict) {
    case 'regressed':
      return decideResponse(marked, deploy)
    case 'external':
      return decideOutside(advanceOutside(marked, { kind: 'worse-outside', sha, ...by }), deploy)
    case 'healthy':
      // That a part is well says nothing of the rest.
      return isPart ? marked : advanceOutside(marked, { kind: 'recovered', sha, ...by })
    case 'inconclusive':
      return marked
  }
}

/**
 * While this deploy went out, the watch of an earlier one that it speaks for has called that one bad: there is one incident for both, and this watch says how
 * that goes on.
 */
function openedMeanwhile(record: EnvironmentRecord, own: WatchKey): { readonly mended: boolean } | null {
  const response = standingResponse(record)
  if (response === null || response.bad === own.sha) return null
  const { since } = historyBefore(record, own)
  const isEarlier = since.some(({ sha, verdict }) => sha === response.bad && verdict === 'regressed')
  return isEarlier ? { mended: false } : null
}

/** The deployment is good or bad now; so is an earlier one that is named as the first bad one, or that is proven by all the time since it. */
function withMarks(
  record: EnvironmentRecord,
  { deployment, sha, stage }: WatchTask,
  verdict: Verdict,
  by: VerdictBy,
): EnvironmentRecord {
  // Only what everybody gets is good.
  if (verdict.verdict === 'healthy')
    return deployment === null || stage?.last === false ? record : markGood(record, { deployment, sha, ...by })
  if (verdict.verdict === 'inconclusive' && verdict.proves !== undefined)
    return proveEarlier(record, { sha, run: by.run }, { ...by, sha: verdict.proves.sha })
  if (verdict.verdict !== 'regressed') return record
  const [named, ...others] = verdict.suspects ?? []
  const first = others.length > 0 ? undefined : record.watches.findLast((watch) => watch.sha === named)
  const bad = [{ deployment, sha }, ...(first === undefined ? [] : [first])]
  return bad.reduce(
    (marked, each) =>
      each.deployment === null ? marked : markBad(marked, { deployment: each.deployment, sha: each.sha, ...by }),
    record,
  )
}

function developmentOf({ sha }: WatchTask, verdict: Verdict, by: VerdictBy): Development {
  switch (verdict.verdict) {
    case 'healthy':
      return { kind: 'recovered', sha, ...by }
    case 'regressed':
      return { kind: 'still-failing', sha, ...by }
    case 'external':
    case 'inconclusive':
      return { kind: 'unclear', reason: verdict.reasonCode, sha, ...by }
  }
}
