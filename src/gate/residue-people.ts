import type { Activity } from '../github/activity.ts'
import type { Person } from '../github/reviews.ts'
import { isWebFlow } from '../deploy/identity.ts'
import type { Coverage, UnitCoverage } from './coverage.ts'
import type { ReviewEvidence } from './evidence.ts'

/** Everyone with a part in what nobody has seen, and whether somebody is missing from that list. */
export type ResiduePeople = { readonly people: readonly string[]; readonly unknown: boolean }

/** What the server knows about commits that no pull request brought. */
export type PushFacts = {
  readonly commits: ReadonlyMap<string, readonly (Person | null)[] | null>
  /** Movements of the deploy branch, newest first. */
  readonly activity: readonly Activity[]
}

/**
 * Units that left something unseen. Of a file without lines (a picture, a mode, a link) only the last of them is named, for nothing tells what came
 * from which: whoever left something in it before had a part in it too.
 */
export function guiltyUnits({ uncovered, units }: Coverage): UnitCoverage[] {
  const named = new Set(uncovered.map(({ unit }) => unit))
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
