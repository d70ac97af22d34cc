import { mayWrite } from '../../base/permission.ts'
import { type CommandDeps, readCommands } from '../../commands/read-commands.ts'
import { isBot, loginKey, sameLogin } from '../../deploy/identity.ts'
import type { GateMemory } from '../../deploy/record.ts'
import { knownMachine } from '../../gate/approvals.ts'
import { isEnough, type Residue } from '../../gate/residue-review.ts'
import type { Ports } from '../ports.ts'

/** Why a deploy with something unseen in it may go out all the same. */
export type Release =
  | { readonly kind: 'reviewed'; readonly by: readonly string[] }
  | { readonly kind: 'emergency'; readonly reason: string; readonly by: string | null; readonly comment: number | null }

/** What comments are asked for. */
export type CommentQuestion = {
  readonly memory: GateMemory
  /** The candidate. */
  readonly sha: string
  /** What is held for review now, with the issue or pull requests whose comments count for it; null where nothing is. */
  readonly held: { readonly residue: Residue; readonly places: readonly number[] } | null
  readonly hasIssues: boolean
  /** Different people that have to approve. */
  readonly approvals: number
  /** Accounts that are no persons, whatever GitHub calls them. */
  readonly machineUsers: readonly string[]
  /** Who may call an emergency in a comment. */
  readonly emergency: readonly string[]
  /** Restore points that people said were read when the rules were judged. */
  readonly restoring: boolean
}

/** What comments say: the release of what is held, null without one, and the digests of debts that were approved by now. */
export type CommentAnswer = { readonly release: Release | null; readonly settled: readonly string[] }

/** Reads the comments at every place where somebody may approve what is held or a debt, or call an emergency. */
export async function readReviewComments(ports: CommandDeps, question: CommentQuestion): Promise<CommentAnswer> {
  const { memory, sha, held, hasIssues, approvals, machineUsers, emergency, restoring } = question
  const debts = memory.debts.map(({ digest, people, approvable, files, owners = [], elsewhere = false }) => {
    const places = placesFor(
      memory.issue,
      hasIssues,
      files.map(({ pull }) => pull),
    )
    const residue = { digest, people, owners, elsewhere, refusal: approvable ? null : 'not-shown' } as const
    return { residue, places }
  })
  const wanted: readonly Wanted[] = [...(held === null ? [] : [held]), ...debts]
  const by = new Map<Residue, string[]>(wanted.map(({ residue }) => [residue, []]))
  let called: Release | null = null
  for (const number of new Set(wanted.flatMap(({ places }) => places))) {
    const residues = wanted.flatMap(({ residue, places }) => (places.includes(number) ? [residue] : []))
    const place = {
      residues,
      emergency: held?.places.includes(number) === true ? { memory, sha } : null,
      restore: null,
      approve(residue: Residue, login: string): void {
        const known = by.get(residue)
        if (known?.some((other) => sameLogin(other, login)) === false) known.push(login)
      },
      callEmergency(reason: string, { login, comment }: { readonly login: string; readonly comment: number }): void {
        called ??= { kind: 'emergency', reason, by: login, comment }
      },
    }
    const not = restoring ? (['restore-point'] as const) : []
    await readCommands(ports, { number, where: 'gate', place, listed: emergency, machineUsers, not })
  }
  const isApproved = ({ residue }: Wanted): boolean =>
    isEnough(by.get(residue) ?? [], residue, residue.needed ?? approvals)
  const reviewed = held !== null && isApproved(held)
  return {
    release: reviewed ? { kind: 'reviewed', by: by.get(held.residue) ?? [] } : called,
    settled: debts.filter(isApproved).map(({ residue }) => residue.digest),
  }
}

type Wanted = { readonly residue: Residue; readonly places: readonly number[] }

/** What is asked about the people who released a run. */
export type EnvironmentQuestion = {
  readonly environment: string
  /** The candidate. */
  readonly sha: string
  readonly residue: Residue
  readonly approvals: number
  readonly machineUsers: readonly string[]
}

type EnvironmentPorts = Pick<Ports, 'run'> & { readonly forge: Pick<Ports['forge'], 'runs' | 'info'> }

/**
 * People who released this run for its protected environment and could have approved the residue: persons who may write at this moment and
 * had no part in it. Null where they are too few. It has to be the run of the candidate and its first attempt: GitHub does not say when somebody
 * released a run, so in a later attempt it may have been for another residue. Where some of the residue can be shown nowhere, nobody said that they looked
 * elsewhere.
 */
export async function environmentRelease(
  ports: EnvironmentPorts,
  question: EnvironmentQuestion,
): Promise<string[] | null> {
  const { environment, sha, residue, approvals, machineUsers } = question
  const { runId, attempt } = ports.run
  const run = await ports.forge.runs.get(runId)
  if (attempt !== 1 || run?.sha !== sha || residue.refusal !== null || residue.elsewhere) return null
  const words = (await ports.forge.runs.approvals(runId)).filter(({ environments }) =>
    environments.includes(environment),
  )
  if (words.some(({ approved }) => !approved)) return null
  const involved = new Set(residue.people.map(loginKey))
  const by = new Map<string, string>()
  for (const word of words) {
    if (isBot(knownMachine(word, machineUsers)) || involved.has(loginKey(word.login))) continue
    const permission = await ports.forge.info.permission(word.login)
    if (mayWrite(permission)) by.set(loginKey(word.login), word.login)
  }
  return isEnough([...by.values()], residue, residue.needed ?? approvals) ? [...by.values()] : null
}

/** Pull requests that are looked through where there are no issues. */
export const MOST_PLACES = 20

/**
 * Where people approve what is held: on the gate's issue; in a repository without issues on the pull requests that left something. None
 * where neither is there.
 */
export function placesFor(issue: number | null, hasIssues: boolean, pulls: readonly (number | null)[]): number[] {
  if (hasIssues) return issue === null ? [] : [issue]
  return [...new Set(pulls.flatMap((pull) => (pull === null ? [] : [pull])))].slice(0, MOST_PLACES)
}
