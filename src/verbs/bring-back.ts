import { runRef } from '../base/run.ts'
import { isoNow } from '../base/clock.ts'
import { shortSha } from '../base/commit-id.ts'
import { ConfigurationError } from '../base/errors.ts'
import type { IncidentEvent } from '../deploy/incident-events.ts'
import { firstParents } from '../deploy/landed-units.ts'
import { changeResponse, findResponse } from '../deploy/record-entries.ts'
import type { EnvironmentRecord, Response } from '../deploy/record.ts'
import type { Commit } from '../git/repository.ts'
import { type Half, nextPrefix, type Part, searchOf } from '../rollback/halves.ts'
import { reland, type Relanded, type RelandPart } from '../rollback/reland.ts'
import { rollbackDeps } from './respond/response-deps.ts'
import type { ResponseDeps } from './setting.ts'

/** Makes the pull request that brings back what rollback `pull` took away. Throws ConfigurationError where it is no merged rollback. */
export async function bringBack(
  setting: ResponseDeps,
  pull: number,
  branch: string,
  half: Half | null,
): Promise<Relanded> {
  const record = await setting.store.read()
  const response = record.responses.find(({ rollback }) => rollback.step === 'opened' && rollback.pull === pull)
  if (half === null) {
    return reland(rollbackDeps(setting, record, null), { pull, base: response?.base ?? branch })
  }
  if (response === undefined)
    throw new ConfigurationError(
      `Input half: the record does not know the rollback #${pull}, so it cannot say what landed in it.`,
    )
  const found = await bringBackHalf(setting, record, response, half, null)
  if ('none' in found) throw new ConfigurationError(`Input half: ${whyNone(found.none)}`)
  return found.done
}

/** Why there is no part to bring back. */
export type NoPart =
  | { readonly why: 'not-merged' }
  /** What that pull request brings back is open, or its watch has not ended. */
  | { readonly why: 'not-decided'; readonly pull: number }
  | { readonly why: 'one-landing'; readonly landing: Pick<Commit, 'sha' | 'subject'> | null }
  | { readonly why: 'landings-unknown' }

function whyNone(none: NoPart): string {
  switch (none.why) {
    case 'not-merged':
      return 'the rollback is not merged yet, so there is nothing to bring back.'
    case 'not-decided':
      return `what #${none.pull} brings back is not decided yet: merge and deploy it, and let its watch end (or close it).`
    case 'one-landing': {
      const { sha = '', subject = '' } = none.landing ?? {}
      return `only one landing is left, so there is nothing to halve: ${shortSha(sha)} ${subject}. Bring it back with its fix on top, without half.`
    }
    case 'landings-unknown':
      return 'the landings of this range are not all known, so it cannot be halved.'
  }
}

/** Who asked for it by which comment; null where an input did. */
export type AskedBy = { readonly login: string; readonly comment: number } | null

/**
 * Brings the next part of a range back, and remembers it: half of what may be at fault by what the watches of the parts before have said, or all that is
 * left of it.
 */
export async function bringBackHalf(
  setting: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  half: Half,
  by: AskedBy,
): Promise<{ readonly done: Relanded } | { readonly none: NoPart }> {
  const { rollback, base } = response
  const pull = rollback.step === 'opened' ? await setting.ports.forge.pulls.get(rollback.pull) : null
  if (pull?.merged !== true) return { none: { why: 'not-merged' } }
  const next = await nextPart(setting, record, response, half)
  if ('none' in next) return next
  const { part } = next
  const done = await reland(rollbackDeps(setting, record, null), { pull: pull.number, base, part })
  if (done.pull !== null) await remember(setting, response, { part, rollback: pull.number, pull: done.pull }, by)
  return { done }
}

type Brought = { readonly part: RelandPart; readonly rollback: number; readonly pull: number }

async function remember(
  { ports, store }: ResponseDeps,
  { incidentKey }: Response,
  { part, rollback, pull }: Brought,
  by: AskedBy,
): Promise<void> {
  const { first, last, count, to } = part
  const facts = { pull, first, last, count, by: by?.login ?? ports.run.actor ?? null }
  const event: IncidentEvent = {
    kind: 'part-brought-back',
    facts,
    at: isoNow(ports.clock),
    run: runRef(ports.run),
  }
  const brought = { pull, through: last, sha: to, ...(by === null ? {} : { comment: by.comment }) }
  await store.update(`Landings ${first} to ${last} of #${rollback} are brought back`, (before) =>
    changeResponse(before, incidentKey, (current) => {
      const known = (current.relands ?? []).filter((one) => one.pull !== pull)
      const { incident } = current
      const isNew = known.length === (current.relands ?? []).length
      const told =
        incident.step !== 'opened' || !isNew
          ? {}
          : { incident: { ...incident, timeline: [...incident.timeline, event] }, settled: false }
      return { ...current, ...told, relands: [...known, brought] }
    }),
  )
}

async function nextPart(
  setting: ResponseDeps,
  record: EnvironmentRecord,
  response: Response,
  half: Half,
): Promise<{ readonly part: RelandPart } | { readonly none: NoPart }> {
  const { good, bad } = response
  const landed = await landings(setting, good, bad)
  if (landed === null) return { none: { why: 'landings-unknown' } }
  const parts = await Promise.all((response.relands ?? []).map((one) => partOf(setting, record, response, one)))
  const open = (response.relands ?? []).find((_, index) => parts[index]?.outcome === 'open')
  if (open !== undefined) return { none: { why: 'not-decided', pull: open.pull } }
  const search = searchOf(landed.length, parts)
  const last = half === 'first' ? nextPrefix(search) : landed.length
  const from = search.healthy === 0 ? good : landed[search.healthy - 1]?.sha
  const to = last === null ? undefined : landed[last - 1]?.sha
  if (last === null || from == null || to === undefined)
    return { none: { why: 'one-landing', landing: landed[search.healthy] ?? null } }
  return { part: { from, to, first: search.healthy + 1, last, count: landed.length } }
}

/** What landed in the range by first parents, oldest first; null where that is not known whole. */
async function landings({ ports }: ResponseDeps, good: string | null, bad: string): Promise<readonly Commit[] | null> {
  const found = good === null ? null : await ports.forge.comparisons.compare(good, bad)
  const landed = firstParents(found?.commits ?? [], bad)
  return found?.complete === true && landed[0]?.parents[0] === good ? landed : null
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

/** What a comment on the incident that asks for a part comes to: null where its pull request is there. */
export async function bringBackByComment(
  setting: ResponseDeps,
  record: EnvironmentRecord,
  incidentKey: string,
  half: Half,
  by: NonNullable<AskedBy>,
): Promise<RelandRefusal | null> {
  const response = findResponse(record, incidentKey)
  if (response === null) return 'landings-unknown'
  // The run that did it may have died before it answered.
  if (response.relands?.some(({ comment }) => comment === by.comment) === true) return null
  const found = await bringBackHalf(setting, record, response, half, by)
  if ('none' in found) return found.none.why
  if (found.done.pull !== null) return null
  if (found.done.url === null) return found.done.outcome === 'conflict' ? 'reland-conflict' : 'nothing-missing'
  setting.ports.log.warning(`This token may not open pull requests. Open it yourself: ${found.done.url}`)
  return 'may-not-open'
}

/** Why no part is brought back for a comment. */
export type RelandRefusal = NoPart['why'] | 'reland-conflict' | 'nothing-missing' | 'may-not-open'
