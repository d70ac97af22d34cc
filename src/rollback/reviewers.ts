import { OutsideError } from '../base/errors.ts'
import { codeownersPlaces, parseCodeowners, ruleFor } from '../deploy/codeowners.ts'
import { sameLogin } from '../deploy/identity.ts'
import type { LandedUnit } from '../deploy/landed-units.ts'
import type { Pull } from '../github/pulls.ts'
import type { RollbackDeps } from './rollback-deps.ts'

/** GitHub asks at most 15 people at once; more would be noise. */
const most = 10

/**
 * Asks the owners of what changes, and the authors of what is taken back. Where GitHub refuses them together (one is no collaborator, the
 * token may not see teams), each person is asked by itself and who cannot be asked is left out.
 */
export async function askReviewers(
  deps: Pick<RollbackDeps, 'contents' | 'pulls' | 'log'>,
  pull: Pull,
  base: string,
  changed: readonly { readonly path: string }[],
  landed: readonly LandedUnit[],
): Promise<void> {
  const owners = ownersOf(
    await codeowners(deps, base),
    changed.map(({ path }) => path),
  )
  const authors = landed.flatMap(({ author }) => (author == null ? [] : [author]))
  const { author: opener } = pull
  const logins = [...new Set([...owners.filter((one) => !one.includes('/')), ...authors])]
    .filter((login) => opener === null || !sameLogin(login, opener))
    .slice(0, most)
  const teams = owners.filter((one) => one.includes('/')).map((one) => one.split('/')[1] ?? '')
  if (logins.length + teams.length === 0) return
  if (await asked(deps, pull.number, logins, teams)) return
  for (const login of logins) {
    if (!(await asked(deps, pull.number, [login], []))) deps.log.debug(`${login} cannot be asked for a review.`)
  }
}

async function asked(
  { pulls }: Pick<RollbackDeps, 'pulls'>,
  number: number,
  logins: readonly string[],
  teams: readonly string[],
): Promise<boolean> {
  try {
    await pulls.requestReviewers(number, { logins, teams })
    return true
  } catch (error) {
    if (error instanceof OutsideError && error.code === 'refused') return false
    throw error
  }
}

async function codeowners({ contents }: Pick<RollbackDeps, 'contents'>, base: string): Promise<string> {
  const texts = await Promise.all(codeownersPlaces.map((path) => contents.text(path, base)))
  return texts.find((text) => text !== null) ?? ''
}

/** Owners of the paths: of each path the last line that matches decides. Addresses of e-mail are no logins. */
export function ownersOf(file: string, paths: readonly string[]): readonly string[] {
  const parsed = parseCodeowners(file)
  const found = paths.flatMap((path) => ruleFor(parsed, path)?.owners ?? [])
  return [...new Set(found)].filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1))
}
