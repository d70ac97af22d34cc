import type { GateMemory } from '../deploy/record.ts'
import { isBot, sameLogin } from '../deploy/identity.ts'
import type { ResidueComment } from './residue-review.ts'

/** A comment with the server's time at which it was written, ISO 8601. */
export type TimedComment = ResidueComment & { readonly at: string }

/** What an emergency is judged by. */
export type EmergencyRules = {
  readonly memory: Pick<GateMemory, 'held' | 'used'>
  /** The candidate. */
  readonly sha: string
  /** Logins of those who may call one. */
  readonly emergency: readonly string[]
}

/** Why a call does not count. `over`: it was used, or written before this candidate was held, and nothing is said of it any more. */
export type EmergencyRefusal = 'over' | 'edited' | 'not-a-person' | 'not-listed' | 'may-not-write'

/** Null where the call counts: it is bound to the candidate that was held when it was written, and is used once. */
export function refuseEmergency(
  comment: TimedComment,
  { memory, sha, emergency }: EmergencyRules,
  mayWrite: boolean,
): EmergencyRefusal | null {
  const { author, at, id, edited } = comment
  if (memory.used.includes(id)) return 'over'
  if (memory.held?.sha !== sha || Date.parse(at) < Date.parse(memory.held.at)) return 'over'
  if (author === null || isBot(author)) return 'not-a-person'
  if (edited) return 'edited'
  if (!emergency.some((login) => sameLogin(login, author.login))) return 'not-listed'
  return mayWrite ? null : 'may-not-write'
}
