import type { RefSwap } from '../git/ref-writer.ts'
import { isAncestor } from '../git/history.ts'
import { ZERO } from '../git/refs.ts'
import { type ActivityType, activities } from './activity.ts'
import { openSuite } from './check.ts'
import { followBranch } from './follow.ts'
import type { Pull } from './pull.ts'
import type { Repository } from './repository.ts'
import type { User } from './user.ts'

/** A change of one reference; `before` or `after` is missing when it is created or deleted. */
export interface RefMove extends RefSwap {
  readonly actor: User
  /** How the activity log calls it, where the move itself does not say. */
  readonly type?: ActivityType
  /** The pull request that lands on the branch with this move. */
  readonly lands?: Pull
}

/**
 * Moves a reference with everything GitHub does after it: activity log, check suite, pull requests.
 * False when the reference does not stand at `before` any more.
 */
export function moveRef(repo: Repository, move: RefMove): Promise<boolean> {
  return moveRefs(repo, [move])
}

/** The same for several, all or none. */
export function moveRefs(repo: Repository, moves: readonly RefMove[]): Promise<boolean> {
  return repo.exclusive(async () => {
    if (!(await repo.git.refs.swap(moves))) return false
    for (const move of moves) await afterMove(repo, move)
    return true
  })
}

/** What follows on a reference that has moved; used alone after a push, where git has moved it. */
export async function afterMove(repo: Repository, move: RefMove): Promise<void> {
  const { ref, before, after, actor } = move
  if (!ref.startsWith('refs/heads/')) return
  const type = move.type ?? (await kindOf(repo, move))
  const timestamp = repo.world.now()
  activities(repo).push({
    id: repo.world.nextId(),
    before: before ?? ZERO,
    after: after ?? ZERO,
    ref,
    timestamp,
    type,
    actor,
  })
  const branch = ref.slice('refs/heads/'.length)
  if (after) openSuite(repo, after, branch)
  await followBranch(repo, { branch, before, after, actor, forced: type === 'force_push', lands: move.lands })
}

async function kindOf(repo: Repository, { before, after }: RefMove): Promise<ActivityType> {
  if (!before) return 'branch_creation'
  if (!after) return 'branch_deletion'
  return (await isAncestor(repo.git, before, after)) ? 'push' : 'force_push'
}
