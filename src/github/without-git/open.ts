import { GitNeededError } from '../../deploy/errors.ts'
import type { Log } from '../../deploy/ports.ts'
import type { OpenRepository } from '../../git/repository.ts'
import type { Objects } from '../objects.ts'
import { repositoryWithoutGit } from './repository.ts'

/** Opens a repository with git; where there is none, or too old a one, the same through the API, which can prove less. */
export async function openWithOrWithoutGit(
  open: OpenRepository,
  { objects, log }: { readonly objects: Objects; readonly log: Log },
): ReturnType<OpenRepository> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof GitNeededError)) throw error
    log.warning(
      `${error.message}. The gate goes on through GitHub's API and covers only what equal files prove: no file that both sides changed, no revert, no promotion. A rollback could not be prepared. Install git 2.38 or newer in the job, before the guard.`,
    )
    return repositoryWithoutGit(objects, error.message)
  }
}
