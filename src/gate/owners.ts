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

/**
 * Asks once more, file by file, with only its owners as approvers: each line of a file that belongs to somebody has to be seen by one of
 * them, in the form in which it landed. An owner who approved an earlier form of that file does not count, one who approved it before
 * others went on does.
 */
export async function withOwners(
  repository: Repository,
  range: MeasuredRange & { readonly landings: readonly LandingUnit[]; readonly coverage: Coverage },
  context: CoverContext,
  ownership: Ownership,
): Promise<Coverage> {
  const { scope = null } = range
  const all = await repository.changes(range.base, range.head)
  const changed = all.map(({ path }) => path).filter((path) => scope?.(path) ?? true)
  const groups = groupsOf(changed, ownership)
  if (groups.length === 0) return range.coverage
  const landed = await asOwnersSaw(repository, range, context, groups)
  const { uncovered } = await netCoverage(repository, { ...range, landed }, () => 'allow')
  const ownersAt = (path: string): FileOwners | null => ownersOf(ownership, path)
  return merged(range.coverage, uncovered, ownersAt)
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

/** The units with what the owners of each file did not see of it; of files that belong to nobody nothing is left. */
async function asOwnersSaw(
  repository: Repository,
  { landed, landings }: Pick<MeasuredRange, 'landed'> & { readonly landings: readonly LandingUnit[] },
  context: CoverContext,
  groups: readonly Group[],
): Promise<CoveredUnit[]> {
  const seen = new Map(landed.map(({ coverage }) => [coverage.sha, emptySight()]))
  for (const { owners, paths } of groups) {
    const touching = new Set(
      landed.filter(({ changes }) => changes.some(({ path }) => paths.has(path))).map(({ coverage }) => coverage.sha),
    )
    const narrowed = landings.filter(({ unit }) => touching.has(unit.sha)).map((one) => narrow(one, owners.logins))
    const pulls = context.pulls.map((pull) => onlyBy(pull, owners.logins))
    const reason: UncoveredReason = owners.unknown ?? 'owner-approval-missing'
    for (const unit of await coverUnits(repository, narrowed, { ...context, approvals: 1, pulls })) {
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
  return carryUnseen(repository, units, 1)
}

/** What owners saw of one unit. */
function emptySight(): { residue: Map<string, readonly ResiduePart[]>; shown: Map<string, CoveredUnit['shown']> } {
  return { residue: new Map<string, readonly ResiduePart[]>(), shown: new Map<string, CoveredUnit['shown']>() }
}

function narrow(landing: LandingUnit, logins: readonly string[]): LandingUnit {
  return { ...landing, pull: landing.pull === null ? null : onlyBy(landing.pull, logins) }
}

/** The same without the approvals of everybody else; who requests changes is heard whoever it is. */
function onlyBy(pull: PullEvidence, logins: readonly string[]): PullEvidence {
  const counts = ({ state, reviewer }: PullEvidence['approvals'][number]): boolean =>
    state !== 'APPROVED' || logins.includes(loginKey(reviewer))
  return { ...pull, approvals: pull.approvals.filter(counts) }
}

const ownerReasons: readonly UncoveredReason[] = ['owner-approval-missing', 'owner-unreadable', 'codeowners-missing']

/** One list of both: what nobody saw, each with its owners, and what only its owners did not see. */
function merged(
  coverage: Coverage,
  unowned: readonly UncoveredFile[],
  ownersAt: (path: string) => FileOwners | null,
): Coverage {
  const told = (file: UncoveredFile): UncoveredFile => {
    const owners = ownersAt(file.path)
    return owners === null ? file : { ...file, owners }
  }
  const within = (file: UncoveredFile): boolean =>
    coverage.uncovered.some(
      ({ path, unit, added, deleted }) =>
        path === file.path &&
        unit === file.unit &&
        file.added.every((line) => added.includes(line)) &&
        file.deleted.every((line) => deleted.includes(line)),
    )
  const left = unowned.filter((file) => ownerReasons.includes(file.reason) && !within(file)).map(told)
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
