import { GitNeededError } from '../deploy/errors.ts'
import type { Snapshots } from '../git/repository.ts'
import type { RollbackDeps } from './deps.ts'

/** The repository in which a way back is made; null where there is no git to make it with. */
export async function snapshotsIfGit({
  openSnapshots,
  log,
}: Pick<RollbackDeps, 'openSnapshots' | 'log'>): Promise<Snapshots | null> {
  try {
    return await openSnapshots()
  } catch (error) {
    if (!(error instanceof GitNeededError)) throw error
    log.warning(`No rollback can be prepared: ${error.message}. Install git 2.38 or newer in the job.`)
    return null
  }
}
