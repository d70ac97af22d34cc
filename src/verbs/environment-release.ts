import { isBot, loginKey } from '../deploy/identity.ts'
import type { Ports } from '../deploy/ports.ts'
import { knownMachine } from '../gate/people.ts'
import type { Residue } from '../gate/residue-review.ts'
import { isEnough } from '../gate/residue-review.ts'

/** What is asked about the people who released a run. */
export type EnvironmentQuestion = {
  readonly environment: string
  /** The candidate. */
  readonly sha: string
  readonly residue: Residue
  readonly approvals: number
  readonly machineUsers: readonly string[]
}

type Asking = Pick<Ports, 'run'> & { readonly forge: Pick<Ports['forge'], 'runs' | 'info'> }

/**
 * People who released this run for its protected environment and could have approved the residue: persons who may write at this moment and
 * had no part in it. Null where they are too few. It has to be the run of the candidate and its first attempt: GitHub does not say when somebody
 * released a run, so in a later attempt it may have been for another residue.
 */
export async function environmentRelease(ports: Asking, question: EnvironmentQuestion): Promise<string[] | null> {
  const { environment, sha, residue, approvals, machineUsers } = question
  const { runId, attempt } = ports.run
  const run = await ports.forge.runs.get(runId)
  if (attempt !== 1 || run?.sha !== sha || residue.refusal !== null) return null
  const words = (await ports.forge.runs.approvals(runId)).filter(({ environments }) =>
    environments.includes(environment),
  )
  if (words.some(({ approved }) => !approved)) return null
  const involved = new Set(residue.people.map(loginKey))
  const by = new Map<string, string>()
  for (const word of words) {
    if (isBot(knownMachine(word, machineUsers)) || involved.has(loginKey(word.login))) continue
    const permission = await ports.forge.info.permission(word.login)
    if (permission === 'admin' || permission === 'write') by.set(loginKey(word.login), word.login)
  }
  return isEnough([...by.values()], residue, approvals) ? [...by.values()] : null
}
