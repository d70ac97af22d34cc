import type { EnvironmentRecord, Hold } from './record.ts'
import type { Repository } from '../git/repository.ts'

/** Every hold that stands, the newest first. */
export function holdsOf({ hold }: Pick<EnvironmentRecord, 'hold'>): readonly Hold[] {
  if (hold === null) return []
  const { others = [], ...newest } = hold
  return [newest, ...others]
}

/** Whether deploys are held because of that incident. */
export function isHeld(record: Pick<EnvironmentRecord, 'hold'>, incidentKey: string): boolean {
  return holdsOf(record).some((hold) => hold.incidentKey === incidentKey)
}

/** From now on the gate refuses what contains `hold.bad`. Holds of other incidents stay: two deploys that overlap may both be bad. */
export function setHold(record: EnvironmentRecord, hold: Hold): EnvironmentRecord {
  return isHeld(record, hold.incidentKey) ? record : withHolds(record, [hold, ...holdsOf(record)])
}

/** Ends the hold of that incident. Holds of other incidents stay. */
export function releaseHold(record: EnvironmentRecord, incidentKey: string): EnvironmentRecord {
  if (!isHeld(record, incidentKey)) return record
  return withHolds(
    record,
    holdsOf(record).filter((hold) => hold.incidentKey !== incidentKey),
  )
}

function withHolds(record: EnvironmentRecord, [newest, ...others]: readonly Hold[]): EnvironmentRecord {
  if (newest === undefined) return { ...record, hold: null }
  return { ...record, hold: others.length === 0 ? newest : { ...newest, others } }
}

/** Whether a candidate carries what an incident is about, and why. */
export type Containment =
  | { readonly contains: true; readonly reason: 'bad-is-ancestor' | 'history-unknown' }
  | { readonly contains: false; readonly reason: 'not-an-ancestor' | 'rolled-back' | 'fix-names-incident' }

/**
 * A candidate contains bad where bad is an ancestor and no merged rollback of the incident (`rollbackMerges`, the commits
 * that merged them) is: bad stays an ancestor for ever. What cannot be had counts as containing it.
 */
export async function containsBad(
  repository: Pick<Repository, 'fetch' | 'isAncestor'>,
  question: { readonly candidate: string; readonly bad: string; readonly rollbackMerges: readonly string[] },
): Promise<Containment> {
  const { candidate, bad, rollbackMerges } = question
  const { missing } = await repository.fetch([candidate, bad, ...rollbackMerges])
  if (missing.includes(candidate) || missing.includes(bad)) return { contains: true, reason: 'history-unknown' }
  if (!(await repository.isAncestor(bad, candidate))) return { contains: false, reason: 'not-an-ancestor' }
  for (const merge of rollbackMerges) {
    if (missing.includes(merge)) continue
    // A "rollback" that was there before bad took nothing of it back.
    if (await repository.isAncestor(merge, bad)) continue
    if (await repository.isAncestor(merge, candidate)) return { contains: false, reason: 'rolled-back' }
  }
  return { contains: true, reason: 'bad-is-ancestor' }
}
