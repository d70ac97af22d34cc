import { OutsideError } from '../deploy/errors.ts'
import type { Pull, Pulls } from '../github/pulls.ts'

/** A pull request to make. */
export type NewPull = {
  readonly title: string
  readonly body: string
  readonly head: string
  readonly base: string
  readonly draft: boolean
}

/** Which pull request is the rollback's, if any. Merged goes before open, open before one that a person closed. */
export type FoundPull = { readonly kind: 'merged' | 'open' | 'closed'; readonly pull: Pull } | null

/** Looks for the pull request of our branch: same repository, same base. */
export async function findPull(pulls: Pulls, repository: string, branch: string, base: string): Promise<FoundPull> {
  const all = await pulls.listByHead(branch)
  const ours = all.filter((pull) => pull.base === base && pull.head.repository === repository)
  const merged = ours.find((pull) => pull.merged)
  if (merged) return { kind: 'merged', pull: merged }
  const open = ours.find((pull) => pull.state === 'open')
  if (open) return { kind: 'open', pull: open }
  const closed = ours[0]
  return closed === undefined ? null : { kind: 'closed', pull: closed }
}

/**
 * Opens the pull request, or gives the one that was opened meanwhile (by another run, or by a request whose answer was lost).
 * Null where pull requests are not permitted.
 */
export async function openPull(pulls: Pulls, repository: string, pull: NewPull): Promise<Pull | null> {
  try {
    return await pulls.create(pull)
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    if (error.code === 'pull-requests-not-permitted') return null
    // Not every plan has drafts; what has to be read stands in the body.
    if (error.code === 'refused' && pull.draft) return openPull(pulls, repository, { ...pull, draft: false })
    if (error.code !== 'exists' && error.code !== 'unreachable') throw error
    const found = await findPull(pulls, repository, pull.head, pull.base)
    if (found === null) throw error
    return found.pull
  }
}
