import { z } from 'zod'
import type { Client } from './client.ts'
import { OutsideError } from '../deploy/errors.ts'
import { AUTO_MERGE_FACTS, ENABLE_AUTO_MERGE } from './documents.ts'

const facts = z.object({
  repository: z
    .object({
      autoMergeAllowed: z.boolean(),
      viewerDefaultMergeMethod: z.enum(['MERGE', 'REBASE', 'SQUASH']),
      pullRequest: z.object({ id: z.string() }).nullable(),
    })
    .nullable(),
})

/**
 * Lets GitHub merge a pull request once the rules of its branch are met, as long as its head is `head`. Throws OutsideError `refused` where the
 * repository does not allow that, or where nothing is left to wait for: then GitHub wants a person to press the button.
 */
export async function enableAutoMerge({ query, at }: Client, number: number, head: string): Promise<void> {
  const { repository } = await query(AUTO_MERGE_FACTS, { ...at, number }, facts)
  const pull = repository?.pullRequest?.id
  if (repository == null || pull === undefined)
    throw new OutsideError('not-found', `there is no pull request #${number}`)
  if (!repository.autoMergeAllowed)
    throw new OutsideError(
      'refused',
      'this repository does not allow auto-merge (Settings, General, "Allow auto-merge")',
    )
  await query(ENABLE_AUTO_MERGE, { pull, mergeMethod: repository.viewerDefaultMergeMethod, head }, z.unknown())
}
