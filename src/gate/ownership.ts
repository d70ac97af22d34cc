import type { Codeowners } from '../deploy/codeowners.ts'
import { ruleFor } from '../deploy/codeowners.ts'
import { loginKey } from '../deploy/identity.ts'

/** What a base says about owners, with the people behind its teams. */
export type Ownership = {
  /** Null where the base has no CODEOWNERS file, or GitHub would not load it. */
  readonly codeowners: Codeowners | null
  /** Members by team as written (`@organization/team`); a team that is missing could not be read. */
  readonly teams: ReadonlyMap<string, readonly string[]>
}

/** Who has to look at a file. */
export type FileOwners = {
  /** As CODEOWNERS has them. */
  readonly names: readonly string[]
  /** Keys of the logins that are meant (`loginKey`). */
  readonly logins: readonly string[]
  /** Why fewer logins may be known than are meant. */
  readonly unknown: 'codeowners-missing' | 'owner-unreadable' | null
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
