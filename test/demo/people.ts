import { setTimeout } from 'node:timers/promises'
import type { Files, People } from '../stand-in/index.ts'

export type ReviewedChange = {
  readonly branch: string
  readonly title: string
  readonly files: Files
  /** Pushed to the same pull request after its approval. */
  readonly afterApproval?: Files
}

/** Alice opens a pull request, Bob reads and approves it, Alice merges it. Gives the commit that landed on main. */
export async function landReviewed(repo: People, change: ReviewedChange): Promise<string> {
  const { branch, title, files } = change
  await repo.commit({ branch, files, message: title, author: 'alice' })
  const pull = await repo.openPull({ author: 'alice', head: branch, base: 'main', title, body: '' })
  repo.review(pull, 'bob', 'APPROVED')
  if (change.afterApproval !== undefined) {
    // GitHub's clock counts whole seconds: within the same one nobody could tell which came first.
    await setTimeout(1100)
    await repo.commit({ branch, files: change.afterApproval, message: 'One more thing', author: 'alice' })
  }
  return repo.merge(pull, 'alice', 'squash')
}
