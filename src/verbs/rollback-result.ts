import type { Response } from '../deploy/record.ts'
import type { Envelope } from '../deploy/result.ts'
import type { Relanded } from '../rollback/reland.ts'

/** The result of mode rollback as it is handed to machines. */
export type RollbackResult = Envelope & {
  readonly verb: 'rollback'
  readonly outcome: 'clean' | 'kept-main' | 'restore-good' | 'conflict' | 'nothing-to-revert' | 'none'
  /** Of the pushed commit; null where nothing was pushed. */
  readonly tree: string | null
  readonly conflicts: readonly { readonly path: string; readonly kind: string }[]
  readonly leftOut: readonly string[]
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
      return {
        ...common,
        ...nothing,
        outcome: 'none',
        reasonCode: 'unfinished',
        message: 'The rollback is not made yet.',
      }
    case 'none': {
      const { reason, conflicts, pull = null } = rollback
      const outcome = reason === 'conflict' || reason === 'nothing-to-revert' ? reason : 'none'
      const message = `No rollback was opened: ${reason}.`
      return { ...common, ...nothing, conflicts, outcome, reasonCode: reason, message, rollbackPullRequest: pull }
    }
    case 'opened':
    case 'pushed': {
      const { how = 'clean', tree, leftOut, step } = rollback
      const number = rollback.step === 'opened' ? rollback.pull : null
      const message =
        rollback.step === 'opened'
          ? `Rollback of ${bad.slice(0, 7)}: pull request #${rollback.pull}.`
          : `The rollback's branch is pushed; open its pull request yourself: ${rollback.url}`
      return {
        ...common,
        ...nothing,
        outcome: how,
        reasonCode: step,
        message,
        tree,
        leftOut,
        rollbackPullRequest: number,
      }
    }
  }
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
    tree: null,
    conflicts,
    leftOut,
    rollbackPullRequest: pull,
    incidentIssue: null,
  }
}

const nothing = { tree: null, conflicts: [], leftOut: [], rollbackPullRequest: null } as const
