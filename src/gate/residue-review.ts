import { createHash } from 'node:crypto'
import { isWebFlow, loginKey } from '../deploy/identity.ts'
import type { Coverage, UncoveredFile, UnitCoverage } from './coverage.ts'
import type { ReviewEvidence } from './review-evidence.ts'
import type { Person } from '../github/accounts.ts'
import type { Activity } from '../github/activity.ts'

/** What is to be approved, and whose word cannot do it. */
export type Residue = {
  readonly digest: string
  /** Everyone who had a part in it. */
  readonly people: readonly string[]
  /** Of each of these lists (keys of logins) somebody has to be among those who approve; an empty list can be met by nobody. */
  readonly owners: readonly (readonly string[])[]
  /** Some of it can be shown nowhere here: whoever approves it has to say that they looked elsewhere. */
  readonly elsewhere: boolean
  /** Why nobody can approve it, null where somebody can. */
  readonly refusal: NoApproval | null
}

/** Why nobody can approve a residue. */
export type NoApproval = 'contributor-unknown' | 'not-shown' | 'without-git'

/** Who says what of a residue. */
export type ResidueWord = {
  readonly login: string
  /** They say that they have looked at what is not shown here. */
  readonly looked: boolean
}

/** Why somebody's approval of a residue does not count; null where it does. */
export function refuseApprover(
  { login, looked }: ResidueWord,
  residue: Residue,
): 'took-part' | 'not-looked' | NoApproval | null {
  if (residue.refusal !== null) return residue.refusal
  if (new Set(residue.people.map(loginKey)).has(loginKey(login))) return 'took-part'
  return residue.elsewhere && !looked ? 'not-looked' : null
}

/** The lists of owners of which somebody has to approve what is left; each once. */
export function ownersAsked(files: readonly UncoveredFile[]): string[][] {
  const lists = files.flatMap(({ owners }) => (owners === undefined ? [] : [[...owners.logins].toSorted()]))
  return [...new Map(lists.map((logins) => [logins.join(' '), logins])).values()]
}

/** Whether those who approved are enough: so many different people, and an owner of everything that has one. */
export function isEnough(by: readonly string[], { owners }: Pick<Residue, 'owners'>, needed: number): boolean {
  const keys = new Set(by.map(loginKey))
  return by.length >= needed && owners.every((logins) => logins.some((login) => keys.has(login)))
}

/** Whether whoever approves what is left has to have looked elsewhere, because some of it can be shown nowhere here. */
export function isElsewhere(files: readonly UncoveredFile[]): boolean {
  return files.some(({ hidden }) => hidden !== undefined)
}

/** Everyone with a part in what nobody has seen, and whether somebody is missing from that list. */
export type ResiduePeople = { readonly people: readonly string[]; readonly unknown: boolean }

/** What the server knows about commits that no pull request brought. */
export type PushFacts = {
  readonly commits: ReadonlyMap<string, readonly (Person | null)[] | null>
  /** Movements of the deploy branch, newest first. */
  readonly activity: readonly Activity[]
}

/**
 * Units that left something unseen, and those that moved it on since. Of a file without lines (a picture, a mode, a link) only the last of them is named, for
 * nothing tells what came from which: whoever left something in it before, or in a file that it came from, had a part in it too.
 */
export function guiltyUnits({ uncovered, units }: Coverage): UnitCoverage[] {
  const named = new Set(uncovered.flatMap(({ unit, carriers }) => [unit, ...carriers.map((carrier) => carrier.unit)]))
  const whole = new Set(uncovered.filter(({ withoutLines }) => withoutLines).map(({ path }) => path))
  return units.filter(({ sha, residue }) => named.has(sha) || residue.some((path) => whole.has(path)))
}

/**
 * Author and contributors of each pull request; of a direct push those whom its commit names and who pushed it. Where one of them
 * has no known account, or several commits came in one unit without a pull request, somebody is missing.
 */
export function residuePeople(coverage: Coverage, evidence: ReviewEvidence, facts: PushFacts): ResiduePeople {
  const guilty = guiltyUnits(coverage)
  const known = new Set(guilty.map(({ sha }) => sha))
  const all = guilty.map((unit) => peopleOf(unit, coverage, evidence, facts))
  const people = new Set(all.flatMap((one) => one.people))
  const unexplained = coverage.uncovered.some(({ unit }) => !known.has(unit))
  return { people: [...people], unknown: unexplained || all.some(({ unknown }) => unknown) }
}

function peopleOf(
  unit: UnitCoverage,
  { units }: Coverage,
  { pulls }: ReviewEvidence,
  { commits, activity }: PushFacts,
): ResiduePeople {
  const pull = pulls.find(({ number }) => number === unit.pull)
  if (pull !== undefined) return { people: [pull.author, ...pull.contributors], unknown: pull.unknownContributor }
  const named = commits.get(unit.sha)
  const pusher = pusherOf(unit, units, activity)
  if (unit.kind !== 'commit' || named == null || pusher === null) return { people: [], unknown: true }
  const accounts = named.filter((person) => person !== null && !isWebFlow(person.login))
  const people = [...accounts.flatMap((person) => person?.login ?? []), pusher]
  return { people, unknown: named.includes(null) }
}

/** Who moved the branch to this unit, or past it in one push with later ones; null where the log does not say. */
function pusherOf(unit: UnitCoverage, units: readonly UnitCoverage[], activity: readonly Activity[]): string | null {
  const later = units.slice(units.indexOf(unit)).map(({ sha }) => sha)
  const moved = later.flatMap((sha) => activity.find(({ after }) => after === sha) ?? [])
  const [first] = moved
  return first?.kind === 'push' || first?.kind === 'force_push' ? first.actor : null
}

/** Where a residue would be deployed to, and on top of what. */
export type DigestScope = {
  /** `owner/name`; empty offline. */
  readonly repository: string
  readonly environment: string
  /** What production runs. */
  readonly base: string
}

/**
 * Names exactly what nobody has seen (SHA-256, 64 hex digits): other lines, another file, another base or another environment
 * give another digest. Null where nothing is left.
 */
export function residueDigest(scope: DigestScope, files: readonly UncoveredFile[]): string | null {
  if (files.length === 0) return null
  const parts = files.map(({ path, change, added, deleted, sizes = [] }) => {
    const { oldMode, newMode, oldId, newId } = change
    return JSON.stringify([path, oldMode, newMode, oldId, newId, added, deleted, ...sizes])
  })
  const text = [JSON.stringify([scope.repository.toLowerCase(), scope.environment, scope.base]), ...parts.toSorted()]
  return createHash('sha256').update(text.join('\n')).digest('hex')
}

/** Names what went out on a commit without being green (SHA-256, 64 hex digits). */
export function checksDigest(sha: string, names: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(['checks', sha, ...names.toSorted()]))
    .digest('hex')
}
