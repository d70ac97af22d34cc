import { pathMatcher } from '../config/globs.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import { revertRange } from '../deploy/revert.ts'
import { standing } from './approvals.ts'
import type { CoverContext, ExactRules, KnownBot, RollbackRange, UnitReason } from './coverage.ts'
import type { LandingUnit } from './landing-units.ts'
import type { PullEvidence } from './review-evidence.ts'
import type { FileChange, Repository } from '../git/repository.ts'

/** Why a unit needs nobody's eyes, and the commit whose state it brings back. */
export type Exemption = {
  readonly reason: Extract<
    UnitReason,
    'empty' | 'rollback-recomputed' | 'known-bot' | 'exact-revert' | 'exact-cherry-pick'
  >
  readonly restores: string | null
}

const because = (reason: Exemption['reason'], restores: string | null = null): Exemption => ({ reason, restores })

/** Whether a unit is covered without anybody's approval, and why. */
export async function exemptionOf(
  repository: Repository,
  landing: LandingUnit,
  changes: readonly FileChange[],
  { rollback, bots, exact }: CoverContext,
): Promise<Exemption | null> {
  if (changes.length === 0) return because('empty')
  if (rollback !== null && (await isRollback(repository, landing, rollback)))
    return because('rollback-recomputed', rollback.good)
  if (await isKnownBots(repository, landing, changes, bots)) return because('known-bot')
  const claim = exact === null ? null : await exactOf(repository, landing, exact)
  return claim === null ? null : because(claim.kind, claim.kind === 'exact-revert' ? claim.parent : null)
}

/** Whether a unit is exactly the revert of the recorded range on top of what it landed on, with or without workflow files. */
async function isRollback(repository: Repository, landing: LandingUnit, range: RollbackRange): Promise<boolean> {
  for (const withoutWorkflows of [false, true]) {
    const revert = await revertRange(repository, { ...range, onto: landing.unit.parent, withoutWorkflows })
    if (revert.outcome === 'clean' && revert.tree === landing.tree) return true
  }
  return false
}

type Repo = Pick<Repository, 'commit' | 'isAncestor' | 'mergeTrees'>

/** What a message claims. It is only a hint where to look: what counts is what the recomputation gives. */
type Claim = { readonly kind: 'exact-revert' | 'exact-cherry-pick'; readonly of: string }

/**
 * Whether a unit is, bit for bit, the revert or the cherry-pick of a unit that was covered itself. A revert has to lie above what it
 * takes back. Messages of the unit and of its pull request's head say which unit may be meant.
 */
export async function exactOf(
  repository: Repo,
  landing: LandingUnit,
  rules: ExactRules,
): Promise<(Claim & { readonly parent: string | null }) | null> {
  for (const claim of await claimsOf(repository, [landing.unit.sha, landing.pull?.head ?? null])) {
    const allowed = claim.kind === 'exact-revert' ? rules.reverts : rules.cherryPicks
    if (allowed && (await isExactly(repository, landing, claim)) && (await rules.isCovered(claim.of)))
      return { ...claim, parent: (await repository.commit(claim.of))?.parents[0] ?? null }
  }
  return null
}

/** The commits that some messages of a range claim to revert or to pick, each once. */
export async function claimedCommits(
  repository: Repo,
  commits: readonly { readonly sha: string }[],
  pulls: readonly PullEvidence[],
): Promise<string[]> {
  const claims = await claimsOf(repository, [...commits.map(({ sha }) => sha), ...pulls.map(({ head }) => head)])
  return [...new Set(claims.map(({ of }) => of))]
}

async function claimsOf({ commit }: Repo, shas: readonly (string | null)[]): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const sha of new Set(shas)) {
    const message = sha === null ? '' : ((await commit(sha))?.message ?? '')
    for (const [, of = ''] of message.matchAll(/^This reverts commit ([0-9a-f]{40})\b/gm))
      claims.push({ kind: 'exact-revert', of })
    for (const [, of = ''] of message.matchAll(/^\(cherry picked from commit ([0-9a-f]{40})\)/gm))
      claims.push({ kind: 'exact-cherry-pick', of })
  }
  return claims
}

async function isExactly(repository: Repo, { unit, tree }: LandingUnit, { kind, of }: Claim): Promise<boolean> {
  const parent = (await repository.commit(of))?.parents[0]
  if (parent === undefined) return false
  const isRevert = kind === 'exact-revert'
  if (isRevert && !(await repository.isAncestor(of, unit.parent))) return false
  const [base, theirs] = isRevert ? [of, parent] : [parent, of]
  const made = await repository.mergeTrees({ base, ours: unit.parent, theirs })
  return made.clean && made.tree === tree
}

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
