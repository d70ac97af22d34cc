import { OutsideError } from '../deploy/errors.ts'
import type { Log } from '../deploy/ports.ts'
import type { Issues } from '../github/issues.ts'
import type { RepositoryInfo } from '../github/repository-info.ts'

/** The label of an open issue that stops all automatic rollbacks. */
export const offLabel = 'deploy-guard:off'

type Deps = {
  readonly issues: Issues
  readonly info: Pick<RepositoryInfo, 'permission'>
  readonly log: Log
}

/** Whether someone with write access has switched the guard off. Templates of issues apply labels for strangers: their word does not count. */
export async function isSwitchedOff({ issues, info, log }: Deps): Promise<boolean> {
  try {
    const open = (await issues.list([offLabel])).filter(({ state }) => state === 'open')
    for (const { number } of open) {
      const by = await issues.labelledBy(number, offLabel)
      const permission = by === null ? 'none' : await info.permission(by)
      if (permission === 'write' || permission === 'admin') return true
      log.warning(`#${number} is labelled ${offLabel} by someone without write access: that has no effect.`)
    }
    return false
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'issues-disabled') return false
    throw error
  }
}
