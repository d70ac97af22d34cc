import type { Debt, EnvironmentRecord, GateMemory } from '../deploy/record.ts'

/** What an emergency is judged by. */
export type EmergencyRules = {
  readonly memory: Pick<GateMemory, 'held' | 'used'>
  /** The candidate. */
  readonly sha: string
}

/**
 * Whether a call of an emergency is for what is held now: it is bound to the candidate that was held when it was written, and is used once. `at`
 * is the server's time at which it was written, ISO 8601.
 */
export function isForHeld(
  { comment, at }: { readonly comment: number; readonly at: string },
  { memory, sha }: EmergencyRules,
): boolean {
  if (memory.used.includes(comment) || memory.held?.sha !== sha) return false
  return Date.parse(at) >= Date.parse(memory.held.at)
}

function withGate(record: EnvironmentRecord, change: Partial<GateMemory>): EnvironmentRecord {
  return { ...record, gate: { ...record.gate, ...change } }
}

/** Remembers what was let through unseen. The same residue of the same commit is one debt, however often its job is run. */
export function addDebt(record: EnvironmentRecord, debt: Debt): EnvironmentRecord {
  const others = record.gate.debts.filter(({ digest, sha }) => digest !== debt.digest || sha !== debt.sha)
  return withGate(record, { debts: [...others, debt] })
}

/** Forgets what somebody independent has approved by now. */
export function settleDebts(record: EnvironmentRecord, digests: readonly string[]): EnvironmentRecord {
  const debts = record.gate.debts.filter(({ digest }) => !digests.includes(digest))
  return debts.length === record.gate.debts.length ? record : withGate(record, { debts })
}

/** Candidates that a record remembers of those that waited. */
const mostWaited = 100

/** Remembers what is held now, and that it waited. The same residue keeps the time since when it is. */
export function holdForReview(record: EnvironmentRecord, held: NonNullable<GateMemory['held']>): EnvironmentRecord {
  const known = record.gate.held
  if (known?.sha === held.sha && known.digest === held.digest) return record
  const others = (record.gate.waited ?? []).filter(({ sha }) => sha !== held.sha)
  const waited = [...others, { sha: held.sha, at: held.at }].slice(-mostWaited)
  return withGate(record, { held, waited })
}

/** Nothing is held any more. */
export function endReview(record: EnvironmentRecord): EnvironmentRecord {
  return record.gate.held === null ? record : withGate(record, { held: null })
}

/** The number of the gate's issue. */
export function keepIssue(record: EnvironmentRecord, issue: number): EnvironmentRecord {
  return record.gate.issue === issue ? record : withGate(record, { issue })
}

/** An emergency counts once. */
export function useComment(record: EnvironmentRecord, comment: number): EnvironmentRecord {
  return record.gate.used.includes(comment) ? record : withGate(record, { used: [...record.gate.used, comment] })
}
