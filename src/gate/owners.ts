import { type Codeowners, ruleFor } from '../deploy/codeowners.ts'
import { groupBy } from '../base/group-by.ts'
import { loginKey } from '../deploy/identity.ts'
import { carryUnseen } from './carry.ts'
import type { Coverage, CoverContext, CoveredUnit, FileOwners, UncoveredFile, UncoveredReason } from './coverage.ts'
import type { LandingUnit } from './landing-units.ts'
import { type MeasuredRange, netCoverage, percent } from './net-coverage.ts'
import type { ResiduePart } from './coverage.ts'
import type { PullEvidence } from './review-evidence.ts'
import { coverUnits } from './unit-coverage.ts'
import type { Amiss } from './coverage.ts'
import type { Repository } from '../git/repository.ts'

/** Files that share their owners, with the people who may speak for them. */
type Group = { readonly owners: FileOwners; readonly paths: ReadonlySet<string> }

/** Who has to have seen some files besides: so many people, of `logins` (keys) where not anybody will do. `reason`: what it is where they have not. */
export type Demand = {
  readonly paths: ReadonlySet<string>
  readonly logins: readonly string[] | null
  readonly approvals: number
  readonly reason: UncoveredReason
}

/** What is asked about: the range, its units, and how much of it was seen. */
export type DemandedRange = MeasuredRange & { readonly landings: readonly LandingUnit[]; readonly coverage: Coverage }

/**
 * Asks once more, file by file, with only its owners as approvers: each line of a file that belongs to somebody has to be seen by one of
 * them, in the form in which it landed. An owner who approved an earlier form of that file does not count, one who approved it before
 * others went on does.
 */
export async function withOwners(
  repository: Repository,
  range: DemandedRange,
  context: CoverContext,
  ownership: Ownership,
): Promise<Coverage> {
  const { scope = null } = range
  const all = await repository.changes(range.base, range.head)
  const changed = all.map(({ path }) => path).filter((path) => scope?.(path) ?? true)
  const groups = groupsOf(changed, ownership)
  if (groups.length === 0) return range.coverage
  const demands = groups.map(({ owners, paths }): Demand => {
    return { paths, logins: owners.logins, approvals: 1, reason: owners.unknown ?? 'owner-approval-missing' }
  })
  const told = (file: UncoveredFile): UncoveredFile => {
    const owners = ownersOf(ownership, file.path)
    return owners === null ? file : { ...file, owners }
  }
  return withDemands(repository, range, context, demands, told)
}

/**
 * Asks once more, file by file, what was not seen by those whom some demands name; a path stands in one of them at most. What is left is added to what nobody saw.
 * `told` adds to a file that is left what it asks for.
 */
export async function withDemands(
  repository: Repository,
  range: DemandedRange,
  context: CoverContext,
  demands: readonly Demand[],
  told: (file: UncoveredFile) => UncoveredFile,
): Promise<Coverage> {
  const landed = await asDemandedSaw(repository, range, context, demands)
  const { uncovered } = await netCoverage(repository, { ...range, landed }, () => 'allow')
  return merged(range.coverage, uncovered, new Set(demands.map(({ reason }) => reason)), told)
}

function groupsOf(paths: readonly string[], ownership: Ownership): Group[] {
  const owned = paths.flatMap((path) => {
    const owners = ownersOf(ownership, path)
    return owners === null ? [] : [{ path, owners }]
  })
  const byPeople = groupBy(owned, ({ owners }) => JSON.stringify([owners.logins, owners.unknown]))
  return [...byPeople.values()].flatMap((files) => {
    const [first] = files
    return first === undefined ? [] : [{ owners: first.owners, paths: new Set(files.map(({ path }) => path)) }]
  })
}

/** The units with what those who have to see each file did not see of it; of files that nobody has to nothing is left. */
async function asDemandedSaw(
  repository: Repository,
  { landed, landings }: Pick<MeasuredRange, 'landed'> & { readonly landings: readonly LandingUnit[] },
  context: CoverContext,
  demands: readonly Demand[],
): Promise<CoveredUnit[]> {
  const seen = new Map(landed.map(({ coverage }) => [coverage.sha, emptySight()]))
  for (const { paths, logins, approvals, reason } of demands) {
    const touching = new Set(
      landed.filter(({ changes }) => changes.some(({ path }) => paths.has(path))).map(({ coverage }) => coverage.sha),
    )
    const narrowed = landings.filter(({ unit }) => touching.has(unit.sha)).map((one) => narrow(one, logins))
    const pulls = context.pulls.map((pull) => onlyBy(pull, logins))
    for (const unit of await coverUnits(repository, narrowed, { ...context, approvals, pulls })) {
      const sight = seen.get(unit.coverage.sha)
      for (const path of paths) sight?.shown.set(path, unit.shown)
      for (const [path, parts] of unit.residue) {
        const told = parts.map(({ origin, unseen }) => ({ origin: { ...origin, reason }, unseen }))
        if (paths.has(path)) sight?.residue.set(path, told)
      }
    }
  }
  const units = landed.map((unit) => {
    const { residue, shown } = seen.get(unit.coverage.sha) ?? emptySight()
    return { ...unit, residue, shown: (path: string) => shown.get(path)?.(path) ?? [], amiss: new Map<string, Amiss>() }
  })
  return carryUnseen(repository, units, Math.max(1, ...demands.map(({ approvals }) => approvals)))
}

