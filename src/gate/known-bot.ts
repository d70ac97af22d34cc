import { pathMatcher } from '../config/globs.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import type { FileChange, Repository } from '../git/repository.ts'
import type { KnownBot } from './context.ts'
import { standing } from './people.ts'
import type { LandingUnit } from './units.ts'

/**
 * Whether a unit is a pull request that a bot of the policy made alone, in the paths that it may change, and landed as the bot left it.
 * Who it was is told by the account that opened it and by those that pushed; an address in a commit can only take that away.
 */
export async function isKnownBots(
  repository: Pick<Repository, 'commit' | 'mergeBases' | 'mergeCommits'>,
  { unit, pull, tree, branch }: LandingUnit,
  changes: readonly FileChange[],
  bots: readonly KnownBot[],
): Promise<boolean> {
  if (pull === null || pull.head === null || pull.base !== branch) return false
  // Workflows of a fork act as the same bots, at the word of the fork's owner.
  if (pull.unknownContributor || pull.unnamedCommit === true || pull.fromFork === true) return false
  const own = bots.filter(({ login }) => isBot({ login, kind: 'User' }) && sameLogin(login, pull.author))
  const alone = pull.contributors.every((login) => sameLogin(login, pull.author))
  const paths = changes.map(({ path }) => path)
  const inside = own.some((bot) => paths.every(pathMatcher(bot.paths)))
  if (!alone || !inside || standing(pull).refusal === 'changes-requested') return false
  if ((await repository.commit(pull.head)) === null) return false
  if ((await repository.mergeBases(unit.parent, pull.head)).length === 0) return false
  const landed = await repository.mergeCommits(unit.parent, pull.head)
  return landed.clean && landed.tree === tree
}
