import { shortSha } from '../base/commit-id.ts'
import { ConfigurationError } from '../base/errors.ts'
import { firstParents } from '../deploy/landed-units.ts'
import type { EnvironmentRecord, Response } from '../deploy/record.ts'
import type { Commit } from '../git/repository.ts'
import { nextPrefix, type Part, searchOf } from '../rollback/halves.ts'
import type { RelandPart } from '../rollback/reland.ts'
import type { ResponseDeps } from './setting.ts'

/** Which part to bring back: half of what may be at fault, or all that is left. */
export type Half = 'first' | 'second'

/**
 * The next part of a range that was taken back, by what the watches of the parts before have said. Throws ConfigurationError where one of them
 * is not decided yet, where only one landing is left, or where the range is not known whole.
 */
export async function nextPart(
  setting: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  half: Half,
): Promise<RelandPart> {
  const { good, bad } = response
  const landed = await landings(setting, good, bad)
  const parts = await Promise.all((response.relands ?? []).map((one) => partOf(setting, record, response, one)))
  const open = (response.relands ?? []).find((_, index) => parts[index]?.outcome === 'open')
  if (open !== undefined)
    throw new ConfigurationError(
      `Input half: what #${open.pull} brings back is not decided yet: merge and deploy it, and let its watch end (or close it).`,
    )
  const search = searchOf(landed.length, parts)
  const last = half === 'first' ? nextPrefix(search) : landed.length
  const from = search.healthy === 0 ? good : landed[search.healthy - 1]?.sha
  const to = last === null ? undefined : landed[last - 1]?.sha
  if (last === null || from == null || to === undefined) {
    const culprit = landed[search.healthy]
    throw new ConfigurationError(
      `Input half: only one landing is left, so there is nothing to halve: ${culprit === undefined ? '' : shortSha(culprit.sha)} ${culprit?.subject ?? ''}. Bring it back with its fix on top, without half.`,
    )
  }
  return { from, to, first: search.healthy + 1, last, count: landed.length }
}

/** What landed in the range by first parents, oldest first. */
async function landings({ ports }: ResponseDeps, good: string | null, bad: string): Promise<readonly Commit[]> {
  const found = good === null ? null : await ports.forge.comparisons.compare(good, bad)
  const landed = firstParents(found?.commits ?? [], bad)
  if (found?.complete !== true || landed.length === 0 || landed[0]?.parents[0] !== good)
    throw new ConfigurationError('Input half: the landings of this range are not all known, so it cannot be halved.')
  return landed
}

/** What became of a part: bad where a later incident holds it, healthy where a deployment with it was found good. One that was closed is left out. */
async function partOf(
  { ports }: ResponseDeps,
  { marks, responses }: EnvironmentRecord,
  own: Response,
  { pull, through }: { readonly pull: number; readonly through: number },
): Promise<Part> {
  const found = await ports.forge.pulls.get(pull)
  const merge = found?.mergeCommit ?? null
  if (found === null || (found.state === 'closed' && !found.merged)) return { through: 0, outcome: 'healthy' }
  if (!found.merged || merge === null) return { through, outcome: 'open' }
  const holds = async (sha: string): Promise<boolean> => {
    const status = sha === merge ? 'identical' : (await ports.forge.comparisons.compare(merge, sha))?.status
    return status === 'ahead' || status === 'identical'
  }
  for (const { incidentKey, good, bad } of responses) {
    if (incidentKey !== own.incidentKey && (await holds(bad)) && !(good !== null && (await holds(good))))
      return { through, outcome: 'bad' }
  }
  for (const { word, sha } of marks) if (word === 'good' && (await holds(sha))) return { through, outcome: 'healthy' }
  return { through, outcome: 'open' }
}