/** What owners saw of one unit. */
function emptySight(): { residue: Map<string, readonly ResiduePart[]>; shown: Map<string, CoveredUnit['shown']> } {
  return { residue: new Map<string, readonly ResiduePart[]>(), shown: new Map<string, CoveredUnit['shown']>() }
}

function narrow(landing: LandingUnit, logins: Demand['logins']): LandingUnit {
  return { ...landing, pull: landing.pull === null ? null : onlyBy(landing.pull, logins) }
}

/** The same without the approvals of everybody else; who requests changes is heard whoever it is. */
function onlyBy(pull: PullEvidence, logins: Demand['logins']): PullEvidence {
  if (logins === null) return pull
  const counts = ({ state, reviewer }: PullEvidence['approvals'][number]): boolean =>
    state !== 'APPROVED' || logins.includes(loginKey(reviewer))
  return { ...pull, approvals: pull.approvals.filter(counts) }
}

/** One list of both: what nobody saw, and what only those who had to did not see. */
function merged(
  coverage: Coverage,
  unseen: readonly UncoveredFile[],
  reasons: ReadonlySet<UncoveredReason>,
  told: (file: UncoveredFile) => UncoveredFile,
): Coverage {
  const within = (file: UncoveredFile): boolean =>
    coverage.uncovered.some(
      ({ path, unit, added, deleted }) =>
        path === file.path &&
        unit === file.unit &&
        file.added.every((line) => added.includes(line)) &&
        file.deleted.every((line) => deleted.includes(line)),
    )
  const left = unseen.filter((file) => reasons.has(file.reason) && !within(file)).map(told)
  const uncovered = [...coverage.uncovered.map(told), ...left]
  const units = coverage.units.map((unit) => {
    const own = left.filter((file) => file.unit === unit.sha)
    const [first] = own
    if (first === undefined) return unit
    const residue = [...new Set([...unit.residue, ...own.map(({ path }) => path)])]
    return { ...unit, covered: false, reason: unit.covered ? first.reason : unit.reason, residue }
  })
  return { ...coverage, summary: summaryOf(coverage, uncovered), uncovered, units }
}

/** A line that both the reviewers and the owners left counts once. */
function summaryOf({ summary }: Coverage, uncovered: readonly UncoveredFile[]): Coverage['summary'] {
  const files = groupBy(uncovered, ({ path }) => path)
  const lines = [...files.values()].map((parts) => {
    const added = new Set(parts.flatMap((part) => part.added))
    return added.size + new Set(parts.flatMap((part) => part.deleted)).size
  })
  const left = lines.reduce((sum, count) => sum + count, 0)
  const counts = { ...summary, coveredLines: summary.changedLines - left, uncoveredFiles: files.size }
  return { ...counts, percent: percent(counts) }
}

/** What a base says about owners, with the people behind its teams. */
export type Ownership = {
  /** Null where the base has no CODEOWNERS file, or GitHub would not load it. */
  readonly codeowners: Codeowners | null
  /** Members by team as written (`@organization/team`); a team that is missing could not be read. */
  readonly teams: ReadonlyMap<string, readonly string[]>
}

/** The owners of a path; null where it belongs to nobody. A team that cannot be read and an address stand for no known person. */
export function ownersOf({ codeowners, teams }: Ownership, path: string): FileOwners | null {
  if (codeowners === null) return { names: [], logins: [], unknown: 'codeowners-missing' }
  const names = ruleFor(codeowners, path)?.owners ?? []
  if (names.length === 0) return null
  const people = names.map((name) => peopleOf(name, teams))
  const logins = [...new Set(people.flatMap((some) => some ?? []).map(loginKey))].toSorted()
  return { names, logins, unknown: people.includes(null) ? 'owner-unreadable' : null }
}

/** Teams that the owners of some paths are asked from. */
export function teamsAmong({ rules }: Codeowners): string[] {
  const all = rules.flatMap(({ owners }) => owners.filter((name) => name.startsWith('@') && name.includes('/')))
  return [...new Set(all)]
}

function peopleOf(name: string, teams: Ownership['teams']): readonly string[] | null {
  if (!name.startsWith('@')) return null
  return name.includes('/') ? (teams.get(name) ?? null) : [name.slice(1)]
}
