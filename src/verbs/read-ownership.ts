import { type Codeowners, codeownersLimit, codeownersPlaces, parseCodeowners } from '../deploy/codeowners.ts'
import type { Ownership } from '../gate/ownership.ts'
import { teamsAmong } from '../gate/ownership.ts'
import type { Repository } from '../git/repository.ts'
import type { Teams } from '../github/teams.ts'

type Deps = {
  /** Null where nobody can be asked. */
  readonly teams: Teams | null
  readonly warn: (line: string) => void
}

/**
 * Whom files belong to by the CODEOWNERS file of the base, never of the candidate. What cannot be read of it is said: lines that GitHub
 * passes over, and teams whose members this token may not see.
 */
export async function readOwnership(
  repository: Pick<Repository, 'file'>,
  base: string,
  { teams, warn }: Deps,
): Promise<Ownership> {
  const codeowners = await readFileOf(repository, base, warn)
  const members = new Map<string, readonly string[]>()
  for (const name of codeowners === null ? [] : teamsAmong(codeowners)) {
    const [organization = '', team = ''] = name.slice(1).split('/')
    const found = (await teams?.members(organization, team)) ?? null
    if (found !== null) members.set(name, found)
    else warn(`The members of ${name} cannot be read, so nobody's approval counts as one of that team.`)
  }
  return { codeowners, teams: members }
}

async function readFileOf(
  repository: Pick<Repository, 'file'>,
  base: string,
  warn: (line: string) => void,
): Promise<Codeowners | null> {
  for (const place of codeownersPlaces) {
    const bytes = await repository.file(base, place)
    if (bytes === null) continue
    if (bytes.length >= codeownersLimit) {
      warn(`${place} is larger than 3 MB: GitHub does not load it, and neither does the gate.`)
      return null
    }
    const codeowners = parseCodeowners(new TextDecoder().decode(bytes))
    for (const { line, why } of codeowners.skipped)
      warn(`${place}, line ${line} is passed over, as GitHub does: ${why}.`)
    return codeowners
  }
  warn(`gate.owners is set, and ${base.slice(0, 7)} has no CODEOWNERS file (${codeownersPlaces.join(', ')}).`)
  return null
}
