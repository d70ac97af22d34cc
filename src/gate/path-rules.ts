import { pathMatcher } from '../config/globs.ts'
import { loginKey } from '../deploy/identity.ts'
import type { Repository } from '../git/repository.ts'
import type { Coverage, CoverContext, FileDemand, FileOwners, UncoveredFile } from './coverage.ts'
import { type Demand, type DemandedRange, withDemands } from './owners.ts'

/** How many people have to approve some paths (globs), and somebody of which teams among them. */
export type PathRule = {
  readonly paths: readonly string[]
  readonly approvals: number
  readonly teams: readonly RuleTeam[]
}

/** A team, or a person by login, as the policy names it; `members` null where nobody may see them. */
export type RuleTeam = { readonly name: string; readonly members: readonly string[] | null }

/**
 * Asks once more for each path what its rules demand, of the approvals that cover its lines: so many people, the most that any of its rules asks for, and one of the
 * teams of each rule. A bot that needs nobody's eyes elsewhere needs them here; a team that cannot be read is unmet.
 */
export async function withPathRules(
  repository: Repository,
  range: DemandedRange,
  context: CoverContext,
  rules: readonly PathRule[],
): Promise<Coverage> {
  const changed = (await repository.changes(range.base, range.head)).map(({ path }) => path)
  const matchers = rules.map((rule) => ({ rule, matches: pathMatcher(rule.paths) }))
  const demandAt = (path: string): FileDemand =>
    demandOf(matchers.flatMap(({ rule, matches }) => (matches(path) ? [rule] : [])))
  const told = (file: UncoveredFile): UncoveredFile => {
    const demanded = demandAt(file.path)
    return demanded.approvals === 0 ? file : { ...file, demanded }
  }
  const strict = { ...context, bots: [] }
  const counted = countDemands(changed, demandAt).map((demand) => [demand])
  const passes = [...counted, ...rules.map((rule) => teamDemand(changed, rule))]
  let { coverage } = range
  for (const demands of passes.filter((one) => one.some(({ paths }) => paths.size > 0)))
    coverage = await withDemands(repository, { ...range, coverage }, strict, demands, told)
  return coverage
}

function demandOf(rules: readonly PathRule[]): FileDemand {
  const teams = rules.flatMap((rule) => (rule.teams.length === 0 ? [] : [ownersOf(rule)]))
  return { approvals: Math.max(0, ...rules.map(({ approvals }) => approvals)), teams }
}

function ownersOf({ teams }: PathRule): FileOwners {
  const logins = [...new Set(teams.flatMap(({ members }) => members ?? []).map(loginKey))].toSorted()
  const unknown = teams.some(({ members }) => members === null) ? 'owner-unreadable' : null
  return { names: teams.map(({ name }) => name), logins, unknown }
}

/** Paths by how many people have to approve them. */
function countDemands(changed: readonly string[], demandAt: (path: string) => FileDemand): Demand[] {
  const counts = new Map(changed.map((path) => [path, demandAt(path).approvals]))
  const wanted = [...new Set(counts.values())].filter((approvals) => approvals > 0)
  return wanted.map((approvals) => {
    const paths = new Set(changed.filter((path) => counts.get(path) === approvals))
    return { paths, logins: null, approvals, reason: 'rule-approvals-missing' }
  })
}

function teamDemand(changed: readonly string[], rule: PathRule): Demand[] {
  if (rule.teams.length === 0) return []
  const matches = pathMatcher(rule.paths)
  const { logins, unknown } = ownersOf(rule)
  const reason = unknown === null ? 'rule-team-missing' : 'rule-team-unreadable'
  return [{ paths: new Set(changed.filter(matches)), logins, approvals: 1, reason }]
}
