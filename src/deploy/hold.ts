import type { EnvironmentRecord, Hold } from './record.ts'
import type { Repository } from '../git/repository.ts'

/**
 * From now on the gate refuses what contains `hold.bad`. A hold of another incident is replaced: what is held newly was let through
 * by the older hold, so it is without the older fault or has its rollback in it.
 */
export function setHold(record: EnvironmentRecord, hold: Hold): EnvironmentRecord {
  return record.hold?.incidentKey === hold.incidentKey ? record : { ...record, hold }
}

/** Ends the hold of that incident. A hold of another incident stays. */
export function releaseHold(record: EnvironmentRecord, incidentKey: string): EnvironmentRecord {
  return record.hold?.incidentKey === incidentKey ? { ...record, hold: null } : record
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
