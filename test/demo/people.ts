import type { HumanClock } from '../runner/human-clock.ts'
import type { Files, People } from '../stand-in/index.ts'

export type ReviewedChange = {
  readonly branch: string
  readonly title: string
  readonly files: Files
  /** Pushed to the same pull request after its approval. */
  readonly afterApproval?: Files
}

/** Alice opens a pull request, Bob reads and approves it, Alice merges it. Gives the commit that landed on main. */
export async function landReviewed(
  { repo, clock }: { readonly repo: People; readonly clock: HumanClock },
  change: ReviewedChange,
): Promise<string> {
  const { branch, title, files } = change
  clock.pass(2)
  await repo.commit({ branch, files, message: title, author: 'alice' })
  const pull = await repo.openPull({ author: 'alice', head: branch, base: 'main', title, body: '' })
  clock.pass(2)
  repo.review(pull, 'bob', 'APPROVED')
  clock.pass(2)
  if (change.afterApproval !== undefined) {
    await repo.commit({ branch, files: change.afterApproval, message: 'One more thing', author: 'alice' })
  }
  const sha = await repo.merge(pull, 'alice', 'squash')
  clock.pass(2)
  return sha
}
