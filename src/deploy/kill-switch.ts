import type { LabelledIssues } from '../github/labelled.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'
import { OutsideError } from './errors.ts'
import type { Log } from './ports.ts'

/** Label of an open issue that switches the guard off, for all environments of the repository. */
export const offLabel = 'deploy-guard:off'

/** Who switched the guard off, and in which issue. */
export type SwitchedOff = { readonly issue: number; readonly by: string }

type Deps = {
  readonly forge: { readonly labelled: LabelledIssues; readonly info: Pick<RepositoryInfo, 'permission'> }
  readonly log: Log
}

/**
 * The issue that switches the guard off at this moment, or null. It counts only if whoever applied the label may write now: anybody can
 * open an issue, and some may label who may not deploy. Where issues cannot be read nothing is switched off.
 */
export async function switchedOff({ forge, log }: Deps): Promise<SwitchedOff | null> {
  for (const { issue, by } of await labelled(forge.labelled)) {
    const permission = by === null ? 'none' : await forge.info.permission(by)
    if (by !== null && (permission === 'write' || permission === 'admin')) return { issue, by }
    log.warning(
      `Issue #${issue} has the label ${offLabel}, but it was applied by ${by ?? 'nobody known'}, who may not write here: it changes nothing.`,
    )
  }
  return null
}

async function labelled(issues: LabelledIssues) {
  try {
    return await issues.open(offLabel)
  } catch (error) {
    if (error instanceof OutsideError && (error.code === 'issues-disabled' || error.code === 'missing-permission'))
      return []
    throw error
  }
}
