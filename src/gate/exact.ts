import type { Repository } from '../git/repository.ts'
import type { ExactRules } from './context.ts'
import type { PullEvidence } from './evidence.ts'
import type { LandingUnit } from './units.ts'

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
): Promise<Claim['kind'] | null> {
  for (const claim of await claimsOf(repository, [landing.unit.sha, landing.pull?.head ?? null])) {
    const allowed = claim.kind === 'exact-revert' ? rules.reverts : rules.cherryPicks
    if (allowed && (await isExactly(repository, landing, claim)) && (await rules.isCovered(claim.of))) return claim.kind
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
