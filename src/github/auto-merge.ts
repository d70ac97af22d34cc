import type { Client } from './client.ts'
import { OutsideError } from '../deploy/errors.ts'
import { AUTO_MERGE_FACTS, ENABLE_AUTO_MERGE } from './documents.ts'

type Facts = {
  readonly repository: {
    readonly autoMergeAllowed: boolean
    readonly viewerDefaultMergeMethod: 'MERGE' | 'REBASE' | 'SQUASH'
    readonly pullRequest: { readonly id: string } | null
  } | null
}

/**
 * Lets GitHub merge a pull request once the rules of its branch are met, as long as its head is `head`. Throws OutsideError `refused` where the
 * repository does not allow that, or where nothing is left to wait for: then GitHub wants a person to press the button.
 */
export async function enableAutoMerge({ query, at }: Client, number: number, head: string): Promise<void> {
  const { repository } = await query<Facts>(AUTO_MERGE_FACTS, { ...at, number })
  const pull = repository?.pullRequest?.id
  if (repository == null || pull === undefined)
    throw new OutsideError('not-found', `there is no pull request #${number}`)
  if (!repository.autoMergeAllowed)
    throw new OutsideError(
      'refused',
      'this repository does not allow auto-merge (Settings, General, "Allow auto-merge")',
    )
  await query(ENABLE_AUTO_MERGE, { pull, mergeMethod: repository.viewerDefaultMergeMethod, head })
}
