import { runRef } from '../base/run.ts'
import { isoNow } from '../base/clock.ts'
import { shortSha } from '../base/commit-id.ts'
import { ConfigurationError, OutsideError } from '../base/errors.ts'
import type { Leftover } from '../deploy/cautions.ts'
import { decideByHand, orderedRange } from '../deploy/decide-response.ts'
import { incidentKey } from '../deploy/keys.ts'
import { findResponse } from '../deploy/record-entries.ts'
import type { EnvironmentRecord, NoRollbackReason, Response, RollbackState } from '../deploy/record.ts'
import type { Envelope, Words } from '../deploy/result.ts'
import type { Relanded } from '../rollback/reland.ts'
import { carryOutResponses } from './respond/respond.ts'
import type { ResponseDeps } from './setting.ts'

/** What a person asks for in mode rollback. */
export type RollbackRequest = {
  readonly reason: string | null
  readonly good: string | null
  readonly bad: string | null
  /** Branch that is deployed. */
  readonly branch: string
}

/** Carries out a rollback that a person calls for, and gives what became of it. Throws ConfigurationError where the range is not known. */
export async function rollBack(setting: ResponseDeps, request: RollbackRequest): Promise<Response> {
  const { ports, store, environment } = setting
  if (request.reason === null) throw new ConfigurationError('Input rollback-reason: say why this deploy is taken back')
  const order = {
    environment,
    base: request.branch,
    bad: request.bad,
    good: request.good,
    reason: request.reason,
    by: ports.run.actor ?? 'someone',
    at: isoNow(ports.clock),
    run: runRef(ports.run),
  }
  const { bad } = orderedRange(await store.read(), order)
  const why = `${shortSha(bad)} is to be rolled back, says ${order.by}`
  const { record, failures, unwritten } = await carryOutResponses(setting, why, (before) =>
    decideByHand(before, { ...order, bad }),
  )
  const failed = failures.find((failure) => failure.incidentKey === incidentKey(environment, bad))
  if (failed !== undefined) throw failed.error
  if (unwritten != null) throw unwritten
  return responseOf(record, environment, bad)
}

function responseOf(record: EnvironmentRecord, environment: string, bad: string): Response {
  const response = findResponse(record, incidentKey(environment, bad))
  if (response !== null) return response
  throw new OutsideError('refused', 'The record was changed by another run meanwhile: run this one again.')
}

/** The result of mode rollback as it is handed to machines. */
export type RollbackResult = Envelope<'rollback'> &
  Words['rollback'] & {
    /** Of the pushed commit; null where nothing was pushed. */
    readonly tree: string | null
    readonly conflicts: readonly { readonly path: string; readonly kind: string }[]
    readonly leftOut: readonly string[]
    /** Later landings that are taken back too, oldest first. */
    readonly dropped: readonly string[]
    /** What the branch still holds of the range. */
    readonly leftovers: readonly Leftover[]
    readonly rollbackPullRequest: number | null
    readonly incidentIssue: number | null
  }

/** A rollback by hand. */
export function rollbackResult(environment: string, response: Response): RollbackResult {
  const { rollback, incident, good, bad } = response
  const common = {
    ...({ schemaVersion: 1, verb: 'rollback', environment, sha: bad, baseSha: good } as const),
    incidentIssue: incident.step === 'opened' ? incident.issue : null,
  }
  switch (rollback.step) {
    case 'decided':
    case 'unknown': {
      const message =
        rollback.step === 'decided'
          ? 'The rollback is not made yet.'
          : 'A newer version of Deploy Guard is making the rollback.'
      return { ...common, ...nothing, outcome: 'none', reasonCode: 'unfinished', message }
    }
    case 'none': {
      const { reason, conflicts, pull = null, leftovers = [] } = rollback
      const outcome = isOutcome(reason) ? reason : 'none'
      const message = `No rollback was opened: ${reason}.`
      return {
        ...common,
        ...nothing,
        conflicts,
        leftovers,
        outcome,
        reasonCode: reason,
        message,
        rollbackPullRequest: pull,
      }
    }
    case 'opened':
    case 'pushed':
      return { ...common, ...writtenPart(rollback, bad) }
  }
}

function writtenPart(
  rollback: Extract<RollbackState, { step: 'opened' | 'pushed' }>,
  bad: string,
): Omit<RollbackResult, 'schemaVersion' | 'verb' | 'environment' | 'sha' | 'baseSha' | 'incidentIssue'> {
  const { how = 'clean', tree, leftOut, dropped = [], step } = rollback
  const opened = rollback.step === 'opened'
  const message = opened
    ? `Rollback of ${shortSha(bad)}: pull request #${rollback.pull}.`
    : `The rollback's branch is pushed; open its pull request yourself: ${rollback.url}`
  const rollbackPullRequest = opened ? rollback.pull : null
  return { ...nothing, outcome: how, reasonCode: step, message, tree, leftOut, dropped, rollbackPullRequest }
}

/** A re-land. `sha` is the rollback that it takes back. */
export function relandResult(environment: string, done: Relanded): RollbackResult {
  const { outcome, pull, url, rollback, before, conflicts, leftOut } = done
  const made = pull === null ? `Open the pull request yourself: ${url ?? ''}` : `Pull request #${pull} brings it back.`
  const opened = pull !== null || url !== null
  return {
    schemaVersion: 1,
    verb: 'rollback',
    environment,
    sha: rollback,
    baseSha: before,
    outcome,
    reasonCode: opened ? 'reland' : outcome,
    message: opened ? made : `Nothing was opened: ${outcome}.`,
    ...nothing,
    conflicts,
    leftOut,
    rollbackPullRequest: pull,
    incidentIssue: null,
  }
}

const nothing = {
  tree: null,
  conflicts: [],
  leftOut: [],
  dropped: [],
  leftovers: [],
  rollbackPullRequest: null,
} as const

const outcomes = ['conflict', 'nothing-to-revert', 'cannot-say', 'only-left-out'] as const

function isOutcome(reason: NoRollbackReason): reason is (typeof outcomes)[number] {
  return outcomes.some((one) => one === reason)
}
