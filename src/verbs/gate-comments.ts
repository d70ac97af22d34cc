import type { Ports } from '../deploy/ports.ts'
import { knownMachine } from '../gate/people.ts'
import type { Comment } from '../github/comments.ts'

/** What comments are read and answered through. */
export type Asking = Pick<Ports, 'log'> & { readonly forge: Pick<Ports['forge'], 'comments' | 'info' | 'issues'> }

/** A comment with the number of the issue or pull request that it stands on. */
export type PlacedComment = Comment & { readonly place: number }

/** Pull requests that are looked through where there are no issues. */
const MOST_PLACES = 20

/**
 * Where people approve what is held: on the gate's issue; in a repository without issues on the pull requests that left something. None
 * where neither is there.
 */
export function placesFor(issue: number | null, hasIssues: boolean, pulls: readonly (number | null)[]): number[] {
  if (hasIssues) return issue === null ? [] : [issue]
  return [...new Set(pulls.flatMap((pull) => (pull === null ? [] : [pull])))].slice(0, MOST_PLACES)
}

/** The comments of some places, oldest first at each; accounts that only machines use are none of persons. */
export async function commentsAt(
  { forge }: Asking,
  places: readonly number[],
  machineUsers: readonly string[],
): Promise<PlacedComment[]> {
  const found: PlacedComment[] = []
  for (const place of places) {
    const { comments } = await forge.comments.list(place)
    for (const comment of comments)
      found.push({ ...comment, place, author: comment.author && knownMachine(comment.author, machineUsers) })
  }
  return found
}

/** Says why a comment does not count, once: the reaction that stands there already shows that it was said. */
export async function answerOnce({ forge }: Asking, { id, place }: PlacedComment, text: string): Promise<void> {
  if (await forge.comments.react(id, 'confused')) await forge.issues.comment(place, text)
}

/** Asked from the server at this moment; who cannot be asked about may not. */
export async function mayWrite({ forge }: Asking, { author }: Comment): Promise<boolean> {
  if (author === null) return false
  const permission = await forge.info.permission(author.login)
  return permission === 'admin' || permission === 'write'
}
